import { z } from "zod";
import { unfit } from "../connect/administrators.js";
import { noted } from "../connect/audit.js";
import { bindingChoice, nodes } from "../connect/file.js";
import { type Flow, isAuthorized } from "../connect/state.js";
import { rule } from "../evidence.js";
import type { World } from "../world.js";
import { assetOf, serviceNamed } from "./assets.js";
import { checkBinding } from "./binding.js";
import { actor, by, email, Stumble, step, text } from "./step.js";

/** A flow by id, or by name where only one has it. */
function flowOf({ flow, service }: { flow: string; service?: string | undefined }, { connect }: World): Flow {
  const found = connect.flows.filter(
    one => (one.id === flow || one.name === flow) && (service === undefined || one.service === service),
  );
  if (found.length === 1) return found[0]!;
  throw new Stumble(
    found.length === 0 ? `there is no flow ${flow}` : `${found.length} services have a flow ${flow}: say which`,
  );
}

const replaced = (flow: Flow, { connect }: World) => ({
  ...connect,
  flows: connect.flows.map(one => (one.id === flow.id ? flow : one)),
});

/** Whether a template puts contacts into a queue, judged by its published name. */
export const queues = (template: string) => !/close|routed|modified|unsubscribe/i.test(template);

function checkNodes({ connect }: World) {
  const pending = nodes.find(node => !isAuthorized(connect, node));
  if (!pending) return;
  const last = connect.authorizations.find(one => one.node === pending)?.ended;
  throw new Stumble(`node ${pending} is not authorised${last ? `: ${last}` : ""}`);
}

function checkLive(flow: Flow, world: World) {
  checkNodes(world);
  if (!assetOf(flow.service, world)) throw new Stumble(`no asset is registered to service ${flow.service}`);
  if (!flow.binding) throw new Stumble(`flow ${flow.name} still names the template's queue: bind it first`);
  const rival = world.connect.flows.find(
    one => one.live && one.id !== flow.id && one.assetId === flow.assetId && queues(one.template),
  );
  if (rival && queues(flow.template))
    throw new Stumble(`flow ${rival.name} already takes what arrives at ${flow.assetId}`);
}

export const flows = {
  "authorize-node": step(
    rule(
      "hand.authorizeNode",
      "documented",
      "digital channels page 2.4",
      "Who authorises a node has a Contact Center licence and is Full or Contact Center Administrator; one authorisation per node.",
    ),
    { node: z.enum(nodes), by: email },
    ({ node, by: who }, world) => {
      const reason = unfit(world.hub, who);
      if (reason) throw new Stumble(reason);
      const owner = actor(world, who);
      const others = world.connect.authorizations.filter(one => one.node !== node);
      const again = others.length < world.connect.authorizations.length;
      const authorization = { node, owner, authorizedAt: world.context.clock.now };
      world.connect = { ...world.connect, authorizations: [...others, authorization] };
      const action = again ? "updatePrebuiltAuthentication" : "addPrebuiltAuthentication";
      noted(world, { action, category: "Integrations", description: `Authorised ${node}`, actor: owner });
      return authorization;
    },
  ),

  "upload-flow": step(
    rule(
      "hand.uploadFlow",
      "documented",
      "digital channels page 2.5: Create Flow, Upload a flow; that names are unique is assumed",
      "A flow is uploaded into a service; its name is unique there; it is not live.",
    ),
    { service: text, template: text, release: text, name: text.optional(), by },
    ({ service, template, release, name = template, by: who }, world) => {
      const owner = actor(world, who);
      serviceNamed(service, world);
      const exists = world.connect.flows.some(one => one.service === service && one.name === name);
      if (exists) throw new Stumble(`service ${service} has a flow ${name} already`);
      const { id } = world.context.clock;
      const asset = assetOf(service, world);
      const start = asset && { channel: asset.channel, assetId: asset.assetId };
      const flow: Flow = { id: id().slice(0, 8), name, service, template, release, ...start, live: false };
      world.connect = { ...world.connect, flows: [...world.connect.flows, flow] };
      noted(world, {
        action: "createFlow",
        category: "Flows",
        description: `${name} ${release}`,
        actor: owner,
        service,
      });
      return flow;
    },
  ),

  "bind-flow": step(
    rule(
      "hand.bindFlow",
      "documented",
      "digital channels page 2.5; that the nodes' lists need the authorisation, and that an edited flow is no longer live, is assumed",
      "The Queue Task node takes a queue of the tenant, or a queue's id at run time; skills where the queue is skills-based.",
    ),
    {
      flow: text,
      service: text.optional(),
      ...bindingChoice,
      entries: z.record(z.string(), z.string()).optional(),
      by,
    },
    ({ flow: name, service, entries, by: who, ...binding }, world) => {
      const owner = actor(world, who);
      const flow = flowOf({ flow: name, service }, world);
      checkNodes(world);
      checkBinding(binding, queues(flow.template), world);
      const changed: Flow = { ...flow, binding, ...(entries && { entries }), live: false };
      world.connect = replaced(changed, world);
      noted(world, {
        action: "updateRule",
        category: "Flows",
        description: flow.name,
        actor: owner,
        service: flow.service,
      });
      return changed;
    },
  ),

  "make-live": step(
    rule(
      "hand.makeLive",
      "assumed",
      "digital channels page 2.5, 6: what makes contacts fail; that Webex Connect refuses to make such a flow live is ours",
      "A flow is made live once its nodes are authorised, an asset is registered to its service and its queue is chosen.",
    ),
    { flow: text, service: text.optional(), by },
    ({ by: who, ...which }, world) => {
      const owner = actor(world, who);
      const flow = flowOf(which, world);
      checkLive(flow, world);
      const live = { ...flow, live: true };
      world.connect = replaced(live, world);
      const action = "updateWfStatusOnUpdateRule";
      noted(world, {
        action,
        category: "Flows",
        description: `${flow.name}: Live`,
        actor: owner,
        service: flow.service,
      });
      return live;
    },
  ),
};

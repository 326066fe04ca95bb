import fc from "fast-check";
import type { DeployedChannel } from "../../provider/channels/channel.js";
import type { Verdict } from "../../provider/channels/trace/index.js";
import type { Live } from "../../provider/entities/entity.js";
import type { ConnectState } from "../../provider/simulator/connect/state.js";
import { deliver, type LossCode, type Options, type Outcome } from "../../provider/simulator/runtime/index.js";
import type { Row } from "../../provider/simulator/store.js";
import { kindOf } from "../../provider/simulator/wire.js";
import { harmedWorlds } from "./traceHarms.js";
import { follow, type Tenant } from "./traceTenant.js";
import { type World, worlds } from "./traceWorlds.js";

/** Webex Connect as the declaration says it is: asset registered, nodes authorised, flow live and bound. */
function connectOf({ channel, asset, queue, queueVariable, skills }: DeployedChannel): ConnectState {
  const here = { channel, assetId: asset.assetId!, name: asset.name, service: asset.service };
  const authorized = { owner: "admin1@example.com", authorizedAt: 0 };
  return {
    services: [{ name: asset.service }],
    assets: [{ ...here, registeredAt: 1 }],
    flows: [
      {
        ...here,
        id: "10001",
        template: "any",
        release: "v3.5",
        binding: { ...(queueVariable ? { queueVariable } : { queueId: queue.id }), skills },
        live: true,
      },
    ],
    authorizations: [
      { node: "Webex CC Task", ...authorized },
      { node: "Webex CC Engage", ...authorized },
    ],
    templates: [],
    attachments: [],
    widgets: [],
    invitations: [],
    audit: [],
  };
}

/** Every tenant says how long an offer stands; agents here answer at once. */
const patience = {
  type: "tenant-configuration",
  row: { id: "configuration", timeoutRonaChatSeconds: 60, timeoutRonaEmailSeconds: 60, timeoutRonaSocialSeconds: 60 },
};

/** What becomes of one contact in the simulated run-time, in a tenant in which nothing else happens. */
function outcomeOf({ tenant, channel }: World, options: Options = {}): Outcome {
  const rows = (type: string) =>
    (tenant[kindOf(type)!] ?? (type === patience.type ? [patience.row] : [])) as readonly (Live & Row)[];
  const view = {
    rows: (type: string) => new Map(rows(type).map(row => [row.id, row])),
    row: (type: string, id: string) => rows(type).find(row => row.id === id),
  };
  const { channel: way, asset } = channel;
  const message = { at: 0, channel: way, assetId: asset.assetId!, from: "customer@example.com" };
  return deliver({ tenant: view, connect: connectOf(channel) }, [message], options)[0]!.outcome;
}

/** Where the trace has a contact stop that the run-time loses for this reason. */
const placesOf: Partial<Record<LossCode, readonly string[]>> = {
  noEntryPoint: ["entryPoint"],
  entryPointFull: ["entryPoint"],
  onInvalidChoice: ["flow", "queue"],
  onInvalidData: ["queue"],
  notSimulated: ["queue"],
  queueFull: ["queue"],
  maxTimeInQueue: ["groups", "agents"],
};

const endOf = (outcome: Outcome) =>
  "lost" in outcome
    ? { lost: placesOf[outcome.lost] ?? outcome.lost, after: outcome.at }
    : { offeredTo: outcome.offeredTo, after: outcome.at };

const predicted = (verdict: Verdict) =>
  "offered" in verdict
    ? { offeredTo: expect.stringMatching(`^(${verdict.offered.map(({ id }) => id).join("|")})$`), after: verdict.after }
    : { lost: expect.arrayContaining([verdict.where]), after: verdict.after };

const peopleOf = (tenant: Tenant) => (tenant.agent ?? []).map(({ id }) => String(id));

describe("what a trace predicts is what the simulated run-time does", () => {
  test("with one contact, in random tenants", () => {
    fc.assert(
      fc.property(fc.oneof(worlds, harmedWorlds), world => {
        const { verdict } = follow(world.tenant, world.channel);
        expect(endOf(outcomeOf(world))).toEqual(predicted(verdict));
      }),
      { numRuns: 300 },
    );
  });

  test("with one contact and one agent signed in: at the first moment at which the trace counts this agent", () => {
    fc.assert(
      fc.property(fc.oneof(worlds, harmedWorlds), world => {
        const { moments } = follow(world.tenant, world.channel);
        for (const id of peopleOf(world.tenant)) {
          const others = peopleOf(world.tenant).filter(other => other !== id);
          const away = Object.fromEntries(others.map(other => [other, { from: 1_000_000 }]));
          const outcome = outcomeOf(world, { agents: away });
          const first = moments.find(({ eligible }) => eligible.some(person => person.id === id));
          expect("lost" in outcome ? undefined : outcome).toEqual(first && { offeredTo: id, at: first.after });
        }
      }),
      { numRuns: 300 },
    );
  });
});

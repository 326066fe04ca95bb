import * as pulumi from "@pulumi/pulumi";
import type { DeployedChannel } from "../../provider/channels/channel.js";
import { channels, channelTypes } from "../../provider/entities/channel.js";
import { InvalidDesiredState } from "../../provider/errors.js";
import { channelType } from "../entity.js";
import { judge } from "../gate.js";
import { referencesAsIds } from "../inputs.js";
import { refusal } from "../refusal.js";
import { DigitalAsset, type DigitalAssetArgs, EntryPoint, GlobalVariable, Queue } from "../resources/index.js";
import { declarationOf, groupsOf } from "./declaration.js";
import type { DigitalChannelArgs } from "./digitalChannelArgs.js";

/** Loaded with the first channel: importing the SDK costs no more than importing Pulumi. */
const door = () => require("../door.js") as typeof import("../door.js");

function knownChannel(name: string, channel: string) {
  if ((channels as readonly string[]).includes(channel)) return;
  const subject = { title: "digital channel", name };
  throw refusal(
    new InvalidDesiredState(`has the channel "${channel}"`, `Use one of ${channels.join(", ")}.`, {
      subject,
    }).describe(),
  );
}

function routing({ skills }: DigitalChannelArgs) {
  if (!skills) return {};
  return { routingType: "SKILLS_BASED", skillBasedRoutingType: skills.of ?? "LONGEST_AVAILABLE_AGENT" } as const;
}

/**
 * One digital channel from the registered asset to the teams: a DigitalAsset, an EntryPoint and a Queue of the types
 * that the channel needs, and the steps that only a person can do, in the checklist and the bind sheet.
 *
 * Until the asset is registered (no `asset.assetId`), the entry point is left out and everything else is deployed; the
 * id, stated later, completes the channel. It cannot be taken away again. Cisco's article names the channel type
 * "Social channel" for all six channels; its lab guides use Chat for live chat and Email for e-mail, and so does this.
 *
 * Flows of Webex Connect hold the queue's id, and no API shows that: entry point and queue are protected, and what
 * would replace the queue is refused at preview, until `mayReplaceQueue` is true.
 *
 * Costs the requests of its parts, and none of its own.
 *
 * @throws RunError, after the problems of all resources are logged, when it breaks a rule of digital channels
 * @example
 * new wxcc.DigitalChannel("sms", {
 *   channel: "sms",
 *   asset: { name: "Acme SMS", service: "Acme texts", number: "+14085550100", assetId: "14085550100" },
 *   teams: [wxcc.Team.find("messaging", { name: "Messaging" })],
 *   serviceLevelThreshold: 300,
 *   maxTimeInQueue: 3600,
 * });
 */
export class DigitalChannel extends pulumi.ComponentResource {
  /** What is registered in Webex Connect. */
  readonly asset: DigitalAsset;
  /** Where the contacts arrive; absent while the asset is not registered. */
  readonly entryPoint: EntryPoint | undefined;
  /** Where they wait. */
  readonly queue: Queue;
  /** The global variable with the queue's id, if `queueVariable` is stated. */
  readonly queueVariable: GlobalVariable | undefined;
  /** What the channel waits for; absent when nothing of it is left out. */
  readonly waitsFor: string | undefined;
  /** The channel as it is deployed: what `wxcc checklist`, `wxcc bind-sheet` and `wxcc trace` read from the state. */
  readonly declaration: pulumi.Output<DeployedChannel>;
  /** What people have still to do, one step each; `wxcc checklist` says which of it is done. */
  readonly handSteps: pulumi.Output<readonly string[]>;
  /** What a person types into the flow in Webex Connect, in Markdown. */
  readonly bindSheet: pulumi.Output<string>;

  /** @param name the logical name of the channel and of its parts */
  constructor(name: string, args: DigitalChannelArgs, options: pulumi.ComponentResourceOptions = {}) {
    knownChannel(name, args.channel);
    super(channelType, name, {}, options);
    judge({ name, inputs: referencesAsIds(args) as pulumi.Inputs });
    const { channelType: type, socialChannelType } = channelTypes[args.channel];
    const types = { channelType: type, ...(socialChannelType && { socialChannelType }) };
    const { assetId, ...rest } = args.asset;
    const asset = { ...rest, ...(assetId ? { assetId } : {}) };
    const called = args.name ?? asset.name;
    // Parts that were declared one by one before become this channel's.
    const own = { parent: this, ...(options.parent ? {} : { aliases: [{ parent: pulumi.rootStackResource }] }) };
    // Both, so that a channel that leaves the program is refused as a whole.
    const protect = !args.mayReplaceQueue;

    this.asset = new DigitalAsset(name, { ...asset, channel: args.channel } as DigitalAssetArgs, own);
    this.entryPoint = assetId
      ? new EntryPoint(name, { ...args.entryPoint, name: called, ...types, assetId: this.asset }, { ...own, protect })
      : undefined;
    this.queue = new Queue(
      name,
      {
        ...args.queue,
        name: called,
        ...types,
        ...routing(args),
        serviceLevelThreshold: args.serviceLevelThreshold,
        maxTimeInQueue: args.maxTimeInQueue,
        callDistributionGroups: groupsOf(args).map(({ after, teams }, i) => ({
          order: i + 1,
          duration: after,
          agentGroups: teams.map(teamId => ({ teamId })),
        })),
      },
      { ...own, protect, ...(protect && { heldBy: "a flow of Webex Connect" }) },
    );
    this.queueVariable = this.#pointer(name, args.queueVariable);
    this.waitsFor = this.entryPoint
      ? undefined
      : `its asset is not registered: in Webex Connect, make it and press Register to Webex Engage, then state asset.assetId`;
    if (this.waitsFor)
      void pulumi.log.info(`channel "${name}" waits, and has no entry point yet: ${this.waitsFor}`, this);
    const declaration = declarationOf(name, args, door().withoutSecrets(asset), this);
    this.declaration = pulumi.output(declaration) as pulumi.Output<unknown> as pulumi.Output<DeployedChannel>;
    this.handSteps = this.declaration.apply(declared => door().handSteps(declared));
    this.bindSheet = this.declaration.apply(declared => door().bindSheetOf(declared));
    this.registerOutputs({ declaration, waitsFor: this.waitsFor });
  }

  #pointer(name: string, variable: string | undefined): GlobalVariable | undefined {
    if (variable === undefined) return undefined;
    return new GlobalVariable(
      `${name}-queue`,
      {
        name: variable,
        description: "Queue of the digital channel, for a Queue Task node",
        variableType: "String",
        defaultValue: this.queue.entityId,
      },
      { parent: this },
    );
  }
}

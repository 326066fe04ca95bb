import type * as pulumi from "@pulumi/pulumi";
import type { Reference } from "../entity.js";
import type {
  AppleDigitalAssetArgs,
  DigitalAssetCommonArgs,
  EmailDigitalAssetArgs,
  EntryPointArgs,
  GlobalVariable,
  LivechatDigitalAssetArgs,
  MessengerDigitalAssetArgs,
  QueueArgs,
  Skill,
  SmsDigitalAssetArgs,
  Team,
  WhatsappDigitalAssetArgs,
} from "../resources/index.js";

interface Assets {
  sms: SmsDigitalAssetArgs;
  email: EmailDigitalAssetArgs;
  livechat: LivechatDigitalAssetArgs;
  messenger: MessengerDigitalAssetArgs;
  whatsapp: WhatsappDigitalAssetArgs;
  apple: AppleDigitalAssetArgs;
}

/** What a person types into Webex Connect for the channel's asset, and the id that comes out of it. */
export type ChannelAssetArgs<C extends keyof Assets> = Omit<Assets[C], "channel" | "service" | "assetId"> & {
  /** The service of Webex Connect that the asset is registered to. One asset, one service, for ever. */
  service: NonNullable<DigitalAssetCommonArgs["service"]>;
  /**
   * The asset's id, once a person has pressed Register to Webex Engage. A plain text, since it decides what is
   * deployed: without it the entry point is left out. It cannot be taken away again from a live channel.
   */
  assetId?: string | undefined;
};

/** A skill that a contact asks for; exactly one of the four comparisons is stated. */
export interface SkillRequirementArgs {
  /** The skill, declared here or looked up. */
  skill: Skill;
  /** Of a PROFICIENCY skill: the least that will do, 0 to 10. */
  atLeast?: number;
  /** Of a PROFICIENCY skill: the most that will do, 0 to 10. */
  atMost?: number;
  /** The very value: a number, a truth, a text, or the name of an ENUM skill's value. */
  is?: number | boolean | string;
  /** Any value but this one. */
  isNot?: number | boolean | string;
}

/** What is asked for from a time in queue on, in the place of what was asked before. */
export interface SkillRelaxationArgs {
  /** Seconds in queue. */
  after: number;
  /** What is still asked for; nothing lets every agent of the queue's teams have the contact. */
  required: SkillRequirementArgs[];
}

/** Skills of a channel's contacts. A person enters them in the Queue Task node of Webex Connect: see the bind sheet. */
export interface ChannelSkillsArgs {
  /** What an agent needs to get a contact. */
  required: SkillRequirementArgs[];
  /** Seconds in queue after which no skill is asked for any more. Not together with `relaxations`. */
  relaxedAfter?: number;
  /** Steps in which less is asked for. */
  relaxations?: SkillRelaxationArgs[];
  /** Of the agents with the skills: the one waiting longest (the default), or the best. */
  of?: "LONGEST_AVAILABLE_AGENT" | "BEST_AVAILABLE_AGENT";
}

/** Teams that join the first ones. */
export interface ChannelGroupArgs {
  /** Seconds in queue after which they join. */
  after: number;
  teams: Reference<Team>[];
}

/** A variable that lives in the flow of Webex Connect alone. */
export interface FlowVariableArgs {
  /** At most 80 characters; the flow's variables are case-sensitive. */
  name: string;
  /** Whether agents see it; then it needs a label. */
  agentViewable?: boolean;
  /** Whether agents may change it. */
  agentEditable?: boolean;
  /** Its name on the Agent Desktop, at most 50 characters. */
  desktopLabel?: string;
}

/** What every digital channel is declared with. */
export interface DigitalChannelCommonArgs {
  /** Name of the entry point and the queue. The asset's name when absent. */
  name?: pulumi.Input<string>;
  /** Teams whose agents get the contacts at once. */
  teams: Reference<Team>[];
  /** Teams that join later. */
  groups?: ChannelGroupArgs[];
  /** Seconds in queue after which a contact counts as outside the service level. */
  serviceLevelThreshold: number;
  /** Seconds after which a contact leaves the queue. */
  maxTimeInQueue: number;
  /** Makes the queue skills-based. */
  skills?: ChannelSkillsArgs;
  /** 1, the highest, to 9; a contact without one comes after all that have one. */
  contactPriority?: number;
  /** The flow template that a person uploads to Webex Connect; with `file`, the file is checked at preview. */
  flow?: { template: string; release: string; file?: string };
  /** File name endings that agents and customers may send: `pdf`. A person allows them in Webex Engage. */
  attachments?: string[];
  /** Global variables that the flow sets. */
  globalVariables?: GlobalVariable[];
  /** Variables of the flow alone. */
  flowVariables?: FlowVariableArgs[];
  /**
   * Name of a global variable that holds the queue's id, for a Queue Task node that takes its queue from it: another
   * queue then needs no change of the flow.
   */
  queueVariable?: string;
  /**
   * Allows what makes the queue another one, and deleting the channel. Flows of Webex Connect hold the queue's id and
   * no API shows that, so without it both are refused at preview. To delete: set it, run up, then remove the channel.
   */
  mayReplaceQueue?: boolean;
  /** More fields of the entry point. */
  entryPoint?: Omit<EntryPointArgs, "name" | "channelType" | "socialChannelType" | "assetId" | "entryPointType">;
  /** More fields of the queue. */
  queue?: Omit<
    QueueArgs,
    | "name"
    | "channelType"
    | "socialChannelType"
    | "serviceLevelThreshold"
    | "maxTimeInQueue"
    | "callDistributionGroups"
    | "routingType"
    | "skillBasedRoutingType"
    | "queueType"
  >;
}

/** How a digital channel is declared: by `channel`, with the fields of its asset. */
export type DigitalChannelArgs = {
  [C in keyof Assets]: DigitalChannelCommonArgs & {
    /** What customers write with. */
    channel: C;
    /** What it is registered as in Webex Connect. */
    asset: ChannelAssetArgs<C>;
  };
}[keyof Assets];

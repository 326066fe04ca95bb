import type { Channel } from "../entities/channel.js";
import type { Json } from "../entities/entity.js";

/** How the value of an agent's skill has to compare with the one that is asked for. */
export const conditions = ["atLeast", "atMost", "is", "isNot"] as const;
export type Condition = (typeof conditions)[number];

/** One skill that the Queue Task node asks for. */
export interface SkillRequirement {
  skillId: string;
  /** The skill's name: what the node shows. */
  skill: string;
  condition: Condition;
  /** A number of a PROFICIENCY skill, a truth of a BOOLEAN one, a text otherwise. */
  value: number | boolean | string;
}

/** What the Queue Task node asks for instead, from a time in queue on. */
export interface SkillRelaxation {
  /** Seconds in queue. */
  after: number;
  required: readonly SkillRequirement[];
}

/** Teams that get the contacts from a time in queue on. */
export interface Group {
  /** Seconds in queue. */
  after: number;
  teams: readonly { id: string; name: string }[];
}

/** A value that the flow sets and agents may see. */
export interface Variable {
  name: string;
  /** A global variable is declared in the tenant; a flow variable lives in the flow alone. */
  global: boolean;
  agentViewable: boolean;
  agentEditable: boolean;
  reportable: boolean;
  desktopLabel?: string | undefined;
}

/** The flow template that a person uploads to Webex Connect. */
export interface FlowTemplate {
  /** The file's name without `.workflow`, as Cisco publishes it. */
  template: string;
  /** Such as `v3.5`. */
  release: string;
  /** Where the file lies, when it is checked. */
  file?: string | undefined;
}

/**
 * One digital channel as it was declared, with the ids and names that the tenant gave: what a `DigitalChannel` puts
 * into the state, and what the checklist, the bind sheet and the trace are made from. Holds no secret.
 */
export interface DeployedChannel {
  /** The logical name in the program. */
  name: string;
  channel: Channel;
  /** The fields of its DigitalAsset, without the secret ones; `assetId` only once it is registered. */
  asset: { readonly name: string; readonly service: string; readonly assetId?: string } & {
    readonly [field: string]: Json | undefined;
  };
  /** Absent while the asset is not registered. */
  entryPoint?: { id: string; name: string } | undefined;
  queue: { id: string; name: string };
  groups: readonly Group[];
  /** Seconds. */
  serviceLevelThreshold: number;
  /** Seconds. */
  maxTimeInQueue: number;
  skills?: { required: readonly SkillRequirement[]; relaxations: readonly SkillRelaxation[] } | undefined;
  /** 1 is the highest, 9 the lowest; a contact without one is served after those with one. */
  contactPriority?: number | undefined;
  flow?: FlowTemplate | undefined;
  /** File name endings that agents and customers may send: `pdf`. */
  attachments?: readonly string[] | undefined;
  variables: readonly Variable[];
  /** The global variable that holds the queue's id, for a Queue Task node that chooses its queue at run time. */
  queueVariable?: string | undefined;
}

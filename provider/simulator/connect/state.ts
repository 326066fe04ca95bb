import type { Channel } from "../../entities/channel.js";

/** A service of Webex Connect: flows belong to one, and at most one asset is registered to it. */
export interface Service {
  name: string;
}

/** A digital asset of Webex Connect. Entry points can use it once it is registered. */
export interface ConnectAsset {
  assetId: string;
  channel: Channel;
  name: string;
  /** What else was typed in: the number, the page, the address. */
  details?: Readonly<Record<string, string>> | undefined;
  /** The service that it is registered to, for good. */
  service?: string | undefined;
  /** When it was registered; milliseconds since the epoch. */
  registeredAt?: number | undefined;
}

/** What a skill of the agent must be for the Queue Task node to let the contact through. */
export interface RequiredSkill {
  skillId: string;
  condition: "atLeast" | "atMost" | "is" | "isNot";
  value: number | boolean | string;
}

/** What a person chose in the nodes of a flow after its upload. */
export interface Binding {
  /** The queue that the Queue Task node names. */
  queueId?: string | undefined;
  /** The global variable whose default value is the id of the queue: a dynamic Queue Task. */
  queueVariable?: string | undefined;
  skills?:
    | {
        required: readonly RequiredSkill[];
        /** Instead, from so many seconds in queue on. */
        relaxations: readonly { after: number; required: readonly RequiredSkill[] }[];
      }
    | undefined;
  /** 1 to 9; a contact without one comes after those with one. */
  contactPriority?: number | undefined;
}

/** A flow of a service: uploaded, bound and made live by a person. */
export interface Flow {
  /** As the address bar shows it. */
  id: string;
  name: string;
  service: string;
  template: string;
  release: string;
  /** Of the asset that its start event listens to; absent while none is registered to the service. */
  channel?: Channel | undefined;
  assetId?: string | undefined;
  binding?: Binding | undefined;
  /** Custom variables as they were typed in. */
  entries?: Readonly<Record<string, string>> | undefined;
  live: boolean;
}

export type Node = "Webex CC Task" | "Webex CC Engage";

/** An authorisation of a pre-built node, in the name of a person. It holds until `ended`. */
export interface Authorization {
  node: Node;
  /** The e-mail address of the person. */
  owner: string;
  authorizedAt: number;
  /** Why flows can no longer use it. */
  ended?: string | undefined;
}

/** An invitation of an administrator to Webex Connect: void unless opened in seven days. */
export interface Invitation {
  email: string;
  invitedAt: number;
  openedAt?: number | undefined;
}

/** One entry of the audit log. */
export interface AuditEvent {
  action: string;
  category: string;
  description: string;
  /** The e-mail address of who did it. */
  actor: string;
  at: number;
  service?: string | undefined;
}

/** What Webex Connect and Webex Engage remember of one tenant. Never changed, only replaced. */
export interface ConnectState {
  services: readonly Service[];
  assets: readonly ConnectAsset[];
  flows: readonly Flow[];
  authorizations: readonly Authorization[];
  /** Channels whose message templates were uploaded to Webex Engage. */
  templates: readonly { channel: Channel; uploadedAt: number }[];
  /** File name endings that Webex Engage lets through. */
  attachments: readonly { channel: Channel; types: readonly string[] }[];
  /** Where the script of a live-chat asset stands. */
  widgets: readonly { website: string; assetId: string }[];
  invitations: readonly Invitation[];
  audit: readonly AuditEvent[];
}

/** A flow that contacts reach. */
export type LiveFlow = Flow & { readonly channel: Channel; readonly assetId: string; readonly binding: Binding };

/** The flows that are live: each is bound, and listens to a registered asset. */
export const liveFlows = ({ flows }: ConnectState): readonly LiveFlow[] =>
  flows.filter((flow): flow is LiveFlow => flow.live && flow.assetId !== undefined && flow.binding !== undefined);

/** Whether flows can use a node now. */
export const isAuthorized = ({ authorizations }: ConnectState, node: Node): boolean =>
  authorizations.some(one => one.node === node && one.ended === undefined);

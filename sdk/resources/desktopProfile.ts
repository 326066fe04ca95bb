// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { AddressBook } from "./addressBook.js";
import type { EntryPoint } from "./entryPoint.js";
import type { IdleCode } from "./idleCode.js";
import type { OutdialAni } from "./outdialAni.js";
import type { Queue } from "./queue.js";
import type { Site } from "./site.js";
import type { Team } from "./team.js";
import type { WrapUpCode } from "./wrapUpCode.js";

export interface DesktopProfileViewableStatisticArgs {
  /**
   * Whether agents see their own.
   * Default: `true`.
   */
  agentStats?: pulumi.Input<boolean>;
  /**
   * Of which queues agents see them.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"ALL"`.
   */
  accessQueueStats?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * The queues, where SPECIFIC.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  contactServiceQueues?: pulumi.Input<Reference<Queue>[]>;
  /**
   * Whether agents see those of the team they logged in to.
   * Default: `true`.
   */
  loggedInTeamStats?: pulumi.Input<boolean>;
  /**
   * Of which teams agents see them.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"ALL"`.
   */
  accessTeamStats?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * The teams, where SPECIFIC.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  teams?: pulumi.Input<Reference<Team>[]>;
}

export interface DesktopProfileViewableStatistic {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether agents see their own. */
  agentStats: boolean;
  /** Of which queues agents see them. */
  accessQueueStats: "ALL" | "SPECIFIC" | "NONE";
  /** The queues, where SPECIFIC. */
  contactServiceQueues?: string[];
  /** Whether agents see those of the team they logged in to. */
  loggedInTeamStats: boolean;
  /** Of which teams agents see them. */
  accessTeamStats: "ALL" | "SPECIFIC" | "NONE";
  /** The teams, where SPECIFIC. */
  teams?: string[];
}

/**
 * What agents may do on the Agent Desktop (API: agent-profile). Unless it says otherwise, agents choose among all
 * codes, queues, entry points and teams, and nothing happens by itself.
 */
export interface DesktopProfileArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\s\-()]+$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Whether agents can have it.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * SITE: for the agents of one site, which `siteId` names.
   * One of `ORGANIZATION`, `SITE`.
   * Default: `"ORGANIZATION"`.
   * Fixed: a change replaces the desktop profile.
   */
  parentType?: pulumi.Input<"ORGANIZATION" | "SITE">;
  /**
   * The site whose agents can have it.
   * Not managed until stated.
   */
  siteId?: Reference<Site>;
  /**
   * Whether calls are answered by themselves.
   * Default: `false`.
   */
  autoAnswer?: pulumi.Input<boolean>;
  /**
   * Whether wrap-up ends by itself, after `autoWrapAfterSeconds`.
   * Default: `false`.
   */
  autoWrapUp?: pulumi.Input<boolean>;
  /**
   * Seconds until wrap-up ends by itself.
   * At least 1.
   * Not managed until stated.
   */
  autoWrapAfterSeconds?: pulumi.Input<number>;
  /**
   * Whether agents may lengthen a wrap-up that ends by itself.
   * Default: `false`.
   */
  allowAutoWrapUpExtension?: pulumi.Input<boolean>;
  /**
   * Whether agents become available after an outdial call.
   * Default: `false`.
   */
  agentAvailableAfterOutdial?: pulumi.Input<boolean>;
  /**
   * Whether agents may ask, in wrap-up, to get this customer again; where the tenant has that.
   * Default: `false`.
   */
  lastAgentRouting?: pulumi.Input<boolean>;
  /**
   * Whether external pages may pop up.
   * Default: `false`.
   */
  screenPopup?: pulumi.Input<boolean>;
  /**
   * Which wrap-up codes agents can choose.
   * One of `ALL`, `SPECIFIC`.
   * Default: `"ALL"`.
   */
  accessWrapUpCode?: pulumi.Input<"ALL" | "SPECIFIC">;
  /**
   * The wrap-up codes, where accessWrapUpCode is SPECIFIC.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  wrapUpCodes?: pulumi.Input<Reference<WrapUpCode>[]>;
  /**
   * Which idle codes agents can choose.
   * One of `ALL`, `SPECIFIC`.
   * Default: `"ALL"`.
   */
  accessIdleCode?: pulumi.Input<"ALL" | "SPECIFIC">;
  /**
   * The idle codes, where accessIdleCode is SPECIFIC.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  idleCodes?: pulumi.Input<Reference<IdleCode>[]>;
  /**
   * To which queues agents can transfer.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"ALL"`.
   */
  accessQueue?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * The queues, where accessQueue is SPECIFIC.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  queues?: pulumi.Input<Reference<Queue>[]>;
  /**
   * To which entry points agents can transfer.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"ALL"`.
   */
  accessEntryPoint?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * The entry points, where accessEntryPoint is SPECIFIC.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  entryPoints?: pulumi.Input<Reference<EntryPoint>[]>;
  /**
   * Whom agents can consult, add or transfer to, by team.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"ALL"`.
   */
  accessBuddyTeam?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * The teams, where accessBuddyTeam is SPECIFIC.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  buddyTeams?: pulumi.Input<Reference<Team>[]>;
  /**
   * Whether agents can consult a queue.
   * Default: `false`.
   */
  consultToQueue?: pulumi.Input<boolean>;
  /**
   * Whether agents can call out.
   * Default: `false`.
   */
  outdialEnabled?: pulumi.Input<boolean>;
  /**
   * Where their calls out start.
   * Not managed until stated.
   */
  outdialEntryPointId?: Reference<EntryPoint>;
  /**
   * The numbers that they can show.
   * Not managed until stated.
   */
  outdialANIId?: Reference<OutdialAni>;
  /**
   * The book whose numbers agents can choose.
   * Not managed until stated.
   */
  addressBookId?: Reference<AddressBook>;
  /**
   * ALL: agents log in with any number. PROVISIONED_VALUE: with their own default only.
   * One of `ALL`, `PROVISIONED_VALUE`.
   * Default: `"ALL"`.
   */
  agentDNValidation?: pulumi.Input<"ALL" | "PROVISIONED_VALUE">;
  /**
   * How agents can take calls.
   * One of `AGENT_DN`, `EXTENSION`, `BROWSER`.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  loginVoiceOptions?: pulumi.Input<pulumi.Input<"AGENT_DN" | "EXTENSION" | "BROWSER">[]>;
  /**
   * The statistics on the desktop.
   * Default: `{"agentStats":true,"accessQueueStats":"ALL","loggedInTeamStats":true,"accessTeamStats":"ALL"}`.
   */
  viewableStatistics?: pulumi.Input<DesktopProfileViewableStatisticArgs>;
  /**
   * Ids of threshold rules; where the tenant has them.
   * 1 to 80 characters.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  thresholdRules?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Whether idle agents are logged out after another time than the tenant's.
   * Default: `false`.
   */
  timeoutDesktopInactivityCustomEnabled?: pulumi.Input<boolean>;
  /**
   * Minutes until an idle agent is logged out.
   * 3 to 10,000.
   * Not managed until stated.
   */
  timeoutDesktopInactivityMins?: pulumi.Input<number>;
  /**
   * Whether agents see details of people in Microsoft Teams.
   * Default: `false`.
   */
  showUserDetailsMS?: pulumi.Input<boolean>;
  /**
   * Whether states are exchanged with Microsoft Teams.
   * Default: `false`.
   */
  stateSynchronizationMS?: pulumi.Input<boolean>;
  /**
   * Whether agents see details of people in Webex.
   * Default: `false`.
   */
  showUserDetailsWebex?: pulumi.Input<boolean>;
  /**
   * Whether states are exchanged with Webex.
   * Default: `false`.
   */
  stateSynchronizationWebex?: pulumi.Input<boolean>;
  /**
   * Whether agents may have greetings of their own.
   * Not managed until stated.
   */
  agentPersonalGreeting?: pulumi.Input<boolean>;
  /**
   * Whether agents may arrange callbacks.
   * Not managed until stated.
   */
  scheduleAndManageCallBack?: pulumi.Input<boolean>;
  /**
   * Whether agents may choose on which channels they are available.
   * Not managed until stated.
   */
  manageChannelAvailability?: pulumi.Input<boolean>;
  /**
   * Whether digital contacts are accepted by themselves.
   * Not managed until stated.
   */
  autoAcceptDigitalInteractions?: pulumi.Input<boolean>;
}

/** Options of a desktop profile: Pulumi's, and those that say what is ours. */
export type DesktopProfileOptions = EntityOptions<
  keyof DesktopProfileArgs,
  "wrapUpCodes" | "idleCodes" | "queues" | "entryPoints" | "buddyTeams" | "loginVoiceOptions" | "thresholdRules"
>;

/** What finds a desktop profile: exact values, of which exactly one must have all. */
export interface DesktopProfileQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "desktopProfile",
  title: "desktop profile",
  className: "DesktopProfile",
  outputs: [
    "name",
    "active",
    "parentType",
    "autoAnswer",
    "autoWrapUp",
    "allowAutoWrapUpExtension",
    "agentAvailableAfterOutdial",
    "lastAgentRouting",
    "screenPopup",
    "accessWrapUpCode",
    "accessIdleCode",
    "accessQueue",
    "accessEntryPoint",
    "accessBuddyTeam",
    "consultToQueue",
    "outdialEnabled",
    "agentDNValidation",
    "viewableStatistics",
    "timeoutDesktopInactivityCustomEnabled",
    "showUserDetailsMS",
    "stateSynchronizationMS",
    "showUserDetailsWebex",
    "stateSynchronizationWebex",
    "systemDefault",
  ],
  optional: [
    "description",
    "siteId",
    "autoWrapAfterSeconds",
    "wrapUpCodes",
    "idleCodes",
    "queues",
    "entryPoints",
    "buddyTeams",
    "outdialEntryPointId",
    "outdialANIId",
    "addressBookId",
    "loginVoiceOptions",
    "thresholdRules",
    "timeoutDesktopInactivityMins",
    "agentPersonalGreeting",
    "scheduleAndManageCallBack",
    "manageChannelAvailability",
    "autoAcceptDigitalInteractions",
  ],
  query: ["name"],
};

/**
 * What agents may do on the Agent Desktop (API: agent-profile). Unless it says otherwise, agents choose among all
 * codes, queues, entry points and teams, and nothing happens by itself.
 * @example
 * new wxcc.DesktopProfile("sales", { name: "Sales" });
 */
export class DesktopProfile extends Entity<"desktopProfile"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether agents can have it. */
  declare readonly active: pulumi.Output<boolean>;

  /** SITE: for the agents of one site, which `siteId` names. */
  declare readonly parentType: pulumi.Output<"ORGANIZATION" | "SITE">;

  /** The site whose agents can have it. */
  declare readonly siteId: pulumi.Output<string | undefined>;

  /** Whether calls are answered by themselves. */
  declare readonly autoAnswer: pulumi.Output<boolean>;

  /** Whether wrap-up ends by itself, after `autoWrapAfterSeconds`. */
  declare readonly autoWrapUp: pulumi.Output<boolean>;

  /** Seconds until wrap-up ends by itself. */
  declare readonly autoWrapAfterSeconds: pulumi.Output<number | undefined>;

  /** Whether agents may lengthen a wrap-up that ends by itself. */
  declare readonly allowAutoWrapUpExtension: pulumi.Output<boolean>;

  /** Whether agents become available after an outdial call. */
  declare readonly agentAvailableAfterOutdial: pulumi.Output<boolean>;

  /** Whether agents may ask, in wrap-up, to get this customer again; where the tenant has that. */
  declare readonly lastAgentRouting: pulumi.Output<boolean>;

  /** Whether external pages may pop up. */
  declare readonly screenPopup: pulumi.Output<boolean>;

  /** Which wrap-up codes agents can choose. */
  declare readonly accessWrapUpCode: pulumi.Output<"ALL" | "SPECIFIC">;

  /** The wrap-up codes, where accessWrapUpCode is SPECIFIC. */
  declare readonly wrapUpCodes: pulumi.Output<string[] | undefined>;

  /** Which idle codes agents can choose. */
  declare readonly accessIdleCode: pulumi.Output<"ALL" | "SPECIFIC">;

  /** The idle codes, where accessIdleCode is SPECIFIC. */
  declare readonly idleCodes: pulumi.Output<string[] | undefined>;

  /** To which queues agents can transfer. */
  declare readonly accessQueue: pulumi.Output<"ALL" | "SPECIFIC" | "NONE">;

  /** The queues, where accessQueue is SPECIFIC. */
  declare readonly queues: pulumi.Output<string[] | undefined>;

  /** To which entry points agents can transfer. */
  declare readonly accessEntryPoint: pulumi.Output<"ALL" | "SPECIFIC" | "NONE">;

  /** The entry points, where accessEntryPoint is SPECIFIC. */
  declare readonly entryPoints: pulumi.Output<string[] | undefined>;

  /** Whom agents can consult, add or transfer to, by team. */
  declare readonly accessBuddyTeam: pulumi.Output<"ALL" | "SPECIFIC" | "NONE">;

  /** The teams, where accessBuddyTeam is SPECIFIC. */
  declare readonly buddyTeams: pulumi.Output<string[] | undefined>;

  /** Whether agents can consult a queue. */
  declare readonly consultToQueue: pulumi.Output<boolean>;

  /** Whether agents can call out. */
  declare readonly outdialEnabled: pulumi.Output<boolean>;

  /** Where their calls out start. */
  declare readonly outdialEntryPointId: pulumi.Output<string | undefined>;

  /** The numbers that they can show. */
  declare readonly outdialANIId: pulumi.Output<string | undefined>;

  /** The book whose numbers agents can choose. */
  declare readonly addressBookId: pulumi.Output<string | undefined>;

  /** ALL: agents log in with any number. PROVISIONED_VALUE: with their own default only. */
  declare readonly agentDNValidation: pulumi.Output<"ALL" | "PROVISIONED_VALUE">;

  /** How agents can take calls. */
  declare readonly loginVoiceOptions: pulumi.Output<("AGENT_DN" | "EXTENSION" | "BROWSER")[] | undefined>;

  /** The statistics on the desktop. */
  declare readonly viewableStatistics: pulumi.Output<DesktopProfileViewableStatistic>;

  /** Ids of threshold rules; where the tenant has them. */
  declare readonly thresholdRules: pulumi.Output<string[] | undefined>;

  /** Whether idle agents are logged out after another time than the tenant's. */
  declare readonly timeoutDesktopInactivityCustomEnabled: pulumi.Output<boolean>;

  /** Minutes until an idle agent is logged out. */
  declare readonly timeoutDesktopInactivityMins: pulumi.Output<number | undefined>;

  /** Whether agents see details of people in Microsoft Teams. */
  declare readonly showUserDetailsMS: pulumi.Output<boolean>;

  /** Whether states are exchanged with Microsoft Teams. */
  declare readonly stateSynchronizationMS: pulumi.Output<boolean>;

  /** Whether agents see details of people in Webex. */
  declare readonly showUserDetailsWebex: pulumi.Output<boolean>;

  /** Whether states are exchanged with Webex. */
  declare readonly stateSynchronizationWebex: pulumi.Output<boolean>;

  /** Whether agents may have greetings of their own. */
  declare readonly agentPersonalGreeting: pulumi.Output<boolean | undefined>;

  /** Whether agents may arrange callbacks. */
  declare readonly scheduleAndManageCallBack: pulumi.Output<boolean | undefined>;

  /** Whether agents may choose on which channels they are available. */
  declare readonly manageChannelAvailability: pulumi.Output<boolean | undefined>;

  /** Whether digital contacts are accepted by themselves. */
  declare readonly autoAcceptDigitalInteractions: pulumi.Output<boolean | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the desktop profile is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: DesktopProfileArgs, options?: DesktopProfileOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a desktop profile that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.DesktopProfile.find("found", { name: "…" });
   */
  static find(name: string, query: DesktopProfileQuery, options?: LookUpOptions): DesktopProfile {
    return new DesktopProfile(name, lookUp("find", query), options);
  }

  /** Looks up a desktop profile that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): DesktopProfile {
    return new DesktopProfile(name, lookUp("get", { id }), options);
  }
}

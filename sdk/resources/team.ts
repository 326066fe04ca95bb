// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, KeyOf, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { DesktopLayout } from "./desktopLayout.js";
import type { MultimediaProfile } from "./multimediaProfile.js";
import type { Queue } from "./queue.js";
import type { Site } from "./site.js";
import type { SkillProfile } from "./skillProfile.js";

export interface TeamQueueRankingArgs {
  /** The queue. */
  queueId: Reference<Queue>;
  /**
   * Its rank, up to 50; 1 is taken first, inferred.
   * 1 to 50.
   */
  rank: pulumi.Input<number>;
}

export interface TeamQueueRanking {
  /** Its own id in the tenant. */
  id?: string;
  /** The queue. */
  queueId: string;
  /** Its rank, up to 50; 1 is taken first, inferred. */
  rank: number;
}

/** What every team has. */
export interface TeamCommonArgs {
  /**
   * Shown to supervisors. Unique within the site.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Where the team works; its agents must belong to the same site.
   * Fixed: a change replaces the team.
   */
  siteId: Reference<Site>;
  /**
   * An inactive team receives no contacts.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * NOT_AVAILABLE closes the team without deleting it.
   * One of `IN_SERVICE`, `NOT_AVAILABLE`.
   * Created as `"IN_SERVICE"`, then left to the people who work there unless stated.
   */
  teamStatus?: pulumi.Input<"IN_SERVICE" | "NOT_AVAILABLE">;
  /**
   * What its agents see on their desktop; the tenant's global layout when absent.
   * Not managed until stated.
   */
  desktopLayoutId?: Reference<DesktopLayout>;
  /**
   * Queues that are there already, by rank; those of the program have theirs by a QueueRanking.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  queueRankings?: pulumi.Input<pulumi.Input<TeamQueueRankingArgs>[]>;
  /**
   * Whether the team takes queues by rank.
   * Not managed until stated.
   */
  rankQueuesForTeam?: pulumi.Input<boolean>;
}

/** A team whose teamType is AGENT. */
export interface AgentTeamArgs extends TeamCommonArgs {
  /**
   * AGENT: people log in. CAPACITY: contacts go to an outside number.
   * One of `AGENT`, `CAPACITY`.
   * Default: `"AGENT"`.
   * Fixed: a change replaces the team.
   */
  teamType?: "AGENT";
  /**
   * Channels and contacts per agent; overrides the site's.
   * Not managed until stated.
   */
  multimediaProfileId?: Reference<MultimediaProfile>;
  /**
   * Skills of agents without a skill profile of their own; voice only.
   * Not managed until stated.
   */
  skillProfileId?: Reference<SkillProfile>;
}

/** A team whose teamType is CAPACITY. */
export interface CapacityTeamArgs extends TeamCommonArgs {
  /**
   * AGENT: people log in. CAPACITY: contacts go to an outside number.
   * One of `AGENT`, `CAPACITY`.
   * Default: `"AGENT"`.
   * Fixed: a change replaces the team.
   */
  teamType: "CAPACITY";
  /**
   * The number that contacts go to.
   * 1 to 40 characters.
   * Not managed until stated.
   */
  dialedNumber?: pulumi.Input<string>;
  /**
   * Contacts at once.
   * 0 to 9,999.
   * Not managed until stated.
   */
  capacity?: pulumi.Input<number>;
}

/** Agents of one site who share work. A queue hands contacts to teams. */
export type TeamArgs = AgentTeamArgs | CapacityTeamArgs;

/** Options of a team: Pulumi's, and those that say what is ours. */
export type TeamOptions = EntityOptions<KeyOf<TeamArgs>, "queueRankings">;

/** What finds a team: exact values, of which exactly one must have all. */
export interface TeamQuery {
  /** Shown to supervisors. Unique within the site. */
  name?: pulumi.Input<string>;
  /** Where the team works; its agents must belong to the same site. */
  siteId?: Reference<Site>;
}

const facts: KindFacts = {
  kind: "team",
  title: "team",
  className: "Team",
  outputs: ["name", "siteId", "active", "teamType"],
  optional: [
    "description",
    "teamStatus",
    "dialedNumber",
    "capacity",
    "multimediaProfileId",
    "skillProfileId",
    "desktopLayoutId",
    "queueRankings",
    "rankQueuesForTeam",
  ],
  query: ["name", "siteId"],
};

/**
 * Agents of one site who share work. A queue hands contacts to teams.
 * @example
 * new wxcc.Team("sales", { name: "Sales", siteId: site });
 */
export class Team extends Entity<"team"> {
  /** Shown to supervisors. Unique within the site. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Where the team works; its agents must belong to the same site. */
  declare readonly siteId: pulumi.Output<string>;

  /** An inactive team receives no contacts. */
  declare readonly active: pulumi.Output<boolean>;

  /** AGENT: people log in. CAPACITY: contacts go to an outside number. */
  declare readonly teamType: pulumi.Output<"AGENT" | "CAPACITY">;

  /** NOT_AVAILABLE closes the team without deleting it. */
  declare readonly teamStatus: pulumi.Output<"IN_SERVICE" | "NOT_AVAILABLE" | undefined>;

  /** The number that contacts go to. */
  declare readonly dialedNumber: pulumi.Output<string | undefined>;

  /** Contacts at once. */
  declare readonly capacity: pulumi.Output<number | undefined>;

  /** Channels and contacts per agent; overrides the site's. */
  declare readonly multimediaProfileId: pulumi.Output<string | undefined>;

  /** Skills of agents without a skill profile of their own; voice only. */
  declare readonly skillProfileId: pulumi.Output<string | undefined>;

  /** What its agents see on their desktop; the tenant's global layout when absent. */
  declare readonly desktopLayoutId: pulumi.Output<string | undefined>;

  /** Queues that are there already, by rank; those of the program have theirs by a QueueRanking. */
  declare readonly queueRankings: pulumi.Output<TeamQueueRanking[] | undefined>;

  /** Whether the team takes queues by rank. */
  declare readonly rankQueuesForTeam: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the team is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: TeamArgs, options?: TeamOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a team that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Team.find("found", { name: "…", siteId: site });
   */
  static find(name: string, query: TeamQuery, options?: LookUpOptions): Team {
    return new Team(name, lookUp("find", query), options);
  }

  /** Looks up a team that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Team {
    return new Team(name, lookUp("get", { id }), options);
  }
}

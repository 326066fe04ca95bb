// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { complete, registered, registration } from "../registration.js";
import type { Queue } from "./queue.js";
import type { Team } from "./team.js";

export interface QueueRankingQueueRankingArgs {
  /** The queue. */
  queueId: Reference<Queue>;
  /**
   * Its rank, up to 50; 1 is taken first, inferred.
   * 1 to 50.
   */
  rank: pulumi.Input<number>;
}

export interface QueueRankingQueueRanking {
  /** Its own id in the tenant. */
  id?: string;
  /** The queue. */
  queueId: string;
  /** Its rank, up to 50; 1 is taken first, inferred. */
  rank: number;
}

/**
 * Which queues a team serves before others. Queues name their teams, so this is said after both. When it goes, the
 * team has the ranking that it had before.
 */
export interface QueueRankingArgs {
  /**
   * The team that has it; another one is another link.
   * Fixed: a change replaces the queue ranking of team.
   */
  teamId: Reference<Team>;
  /**
   * The queues of the team that have a rank; what is not listed has none.
   * At least 1 of them.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  queueRankings: pulumi.Input<pulumi.Input<QueueRankingQueueRankingArgs>[]>;
  /**
   * Whether the ranks count; false keeps them for later.
   * Default: `true`.
   */
  rankQueuesForTeam?: pulumi.Input<boolean>;
}

/** Options of a queue ranking of team: Pulumi's, and those that say what is ours. */
export type QueueRankingOptions = EntityOptions<keyof QueueRankingArgs, "queueRankings">;

const facts: KindFacts = {
  kind: "queueRanking",
  title: "queue ranking of team",
  className: "QueueRanking",
  outputs: ["teamId", "queueRankings", "rankQueuesForTeam"],
  optional: [],
  query: ["teamId"],
};

/**
 * Which queues a team serves before others. Queues name their teams, so this is said after both. When it goes, the
 * team has the ranking that it had before.
 * @example
 * new wxcc.QueueRanking("sales", { teamId: team, queueRankings: [{ queueId: queue, rank: 1 }] });
 */
export class QueueRanking extends Entity<"queueRanking"> {
  /** The team that has it; another one is another link. */
  declare readonly teamId: pulumi.Output<string>;

  /** The queues of the team that have a rank; what is not listed has none. */
  declare readonly queueRankings: pulumi.Output<QueueRankingQueueRanking[]>;

  /** Whether the ranks count; false keeps them for later. */
  declare readonly rankQueuesForTeam: pulumi.Output<boolean>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the queue ranking of team is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: QueueRankingArgs, options?: QueueRankingOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }
}

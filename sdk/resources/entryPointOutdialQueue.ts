// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { complete, registered, registration } from "../registration.js";
import type { EntryPoint } from "./entryPoint.js";
import type { Queue } from "./queue.js";

/**
 * The queue of an OUTBOUND entry point, said after both: for a queue of single agents whose desktop profile dials out
 * by that entry point. Elsewhere, state outdialQueueId of the EntryPoint. When it goes, the entry point has the queue
 * that it had before.
 */
export interface EntryPointOutdialQueueArgs {
  /**
   * The entry point that has it; another one is another link.
   * Fixed: a change replaces the outdial queue of entry point.
   */
  entryPointId: Reference<EntryPoint>;
  /** Where calls that agents make wait. */
  outdialQueueId: Reference<Queue>;
  /**
   * Whether outdial calls can be transferred to a queue. OUTBOUND only.
   * Not managed until stated.
   */
  outdialTransferToQueueEnabled?: pulumi.Input<boolean>;
}

/** Options of a outdial queue of entry point: Pulumi's, and those that say what is ours. */
export type EntryPointOutdialQueueOptions = EntityOptions<keyof EntryPointOutdialQueueArgs>;

const facts: KindFacts = {
  kind: "entryPointOutdialQueue",
  title: "outdial queue of entry point",
  className: "EntryPointOutdialQueue",
  outputs: ["entryPointId", "outdialQueueId"],
  optional: ["outdialTransferToQueueEnabled"],
  query: ["entryPointId"],
};

/**
 * The queue of an OUTBOUND entry point, said after both: for a queue of single agents whose desktop profile dials out
 * by that entry point. Elsewhere, state outdialQueueId of the EntryPoint. When it goes, the entry point has the queue
 * that it had before.
 * @example
 * new wxcc.EntryPointOutdialQueue("sales", { entryPointId: entryPoint, outdialQueueId: queue });
 */
export class EntryPointOutdialQueue extends Entity<"entryPointOutdialQueue"> {
  /** The entry point that has it; another one is another link. */
  declare readonly entryPointId: pulumi.Output<string>;

  /** Where calls that agents make wait. */
  declare readonly outdialQueueId: pulumi.Output<string>;

  /** Whether outdial calls can be transferred to a queue. OUTBOUND only. */
  declare readonly outdialTransferToQueueEnabled: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the outdial queue of entry point is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: EntryPointOutdialQueueArgs, options?: EntryPointOutdialQueueOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }
}

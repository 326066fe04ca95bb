// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { complete, registered, registration } from "../registration.js";
import type { EntryPoint } from "./entryPoint.js";
import type { Flow } from "./flow.js";

export interface EntryPointFlowFlowOverrideSettingArgs {
  /**
   * The setting, as the flow names it.
   * 1 to 255 characters.
   */
  name: pulumi.Input<string>;
  /**
   * What it is, as the flow says.
   * 1 to 80 characters.
   */
  type: pulumi.Input<string>;
  /**
   * The kind of entity that it names, where it names one.
   * 1 to 80 characters.
   */
  entityType?: pulumi.Input<string>;
  /**
   * The entity's id.
   * 1 to 80 characters.
   */
  entityId?: pulumi.Input<string>;
  /** A plain value. */
  value?: pulumi.Input<string>;
}

export interface EntryPointFlowFlowOverrideSetting {
  /** Its own id in the tenant. */
  id?: string;
  /** The setting, as the flow names it. */
  name: string;
  /** What it is, as the flow says. */
  type: string;
  /** The kind of entity that it names, where it names one. */
  entityType?: string;
  /** The entity's id. */
  entityId?: string;
  /** A plain value. */
  value?: string;
}

/**
 * The flow of an entry point, said after both: for a flow that itself names the entry point, and for an entry point
 * that another stack manages. Elsewhere, state flowId of the EntryPoint. When it goes, the entry point has the flow
 * that it had before.
 */
export interface EntryPointFlowArgs {
  /**
   * The entry point that has it; another one is another link.
   * Fixed: a change replaces the flow of entry point.
   */
  entryPointId: Reference<EntryPoint>;
  /** The flow of Flow Designer that calls start in. */
  flowId: Reference<Flow>;
  /**
   * Which version of the flow runs: the one with this tag.
   * One of `Live`, `Test`, `Dev`, `Latest`.
   * Not managed until stated.
   */
  flowTagId?: pulumi.Input<"Live" | "Test" | "Dev" | "Latest">;
  /**
   * Settings of the flow that are overridden here, such as hours and prompts. Telephony only.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  flowOverrideSettings?: pulumi.Input<pulumi.Input<EntryPointFlowFlowOverrideSettingArgs>[]>;
}

/** Options of a flow of entry point: Pulumi's, and those that say what is ours. */
export type EntryPointFlowOptions = EntityOptions<keyof EntryPointFlowArgs, "flowOverrideSettings">;

const facts: KindFacts = {
  kind: "entryPointFlow",
  title: "flow of entry point",
  className: "EntryPointFlow",
  outputs: ["entryPointId", "flowId"],
  optional: ["flowTagId", "flowOverrideSettings"],
  query: ["entryPointId"],
};

/**
 * The flow of an entry point, said after both: for a flow that itself names the entry point, and for an entry point
 * that another stack manages. Elsewhere, state flowId of the EntryPoint. When it goes, the entry point has the flow
 * that it had before.
 * @example
 * new wxcc.EntryPointFlow("sales", { entryPointId: entryPoint, flowId: flow });
 */
export class EntryPointFlow extends Entity<"entryPointFlow"> {
  /** The entry point that has it; another one is another link. */
  declare readonly entryPointId: pulumi.Output<string>;

  /** The flow of Flow Designer that calls start in. */
  declare readonly flowId: pulumi.Output<string>;

  /** Which version of the flow runs: the one with this tag. */
  declare readonly flowTagId: pulumi.Output<"Live" | "Test" | "Dev" | "Latest" | undefined>;

  /** Settings of the flow that are overridden here, such as hours and prompts. Telephony only. */
  declare readonly flowOverrideSettings: pulumi.Output<EntryPointFlowFlowOverrideSetting[] | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the flow of entry point is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: EntryPointFlowArgs, options?: EntryPointFlowOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }
}

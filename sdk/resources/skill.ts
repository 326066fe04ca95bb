// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

export interface SkillEnumSkillValueArgs {
  /**
   * The value.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   */
  description?: pulumi.Input<string>;
}

export interface SkillEnumSkillValue {
  /** Its own id in the tenant. */
  id?: string;
  /** The value. */
  name: string;
  /** A short text for administrators. */
  description?: string;
}

/** What an agent may know or speak. Skill profiles give agents its values; skills-based queues ask for them. */
export interface SkillArgs {
  /**
   * Unique in the tenant; never changes.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9,@_.\-\s]*$`.
   * Fixed: a change replaces the skill.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * BOOLEAN: has it or not. PROFICIENCY: 0 to 10. TEXT: free words. ENUM: one of `enumSkillValues`.
   * One of `BOOLEAN`, `PROFICIENCY`, `TEXT`, `ENUM`.
   * Fixed: a change replaces the skill.
   */
  skillType: pulumi.Input<"BOOLEAN" | "PROFICIENCY" | "TEXT" | "ENUM">;
  /**
   * Seconds in queue after which a contact counts as outside the service level.
   * At least 0.
   * Default: `30`.
   */
  serviceLevelThreshold?: pulumi.Input<number>;
  /**
   * An inactive skill cannot be asked for.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * Whether supervisors give it to agents for a time, whatever the agents' skill profile says.
   * Default: `false`.
   */
  dynamicSkill?: pulumi.Input<boolean>;
  /**
   * The values of an ENUM skill, each with an id that `enumSkillValueId` looks up.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  enumSkillValues?: pulumi.Input<pulumi.Input<SkillEnumSkillValueArgs>[]>;
}

/** Options of a skill: Pulumi's, and those that say what is ours. */
export type SkillOptions = EntityOptions<keyof SkillArgs, "enumSkillValues">;

/** What finds a skill: exact values, of which exactly one must have all. */
export interface SkillQuery {
  /** Unique in the tenant; never changes. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "skill",
  title: "skill",
  className: "Skill",
  outputs: ["name", "skillType", "serviceLevelThreshold", "active", "dynamicSkill"],
  optional: ["description", "enumSkillValues"],
  query: ["name"],
};

/**
 * What an agent may know or speak. Skill profiles give agents its values; skills-based queues ask for them.
 * @example
 * new wxcc.Skill("sales", { name: "Sales", skillType: "BOOLEAN" });
 */
export class Skill extends Entity<"skill"> {
  /** Unique in the tenant; never changes. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** BOOLEAN: has it or not. PROFICIENCY: 0 to 10. TEXT: free words. ENUM: one of `enumSkillValues`. */
  declare readonly skillType: pulumi.Output<"BOOLEAN" | "PROFICIENCY" | "TEXT" | "ENUM">;

  /** Seconds in queue after which a contact counts as outside the service level. */
  declare readonly serviceLevelThreshold: pulumi.Output<number>;

  /** An inactive skill cannot be asked for. */
  declare readonly active: pulumi.Output<boolean>;

  /** Whether supervisors give it to agents for a time, whatever the agents' skill profile says. */
  declare readonly dynamicSkill: pulumi.Output<boolean>;

  /** The values of an ENUM skill, each with an id that `enumSkillValueId` looks up. */
  declare readonly enumSkillValues: pulumi.Output<SkillEnumSkillValue[] | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the skill is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: SkillArgs, options?: SkillOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a skill that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Skill.find("found", { name: "…" });
   */
  static find(name: string, query: SkillQuery, options?: LookUpOptions): Skill {
    return new Skill(name, lookUp("find", query), options);
  }

  /** Looks up a skill that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Skill {
    return new Skill(name, lookUp("get", { id }), options);
  }
}

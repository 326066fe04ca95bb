// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { Skill } from "./skill.js";

export interface SkillProfileActiveSkillArgs {
  /** The skill. */
  skillId: Reference<Skill>;
  /** Of a BOOLEAN skill: whether the agent has it. */
  booleanValue?: pulumi.Input<boolean>;
  /**
   * Of a PROFICIENCY skill: 0 to 10.
   * 0 to 10.
   */
  proficiencyValue?: pulumi.Input<number>;
  /**
   * Of a TEXT skill: the words.
   * 1 to 100 characters.
   */
  textValue?: pulumi.Input<string>;
}

export interface SkillProfileActiveEnumSkillArgs {
  /**
   * The id of the value: `enumSkillValueId(skill, name)`.
   * 1 to 64 characters.
   */
  enumSkillValueId: pulumi.Input<string>;
}

export interface SkillProfileActiveSkill {
  /** Its own id in the tenant. */
  id?: string;
  /** The skill. */
  skillId: string;
  /** Of a BOOLEAN skill: whether the agent has it. */
  booleanValue?: boolean;
  /** Of a PROFICIENCY skill: 0 to 10. */
  proficiencyValue?: number;
  /** Of a TEXT skill: the words. */
  textValue?: string;
}

export interface SkillProfileActiveEnumSkill {
  /** Its own id in the tenant. */
  id?: string;
  /** The id of the value: `enumSkillValueId(skill, name)`. */
  enumSkillValueId: string;
}

/** A set of skills with values, given to agents. */
export interface SkillProfileArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9,@_.\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Skills with a value; each has exactly one of the three.
   * Default: `[]`.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  activeSkills?: pulumi.Input<pulumi.Input<SkillProfileActiveSkillArgs>[]>;
  /**
   * Chosen values of ENUM skills.
   * Default: `[]`.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  activeEnumSkills?: pulumi.Input<pulumi.Input<SkillProfileActiveEnumSkillArgs>[]>;
}

/** Options of a skill profile: Pulumi's, and those that say what is ours. */
export type SkillProfileOptions = EntityOptions<keyof SkillProfileArgs, "activeSkills" | "activeEnumSkills">;

/** What finds a skill profile: exact values, of which exactly one must have all. */
export interface SkillProfileQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "skillProfile",
  title: "skill profile",
  className: "SkillProfile",
  outputs: ["name", "activeSkills", "activeEnumSkills"],
  optional: ["description"],
  query: ["name"],
};

/**
 * A set of skills with values, given to agents.
 * @example
 * new wxcc.SkillProfile("sales", { name: "Sales", activeSkills: [{ skillId: skill, booleanValue: true }] });
 */
export class SkillProfile extends Entity<"skillProfile"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Skills with a value; each has exactly one of the three. */
  declare readonly activeSkills: pulumi.Output<SkillProfileActiveSkill[]>;

  /** Chosen values of ENUM skills. */
  declare readonly activeEnumSkills: pulumi.Output<SkillProfileActiveEnumSkill[]>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the skill profile is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: SkillProfileArgs, options?: SkillProfileOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a skill profile that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.SkillProfile.find("found", { name: "…" });
   */
  static find(name: string, query: SkillProfileQuery, options?: LookUpOptions): SkillProfile {
    return new SkillProfile(name, lookUp("find", query), options);
  }

  /** Looks up a skill profile that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): SkillProfile {
    return new SkillProfile(name, lookUp("get", { id }), options);
  }
}

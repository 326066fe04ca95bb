// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { complete, registered, registration } from "../registration.js";
import type { Agent } from "./agent.js";
import type { Skill } from "./skill.js";

export interface SkillAssignmentAgentArgs {
  /** The agent. */
  userId: Reference<Agent>;
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

export interface SkillAssignmentAgent {
  /** Its own id in the tenant. */
  id?: string;
  /** The agent. */
  userId: string;
  /** Of a BOOLEAN skill: whether the agent has it. */
  booleanValue?: boolean;
  /** Of a PROFICIENCY skill: 0 to 10. */
  proficiencyValue?: number;
  /** Of a TEXT skill: the words. */
  textValue?: string;
}

/**
 * Who has a dynamic skill beside the skill profile: what supervisors give for a time, such as a language during a
 * campaign. Only agents that are listed here are given it, and only from them it is taken again.
 */
export interface SkillAssignmentArgs {
  /**
   * The skill; its `dynamicSkill` is true. Not one of type ENUM.
   * Fixed: a change replaces the assignment of skill.
   */
  skillId: Reference<Skill>;
  /**
   * The agents, each with exactly one value, which fits the type of the skill.
   * The set is `additive` unless `ownership` says otherwise.
   */
  agents: pulumi.Input<pulumi.Input<SkillAssignmentAgentArgs>[]>;
}

/** Options of a assignment of skill: Pulumi's, and those that say what is ours. */
export type SkillAssignmentOptions = EntityOptions<keyof SkillAssignmentArgs, "agents">;

const facts: KindFacts = {
  kind: "skillAssignment",
  title: "assignment of skill",
  className: "SkillAssignment",
  outputs: ["skillId", "agents"],
  optional: [],
  query: ["skillId"],
};

/**
 * Who has a dynamic skill beside the skill profile: what supervisors give for a time, such as a language during a
 * campaign. Only agents that are listed here are given it, and only from them it is taken again.
 * @example
 * new wxcc.SkillAssignment("sales", { skillId: skill, agents: [{ userId: agent, booleanValue: true }] });
 */
export class SkillAssignment extends Entity<"skillAssignment"> {
  /** The skill; its `dynamicSkill` is true. Not one of type ENUM. */
  declare readonly skillId: pulumi.Output<string>;

  /** The agents, each with exactly one value, which fits the type of the skill. */
  declare readonly agents: pulumi.Output<SkillAssignmentAgent[]>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the assignment of skill is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: SkillAssignmentArgs, options?: SkillAssignmentOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }
}

import * as pulumi from "@pulumi/pulumi";
import { InvalidDesiredState } from "../provider/errors.js";
import { refusal } from "./refusal.js";

interface EnumSkill {
  readonly name: pulumi.Output<string>;
  readonly enumSkillValues: pulumi.Output<readonly { id?: string; name: string }[] | undefined>;
}

const missing = (skill: string, value: string, names: readonly string[]) =>
  refusal(
    new InvalidDesiredState(
      `has no value "${value}"`,
      names.length > 0 ? `It has ${names.join(", ")}.` : "It has no values: only ENUM skills have some.",
      { subject: { title: "skill", name: skill } },
    ).describe(),
  );

/**
 * The id of one value of an ENUM skill, for `activeEnumSkills` of a skill profile. Unknown until the skill exists.
 *
 * @throws RunError naming the values that the skill has
 * @example
 * const german = wxcc.enumSkillValueId(language, "German");
 */
export function enumSkillValueId(skill: EnumSkill, value: string): pulumi.Output<string> {
  return pulumi.all([skill.name, skill.enumSkillValues]).apply(([name, values = []]) => {
    const found = values.find(one => one.name === value);
    if (!found)
      throw missing(
        name,
        value,
        values.map(one => one.name),
      );
    // A value that is declared and not created yet has no id at preview.
    return found.id ?? (pulumi.unknown as never);
  });
}

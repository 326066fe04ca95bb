import type { Kind } from "../../provider/entities/entity.js";
import type { Resource } from "../engine.js";
import type { Program } from "./programs.js";

/**
 * Programs by hand, where what is drawn seldom says what matters: several entries, several teams, values that fit the type
 * of a skill. Each number is another declaration of the same entity, so that a change adds, takes away and alters members.
 */

const few = (number: number) => Array.from({ length: 1 + (number % 4) }, (_, i) => (i * (1 + (number % 3))) % 7);

const addressBook = (number: number): Program => [
  {
    kind: "addressBook",
    name: "addressBook",
    inputs: () => ({
      name: "Book",
      description: `of ${number}`,
      addressBookEntries: few(number).map(entry => ({ name: `Entry ${entry}`, number: `+1408555${number}${entry}` })),
    }),
  },
];

const outdialAni = (number: number): Program => [
  {
    kind: "outdialAni",
    name: "outdialAni",
    inputs: () => ({
      name: "Shown",
      outdialANIEntries: few(number).map((entry, i) => ({
        name: `Entry ${entry}`,
        number: `+1408555${number}${entry}`,
        defaultANIEntry: i === number % few(number).length,
      })),
    }),
  },
];

const skills = [
  { skillType: "BOOLEAN", value: (n: number) => ({ booleanValue: n % 2 === 0 }) },
  { skillType: "PROFICIENCY", value: (n: number) => ({ proficiencyValue: n % 11 }) },
  { skillType: "TEXT", value: (n: number) => ({ textValue: `words ${n}` }) },
];

/** @param agents the ids of agents that a new tenant has */
const skillAssignment = (number: number, agents: readonly string[]): Program => {
  const { skillType, value } = skills[number % skills.length]!;
  return [
    { kind: "skill", name: "skill", inputs: () => ({ name: "Language", skillType, dynamicSkill: true }) },
    {
      kind: "skillAssignment",
      name: "skillAssignment",
      inputs: id => ({
        skillId: id("skill"),
        agents: few(number).map(one => ({ userId: agents[one % agents.length]!, ...value(number + one) })),
      }),
    },
  ];
};

const site: Resource = {
  kind: "site",
  name: "site",
  inputs: id => ({ name: "Site", multimediaProfileId: id("multimediaProfile") }),
};

const multimediaProfile: Resource = {
  kind: "multimediaProfile",
  name: "multimediaProfile",
  inputs: () => ({ name: "Channels", telephony: 1, chat: 2, email: 3, social: 4 }),
};

const team = (name: string): Resource => ({
  kind: "team",
  name,
  inputs: id => ({ name: `Team ${name}`, siteId: id("site") }),
});

const agent = (number: number): Program => {
  const teams = few(number);
  return [
    multimediaProfile,
    site,
    ...teams.map(one => team(`team ${one}`)),
    {
      kind: "agent",
      name: "agent",
      inputs: id => ({
        email: "agent1@example.com",
        siteId: id("site"),
        teamIds: teams.slice(number % 2).map(one => id(`team ${one}`)),
        ...(number % 3 === 0 ? { workPhone: `+1408555${number}` } : { mobile: `+1408555${number}` }),
      }),
    },
  ];
};

/** @returns nothing where what is drawn does */
export function written(kind: Kind, number: number, agents: readonly string[]): Program | undefined {
  if (kind === "addressBook") return addressBook(number);
  if (kind === "outdialAni") return outdialAni(number);
  if (kind === "skillAssignment") return skillAssignment(number, agents);
  return kind === "agent" ? agent(number) : undefined;
}

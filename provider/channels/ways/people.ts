import type { Live, Rows } from "../../entities/entity.js";
import { valuesOf } from "../trace/demands.js";
import { idOf, isActive, textOf, textsOf, titleOf } from "../trace/rows.js";
import type { Crew, Part, Ref } from "./way.js";

/** Who is in which team, and what they can; asked many times, so it is looked up once. */
export interface People {
  of(teamId: string): readonly Live[];
  /** The team with its agents as a part of ways: many lead to the same, so it is made once. */
  crew(teamId: string, make: () => Part): Part;
  /** What an agent of a team can, in one line. */
  skillsOf(agent: Live, team: Live): string;
  nameOf(agent: Live): string;
  stateOf(agent: Live): readonly string[];
  /** The agent, and what decides with it. */
  refsOf(agent: Live): readonly Ref[];
}

const valueText = (value: number | boolean | string) => (typeof value === "boolean" ? (value ? "yes" : "no") : value);

function profileText(profile: Live, rows: Rows): string {
  const skills = rows.of("skill").flatMap(skill => {
    const values = valuesOf(profile, idOf(skill), rows);
    return values.length > 0 ? [`${skill.name} ${values.map(valueText).join(" or ")}`] : [];
  });
  return `${textOf(profile.name) ?? idOf(profile)}: ${skills.join(", ") || "no skills"}`;
}

const byName = (a: Live, b: Live) => {
  const [left, right] = [String(a.email ?? a.id), String(b.email ?? b.id)];
  return left < right ? -1 : left > right ? 1 : 0;
};

export function peopleIn(rows: Rows): People {
  const members = new Map<string, Live[]>();
  for (const agent of rows.of("agent").toSorted(byName))
    for (const teamId of textsOf(agent.teamIds)) {
      const team = members.get(teamId);
      if (team) team.push(agent);
      else members.set(teamId, [agent]);
    }
  const crews = new Map<string, Part>();
  const texts = new Map<string, string>();

  function textOfProfile(id: string): string {
    const profile = rows.byId("skillProfile", id);
    const text = texts.get(id) ?? (profile ? profileText(profile, rows) : `skill profile ${id} is not in the tenant`);
    texts.set(id, text);
    return text;
  }

  return {
    of: teamId => members.get(teamId) ?? [],
    crew(teamId, make) {
      const part = crews.get(teamId) ?? make();
      crews.set(teamId, part);
      return part;
    },
    nameOf: agent => textOf(agent.email) ?? idOf(agent),
    skillsOf(agent, team) {
      const own = textOf(agent.skillProfileId);
      if (own) return textOfProfile(own);
      const ofTeam = textOf(team.skillProfileId);
      return ofTeam ? `${textOfProfile(ofTeam)} (of the team)` : "no skill profile";
    },
    stateOf: agent => [
      ...(isActive(agent) ? [] : ["inactive"]),
      ...(agent.contactCenterEnabled === true ? [] : ["no Contact Center licence"]),
    ],
    refsOf: agent => [
      { kind: "agent", id: idOf(agent) },
      ...(["skillProfile", "multimediaProfile", "site"] as const).flatMap(kind => {
        const id = textOf(agent[`${kind}Id`]);
        return id ? [{ kind, id }] : [];
      }),
    ],
  };
}

/** What a team says of itself. */
export function teamLines(team: Live, rows: Rows): readonly string[] {
  const site = rows.byId("site", textOf(team.siteId) ?? "");
  return [
    ...(site ? [`site ${titleOf(site)}`] : []),
    ...(isActive(team) ? [] : ["inactive"]),
    ...(team.teamStatus === "NOT_AVAILABLE" ? ["not available"] : []),
    ...(team.teamType === "CAPACITY" ? ["contacts leave to an outside number"] : []),
  ];
}

/** One team with all of its agents. */
export const crewOf = (team: Live, rows: Rows, people: People): Crew => ({
  id: idOf(team),
  name: textOf(team.name) ?? idOf(team),
  lines: teamLines(team, rows),
  agents: people.of(idOf(team)).map(agent => ({
    id: idOf(agent),
    name: people.nameOf(agent),
    lines: people.stateOf(agent),
    skills: people.skillsOf(agent, team),
  })),
});

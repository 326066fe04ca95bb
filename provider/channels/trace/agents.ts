import type { Kind, Live, Rows } from "../../entities/entity.js";
import type { SkillRequirement } from "../channel.js";
import { inWords, satisfies, valuesOf } from "./demands.js";
import type { Obstacle, Person } from "./outcome.js";
import { few, idOf, isActive, numberOf, textOf, titleOf } from "./rows.js";

/** Something that keeps agents from a contact. Agents with the same key have the same obstacle. */
export interface Hindrance {
  obstacle: Obstacle;
  key: string;
  says: string;
  /** Where it lies, unless on the agents themselves. */
  on?: { kind: Kind; id: string };
  /** The agent's value of the one skill that it lacks, to name the nearest. */
  has?: number | undefined;
  /** @param people those it concerns */
  todo: (people: readonly Person[]) => string;
}

/** What a contact asks of an agent. */
export interface Wanted {
  medium: "chat" | "email" | "social";
  required: readonly SkillRequirement[];
}

/** An agent of a team, and all that keeps a contact from this agent; nothing: the contact may come. */
export interface Candidate {
  person: Person;
  hindrances: readonly Hindrance[];
  /** What may keep it, though no published text says so. */
  doubts: readonly string[];
}

const named = (people: readonly Person[]) => few(people.map(({ name }) => name));

/** The profile that counts: the agent's own, else the team's, else the site's. */
function profileIdOf(agent: Live, team: Live, site: Live | undefined) {
  const levels = [
    ["of the agent", agent.multimediaProfileId],
    [`of team ${titleOf(team)}`, team.multiMediaProfileId],
    [site ? `of site ${titleOf(site)}` : "", site?.multimediaProfileId],
  ] as const;
  for (const [whose, value] of levels) {
    const id = textOf(value);
    if (id) return { whose, id };
  }
  return undefined;
}

function room(
  agent: Live,
  team: Live,
  site: Live | undefined,
  medium: Wanted["medium"],
  rows: Rows,
): readonly Hindrance[] {
  const found = profileIdOf(agent, team, site);
  // An agent without a site has the site's profile once it gets one.
  if (!found && !site) return [];
  const profile = found && rows.byId("multimediaProfile", found.id);
  if (!profile)
    return [
      {
        obstacle: "profileMissing",
        key: "profileMissing",
        says: "no multimedia profile",
        todo: people => `Give ${named(people)} a multimedia profile, or their team or site.`,
      },
    ];
  const title = `multimedia profile ${titleOf(profile)}`;
  const on = { kind: "multimediaProfile", id: found.id } as const;
  const hindrances: Hindrance[] = [];
  if (!isActive(profile))
    hindrances.push({
      obstacle: "profileInactive",
      key: `profileInactive ${found.id}`,
      on,
      says: `${title} is inactive`,
      todo: () => `Set ${title} (${found.whose}) active.`,
    });
  if ((numberOf(profile[medium]) ?? 0) <= 0)
    hindrances.push({
      obstacle: "profileWithoutRoom",
      key: `profileWithoutRoom ${found.id}`,
      on,
      says: `${title} has ${medium} 0`,
      todo: () => `Raise ${medium} in ${title} (${found.whose}), or assign another profile.`,
    });
  return hindrances;
}

/** The agent's value where one comparison fails: with it the nearest agent can be named. */
function nearness(failed: readonly SkillRequirement[], profile: Live | undefined, rows: Rows): number | undefined {
  const [one, ...others] = failed;
  const value = one && others.length === 0 ? valuesOf(profile, one.skillId, rows)[0] : undefined;
  return typeof value === "number" ? value : undefined;
}

function unmet(agent: Live, team: Live, required: readonly SkillRequirement[], rows: Rows): Hindrance | undefined {
  const profileOf = (id: Live[string]) => rows.byId("skillProfile", textOf(id) ?? "");
  const fails = (profile: Live | undefined) =>
    required.filter(each => !satisfies(valuesOf(profile, each.skillId, rows), each));
  const own = profileOf(agent.skillProfileId);
  const failed = fails(own);
  if (failed.length === 0) return undefined;
  const asked = few(failed.map(inWords));
  const says = `not met: ${asked}`;
  const relax = "or relax it earlier in the Queue Task node";
  const ofTeam = profileOf(team.skillProfileId);
  if (ofTeam && fails(ofTeam).length === 0)
    return {
      obstacle: "skills",
      key: `skills ${asked} ${ofTeam.id}`,
      says: `${says}; skill profile ${titleOf(ofTeam)} of the team has it, but only an agent's own counts for digital channels`,
      todo: people => `Assign skill profile ${titleOf(ofTeam)} to ${named(people)} themselves, ${relax}.`,
    };
  return {
    obstacle: "skills",
    key: `skills ${asked}`,
    says,
    has: nearness(failed, own, rows),
    todo: people =>
      `Assign a skill profile with ${asked} to ${people.length > 1 ? "one of " : ""}${named(people)}, ${relax}.`,
  };
}

function hindrancesOf(
  agent: Live,
  team: Live,
  site: Live | undefined,
  { medium, required }: Wanted,
  rows: Rows,
): readonly Hindrance[] {
  const simple = (obstacle: Obstacle, says: string, todo: Hindrance["todo"]): Hindrance => ({
    obstacle,
    key: obstacle,
    says,
    todo,
  });
  return [
    isActive(agent) ? undefined : simple("agentInactive", "not active", p => `Activate ${named(p)} in Control Hub.`),
    agent.contactCenterEnabled === true
      ? undefined
      : simple(
          "agentNotEnabled",
          "no Contact Center licence",
          p => `Give ${named(p)} a Contact Center licence in Control Hub > Users, then synchronize users.`,
        ),
    site ? undefined : simple("agentWithoutSite", "on no site", p => `Assign ${named(p)} to a site.`),
    ...room(agent, team, site, medium, rows),
    unmet(agent, team, required, rows),
  ].filter(each => each !== undefined);
}

function candidateOf(agent: Live, team: Live, wanted: Wanted, rows: Rows): Candidate {
  const site = rows.byId("site", textOf(agent.siteId) ?? "");
  return {
    person: { id: idOf(agent), name: textOf(agent.email) ?? idOf(agent) },
    hindrances: hindrancesOf(agent, team, site, wanted, rows),
    doubts:
      site && !isActive(site)
        ? [`site ${titleOf(site)} is inactive: whether its agents get contacts is not published`]
        : [],
  };
}

/** The agents of a team, each with what keeps the contact away. */
export const candidatesOf = (team: Live, wanted: Wanted, rows: Rows): readonly Candidate[] =>
  rows
    .of("agent")
    .filter(agent => Array.isArray(agent.teamIds) && agent.teamIds.includes(idOf(team)))
    .map(agent => candidateOf(agent, team, wanted, rows))
    .toSorted((a, b) => (a.person.name < b.person.name ? -1 : 1));

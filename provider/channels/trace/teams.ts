import type { Live, Rows } from "../../entities/entity.js";
import { type Candidate, candidatesOf, type Hindrance, type Wanted } from "./agents.js";
import type { Change, Obstacle, Person, Reason, TeamOutcome } from "./outcome.js";
import { idOf, isActive, textOf, titleOf } from "./rows.js";

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Advice that takes several changes, as one text. */
const oneAfterAnother = (todos: readonly string[]) =>
  todos.map((todo, place) => (place === 0 ? todo : `Then ${lower(todo)}`)).join(" ");

/** What keeps every contact from a team. */
function closuresOf(team: Live): readonly Hindrance[] {
  const title = `team ${titleOf(team)}`;
  const closure = (obstacle: Obstacle, says: string, todo: string): Hindrance => ({
    obstacle,
    key: obstacle,
    on: { kind: "team", id: idOf(team) },
    says: `${title} ${says}`,
    todo: () => todo,
  });
  // Nothing makes such a team one for digital contacts.
  if (team.teamType === "CAPACITY")
    return [closure("teamOfCapacity", "is a CAPACITY team, which takes calls only", "Add an AGENT team to the queue.")];
  const closures: Hindrance[] = [];
  if (!isActive(team))
    closures.push(closure("teamInactive", "is inactive and gets no contacts", `Set ${title} active.`));
  if (team.teamStatus === "NOT_AVAILABLE")
    closures.push(
      closure("teamNotAvailable", "is NOT_AVAILABLE and gets no contacts", `Set the status of ${title} to IN_SERVICE.`),
    );
  return closures;
}

/** Stands in the place of a team that has nobody. */
const emptiness = (team: Live): Hindrance => ({
  obstacle: "teamEmpty",
  key: "teamEmpty",
  on: { kind: "team", id: idOf(team) },
  says: `team ${titleOf(team)} has no agents`,
  todo: () => `Add agents to team ${titleOf(team)}.`,
});

/** Agents with exactly the same hindrances, together: what mends one mends all. */
function alike(candidates: readonly Candidate[]): readonly (readonly [Candidate, ...Candidate[]])[] {
  const groups = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of candidates) {
    const key = candidate.hindrances.map(each => each.key).join("\n");
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

/** What the agents have of the one skill they lack. */
function nearest(hindrances: readonly Hindrance[]): string {
  const values = hindrances.flatMap(({ has }) => has ?? []);
  if (values.length === 0) return "";
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `, they have ${least === most ? least : `${least} to ${most}`}`;
}

/** Each hindrance once, with how many of the team's agents it holds for; `first` are named first. */
function counted(candidates: readonly Candidate[], first: readonly Hindrance[]): string {
  const all = candidates.flatMap(each => each.hindrances);
  const count = (key: string) => all.filter(each => each.key === key).length;
  const kinds = [...new Map([...first, ...all].map(each => [each.key, each])).values()];
  const leading = new Set(first.map(each => each.key));
  const sorted = kinds.toSorted(
    (a, b) => Number(leading.has(b.key)) - Number(leading.has(a.key)) || count(b.key) - count(a.key),
  );
  if (sorted.length === 1 && count(sorted[0]!.key) === candidates.length) return `${sorted[0]!.says}${nearest(all)}`;
  return sorted
    .map(({ key, says }) => {
      const these = all.filter(each => each.key === key);
      return `${says}${nearest(these)} (${these.length} of ${candidates.length})`;
    })
    .join("; ");
}

const contactOf = { chat: "a chat contact", email: "an e-mail", social: "a social contact" } as const;

const changeOf = ({ obstacle, on }: Hindrance, people: readonly Person[]): Change =>
  on ? { obstacle, kind: on.kind, ids: [on.id] } : { obstacle, kind: "agent", ids: people.map(({ id }) => id) };

/** The reason that the fewest changes mend, and of those the one that opens the team to the most agents. */
function reasonOf(team: Live, candidates: readonly Candidate[], medium: Wanted["medium"]): Reason {
  const closures = closuresOf(team);
  const fewest = Math.min(...candidates.map(({ hindrances }) => hindrances.length));
  const [group = []] = alike(candidates.filter(({ hindrances }) => hindrances.length === fewest)).toSorted(
    (a, b) => b.length - a.length,
  );
  const hindrances = group[0]?.hindrances ?? [emptiness(team)];
  const isOfCalls = closures[0]?.obstacle === "teamOfCapacity";
  const people = isOfCalls ? [] : group.map(({ person }) => person);
  const mended = isOfCalls ? closures : [...closures, ...hindrances];
  const told = group.length > 0 ? counted(candidates, hindrances) : hindrances[0]!.says;
  const ofAgents = group.length > 0 ? `no agent of team ${titleOf(team)} can take ${contactOf[medium]}: ${told}` : told;
  return {
    says: closures[0]?.says ?? ofAgents,
    todo: oneAfterAnother(mended.map(each => each.todo(people))),
    changes: mended.map(each => changeOf(each, people)),
    opensTo: people.length,
  };
}

/** What one team does with a contact that asks for this. */
export function teamOutcome(id: string, wanted: Wanted, rows: Rows): TeamOutcome {
  const team = rows.byId("team", id);
  if (!team)
    return {
      id,
      name: id,
      agents: 0,
      eligible: [],
      reason: {
        says: `team ${id} is not in the tenant`,
        todo: "Take it out of the queue's groups, or create the team with pulumi up --refresh.",
        changes: [{ obstacle: "teamMissing", kind: "team", ids: [id] }],
        opensTo: 0,
      },
    };
  const candidates = candidatesOf(team, wanted, rows);
  const open = closuresOf(team).length > 0 ? [] : candidates.filter(({ hindrances }) => hindrances.length === 0);
  const outcome = {
    id,
    name: textOf(team.name) ?? id,
    agents: candidates.length,
    eligible: open.map(({ person }) => person),
  };
  const warnings = [...new Set(open.flatMap(({ doubts }) => doubts))];
  if (open.length > 0) return warnings.length > 0 ? { ...outcome, warnings } : outcome;
  return { ...outcome, reason: reasonOf(team, candidates, wanted.medium) };
}

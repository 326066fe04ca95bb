import type { Live, Rows } from "../../entities/entity.js";
import { type Candidate, candidatesOf, type Hindrance, type Wanted } from "./agents.js";
import type { Reason, TeamOutcome } from "./outcome.js";
import { isActive, textOf, titleOf } from "./rows.js";

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Advice that takes several changes, as one text. */
const oneAfterAnother = (todos: readonly string[]) =>
  todos.map((todo, place) => (place === 0 ? todo : `Then ${lower(todo)}`)).join(" ");

/** What keeps every contact from a team. */
function closedBy(team: Live): Hindrance | undefined {
  const title = `team ${titleOf(team)}`;
  const closed = (obstacle: Hindrance["obstacle"], says: string, todo: string) => ({
    obstacle,
    key: obstacle,
    says,
    todo: () => todo,
  });
  if (team.teamType === "CAPACITY")
    return closed("teamOfCapacity", "it is a CAPACITY team, which takes calls only", "Add an AGENT team to the queue.");
  if (!isActive(team)) return closed("teamInactive", "it is inactive", `Set ${title} active.`);
  if (team.teamStatus === "NOT_AVAILABLE")
    return closed("teamNotAvailable", "its status is NOT_AVAILABLE", `Set the status of ${title} to IN_SERVICE.`);
  return undefined;
}

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

/** The reason that the fewest changes mend, and of those the one that opens the team to the most agents. */
function reasonOf(team: Live, candidates: readonly Candidate[], medium: Wanted["medium"]): Reason {
  const closed = closedBy(team);
  const title = `team ${titleOf(team)}`;
  if (closed?.obstacle === "teamOfCapacity")
    return { says: `${title}: ${closed.says}`, todo: closed.todo([]), obstacles: [closed.obstacle], opensTo: 0 };
  const best = alike(candidates).toSorted(([a], [b]) => a.hindrances.length - b.hindrances.length);
  const fewest = best[0]?.[0].hindrances.length;
  const group = best.filter(([one]) => one.hindrances.length === fewest).toSorted((a, b) => b.length - a.length)[0];
  const people = (group ?? []).map(({ person }) => person);
  const hindrances = group?.[0].hindrances ?? [];
  const nobody = { obstacle: "teamEmpty" as const, says: "it has no agents", todo: () => `Add agents to ${title}.` };
  const mended = [...(closed ? [closed] : []), ...(group ? hindrances : [nobody])];
  const says = closed
    ? `${title} gets no contacts: ${closed.says}`
    : group
      ? `no agent of ${title} can take a${medium === "email" ? "n e-mail" : ` ${medium} contact`}: ${counted(candidates, hindrances)}`
      : `nobody is in ${title}: ${nobody.says}`;
  return {
    says,
    todo: oneAfterAnother(mended.map(each => each.todo(people))),
    obstacles: mended.map(each => each.obstacle),
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
        obstacles: ["teamMissing"],
        opensTo: 0,
      },
    };
  const candidates = candidatesOf(team, wanted, rows);
  const open = closedBy(team) ? [] : candidates.filter(({ hindrances }) => hindrances.length === 0);
  const outcome = {
    id,
    name: textOf(team.name) ?? id,
    agents: candidates.length,
    eligible: open.map(({ person }) => person),
  };
  return open.length > 0 ? outcome : { ...outcome, reason: reasonOf(team, candidates, wanted.medium) };
}

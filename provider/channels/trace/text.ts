import { channelTypes } from "../../entities/channel.js";
import type { Fact, Moment, Stage, TeamOutcome, Trace, Verdict } from "./outcome.js";
import { few } from "./rows.js";

interface Branch {
  lines: readonly string[];
  below?: readonly Branch[];
}

const grown = (branches: readonly Branch[]): readonly string[] =>
  branches.flatMap(({ lines: [first, ...more], below = [] }, place) => {
    const isLast = place === branches.length - 1;
    const bar = isLast ? "   " : "│  ";
    return [
      `${isLast ? "└─ " : "├─ "}${first}`,
      ...more.map(line => `${bar}${line}`),
      ...grown(below).map(line => `${bar}${line}`),
    ];
  });

const told = ({ says, origin, warning }: Fact) =>
  `${warning ? "! " : ""}${says}${origin === "declared" ? "  (declared, not visible in the tenant)" : ""}`;

const stageBranch = ({ title, facts, stop }: Stage): Branch => ({
  lines: [title, ...facts.map(told), ...(stop ? [`✗ ${stop.says}`, `  → ${stop.todo}`] : [])],
});

const named = (people: readonly { name: string }[]) => few(people.map(({ name }) => name));

const teamBranch = ({ name, agents, eligible, warnings = [], reason }: TeamOutcome): Branch => ({
  lines: reason
    ? [`✗ ${reason.says}`, `  → ${reason.todo}`]
    : [`✓ team "${name}": ${eligible.length} of ${agents}: ${named(eligible)}`, ...warnings.map(line => `! ${line}`)],
});

/** A team whose answer has not changed since the moment before is not told again. */
function momentBranch({ after, changes, teams }: Moment, before: Moment | undefined): Branch {
  const known = new Set(before?.teams.map(team => JSON.stringify(team)));
  const news = teams.filter(team => !known.has(JSON.stringify(team)));
  const same = teams.length - news.length;
  return {
    lines: [`${after} s in queue`, ...changes.map(told)],
    below: [
      ...news.map(teamBranch),
      ...(same > 0 ? [{ lines: [`${same === 1 ? "one team" : `${same} teams`} as before`] }] : []),
    ],
  };
}

const verdictBranch = (verdict: Verdict): Branch =>
  "offered" in verdict
    ? { lines: [`offered after ${verdict.after} s to ${named(verdict.offered)}`] }
    : { lines: [`LOST after ${verdict.after} s: ${verdict.lost}`, `→ ${verdict.todo}`] };

/** The trace as a tree for a terminal. */
export function traceText({ name, channel, stages, moments, verdict, assumed }: Trace): string {
  const { title } = channelTypes[channel];
  return [
    `Trace of ${name}: one ${title} contact in the tenant as it is now`,
    ...grown([
      ...stages.map(stageBranch),
      ...moments.map((moment, place) => momentBranch(moment, moments[place - 1])),
      verdictBranch(verdict),
    ]),
    ...assumed.map(line => `Assumed: ${line}`),
  ].join("\n");
}

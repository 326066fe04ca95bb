import { productionText } from "../lifecycle/rails.js";
import type { Gone } from "./gone.js";
import type { Review } from "./review.js";
import { budgetText, countsText, leftText, refusalsText, usersOf } from "./sentences.js";

function goneLines(gone: Gone): readonly string[] {
  const { how, title, name, id, because, isProtected, notAsked, users } = gone;
  const why = because.length > 0 ? ` for its new ${because.join(", ")}` : "";
  const { named, more } = usersOf(gone);
  const told = named.map(user => `${user.title} "${user.name}"${user.isOurs ? "" : " (outside this stack)"}`);
  const whom =
    users.length > 0 ? `used by ${told.join(", ")}${more > 0 ? ` and ${more} more` : ""}` : "nothing refers to it";
  return [
    `  ${how} ${title} "${name}" (${id})${why}${isProtected ? ", protected" : ""}`,
    `    ${notAsked === undefined ? whom : `who refers to it was not asked: ${notAsked}`}`,
  ];
}

const channelLines = ({ channels }: Review) =>
  channels.flatMap(({ title, name, changes, notes, after }) => {
    const ending =
      after &&
      ("lost" in after.verdict
        ? `LOST: ${after.verdict.lost}`
        : `offered after ${after.verdict.after} s to ${after.verdict.offered.length}`);
    const said = [...changes, ...notes];
    return said.length > 0
      ? said.map(says => `  ${title} (${name}): ${says}`)
      : [`  ${title} (${name}): as before${ending ? `: ${ending}` : ""}`];
  });

/** What the engine's own lines do not say, for a terminal. */
export function reviewText(review: Review): string {
  const { project, stack, production, gone, left, budget, notes } = review;
  const channels = channelLines(review);
  return [
    production && productionText(production),
    `${project}/${stack}: ${countsText(review)}`,
    ...(gone.length > 0 ? ["Deleted or replaced:", ...gone.flatMap(goneLines)] : []),
    ...left.map(one => `${one.title} "${one.name}" ${leftText(one)}`),
    ...(channels.length > 0 ? ["Contacts:", ...channels] : []),
    budget && `Cost: ${budgetText(budget)}`,
    ...notes.map(note => `Not known: ${note}`),
    ...refusalsText(review).map(says => `REFUSED by a guard rail: ${says}`),
  ]
    .filter(Boolean)
    .join("\n");
}

import type { Kind } from "../entities/entity.js";
import type { FieldChange } from "../lifecycle/findings.js";
import { productionText } from "../lifecycle/rails.js";
import { code, plain } from "./escape.js";
import { fitted, type Section } from "./fitted.js";
import type { Gone, User } from "./gone.js";
import type { Changed, Outside, Review } from "./review.js";
import { budgetText, countsText, leftText, refusalsText, usersOf } from "./sentences.js";
import { told } from "./values.js";

/** GitHub takes comments of 65,536 characters; GitLab of more. */
const limit = 60_000;

/** By this first line a workflow finds its comment again, to update it. Names of projects and stacks are harmless. */
export const markerOf = ({ project, stack }: Pick<Review, "project" | "stack">) =>
  `<!-- wxcc review of ${encodeURIComponent(project)}/${encodeURIComponent(stack)} -->`;

const userItem = ({ title, name, isOurs }: User) =>
  `${plain(title)} ${code(name)}${isOurs ? "" : " (**outside this stack**)"}`;

function usersText(gone: Gone): string {
  if (gone.notAsked !== undefined) return `who refers to it was not asked: ${plain(gone.notAsked)}`;
  if (gone.users.length === 0) return "nothing refers to it";
  const { named, more } = usersOf(gone);
  return `used by ${named.map(userItem).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function goneItem(gone: Gone): string {
  const { how, title, name, resource, because, isProtected } = gone;
  const why = because.length > 0 ? ` for its new ${because.map(code).join(", ")}` : "";
  return [
    `- **${how}** ${plain(title)} ${code(name)} (resource ${code(resource)})${why}${isProtected ? ", **protected**" : ""}`,
    `  - ${usersText(gone)}`,
  ].join("\n");
}

function fieldItem(kind: Kind, change: FieldChange, names: Review["names"]): string {
  const said = told(kind, change, names);
  return `  - ${code(change.field)}: ${"says" in said ? code(said.says) : `${code(said.from)} → ${code(said.to)}`}`;
}

function changedItem({ kind, called, resource, isTakenOver, fields }: Changed, names: Review["names"]): string {
  const how = isTakenOver ? ", taken over from the tenant" : "";
  const lines = fields.map(change => fieldItem(kind, change, names));
  const nothing = isTakenOver ? "  - nothing of it changes" : "  - its values are known only after the update";
  return [`- ${plain(called)} (resource ${code(resource)})${how}`, ...(lines.length > 0 ? lines : [nothing])].join(
    "\n",
  );
}

function outsideItem({ kind, called, fields, at, isGone }: Outside, names: Review["names"]): string {
  if (isGone) return `- ${plain(called)} is gone from the tenant: it is created again`;
  const when = at ? `, last changed at ${plain(at)}` : "";
  return [`- ${plain(called)}${when}`, ...fields.map(change => fieldItem(kind, change, names))].join("\n");
}

const contactItems = ({ channels }: Review) =>
  channels.flatMap(({ title, name, changes, notes }) =>
    [...changes, ...notes].map(says => `- **${plain(title)}** (${code(name)}): ${plain(says)}`),
  );

function sectionsOf(review: Review): readonly Section[] {
  const { gone, left, changed, outside, created, channels, names } = review;
  const contacts = contactItems(review);
  const follows =
    channels.length > 0 && contacts.length === 0
      ? "Nothing changes for the contacts of the digital channels."
      : undefined;
  return [
    { heading: "Deleted or replaced", what: "objects", items: gone.map(goneItem) },
    {
      heading: "No longer managed",
      what: "objects",
      items: left.map(one => `- ${plain(one.title)} ${code(one.name)} ${leftText(one)}`),
    },
    { heading: "Contacts affected", what: "sentences", items: contacts, ...(follows ? { intro: follows } : {}) },
    { heading: "Changed", what: "objects", items: changed.map(one => changedItem(one, names)) },
    {
      heading: "Changed outside since the last run",
      what: "objects",
      items: outside.map(one => outsideItem(one, names)),
    },
    {
      heading: "Created",
      what: "objects",
      items: created.map(({ called, resource }) => `- ${plain(called)} (resource ${code(resource)})`),
    },
  ];
}

function topOf(review: Review): string {
  const { project, stack, production, isWhole, problems } = review;
  const refusals = refusalsText(review);
  return [
    markerOf(review),
    `## ${code(`${project}/${stack}`)}: ${countsText(review)}`,
    production && `**${plain(productionText(production))}**`,
    refusals.length > 0 && ["> **Refused by a guard rail:**", ...refusals.map(says => `> - ${plain(says)}`)].join("\n"),
    !isWhole && "> **The preview did not come to its end**: what follows is a part.",
    problems.length > 0 && ["**Problems:**", ...problems.slice(0, 20).map(says => `- ${plain(says)}`)].join("\n"),
    problems.length > 20 && `… and ${problems.length - 20} more problems.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function bottomOf({ budget, notes }: Review): string {
  return [budget && `**Cost:** ${plain(budgetText(budget))}.`, ...notes.map(note => `_Not known:_ ${plain(note)}`)]
    .filter(Boolean)
    .join("\n\n");
}

/** The comment on a pull request: at most 60,000 bytes, and what is left out is counted. */
export const reviewMarkdown = (review: Review): string =>
  fitted(topOf(review), sectionsOf(review), bottomOf(review), limit);

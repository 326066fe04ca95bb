import { type Part, parts, type Row, type Shown, testsOf, type Way } from "../channels/article/index.js";
import type { DeployedChannel } from "../channels/channel.js";
import { checklist } from "../channels/checklist/checklist.js";
import { rules } from "../channels/rules/index.js";
import { pages } from "../channels/sources.js";
import { channels } from "../entities/channel.js";
import { className } from "../entities/registry.js";
import { table } from "./table.js";

/** As little of each channel as gives it every step. */
const everyChannel: readonly DeployedChannel[] = channels.map(channel => ({
  name: channel,
  channel,
  asset: { name: channel, service: channel },
  queue: { id: channel, name: channel },
  groups: [],
  serviceLevelThreshold: 1,
  maxTimeInQueue: 1,
  variables: [],
}));

/** What each hand step can be proven by, whoever declares what: by the step's id. */
export const proofs: ReadonlyMap<string, string> = new Map(
  checklist({
    channels: everyChannel,
    evidence: { on: "2026-01-01" },
    attestations: [],
    today: "2026-01-01",
  }).steps.map(({ id, proof }) => [id, proof] as const),
);

const code = (text: string) => `\`${text}\``;

/** How each way is told. */
function told(way: Way): string {
  if ("declared" in way) {
    const { declared, fields } = way;
    const link =
      declared === "DigitalChannel"
        ? "[DigitalChannel](digital-channels.md)"
        : `[${className(declared)}](../schema/reference/${declared}.md)`;
    return ["declared by", link, fields.map(code).join(", ")].filter(Boolean).join(" ");
  }
  if ("checked" in way) {
    const level = rules.find(rule => rule.id === way.checked)?.level;
    return `checked by ${code(way.checked)} (${level})`;
  }
  if ("command" in way) return `told by ${code(`npx wxcc ${way.command}`)}`;
  if ("answered" in way) return `answered by ${code(`wxcc.${way.answered}`)}`;
  if ("byHand" in way) return `hand step ${code(way.byHand)}; proof: ${proofs.get(way.byHand)}`;
  return `not possible: ${way.notPossible}`;
}

const linked = ({ file, title }: Shown) => `[${title.replace(/[[\]]/g, "\\$&")}](../${file})`;

const lines = (texts: readonly string[]) => texts.join("<br>");

const cells = (row: Row) => [row.number, row.says, lines(row.ways.map(told)), lines(testsOf(row).map(linked))];

const section = ({ title, about, rows }: Part) => [
  `## ${title}`,
  `${rows.length} rows: ${about}.`,
  table(["", "the article says", "how it is met", "the tests that show it"], rows.map(cells)),
];

/** The page that says of every statement of Cisco's article how it is met, and which test shows that. */
export function coverage(): string {
  const all = parts.flatMap(({ rows }) => rows);
  const counted = (kind: string) => all.filter(({ ways }) => ways.some(way => kind in way)).length;
  return [
    "<!-- Generated from provider/channels/article by `npm run generate`: change the statement there. -->",
    "# Cisco's article, statement by statement",
    `[${pages.article.title}](${pages.article.url}) is the article that this project turns into code. Here is each of ` +
      "its numbered steps, tables, prerequisites, limitations and other statements, in our own words and in its order: " +
      "what declares it, what checks it, what only a person can do and how that is proven, or why it is not possible; " +
      "and the tests that show it. A test fails when a row has none, or when something that a row names does not exist.",
    [
      "- *declared by*: a class of the SDK, with the fields that say it.",
      "- *checked by*: a rule at preview, listed by `npx wxcc rules`; an error stops the deployment, a warning is shown.",
      "- *told by*: a command. *Answered by*: a function of the SDK.",
      "- *hand step*: a person does it; `npx wxcc checklist` has it under this id, with what to type and its state.",
      "- *not possible*: nobody can do that part as code, and why.",
    ].join("\n"),
    table(
      ["part", "rows"],
      [...parts.map(({ title, rows }) => [title, String(rows.length)]), ["all", String(all.length)]],
    ),
    `Of the ${all.length} rows, ${counted("declared")} are declared, ${counted("checked")} are checked at preview, ` +
      `${counted("byHand")} have a hand step, and of ${counted("notPossible")} some part is not possible; ` +
      "a row may be met in several ways.",
    ...parts.flatMap(section),
  ]
    .join("\n\n")
    .concat("\n");
}

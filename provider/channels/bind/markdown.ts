import type { Variable } from "../channel.js";
import { limits } from "../limits.js";
import type { Entry } from "./entry.js";
import type { BindSheet } from "./sheet.js";

const code = (text: string) => {
  const fence = "`".repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const pad = fence.length > 1 ? " " : "";
  return `${fence}${pad}${text.replace(/[\r\n]+/g, " ")}${pad}${fence}`;
};

// In a table a bar needs a backslash, in code too; elsewhere people would copy the backslash.
const cellOf = (text: string) => code(text).replace(/\|/g, "\\|");

/** Text that cannot become markup, an entity or another cell. */
export const plain = (text: string) =>
  text.replace(/[\\`*_[\]<>|#&]/g, character => `\\${character}`).replace(/[\r\n]+/g, " ");

const remarks = ({ note, assumed }: Entry) =>
  [note && plain(note), assumed && `*assumed:* ${plain(assumed)}`].filter(Boolean).join(" ");

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map(cells => `| ${cells.join(" | ")} |`).join("\n");

const typed = ({ value }: Entry) => (value === undefined ? "" : value === "" ? "(empty)" : cellOf(value));

const entries = (of: readonly Entry[], head = "Node") =>
  of.some(({ field }) => field)
    ? table(
        [head, "Field", "Type", "Remark"],
        of.map(one => [plain(one.at), plain(one.field ?? ""), typed(one), remarks(one)]),
      )
    : table(
        [head, "Type", "Remark"],
        of.map(one => [cellOf(one.at), typed(one), remarks(one)]),
      );

function skills({ queueTask: { skills } }: BindSheet): readonly string[] {
  if (!skills) return [];
  const line = (of: NonNullable<typeof skills>["required"]) =>
    of.length === 0
      ? "no skill"
      : of.map(({ skill, words, value }) => `${plain(skill)} ${words} ${code(value)}`).join("; ");
  return [
    `Skill requirements: ${line(skills.required)}.`,
    ...skills.relaxations.map(
      ({ after, required }) => `Skill relaxation after ${after} seconds: ${line(required)}. (The node proposes 60.)`,
    ),
    `As the canvas holds it, \`skillRequirements\` (*assumed:* ${plain(skills.assumed)}):`,
    `\`\`\`\n${skills.skillRequirements}\n\`\`\``,
  ];
}

const variable = ({ name, agentViewable, agentEditable, reportable, desktopLabel }: Variable) => [
  cellOf(name),
  [agentViewable && "agents see it", agentEditable && "agents change it", reportable && "reportable"]
    .filter(Boolean)
    .join(", "),
  plain(desktopLabel ?? ""),
];

function variables({ setVariable: { global, flow, nodes } }: BindSheet): readonly string[] {
  if (nodes === 0) return [];
  const listed = (title: string, of: readonly Variable[]) =>
    of.length === 0 ? [] : [`${title}:`, table(["Variable", "For", "Desktop label"], of.map(variable))];
  return [
    "## Set Variable",
    `${nodes} node${nodes > 1 ? "s" : ""}: one takes at most ${limits.variablesPerNode.most} variables.`,
    ...listed("Set Global Variable (fetch them in the node)", global),
    ...listed("Set Flow Variable", flow),
  ];
}

const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``;

function shared({ shared }: BindSheet): readonly string[] {
  if (!shared) return [];
  const { notes, transitionActions, evaluate } = shared.reading;
  return [
    "## What shared flows receive",
    notes.map(note => `- ${plain(note)}`).join("\n"),
    json(shared.variables),
    table(
      ["Start node, on enter", "Type"],
      transitionActions.map(({ variable, value }) => [cellOf(variable), cellOf(value)]),
    ),
    "In their Evaluate node:",
    `\`\`\`js\n${evaluate}\n\`\`\``,
  ];
}

/** A bind sheet to print or to put beside the flow. */
export function bindSheetMarkdown(sheet: BindSheet): string {
  const { asset, flow, startConditions, testPayload } = sheet;
  const declared = flow.declared ? "" : " (none is declared; this is what Cisco publishes for the channel)";
  const parts = [
    `# ${plain(sheet.title)}: ${plain(asset.name)}`,
    `Service ${plain(asset.service)}, asset id ${asset.assetId ? code(asset.assetId) : "not known yet: the asset is not registered"}.`,
    `Flow "${plain(flow.template)}" of ${plain(flow.release)}${declared}: <${flow.address}>`,
    sheet.order.map((step, i) => `${i + 1}. ${plain(step)}`).join("\n"),
    ...(sheet.customVariables.length > 0
      ? ["## Custom variables (case matters)", entries(sheet.customVariables, "Variable")]
      : []),
    "## Nodes",
    entries(sheet.nodes),
    "## Queue Task",
    entries(sheet.queueTask.entries),
    ...skills(sheet),
    ...variables(sheet),
    ...shared(sheet),
    "## Event flows (routed, modified, closed)",
    "Only needed where the shared flows are imported, or flows of v2 and v3 are live together. For this channel alone, joined by OR; for all others, joined by AND:",
    entries([...startConditions.only, ...startConditions.except], "Condition on"),
    "## Try Resolve Conversation",
    ...(testPayload
      ? [plain(testPayload.note), json(testPayload.detailsJson)]
      : ["What to send into it is published for SMS, E-mail and Live chat only: write to the channel instead."]),
  ];
  return `${parts.join("\n\n")}\n`;
}

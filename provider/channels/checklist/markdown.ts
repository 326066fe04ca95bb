import { plain } from "../bind/markdown.js";
import type { Checklist } from "./checklist.js";
import { keyOf, type Step } from "./step.js";
import { isDone, summary, toldState, toldStray } from "./text.js";

const section = (step: Step) => {
  const optional = step.needed ? "" : ` *Not needed: ${plain(step.notNeededBecause ?? "")}.*`;
  return [
    `- [${isDone(step) ? "x" : " "}] **${plain(step.article)}: ${plain(step.title)}** (${plain(keyOf(step))})${optional}`,
    `  - ${plain(toldState(step.state))}`,
    ...(step.lastDay === undefined ? [] : [`  - last day: ${step.lastDay}`]),
    `  - who: ${plain(step.who)}`,
    `  - where: ${plain(step.where.path)} ([${plain(step.where.link.title)}](<${step.where.link.url}>))`,
    ...step.values.map(({ label, value }) => `  - ${plain(label)}: ${plain(value)}`),
    ...(step.needs.length > 0 ? [`  - needs: ${step.needs.map(plain).join(", ")}`] : []),
    `  - proof: ${plain(step.proof)}`,
  ].join("\n");
};

/** The checklist to keep beside the program. */
export function checklistMarkdown(checklist: Checklist): string {
  return [
    `# Digital channels, ${checklist.on}`,
    summary(checklist),
    ...toldStray(checklist).map(text => `**${plain(text)}**`),
    checklist.steps.map(section).join("\n"),
    "",
  ].join("\n\n");
}

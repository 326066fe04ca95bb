import type { Checklist } from "./checklist.js";
import { keyOf, type State, type Step } from "./step.js";

/** One word for a state, where a whole sentence does not fit. */
export const marks: Readonly<Record<State["kind"], string>> = {
  proven: "proven",
  attested: "attested",
  open: "open",
  notProvable: "to be attested",
};

const signs: Readonly<Record<State["kind"], string>> = { proven: "✓", attested: "✓", open: "○", notProvable: "?" };

/** A state as a sentence. */
export function toldState(state: State): string {
  if (state.kind === "proven") return `proven by ${state.by}, ${state.on}`;
  if (state.kind === "attested") {
    const until = state.until === undefined ? "" : `, until ${state.until}`;
    return `attested by ${state.by}, ${state.on}${until}${state.note === undefined ? "" : `: ${state.note}`}`;
  }
  return state.kind === "open" ? `open: ${state.why}` : `to be attested: ${state.why}`;
}

/** Whether a step is done, as far as is known. */
export const isDone = ({ state: { kind } }: Step) => kind === "proven" || kind === "attested";

/** How far a checklist is, in one line. */
export function summary({ steps, remaining }: Checklist): string {
  const count = (kind: State["kind"]) => steps.filter(step => step.needed && step.state.kind === kind).length;
  return (
    `${steps.length} steps, ${steps.filter(({ needed }) => needed).length} needed: ${count("proven")} proven, ` +
    `${count("attested")} attested, ${count("notProvable")} to be attested, ${count("open")} open. ` +
    (remaining.length === 0 ? "Nothing remains." : `${remaining.length} remain.`)
  );
}

const details = (step: Step): readonly string[] => [
  ...step.values.map(({ label, value }) => `      ${label}: ${value}`),
  `      who: ${step.who}`,
  `      where: ${step.where.path}`,
  `      see: ${step.where.link.url}`,
  `      proof: ${step.proof}`,
  ...(step.needs.length > 0 ? [`      needs: ${step.needs.join(", ")}`] : []),
];

function lines(step: Step): readonly string[] {
  const late = step.lastDay === undefined ? "" : ` (until ${step.lastDay})`;
  const optional = step.needed ? "" : ` [not needed: ${step.notNeededBecause}]`;
  return [
    `${isDone(step) || step.needed ? signs[step.state.kind] : "–"} ${step.article}  ${step.title}${late}${optional}`,
    `    ${keyOf(step)}: ${toldState(step.state)}`,
    // What is done, and what nobody needs, takes no more room.
    ...(isDone(step) || !step.needed ? [] : details(step)),
  ];
}

/** Attestations that name no step, as sentences. */
export const toldStray = ({ stray }: Checklist): readonly string[] =>
  stray.map(one => `attestation by ${one.by} names no step: ${keyOf({ id: one.step, channel: one.channel })}`);

/** The checklist for a terminal: what is done in two lines, what remains in full. */
export function checklistText(checklist: Checklist): string {
  return [
    ...checklist.steps.flatMap(lines),
    "",
    ...toldStray(checklist).map(text => `! ${text}`),
    ...checklist.channels
      .filter(({ live }) => !live)
      .map(({ name }) => `${name} waits for its asset to be registered.`),
    summary(checklist),
  ].join("\n");
}

import { agentSteps } from "./agentSteps.js";
import { type Attestation, attested, strayAttestations } from "./attestations.js";
import { channelSteps } from "./channelSteps.js";
import { flowSteps } from "./flowSteps.js";
import type { ChecklistInput } from "./input.js";
import { peopleSteps } from "./peopleSteps.js";
import { prerequisiteSteps } from "./prerequisites.js";
import { type Draft, keyOf, type State, type Step } from "./step.js";
import { firstSteps, launchSteps } from "./tenantSteps.js";

export type { ChecklistInput } from "./input.js";

/** The whole way to live digital channels, and how far it is done. */
export interface Checklist {
  /** YYYY-MM-DD. */
  on: string;
  channels: readonly { name: string; channel: string; title: string; live: boolean }[];
  steps: readonly Step[];
  /** Keys of the steps that a declared channel needs and that are not done, as far as is known. */
  remaining: readonly string[];
  /** Attestations that name no step. */
  stray: readonly Attestation[];
}

/** A step that is a part of others is what the least done of them is. */
function stateWith(keys: readonly string[], earlier: ReadonlyMap<string, Step>): State {
  const parts = keys.flatMap(key => earlier.get(key) ?? []);
  const open = parts.find(step => !isDone(step));
  if (open) return { kind: "open", why: `not done: ${keyOf(open)}` };
  return parts.at(-1)?.state ?? { kind: "open", why: "no channel asks for it" };
}

/** Evidence against a step is stronger than what somebody says, in the attestations or in the program. */
function stateOf(draft: Draft, { attestations, today, evidence }: ChecklistInput): State {
  const { id, channel, shown, declaredBy } = draft;
  if (shown.shows === "done") return { kind: "proven", by: shown.by, on: shown.on ?? evidence.on };
  const said = declaredBy ? [...attestations, { step: id, channel, ...declaredBy }] : attestations;
  const state = attested(draft, said, today);
  if (shown.shows === "undone")
    return { kind: "open", why: state?.kind === "attested" ? `attested by ${state.by}, but ${shown.why}` : shown.why };
  return state ?? { kind: draft.provable ? "open" : "notProvable", why: shown.why };
}

function stepOf(draft: Draft, input: ChecklistInput, earlier: ReadonlyMap<string, Step>): Step {
  const { provable: _, shown: __, declaredBy: ___, doneWith, ...step } = draft;
  const needed = input.channels.length > 0 && step.needed !== false;
  const because = input.channels.length === 0 ? "no channel is declared" : step.notNeededBecause;
  return {
    ...step,
    needed,
    ...(needed || because === undefined ? {} : { notNeededBecause: because }),
    state: doneWith ? stateWith(doneWith, earlier) : stateOf(draft, input),
  };
}

const isDone = ({ state: { kind } }: Step) => kind === "proven" || kind === "attested";

/** Steps in the article's order; the widget's script, which opens a chat to customers, stands last. */
function ordered(drafts: readonly Draft[]): readonly Draft[] {
  const isLast = ({ id }: Draft) => id === "widget-script";
  return [...drafts.filter(draft => !isLast(draft)), ...drafts.filter(isLast)];
}

/**
 * Every step of Cisco's article on digital channels for these channels, from provisioning to the widget's script: with
 * exact values, who may do it, where, and whether it is done. Nothing is taken for done that no system shows and nobody
 * attested.
 *
 * @example
 * const { remaining } = checklist({ channels, evidence: { on: today }, attestations: [], today });
 */
export function checklist(input: ChecklistInput): Checklist {
  const { channels, evidence, attestations, today } = input;
  const drafts = [
    ...firstSteps(input),
    ...prerequisiteSteps(channels, evidence),
    ...launchSteps(input),
    ...peopleSteps(input),
    ...channelSteps(channels, evidence),
    ...flowSteps(input),
    ...agentSteps(input),
  ];
  const byKey = new Map<string, Step>();
  for (const draft of ordered(drafts)) byKey.set(keyOf(draft), stepOf(draft, input, byKey));
  const steps = [...byKey.values()];
  return {
    on: today,
    channels: channels.map(({ name, channel, asset, entryPoint }) => ({
      name,
      channel,
      title: asset.name,
      live: entryPoint !== undefined,
    })),
    steps,
    remaining: steps.filter(step => step.needed && !isDone(step)).map(keyOf),
    stray: strayAttestations(steps, attestations),
  };
}

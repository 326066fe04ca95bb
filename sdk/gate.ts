import { setImmediate } from "node:timers";
import * as pulumi from "@pulumi/pulumi";
import type { KindFacts } from "./entity.js";
import { type Settled, watch } from "./inputs.js";

/** One resource that waits to be registered. */
export interface Declaration {
  facts: KindFacts;
  /** The logical name. */
  name: string;
  /** What is declared … */
  inputs?: pulumi.Inputs;
  ignoreChanges?: readonly string[] | undefined;
  /** … or asked for. */
  query?: pulumi.Inputs;
}

/** The code that every state holds. Constant, so that the newest installed version always runs. */
export const providerText = (kind: string) =>
  `exports.handler = () => require("pulumi-wxcc/provider").handler("${kind}")`;

interface Gate {
  waiting: Declaration[];
  settled: Settled;
  passed: Promise<void>;
}

/** Gates that are open, by the engine that a program talks to: one process can run several programs. */
const gates = new WeakMap<object, Gate>();

const withoutEngine = {};
const engine = () => pulumi.runtime.getMonitor() ?? withoutEngine;

/** Pulumi writes the path of each rejection into the text of the error, once for every resource. */
function refusal(text: string) {
  const error = new pulumi.RunError(text);
  return Object.defineProperty(error, "message", { get: () => text, set: () => undefined });
}

/** Resolves when a turn of the event loop has brought no new resource. */
const quiet = (gate: Gate) =>
  new Promise<void>(resolve => {
    const turn = (before: number) =>
      setImmediate(() => (gate.waiting.length === before ? resolve() : turn(gate.waiting.length)));
    turn(0);
  });

async function close(gate: Gate, of: object) {
  await quiet(gate);
  gates.delete(of);
  // Loaded here: importing the SDK costs no more than importing Pulumi.
  const { problemsOf } = require("./door.js") as typeof import("./door.js");
  const problems = problemsOf(gate.waiting, gate.settled);
  if (problems.length === 0) return;
  for (const problem of problems) await pulumi.log.error(problem);
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  throw refusal(`${count}: nothing declared together with them was changed. Correct the program, then run it again.`);
}

function open(of: object): Gate {
  const gate: Gate = { waiting: [], settled: new Map(), passed: Promise.resolve() };
  gates.set(of, gate);
  gate.passed = close(gate, of);
  return gate;
}

/**
 * Holds a resource back until everything that the program declares with it is checked, so that all problems of a
 * stack are told at once. Resources of later turns (after an `await`) meet a gate of their own.
 *
 * @throws RunError, for every resource behind the gate, once all their problems are logged
 */
export function pass(declaration: Declaration): Promise<string> {
  const of = engine();
  const gate = gates.get(of) ?? open(of);
  gate.waiting.push(declaration);
  watch(declaration.inputs ?? declaration.query, gate.settled);
  const text = gate.passed.then(() => providerText(declaration.facts.kind));
  // Pulumi looks at it after the inputs before it; until then Node would call a refusal unhandled.
  text.catch(() => undefined);
  return text;
}

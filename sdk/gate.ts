import { setImmediate } from "node:timers";
import * as pulumi from "@pulumi/pulumi";
import { credentialProblems } from "./credentials.js";
import type { KindFacts } from "./entity.js";
import { type Settled, watch } from "./inputs.js";
import { refusal } from "./refusal.js";

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
  /** The digital channel that it is part of. */
  partOf?: string | undefined;
}

/** A digital channel of the program, with what the user wrote; what it consists of is declared beside it. */
export interface ChannelDeclaration {
  name: string;
  inputs: pulumi.Inputs;
}

/** The code that every state holds. Constant, so that the newest installed version always runs. */
export const providerText = (kind: string) =>
  `exports.handler = () => require("pulumi-wxcc/provider").handler("${kind}")`;

interface Gate {
  waiting: Declaration[];
  channels: ChannelDeclaration[];
  settled: Settled;
  passed: Promise<void>;
}

interface Program {
  gate: Gate | undefined;
  /** Whether its stack configuration was checked. */
  configured: boolean;
  /** Why nothing of it is registered any more. */
  refusal: Error | undefined;
}

/** By the engine that a program talks to: one process can run several programs. */
const programs = new WeakMap<object, Program>();

const withoutEngine = {};

function current(): Program {
  const engine = pulumi.runtime.getMonitor() ?? withoutEngine;
  const program = programs.get(engine) ?? { gate: undefined, configured: false, refusal: undefined };
  programs.set(engine, program);
  return program;
}

const refused =
  "The program has the problems above: nothing declared with them or after them was changed. Correct it, then run it again.";

/** Resolves when a turn of the event loop has brought no new resource. */
const quiet = (gate: Gate) =>
  new Promise<void>(resolve => {
    const turn = (before: number) =>
      setImmediate(() => (gate.waiting.length === before ? resolve() : turn(gate.waiting.length)));
    turn(0);
  });

async function close(gate: Gate, program: Program) {
  await quiet(gate);
  program.gate = undefined;
  // Loaded here: importing the SDK costs no more than importing Pulumi.
  const { findingsOf, problemsOf } = require("./door.js") as typeof import("./door.js");
  const { errors, warnings } = findingsOf(gate.waiting, gate.channels, gate.settled);
  const credentials = program.configured ? [] : credentialProblems();
  const problems = [...credentials, ...problemsOf(gate.waiting, gate.settled), ...errors];
  program.configured = true;
  for (const warning of warnings) await pulumi.log.warn(warning);
  for (const problem of problems) await pulumi.log.error(problem);
  if (problems.length > 0) program.refusal ??= refusal(refused);
  if (program.refusal) throw program.refusal;
}

function open(program: Program): Gate {
  const gate: Gate = { waiting: [], channels: [], settled: new Map(), passed: Promise.resolve() };
  program.gate = gate;
  gate.passed = close(gate, program);
  return gate;
}

/**
 * Holds a resource back until everything that the program declares with it is checked, so that all problems of a
 * stack are told at once. Resources of later turns (after an `await`) meet a gate of their own, which stays shut once
 * an earlier one has refused.
 *
 * @throws RunError, for every resource behind the gate, once all their problems are logged
 */
export function pass(declaration: Declaration): Promise<string> {
  const program = current();
  const gate = program.gate ?? open(program);
  gate.waiting.push(declaration);
  watch(declaration.inputs ?? declaration.query, gate.settled);
  const text = gate.passed.then(() => providerText(declaration.facts.kind));
  // Pulumi looks at it after the inputs before it; until then Node would call a refusal unhandled.
  text.catch(() => undefined);
  return text;
}

/** Has a digital channel judged with what is declared beside it. It consists of resources, which wait at the gate. */
export function judge(channel: ChannelDeclaration): void {
  const program = current();
  const gate = program.gate ?? open(program);
  gate.channels.push(channel);
  watch(channel.inputs, gate.settled);
}

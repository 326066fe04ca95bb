import type { Json, Kind } from "../entities/entity.js";
import { className, kinds, registry } from "../entities/registry.js";
import type { Properties } from "../lifecycle/memory.js";

export type Op = "same" | "create" | "update" | "replace" | "delete";

/** One side of a step: what the state holds, or what the program wants. */
export interface Side {
  id?: string;
  inputs: Properties;
  outputs: Properties;
}

/** What the engine is going to do with one resource of ours. */
export interface Step {
  op: Op;
  urn: string;
  kind: Kind;
  /** The logical name in the program. */
  name: string;
  /** The component that it is a part of. */
  parent: string;
  before?: Side;
  after?: Side;
}

/** A component, by the outputs that it has and will have. */
export interface Component {
  urn: string;
  type: string;
  before?: Properties;
  after?: Properties;
}

export interface Diagnostic {
  severity: string;
  message: string;
}

/** What the engine said of a preview. */
export interface Plan {
  stack: string;
  project: string;
  /** The stack's configuration, secrets masked. */
  config: Readonly<Record<string, string>>;
  steps: readonly Step[];
  components: readonly Component[];
  diagnostics: readonly Diagnostic[];
  /** Whether the engine came to the end of it. */
  isWhole: boolean;
}

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

const ops: readonly string[] = ["same", "create", "update", "replace", "delete"] satisfies readonly Op[];
const prefix = "pulumi-nodejs:dynamic/wxcc:";
const byClass = new Map(kinds.map(kind => [className(kind), kind]));

/** What stands in the plan in the place of a secret, as the engine writes it. */
export const masked = "[secret]";

/** Whether a value is a secret, or holds one. */
export const holdsSecret = (value: Json | undefined): boolean =>
  value === masked || (typeof value === "object" && value !== null && Object.values(value as object).some(holdsSecret));

function sideOf(value: unknown): Side | undefined {
  if (!isObject(value)) return undefined;
  const { id, inputs, outputs } = value;
  return {
    ...(typeof id === "string" && id !== "" ? { id } : {}),
    inputs: (isObject(inputs) ? inputs : {}) as Properties,
    outputs: (isObject(outputs) ? outputs : {}) as Properties,
  };
}

/** The parts of a URN: `urn:pulumi:stack::project::types::name`. */
function partsOf(urn: string) {
  const [stack = "", project = "", , ...name] = urn.replace(/^urn:pulumi:/, "").split("::");
  return { stack, project, name: name.join("::") };
}

/** Look-ups are read and never written. */
const isLookup = (side: Side | undefined) => /^(find|get):/.test(side?.id ?? "");

function stepOf(metadata: Raw): Step | undefined {
  const { op, urn, type } = metadata;
  if (typeof op !== "string" || !ops.includes(op) || typeof urn !== "string" || typeof type !== "string")
    return undefined;
  const kind = type.startsWith(prefix) ? byClass.get(type.slice(prefix.length)) : undefined;
  const [before, after] = [sideOf(metadata.old), sideOf(metadata.new)];
  if (!kind || registry[kind].lookupOnly || isLookup(before) || isLookup(after)) return undefined;
  const raw = (isObject(metadata.new) ? metadata.new : metadata.old) as Raw | undefined;
  return {
    op: op as Op,
    urn,
    kind,
    name: partsOf(urn).name,
    parent: String(raw?.parent ?? ""),
    ...(before && op !== "create" ? { before } : {}),
    ...(after && op !== "delete" ? { after } : {}),
  };
}

function componentOf({ urn, type, old, new: next }: Raw): Component | undefined {
  if (typeof urn !== "string" || typeof type !== "string" || type.startsWith("pulumi")) return undefined;
  if ([old, next].some(side => isObject(side) && side.custom === true)) return undefined;
  const [before, after] = [sideOf(old)?.outputs, sideOf(next)?.outputs];
  return { urn, type, ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

function parsed(line: string): Raw | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // Programs may print to the same stream.
  }
}

/** One event of the engine, out of a line that it printed; nothing when the line is something else. */
export const eventIn = (line: string) => parsed(line);

/** What the engine is saying of a resource that it has decided on. */
export function stepIn(event: Raw): Step | undefined {
  const { metadata } = (isObject(event.resourcePreEvent) ? event.resourcePreEvent : {}) as Raw;
  return isObject(metadata) ? stepOf(metadata) : undefined;
}

/** What is told to the user; nothing of what is told to developers. */
export function diagnosticIn(event: Raw): Diagnostic | undefined {
  const told = event.diagnosticEvent;
  if (!isObject(told) || told.severity === "debug" || typeof told.message !== "string") return undefined;
  const message = told.message.trim();
  return message ? { severity: String(told.severity), message } : undefined;
}

/** The plan in the events of `pulumi preview --json`, streamed. */
export function planOf(events: readonly Raw[]): Plan {
  const steps = new Map<string, Step>();
  const components = new Map<string, Component>();
  let config: Record<string, string> = {};
  let root = { stack: "", project: "" };
  for (const event of events) {
    if (isObject(event.preludeEvent) && isObject(event.preludeEvent.config))
      config = Object.fromEntries(
        Object.entries(event.preludeEvent.config).map(([key, value]) => [key, String(value)]),
      );
    const { metadata } = ((event.resOutputsEvent ?? event.resourcePreEvent) as Raw | undefined) ?? {};
    if (!isObject(metadata)) continue;
    if (typeof metadata.urn === "string" && !root.stack) root = partsOf(metadata.urn);
    const step = stepOf(metadata);
    if (step) steps.set(step.urn, step);
    // Its outputs come after those that it had.
    const component = componentOf(metadata);
    if (component) components.set(component.urn, component);
  }
  return {
    stack: root.stack,
    project: root.project,
    config,
    steps: [...steps.values()],
    components: [...components.values()],
    diagnostics: events.flatMap(event => diagnosticIn(event) ?? []),
    isWhole: events.some(event => isObject(event.summaryEvent)),
  };
}

/** Which resources each property of a resource depends on, out of `--save-plan`. */
export type Dependencies = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/** @param text what the engine saved; without it nothing is known */
export function dependenciesIn(text: string | undefined): Dependencies {
  const plans = text === undefined ? undefined : parsed(text)?.resourcePlans;
  if (!isObject(plans)) return new Map();
  return new Map(
    Object.entries(plans).flatMap(([urn, plan]) => {
      const goal = isObject(plan) ? plan.goal : undefined;
      const properties = isObject(goal) ? goal.propertyDependencies : undefined;
      return isObject(properties) ? [[urn, properties as Readonly<Record<string, readonly string[]>>] as const] : [];
    }),
  );
}

import { masked } from "../compare/masked.js";
import { same } from "../compare/values.js";
import type { Kind, Rows } from "../entities/entity.js";
import { calledOf, fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import type { FieldChange, Finding } from "../lifecycle/findings.js";
import { fieldChange } from "../lifecycle/findings.js";
import type { Rails } from "../lifecycle/rails.js";
import { seconds } from "../lifecycle/summary.js";
import { type ChannelReview, contactsOf } from "./contacts.js";
import { type Asked, deletingSteps, type Gone, type Guard, goneOf, guardOf, type Left, leftOf } from "./gone.js";
import { type Dependencies, holdsSecret, type Op, type Plan, type Step } from "./plan.js";
import { findingsOf, plannedRows } from "./rows.js";

/** One entity that changes in its place. */
export interface Changed {
  kind: Kind;
  /** `queue Support` */
  called: string;
  resource: string;
  /** Whether it was there before the stack, and is taken over now. */
  isTakenOver: boolean;
  fields: readonly FieldChange[];
}

/** What somebody changed in the tenant since the last run. */
export interface Outside {
  kind: Kind;
  called: string;
  fields: readonly FieldChange[];
  at?: string;
  /** It is not there any more, and is created again. */
  isGone: boolean;
}

/** What the change asks of the tenant. */
export interface Budget {
  reads: number;
  writes: number;
  requestsPerMinute: number;
  /** At that rate. */
  seconds: number;
}

/** A preview, as somebody who has to approve it wants to see it. The JSON of `wxcc preview --json` is this. */
export interface Review {
  stack: string;
  project: string;
  production?: string;
  /** Whether the engine came to the end of its preview. */
  isWhole: boolean;
  counts: Readonly<Record<Op, number>>;
  guard: Guard;
  gone: readonly Gone[];
  left: readonly Left[];
  changed: readonly Changed[];
  outside: readonly Outside[];
  channels: readonly ChannelReview[];
  created: readonly { kind: Kind; called: string; resource: string }[];
  budget?: Budget;
  /** What the engine and the provider said of what is wrong. */
  problems: readonly string[];
  /** What this review could not find out, and why. */
  notes: readonly string[];
  /** How people call the entities whose ids stand in values. */
  names: Readonly<Record<string, string>>;
}

/** Everything that a review is made from. */
export interface Material {
  plan: Plan;
  findings: readonly Finding[];
  dependencies: Dependencies;
  rails: Rails;
  /** Who refers to what is deleted, by id. */
  asked: ReadonlyMap<string, Asked>;
  /** The tenant as it is, where it was read: the rows of these kinds. */
  tenant?: { rows: Rows; kinds: readonly Kind[] };
  notes: readonly string[];
}

const counted = (plan: Plan) => {
  const count = (op: Op) => plan.steps.filter(step => step.op === op).length;
  return {
    same: count("same"),
    create: count("create"),
    update: count("update"),
    replace: count("replace"),
    delete: count("delete"),
  };
};

/** A value that only the program calls a secret is one here too. */
function withoutSecrets({ before, after }: Step, fields: readonly FieldChange[]): readonly FieldChange[] {
  const isSecret = (field: string) =>
    [before?.inputs, before?.outputs, after?.inputs].some(side => holdsSecret(side?.[field]));
  return fields.map(change => {
    if (!isSecret(change.field)) return change;
    const { field, from, to } = change;
    return {
      field,
      ...(from === undefined ? {} : { from: masked({ secret: true }, from)! }),
      ...(to === undefined ? {} : { to: masked({ secret: true }, to)! }),
    };
  });
}

/** What changes of a kind that lives in no API: only the declaration. */
const declaredChanges = ({ kind, before, after }: Step): readonly FieldChange[] =>
  fieldsOf(kind)
    .filter(({ name, schema }) => !same(schema, after?.inputs[name] ?? schema.default, before?.outputs[name]))
    .map(field => fieldChange(field, before?.outputs[field.name] ?? undefined, after?.inputs[field.name] ?? undefined));

function changedOf({ steps }: Plan, findings: readonly Finding[]): readonly Changed[] {
  const changes = new Map(findingsOf(findings, "change").map(({ kind, id, fields }) => [`${kind} ${id}`, fields]));
  const adoptions = new Map(findingsOf(findings, "adoption").map(one => [`${one.kind} ${one.resource}`, one]));
  return steps.flatMap(step => {
    const { kind, name: resource, op, before } = step;
    const adoption = op === "create" ? adoptions.get(`${kind} ${resource}`) : undefined;
    if (op !== "update" && !adoption) return [];
    const found = registry[kind].routes ? (changes.get(`${kind} ${before?.id}`) ?? []) : declaredChanges(step);
    return [
      {
        kind,
        called: adoption?.called ?? calledOf(registry[kind], before?.outputs ?? {}),
        resource,
        isTakenOver: adoption !== undefined,
        fields: withoutSecrets(step, adoption?.fields ?? found),
      },
    ];
  });
}

function outsideOf(plan: Plan, findings: readonly Finding[]): readonly Outside[] {
  const steps = new Map(plan.steps.map(step => [`${step.kind} ${step.before?.id}`, step]));
  const drifted = findingsOf(findings, "drift").map(({ kind, id, called, fields, at }) => {
    const step = steps.get(`${kind} ${id}`);
    return { kind, called, fields: step ? withoutSecrets(step, fields) : fields, ...(at ? { at } : {}), isGone: false };
  });
  const gone = findingsOf(findings, "gone").map(({ kind, called }) => ({ kind, called, fields: [], isGone: true }));
  return [...gone, ...drifted];
}

function budgetOf({ plan, findings }: Material): Budget | undefined {
  const traffic = findingsOf(findings, "traffic").at(-1);
  if (!traffic) return undefined;
  const deletes = deletingSteps(plan, findings).length;
  const updates = plan.steps.filter(({ op }) => op === "update").length;
  // An update reads the entity first, and a delete does so for the journal.
  const reads = traffic.reads + updates + deletes;
  const writes = traffic.planned + deletes;
  const { requestsPerMinute } = traffic;
  return { reads, writes, requestsPerMinute, seconds: seconds(reads + writes, requestsPerMinute) };
}

function namesOf({ plan, tenant }: Material): Readonly<Record<string, string>> {
  const rows = (tenant?.kinds ?? []).flatMap(kind =>
    tenant!.rows.of(kind).map(row => [String(row.id), String(row.name ?? row.email ?? row.id)] as const),
  );
  const ours = plan.steps.flatMap(({ before, name }) =>
    before?.id ? [[before.id, String(before.outputs.name ?? before.outputs.email ?? name)] as const] : [],
  );
  return Object.fromEntries([...rows, ...ours]);
}

/** Pure: what was read is in the material, and nothing is asked. */
export function review(material: Material): Review {
  const { plan, findings, dependencies, rails, asked, tenant, notes } = material;
  const takenOver = new Set(findingsOf(findings, "adoption").map(({ kind, resource }) => `${kind} ${resource}`));
  const planned = tenant && plannedRows(plan, findings, dependencies, tenant.rows, tenant.kinds);
  const budget = budgetOf(material);
  return {
    stack: plan.stack,
    project: plan.project,
    ...(rails.production ? { production: rails.production } : {}),
    isWhole: plan.isWhole,
    counts: counted(plan),
    guard: guardOf(plan, findings, rails),
    gone: goneOf(plan, findings, asked, rails),
    left: leftOf(plan),
    changed: changedOf(plan, findings),
    outside: outsideOf(plan, findings),
    channels: tenant && planned ? contactsOf(plan, planned, tenant.rows) : [],
    created: plan.steps
      .filter(({ op, kind, name }) => op === "create" && !takenOver.has(`${kind} ${name}`))
      .map(({ kind, name, after }) => ({
        kind,
        called: calledOf(registry[kind], after?.inputs ?? {}),
        resource: name,
      })),
    ...(budget ? { budget } : {}),
    problems: plan.diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
    notes,
    names: namesOf(material),
  };
}

/** Whether a guard rail stands in the way. */
export const isRefused = ({ guard, gone }: Review) =>
  guard.isBeyond || guard.refusals.length > 0 || gone.some(({ isProtected }) => isProtected);

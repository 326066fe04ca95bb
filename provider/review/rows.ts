import { completed } from "../entities/defaults.js";
import type { Json, Kind, Live, Rows } from "../entities/entity.js";
import { calledOf, type Field, fieldsOf, mappedIn, type Schema } from "../entities/fields.js";
import { keptAs, registry } from "../entities/registry.js";
import type { Finding } from "../lifecycle/findings.js";
import { fateOf } from "../lifecycle/guard.js";
import { type Properties, writtenOf } from "../lifecycle/memory.js";
import { UNKNOWN } from "../lifecycle/unknown.js";
import type { Dependencies, Plan, Step } from "./plan.js";

type Found<T extends Finding["found"]> = Extract<Finding, { found: T }>;

/** The findings of one sort. */
export const findingsOf = <T extends Finding["found"]>(findings: readonly Finding[], found: T) =>
  findings.filter((finding): finding is Found<T> => finding.found === found);

/** The tenant as it would be. */
export interface Planned {
  rows: Rows;
  /** The id that the entity of a resource has then: its own, or one that stands for it. */
  idOf: (urn: string) => string | undefined;
  /** What is known only after the update. */
  unresolved: readonly Unresolved[];
}

/** A field whose ids nobody can tell yet. */
export interface Unresolved {
  kind: Kind;
  id: string;
  /** `agent agent1@example.com: teamIds` */
  says: string;
}

/** Stands for the id of what is not there yet. */
const standIn = (urn: string) => `planned:${urn}`;

/** Puts ids in the place of what is unknown: there is one candidate, or all of them stand in one list. */
function resolving(
  schema: Schema,
  value: Json | undefined,
  idsOf: (kind: Kind) => readonly string[],
): Json | undefined {
  if (schema.ref) {
    const ids = value === UNKNOWN ? idsOf(schema.ref) : [];
    return ids.length === 1 ? ids[0] : value;
  }
  if (Array.isArray(value)) {
    const known = value.filter(member => !JSON.stringify(member).includes(UNKNOWN));
    const open = value.filter(member => JSON.stringify(member).includes(UNKNOWN));
    const ids = refsOfMembers(schema.items ?? {}).flatMap(idsOf);
    // Which member is which does not matter, where they say nothing else.
    const alike = new Set(open.map(member => JSON.stringify(member))).size === 1 && open.length === ids.length;
    if (alike && open.length > 1)
      return [...known, ...ids.map(id => JSON.parse(JSON.stringify(open[0]).replaceAll(UNKNOWN, id)) as Json)];
    return value.map(member => resolving(schema.items ?? {}, member, idsOf) as Json);
  }
  if (typeof value !== "object" || value === null) return value;
  const mapped = mappedIn(schema);
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>).map(([name, member]) => [
      name,
      resolving(schema.properties?.[name] ?? mapped ?? {}, member, idsOf),
    ]),
  );
}

/** The kinds that a member of a list refers to itself, not in a list of its own. */
const refsOfMembers = (schema: Schema): readonly Kind[] => [
  ...(schema.ref ? [schema.ref] : []),
  ...Object.values(schema.properties ?? {}).flatMap(inner => (inner.ref ? [inner.ref] : [])),
];

const isOpen = (value: Json | undefined) => value !== undefined && JSON.stringify(value).includes(UNKNOWN);

/**
 * The tenant's rows as they would be after the plan: what is created, changed, replaced and deleted is laid over the
 * live rows. Ids that nobody knows yet are stood for, as far as the engine says which resource a property depends on.
 *
 * @param kinds of which the live rows were read
 */
export function plannedRows(
  plan: Plan,
  findings: readonly Finding[],
  dependencies: Dependencies,
  live: Rows,
  kinds: readonly Kind[],
): Planned {
  const changes = new Map(findingsOf(findings, "change").map(change => [`${change.kind} ${change.id}`, change]));
  const adoptions = new Map(
    findingsOf(findings, "adoption").map(adoption => [`${adoption.kind} ${adoption.resource}`, adoption]),
  );
  const adoptionOf = ({ kind, name }: Step) => adoptions.get(`${kind} ${name}`);
  const byUrn = new Map(plan.steps.map(step => [step.urn, step]));
  const unresolved: Unresolved[] = [];

  function idOf(urn: string): string | undefined {
    const step = byUrn.get(urn);
    if (!step) return undefined;
    if (step.op === "create") return adoptionOf(step)?.id ?? standIn(urn);
    return step.op === "replace" ? standIn(urn) : (step.after?.id ?? step.before?.id);
  }

  /** Only what is not there yet has an unknown id. */
  const candidates = (step: Step, property: string) => (kind: Kind) =>
    (dependencies.get(step.urn)?.[property] ?? [])
      .filter(urn => byUrn.get(urn)?.kind === kind && ["create", "replace"].includes(byUrn.get(urn)!.op))
      .map(urn => idOf(urn)!);

  function resolved(step: Step, id: string, field: Field, value: Json | undefined, called: string) {
    if (!isOpen(value)) return value;
    const known = resolving(field.schema, value, candidates(step, field.name));
    if (isOpen(known)) unresolved.push({ kind: step.kind, id, says: `${called}: ${field.name}` });
    return known;
  }

  function rowOf(step: Step, id: string): Live {
    const desired = completed(step.kind, writtenOf(step.after?.inputs ?? {}));
    const called = calledOf(registry[step.kind], desired);
    const values = fieldsOf(step.kind).flatMap(field => {
      const value = desired[field.name] ?? field.schema.initially;
      return value === undefined ? [] : [[field.wire, resolved(step, id, field, value, called)] as const];
    });
    return { id, ...Object.fromEntries(values) };
  }

  function changed(step: Step, row: Live, change: Found<"change" | "adoption"> | undefined): Live {
    const fields = (change?.fields ?? []).flatMap(({ field: name, to }) => {
      const field = fieldsOf(step.kind).find(one => one.name === name);
      return field ? [[field.wire, resolved(step, String(row.id), field, to, change!.called)] as const] : [];
    });
    return { ...row, ...Object.fromEntries(fields) };
  }

  const overlaid = new Map<Kind, Map<string, Live | undefined>>();
  const lay = (kind: Kind, id: string, row: Live | undefined) => {
    overlaid.set(kind, (overlaid.get(kind) ?? new Map()).set(id, row));
  };
  const now = (kind: Kind, id: string) => overlaid.get(kind)?.get(id) ?? live.byId(kind, id);
  for (const step of plan.steps) {
    const { op, before } = step;
    // A link writes the entity that it belongs to.
    const kind = keptAs(step.kind);
    if (!kinds.includes(kind)) continue;
    const oldId = before?.id;
    const adoption = op === "create" ? adoptionOf(step) : undefined;
    if (op === "create" || op === "replace") {
      const id = idOf(step.urn)!;
      const there = adoption && now(kind, id);
      if (there || kind === step.kind) lay(kind, id, there ? changed(step, there, adoption) : rowOf(step, id));
    }
    if (op === "update" && oldId) {
      const row = now(kind, oldId);
      if (row) lay(kind, oldId, changed(step, row, changes.get(`${step.kind} ${oldId}`)));
    }
    if (
      (op === "delete" || op === "replace") &&
      oldId &&
      fateOf(step.kind, oldId, before.outputs as Properties) === "deleted"
    )
      lay(kind, oldId, undefined);
  }

  return {
    idOf,
    unresolved,
    rows: {
      of: kind => {
        const over = overlaid.get(kind);
        if (!over) return live.of(kind);
        const kept = live.of(kind).filter(row => !over.has(String(row.id)));
        return [...kept, ...[...over.values()].filter(row => row !== undefined)];
      },
      byId: (kind, id) => (overlaid.get(kind)?.has(id) ? overlaid.get(kind)!.get(id) : live.byId(kind, id)),
    },
  };
}

import { impactOfLoss, otherwise } from "../channels/impact.js";
import { differences } from "../compare/differences.js";
import type { Kind, Live } from "../entities/entity.js";
import { labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { liveEntity } from "../lifecycle/live.js";
import { changedAt, idOf, termsOf } from "../lifecycle/memory.js";
import { newRun, type Run } from "../lifecycle/run.js";
import type { TenantReader } from "../tenant/interface.js";
import { changeOf, worstOf } from "./change.js";
import { lookedUpIn, type Managed, managedIn, namesIn, type Resource } from "./deployed.js";
import type { Finding, Report } from "./report.js";
import { untoldOf } from "./untold.js";
import { whomOf } from "./whom.js";

/** How an id is called where that is known. */
type NameOf = (id: string) => string | undefined;

const labelIn = (kind: Kind, values: Live) => labelOf(registry[kind], values);

/** The name of a managed entity as the program states it; what has no name has its logical one. */
const nameOf = ({ kind, written, outputs, resource }: Managed) =>
  registry[kind].identity.length > 0 ? labelIn(kind, { ...outputs, ...written }) : resource.name;

const timeOf = (live: Live) => {
  const at = changedAt(live);
  return at === undefined ? undefined : new Date(at).toISOString();
};

/** A rename that still waits for its predecessor's end is no drift. */
async function waitsForName(run: Run, { kind, memory }: Managed): Promise<boolean> {
  return memory.replaces !== undefined && (await run.tenant.row(kind, memory.replaces)) !== undefined;
}

const aboutOf = ({ kind, id, resource }: Managed, name: string) => ({
  kind,
  title: registry[kind].title,
  name,
  id,
  resource,
});

/** What the tenant holds otherwise than the last deployment wanted; `undefined` when nothing. */
async function findingOf(run: Run, managed: Managed, nameOfId: NameOf): Promise<Finding | undefined> {
  const { kind, id, written, options, memory, outputs, secrets } = managed;
  const live = await liveEntity(run, kind, id, outputs, memory);
  if (!live) {
    const about = aboutOf(managed, nameOf(managed));
    return { what: "deleted", ...about, fields: [], ...impactOfLoss(kind) };
  }
  const waiting = (await waitsForName(run, managed)) ? ["name"] : [];
  const ignore = [...(options.ignoreChanges ?? []), ...secrets, ...waiting];
  const found = differences(kind, written, live, termsOf(memory, { ...options, ignoreChanges: ignore })).filter(
    // The tenant does not show the content, or the value at all: nobody knows whether it changed.
    ({ field: { schema }, live: held }) => !schema.writeOnly && !(schema.digest && held === undefined),
  );
  if (found.length === 0) return undefined;
  const fields = found.map(({ field, target, live: held }) => changeOf(kind, field, target, held, nameOfId));
  // Entries with routes of their own change without moving the time of what they belong to.
  const dated = found.some(({ field }) => field.wire !== registry[kind].routes?.entries?.field);
  const at = dated ? timeOf(live) : undefined;
  const by = whomOf(
    live,
    found.map(({ field }) => field.wire),
  );
  return {
    what: "changed",
    ...aboutOf(managed, nameOf(managed)),
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by }),
    fields,
    ...worstOf(fields),
  };
}

/** Rows of a kind that belong to no resource: neither the platform's, nor looked up, nor people and settings that every tenant has. */
function unmanagedOf(rows: readonly Live[], kind: Kind, known: ReadonlySet<string>): readonly Finding[] {
  if (registry[kind].borrowed) return [];
  return rows
    .filter(row => row.systemDefault !== true && !known.has(idOf(row)))
    .map(row => {
      const [at, by] = [timeOf(row), whomOf(row, [])];
      return {
        what: "unmanaged" as const,
        kind,
        title: registry[kind].title,
        name: labelIn(kind, row),
        id: idOf(row),
        ...(at === undefined ? {} : { at }),
        ...(by === undefined ? {} : { by }),
        fields: [],
        ...otherwise,
        reason: "no resource of the program declares it",
      };
    });
}

const notesOn = (managed: readonly Managed[]) =>
  managed.flatMap(({ kind, resource, secrets, options }) =>
    secrets
      .filter(name => !options.ignoreChanges?.includes(name))
      .map(name => `${registry[kind].title} "${resource.name}": ${name} is a secret in the state and was not compared`),
  );

const noneThere = "not one object of the stack is there: look whether these are the credentials of its tenant";

/**
 * Compares what a stack last deployed with the live tenant, without running the program and without a write. One list
 * per kind and page; singly only what lists drop, where the time of its last change moved since.
 *
 * @param stack how the report calls the deployment
 * @returns a report; what could not be read stands in it as untold, never as deleted
 */
export async function drift(tenant: TenantReader, resources: readonly Resource[], stack: string): Promise<Report> {
  const managed = managedIn(resources);
  const run = newRun(tenant, false, () => {});
  const kinds = [...new Set(managed.map(({ kind }) => kind))];
  const known = new Set([...managed.map(({ id }) => id), ...lookedUpIn(resources).keys()]);
  const ofKind = (kind: Kind) => managed.filter(one => one.kind === kind);

  const listed = await Promise.all(
    kinds.map(async kind => {
      try {
        return { kind, rows: (await tenant.rows([kind])).of(kind) };
      } catch (error) {
        return { kind, untold: untoldOf(error, kind, ofKind(kind).length) };
      }
    }),
  );
  const names = new Map([
    ...listed.flatMap(({ kind, rows = [] }) => rows.map(row => [idOf(row), labelIn(kind, row)] as const)),
    ...namesIn(resources),
  ]);

  const readable = new Set(listed.flatMap(({ kind, rows }) => (rows ? [kind] : [])));
  const compared = managed.filter(({ kind }) => readable.has(kind));
  const told = await Promise.all(
    compared.map(async one => {
      try {
        return { finding: await findingOf(run, one, id => names.get(id)) };
      } catch (error) {
        return { untold: untoldOf(error, one.kind, 1, nameOf(one)) };
      }
    }),
  );
  const findings = told.flatMap(({ finding }) => finding ?? []);
  const isGone = compared.length > 1 && findings.filter(({ what }) => what === "deleted").length === compared.length;
  return {
    mode: "drift",
    sides: [stack, "tenant"],
    compared: compared.map(one => ({
      kind: one.kind,
      title: registry[one.kind].title,
      name: nameOf(one),
      urn: one.resource.urn,
    })),
    findings: [...findings, ...listed.flatMap(({ kind, rows = [] }) => unmanagedOf(rows, kind, known))],
    untold: [...listed, ...told].flatMap(one => one.untold ?? []),
    notes: [...notesOn(managed), ...(isGone ? [noneThere] : [])],
  };
}

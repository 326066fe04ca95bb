import type { Desired, Kind, Live, Rows } from "../entities/entity.js";
import { fieldsOf, refsHeld } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { WxccError } from "../errors.js";
import type { TenantReader, TenantWriter } from "../tenant/interface.js";
import type { Finding } from "./findings.js";
import { forgetful, type Intents } from "./intents.js";
import { idOf } from "./memory.js";
import { type Rails, usualRails } from "./rails.js";
import { isUnknown } from "./unknown.js";

/** How an entity gives way to its successor. */
export type Replacement = "createFirst" | "underTemporaryName" | "deleteFirst";

/** A name that waits until its present holder is deleted. */
export interface Rename {
  id: string;
  written: Desired;
}

/** A resource that holds an entity, and the fields (wire names) that it manages. */
export interface Claim {
  name: string;
  fields: readonly string[];
}

/** Where a resource writes. An entity and the links to it have one id. */
export const placeOf = (kind: Kind, id: string) => `${kind} ${id}`;

/** What one operation of the engine knows, shared by all resources: the provider process lives as long. */
export interface Run<T extends TenantReader = TenantReader> {
  tenant: T;
  /** Whether the stack adopts what it finds (`wxcc:adopt`). */
  adopt: boolean;
  /** A line that the user sees. */
  say: (line: string) => void;
  /** The same facts as data, for whoever asked for them. */
  find: (finding: Finding) => void;
  /** A file of the program, by its path; nothing when it is not there. */
  read: ReadFile;
  /** Creates that were begun. */
  intents: Intents;
  /** What the stack does not allow. */
  rails: Rails;
  /** Resolves when everything that the engine asked for meanwhile is answered. */
  settled: () => Promise<void>;
  /** The paths of files that were read, by their digests. */
  paths: Map<string, string>;
  /** Values that the tenant never shows, by what stands for them everywhere but in a request. */
  hidden: Map<string, string>;
  /** What a diff kept or a create made or adopted in this run, by place, with the resource that holds it. */
  claims: Map<string, Claim>;
  /** The kinds of those, by the kind that the tenant keeps: an entity's own, and links to it. */
  claimants: Map<Kind, Set<Kind>>;
  /** Which resource declares a natural key, by kind and key. */
  keys: Map<string, string>;
  /** The natural keys that are declared of what each ceiling counts. */
  counted: Map<string, Set<string>>;
  /** Which resource declares what one entity of a kind has. */
  sole: Map<Kind, string>;
  /** Entities that a diff of this run replaces, by place. */
  replacing: Map<string, Replacement>;
  /** Renames that wait for a delete, by the id to be deleted; only entities with a name have them. */
  renames: Map<string, Rename>;
  /** Declared entities of kinds that live in no API. */
  declared: Map<Kind, Map<string, Live>>;
  /** Writes that check and diff foresee. */
  planned: Set<string>;
  /** Creates that check foresees and that are not sent yet, by kind: logical names. */
  coming: Map<Kind, Set<string>>;
  /** Logical names that were checked: a destroy checks nothing. */
  checked: Set<string>;
  /** Ids of the stack that a diff, a refresh or a delete saw in the tenant. */
  managed: Set<string>;
  /** Ids of the stack that it looked for and that the tenant does not have. */
  vanished: Set<string>;
  /** Ids that this run deleted, or is about to. */
  deletes: Set<string>;
}

export type ReadFile = (path: string) => Uint8Array | undefined;

export type WritingRun = Run<TenantWriter>;

export const newRun = <T extends TenantReader>(
  tenant: T,
  adopt: boolean,
  say: (line: string) => void,
  read: ReadFile = () => undefined,
  intents: Intents = forgetful(),
  {
    rails = usualRails,
    find = () => undefined,
    settled = async () => {},
  }: Partial<Pick<Run, "rails" | "find" | "settled">> = {},
): Run<T> => ({
  tenant,
  adopt,
  say,
  find,
  read,
  intents,
  rails,
  settled,
  paths: new Map(),
  hidden: new Map(),
  claims: new Map(),
  claimants: new Map(),
  keys: new Map(),
  counted: new Map(),
  sole: new Map(),
  replacing: new Map(),
  renames: new Map(),
  declared: new Map(),
  planned: new Set(),
  coming: new Map(),
  checked: new Set(),
  managed: new Set(),
  vanished: new Set(),
  deletes: new Set(),
});

/** Notes that a create of this resource is about to come. */
export function expect(run: Run, kind: Kind, name: string): void {
  const names = run.coming.get(kind) ?? new Set();
  run.coming.set(kind, names.add(name));
}

export const isRouteless = (kind: Kind) => registry[kind].routes === undefined;

/** The tenant's rows and the program's declarations, without the entities that this run is replacing. */
export async function rowsOf(run: Run, kinds: readonly Kind[]): Promise<Rows> {
  const rows = await run.tenant.rows(kinds.filter(kind => !isRouteless(kind)));
  const declared = (kind: Kind) => run.declared.get(kind) ?? new Map<string, Live>();
  return {
    of: kind =>
      isRouteless(kind)
        ? [...declared(kind).values()]
        : rows.of(kind).filter(row => !run.replacing.has(placeOf(kind, idOf(row)))),
    byId: (kind, id) => (isRouteless(kind) ? declared(kind).get(id) : rows.byId(kind, id)),
  };
}

/** Those entities of some kinds that a declaration names by their ids, and the entity itself once it exists. */
export async function namedRows(
  run: Run,
  kind: Kind,
  desired: Desired,
  kinds: readonly Kind[],
  self: string | undefined,
): Promise<Rows> {
  const named = fieldsOf(kind).flatMap(({ name, schema }) =>
    refsHeld(schema, desired[name]).flatMap(({ kind: target, or = [], id }) =>
      [target, ...or].map(one => ({ kind: one, id })),
    ),
  );
  const own = self === undefined ? [] : [{ kind, id: self }];
  const wanted = [...named, ...own].filter(({ kind: one, id }) => kinds.includes(one) && !isUnknown(id));
  const found = new Map(
    await Promise.all(
      wanted.map(async ({ kind: one, id }) => [placeOf(one, id), await run.tenant.row(one, id)] as const),
    ),
  );
  return {
    of: one => {
      throw new Error(`all rows of ${one} were looked at by a rule that looks at those it names`);
    },
    byId: (one, id) => (isRouteless(one) ? run.declared.get(one)?.get(id) : found.get(placeOf(one, id))),
  };
}

/** The rows where reading them is no condition of going on: the user is told what was not checked, and why. */
export async function rowsIfReadable(run: Run, kinds: readonly Kind[], unchecked: string): Promise<Rows | undefined> {
  try {
    return await rowsOf(run, kinds);
  } catch (error) {
    if (!(error instanceof WxccError)) throw error;
    run.say(`${unchecked}: ${error.describe().replace(/\n\s*/g, "; ")}`);
    return undefined;
  }
}

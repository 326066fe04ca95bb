import { statedOf } from "../compare/differences.js";
import { withNames } from "../compare/names.js";
import { shown } from "../compare/shown.js";
import { declaredKinds } from "../entities/declaredKinds.js";
import { completed } from "../entities/defaults.js";
import type { Desired, Json, Kind, Live, Ownership } from "../entities/entity.js";
import { fieldsOf, refsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { WxccError } from "../errors.js";
import { changedAt, idOf } from "../lifecycle/memory.js";
import type { TenantReader } from "../tenant/interface.js";
import { lookedUpIn, type Managed, managedIn, type Resource } from "./deployed.js";
import { type Entities, naturalKeys } from "./keys.js";
import type { ResourceOf, Untold } from "./report.js";
import { untoldOf } from "./untold.js";
import { whomOf } from "./whom.js";

/** Ids, each with its natural key. */
export type Keys = ReadonlyMap<string, string>;

/** One entity of a side. Ids of other entities are their natural keys, so that two tenants can be compared. */
export interface Known {
  /** The natural key as one text. */
  key: string;
  id: string;
  /** As a program would say it, by our names. */
  written: Desired;
  /** As a tenant would show it, by wire names. */
  live: Live;
  /** Optional fields that the side has a value of. */
  stated: readonly string[];
  /** Fields of which the side says nothing. */
  unknown: readonly string[];
  ownership?: Readonly<Record<string, Ownership>> | undefined;
  resource?: ResourceOf;
  at?: string;
  by?: string;
  /** The platform's own, or there without us: that another side lacks it says nothing. */
  given: boolean;
}

export interface Loaded {
  /** What ids mean here, by natural key. */
  keys: Keys;
  of(kind: Kind): readonly Known[];
  /** Kinds that could not be read. */
  unread: ReadonlySet<Kind>;
  untold: readonly Untold[];
  notes: readonly string[];
}

/** One of two sides that are compared: a live tenant, or what was deployed. */
export interface Side {
  label: string;
  deployed: boolean;
  /** The kinds that it speaks of. */
  kinds: readonly Kind[];
  /** @param known ids of the other side: a program may name one that it neither declares nor looks up */
  load(kinds: readonly Kind[], known: Keys): Promise<Loaded>;
}

const routed = (kind: Kind) => registry[kind].routes !== undefined;

/** The kinds whose natural keys stand in entities of these: what they refer to, and what is part of the keys of that. */
function referred(kinds: readonly Kind[]): ReadonlySet<Kind> {
  const found = new Set<Kind>();
  const add = (kind: Kind) => {
    if (found.has(kind)) return;
    found.add(kind);
    for (const { name, schema } of fieldsOf(kind))
      if (schema.ref && registry[kind].identity.includes(name)) add(schema.ref);
  };
  for (const kind of kinds) for (const target of refsOf(kind)) add(target);
  return found;
}

/**
 * What two tenants are compared in when nobody says more: links are fields of others, and people in Control Hub belong to
 * the organization.
 */
const ofTenants = declaredKinds.filter(
  kind => routed(kind) && !registry[kind].link && registry[kind].routes!.host !== "controlHub",
);

const named = (value: Json | undefined, keys: Keys) => withNames(value, id => keys.get(id));

const byName = (kind: Kind, live: Live): Desired =>
  Object.fromEntries(
    fieldsOf(kind).flatMap(({ name, wire, schema }) => {
      const value = schema.hashed ? (live[wire] ?? undefined) : shown(schema, live[wire], true);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const byWire = (kind: Kind, desired: Desired): Live =>
  Object.fromEntries(
    fieldsOf(kind).flatMap(({ name, wire }) => (desired[name] === undefined ? [] : [[wire, desired[name]]])),
  );

const mapped = (values: Live, keys: Keys): Live =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, named(value, keys)]));

/** The same of an entity whose own id the server puts into texts, such as addresses. */
function withoutOwnId(row: Live, keys: Keys): Live {
  const [id, key] = [idOf(row), keys.get(idOf(row))];
  if (key === undefined) return row;
  const nameOf = (text: string) => (text !== id && text.includes(id) ? text.replaceAll(id, key) : undefined);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, withNames(value, nameOf)]));
}

/** Content of which a side shows nothing is not compared. */
const hidden = (kind: Kind, written: Desired) =>
  fieldsOf(kind).flatMap(({ name, schema }) =>
    schema.secret || (schema.digest && written[name] === undefined) ? [name] : [],
  );

function knownLive(kind: Kind, row: Live, keys: Keys): Known {
  const live = mapped(withoutOwnId(row, keys), keys);
  const written = byName(kind, live);
  const [at, by] = [changedAt(row), whomOf(row, [])];
  return {
    key: keys.get(idOf(row)) ?? idOf(row),
    id: idOf(row),
    written,
    live,
    stated: statedOf(kind, written),
    unknown: hidden(kind, written),
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    ...(by === undefined ? {} : { by }),
    given: row.systemDefault === true || registry[kind].borrowed !== undefined,
  };
}

/** Each kind's entities, made when they are first asked for. */
function once(make: (kind: Kind) => readonly Known[]) {
  const made = new Map<Kind, readonly Known[]>();
  return (kind: Kind) => {
    const present = made.get(kind) ?? make(kind);
    made.set(kind, present);
    return present;
  };
}

/** A live tenant: the list of each kind and of all that it refers to, and singly the entities of kinds whose lists drop fields. */
export function tenantSide(label: string, tenant: TenantReader): Side {
  async function wholes(kind: Kind): Promise<readonly Live[]> {
    const rows = (await tenant.rows([kind])).of(kind);
    if (!registry[kind].routes?.listOmits?.length) return rows;
    const all = await Promise.all(rows.map(row => tenant.fetch(kind, idOf(row))));
    return all.filter(row => row !== undefined);
  }

  async function load(kinds: readonly Kind[]): Promise<Loaded> {
    const rows = new Map<Kind, readonly Live[]>();
    const untold: Untold[] = [];
    const notes: string[] = [];
    const unread = new Set<Kind>();
    const targets = [...referred(kinds)].filter(kind => routed(kind) && !kinds.includes(kind));
    const reading = [
      ...kinds.map(async kind => {
        try {
          rows.set(kind, await wholes(kind));
        } catch (error) {
          unread.add(kind);
          const one = untoldOf(error, kind, 0);
          untold.push({ ...one, why: `${label}: ${one.why}` });
        }
      }),
      ...targets.map(async kind => {
        try {
          rows.set(kind, (await tenant.rows([kind])).of(kind));
        } catch (error) {
          if (!(error instanceof WxccError)) throw error;
          notes.push(`${label}: references to a ${registry[kind].title} are compared by id: ${error.happened}`);
        }
      }),
    ];
    await Promise.all(reading);
    const keys = naturalKeys(rows);
    return {
      keys,
      of: once(kind => (rows.get(kind) ?? []).map(row => knownLive(kind, row, keys))),
      unread,
      untold,
      notes,
    };
  }

  return { label, deployed: false, kinds: ofTenants, load };
}

/** Everything of a deployment whose id may be referred to, what it looks up included. */
function entitiesIn(resources: readonly Resource[], managed: readonly Managed[]): Entities {
  const rows = new Map<Kind, Live[]>();
  const add = (kind: Kind, row: Live) => {
    const present = rows.get(kind);
    if (present) present.push(row);
    else rows.set(kind, [row]);
  };
  for (const { kind, id, written, outputs } of managed) {
    // What the program said is the key; only outputs have the ids of entries.
    const key = Object.fromEntries(registry[kind].identity.map(name => [name, written[name]]));
    add(kind, { ...byWire(kind, { ...written, ...outputs, ...key }), id });
  }
  for (const [id, { kind, outputs }] of lookedUpIn(resources)) add(kind, { ...byWire(kind, outputs), id });
  return rows;
}

function knownDeployed(managed: Managed, keys: Keys): Known {
  const { kind, id, resource, options, secrets } = managed;
  const written = mapped(managed.written, keys);
  return {
    key: keys.get(id) ?? id,
    id,
    written,
    live: byWire(kind, completed(kind, written)),
    stated: statedOf(kind, written),
    unknown: [...hidden(kind, written), ...secrets, ...(options.ignoreChanges ?? [])],
    ownership: options.ownership,
    resource,
    given: false,
  };
}

/** What a stack last deployed, as its program said it. Asks nobody. */
export function deployedSide(label: string, resources: readonly Resource[]): Side {
  const managed = managedIn(resources);
  const own = naturalKeys(entitiesIn(resources, managed));
  return {
    label,
    deployed: true,
    kinds: [...new Set(managed.map(({ kind }) => kind))],
    async load(_, known) {
      const keys = new Map([...known, ...own]);
      const of = once(kind => managed.filter(one => one.kind === kind).map(one => knownDeployed(one, keys)));
      return { keys: own, of, unread: new Set(), untold: [], notes: [] };
    },
  };
}

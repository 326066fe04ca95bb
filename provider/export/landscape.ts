import type { Desired, Json, Kind, Live, Rows } from "../entities/entity.js";
import { fieldsOf, labelOf, refsHeld } from "../entities/fields.js";
import { kinds, registry } from "../entities/registry.js";
import { entryFinders, inferred } from "../entities/shown.js";
import { type Found, keyOf } from "./found.js";
import type { Survey } from "./survey.js";

/** An entry of a list, which others name by its own id. */
export interface Entry {
  owner: Found;
  finder: string;
  name: string;
}

/** What is known of a tenant by id and by natural key. */
export interface Landscape {
  rows: Rows;
  /** The entity that a reference means, if the tenant has it and a program can name it. */
  target(kind: Kind, id: string): Found | undefined;
  /** The entity that has this id, whatever its kind. */
  anywhere(id: string): Found | undefined;
  entry(id: string): Entry | undefined;
  /** The values of its natural key, by our names. */
  naturalKey(found: Found): Desired;
  label(found: Found): string;
  /** The label and the natural key without ids, which differ between tenants that are alike. */
  placeText(found: Found): string;
  /** Enters what is known of it now. */
  enter(found: Found): void;
}

/** What looks like an id: any other text may say the same by chance. */
export const isId = (text: string) => /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(text);

const keyFields = (kind: Kind) => fieldsOf(kind).filter(({ name }) => registry[kind].identity.includes(name));

const keyText = (kind: Kind, live: Live) => JSON.stringify(keyFields(kind).map(({ wire }) => live[wire] ?? null));

/** The entities of kinds that no API shows, as far as those that refer to them say something of them. */
function unseen(rows: Rows, listed: Iterable<Kind>): ReadonlyMap<string, Found> {
  const all = new Map<string, Found>();
  for (const kind of listed)
    for (const { name: _, wire, schema } of fieldsOf(kind))
      for (const row of rows.of(kind))
        for (const held of refsHeld(schema, row[wire])) {
          const declared = inferred[held.kind]?.(held.id, row);
          if (!declared || all.has(keyOf(held.kind, held.id))) continue;
          all.set(keyOf(held.kind, held.id), { ...held, live: { ...declared, id: held.id } });
        }
  return all;
}

export function landscape({ rows, listed }: Survey): Landscape {
  const hidden = unseen(rows, listed);
  const known = new Map<string, Found>(hidden);
  const byId = new Map<string, Found>();
  const holders = new Map<string, number>();
  const entries = new Map<string, Entry>();

  function enter(found: Found) {
    known.set(keyOf(found.kind, found.id), found);
    if (isId(found.id)) byId.set(found.id, found);
    const { field, finder } = entryFinders[found.kind] ?? {};
    const list = field && finder ? found.live[field] : undefined;
    for (const one of Array.isArray(list) ? (list as readonly Live[]) : [])
      if (typeof one.id === "string") entries.set(one.id, { owner: found, finder: finder!, name: String(one.name) });
  }

  for (const kind of kinds)
    for (const live of rows.of(kind)) {
      enter({ kind, id: String(live.id), live });
      const text = `${kind} ${keyText(kind, live)}`;
      holders.set(text, (holders.get(text) ?? 0) + 1);
    }
  for (const { kind, live } of hidden.values()) holders.set(`${kind} ${keyText(kind, live)}`, 1);

  /** Whether its natural key leads to it, and to nothing else. */
  function isNameable({ kind, live }: Found): boolean {
    if (holders.get(`${kind} ${keyText(kind, live)}`) !== 1) return false;
    return keyFields(kind).every(({ wire, schema }) => {
      const value = live[wire];
      if (typeof value !== "string" || value === "") return false;
      return schema.ref === undefined || (schema.ref !== kind && target(schema.ref, value) !== undefined);
    });
  }

  function target(kind: Kind, id: string): Found | undefined {
    const found = known.get(keyOf(kind, id));
    return found && isNameable(found) ? found : undefined;
  }

  const anywhere = (id: string) => {
    const found = byId.get(id);
    return found && isNameable(found) ? found : undefined;
  };

  const label: Landscape["label"] = ({ kind, live }) =>
    registry[kind].identity.length > 0 ? labelOf(registry[kind], byOurNames(kind, live)) : kind;

  const placeText: Landscape["placeText"] = found => {
    const parts = keyFields(found.kind).map(({ wire, schema: { ref } }) => {
      const value = found.live[wire] as Json;
      const named = ref && target(ref, String(value));
      return named ? label(named) : value;
    });
    return JSON.stringify([label(found), ...parts]);
  };

  return {
    rows: {
      of: kind =>
        registry[kind].routes
          ? rows.of(kind)
          : [...hidden.values()].filter(one => one.kind === kind).map(one => one.live),
      byId: (kind, id) => (registry[kind].routes ? rows.byId(kind, id) : hidden.get(keyOf(kind, id))?.live),
    },
    target,
    anywhere,
    entry: id => entries.get(id),
    naturalKey: ({ kind, live }) =>
      Object.fromEntries(keyFields(kind).map(({ name, wire }) => [name, live[wire] as Json])),
    label,
    placeText,
    enter,
  };
}

const byOurNames = (kind: Kind, live: Live): Live => ({
  ...Object.fromEntries(keyFields(kind).map(({ name, wire }) => [name, live[wire]])),
  name: live.name,
  id: live.id,
});

import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import type { Kind, Live } from "../../provider/entities/entity.js";
import { type Field, fieldsOf } from "../../provider/entities/fields.js";
import { kinds, registry } from "../../provider/entities/registry.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { sha256 } from "../wave.js";

export const withRoutes = declaredKinds.filter(kind => registry[kind].routes);
export const created = withRoutes.filter(kind => !registry[kind].borrowed);

/** A new tenant, and what it lends to kinds that nobody can create. */
export function world(adopt = false) {
  const tenant = embedded();
  const usable = (kind: Kind) => tenant.rows(kind).find(row => !registry[kind].borrowed?.unusable?.(row));
  const lent = kinds.filter(kind => registry[kind].routes && (registry[kind].borrowed || registry[kind].lookupOnly));
  const existing = Object.fromEntries(lent.map(kind => [kind, usable(kind)]));
  const engine = new Engine(tenant.client, adopt);

  return { ...tenant, engine, existing };
}

export type World = ReturnType<typeof world>;

/** The name under which the configuration API keeps a kind. */
const typeOf = (kind: Kind) => registry[kind].routes!.item.split("/").at(-1)!;

/** The same of what Flow Designer makes, which has tables of its own. */
function anotherDesigned({ tenant }: World, id: string, number: number): Live {
  const { flows = [], functions = [], ...saved } = tenant.snapshot();
  const copied = <T extends { id: string; name: string }>(all: readonly T[]): readonly T[] => [
    ...all,
    ...all
      .filter(one => one.id === id)
      .map(one => ({ ...one, id: String(number).padStart(24, "0"), name: `${one.name}${number}` })),
  ];
  tenant.restore({ ...saved, flows: copied(flows), functions: copied(functions) });
  const { name } = [...flows, ...functions].find(one => one.id === id)!;
  return { id: String(number).padStart(24, "0"), name: `${name}${number}` };
}

/** Whether the tenant shows a field at all: of a secret or of some files it does not. */
export const isShown = (kind: Kind, { schema }: Field) =>
  !schema.writeOnly && (!schema.digest || registry[kind].routes?.upload?.content !== undefined);

/** What the tenant holds of an entity and never shows: of a file its digest, of a secret what it keeps of it. */
export function hiddenIn({ tenant }: Pick<World, "tenant">, kind: Kind, id: string): Live {
  const hidden = fieldsOf(kind).filter(field => !isShown(kind, field));
  if (hidden.length === 0) return {};
  const stored = tenant.store.row(typeOf(kind), id)!;
  const { webhookConfig = {} } = stored;
  const row: Live = { ...stored, ...(webhookConfig as Live) };
  const values = hidden.map(({ wire, schema }) => {
    const value = row[wire];
    const bytes = schema.digest && typeof value === "string" ? new Uint8Array(Buffer.from(value, "base64")) : undefined;
    return [wire, bytes ? sha256(bytes) : value] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Another entity like this one, as if somebody had created it: with an id and a natural key of its own. */
export function another(world: World, kind: Kind, id: string, number = 1): Live {
  if (registry[kind].routes!.host) return anotherDesigned(world, id, number);
  const { store } = world.tenant;
  const type = typeOf(kind);
  const row = store.row(type, id)!;
  const key = fieldsOf(kind).find(({ name }) => name === registry[kind].identity.at(-1))!.wire;
  const copy = {
    ...row,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    [key]: `${row[key]}${number}`,
  };
  store.put(type, copy);
  return copy;
}

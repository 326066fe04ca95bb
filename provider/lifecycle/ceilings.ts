import type { Ceiling } from "../entities/ceiling.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { desiredKey, lastKeyField, liveKey } from "./key.js";
import { idOf } from "./memory.js";
import type { Problem } from "./problems.js";
import { placeOf, type Run, rowsIfReadable } from "./run.js";

/** Whether an entity is among those that a ceiling counts. @param at which of its names a field has there */
const isUnder = ({ among }: Ceiling, values: Desired | Live, at: (name: string) => string) =>
  among === undefined || values[at(among.field)] === among.value;

const asDeclared = (name: string) => name;
const onTheWire = (kind: Kind) => (name: string) => fieldsOf(kind).find(field => field.name === name)?.wire ?? name;

/** The natural keys of the declarations that a ceiling counts. */
function keysUnder(run: Run, kind: Kind, { field }: Ceiling): Set<string> {
  const place = `${kind} ${field}`;
  if (!run.counted.has(place)) run.counted.set(place, new Set());
  return run.counted.get(place)!;
}

/** Notes a declaration for the ceilings that count it. */
export function counted(run: Run, kind: Kind, desired: Desired): void {
  const key = desiredKey(kind, desired);
  for (const ceiling of registry[kind].ceilings ?? [])
    if (key !== undefined && isUnder(ceiling, desired, asDeclared)) keysUnder(run, kind, ceiling).add(key);
}

async function over(run: Run, kind: Kind, desired: Desired, ceiling: Ceiling): Promise<readonly Problem[]> {
  const { title } = registry[kind];
  if (!isUnder(ceiling, desired, asDeclared)) return [];
  const rows = await rowsIfReadable(run, [kind, ceiling.kind], `the number of ${title}s was not checked`);
  const most = rows?.of(ceiling.kind)[0]?.[ceiling.field];
  if (!rows || typeof most !== "number") return [];
  // What is replaced by one of another name is there until that one is.
  const leaving = [...run.replacing].flatMap(([place, how]) => {
    const row = how === "createFirst" ? rows.byId(kind, place.replace(`${kind} `, "")) : undefined;
    return row && placeOf(kind, idOf(row)) === place ? [row] : [];
  });
  const held = [...rows.of(kind), ...leaving].filter(
    row => row.systemDefault !== true && isUnder(ceiling, row, onTheWire(kind)),
  );
  const all = new Set([...held.map(row => liveKey(kind, row)), ...keysUnder(run, kind, ceiling)]);
  if (all.size <= most) return [];
  const which = ceiling.among ? ` of ${ceiling.among.field} ${ceiling.among.value}` : "";
  const reason = `the subscription allows ${most} ${title}s${which}, and with this one there would be ${all.size}: remove some`;
  return [{ property: lastKeyField(kind), reason }];
}

/** The tenant has as many of the kind as its subscription allows. */
export async function overCeiling(run: Run, kind: Kind, desired: Desired): Promise<readonly Problem[]> {
  const found = await Promise.all((registry[kind].ceilings ?? []).map(ceiling => over(run, kind, desired, ceiling)));
  return found.flat();
}

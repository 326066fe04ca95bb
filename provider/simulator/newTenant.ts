import type { Json } from "../entities/entity.js";
import { allQuirks, behaviours } from "./behaviour.js";
import type { Fields, Person } from "./quirks/quirk.js";
import { type Context, filled, rowOf } from "./write.js";

interface Planned {
  type: string;
  fields: Fields;
}

const planned = (people: readonly Person[]): readonly Planned[] =>
  allQuirks.flatMap(({ type, rows }) =>
    rows.flatMap(({ defaults = [], synchronized }) => [
      ...defaults.map(fields => ({ type, fields: { systemDefault: true, ...fields } })),
      ...(synchronized ? people.map(person => ({ type, fields: synchronized(person) })) : []),
    ]),
  );

const named = (value: Json | undefined) => (typeof value === "string" && value.startsWith("@") ? value : undefined);

/** Stores what a new tenant has. */
export const populate = (context: Context, people: readonly Person[]): void => put(context, planned(people));

/** Stores what a tenant of an older data file lacks and no POST can make: the records of which there is exactly one. */
export function complete(context: Context): void {
  const isLacking = ({ type }: Planned) =>
    behaviours.get(type)!.creates.length === 0 && context.view.rows(type).size === 0;
  put(context, planned([]).filter(isLacking));
}

/** Stores rows, each after those it refers to. */
function put(context: Context, rows: readonly Planned[]): void {
  const ids = new Map<string, string>();
  let waiting = rows;
  while (waiting.length > 0) {
    const isReady = ({ fields }: Planned) =>
      Object.values(fields).every(value => !named(value) || ids.has(named(value)!));
    const blocked = new Set(waiting.filter(one => !isReady(one)).map(one => one.type));
    const ready = waiting.filter(one => !blocked.has(one.type));
    if (ready.length === 0) throw new Error(`defaults refer to nothing: ${waiting.map(one => one.type).join(", ")}`);
    for (const { type, fields } of ready) {
      const behaviour = behaviours.get(type)!;
      const id = context.clock.id();
      const resolved = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, ids.get(named(value) ?? "") ?? value]),
      );
      const row = rowOf(behaviour, filled(behaviour, resolved, context.view, id), undefined, id, context);
      context.store.put(type, row);
      ids.set(`@${type}/${row.name}`, id);
    }
    waiting = waiting.filter(one => !ready.includes(one));
  }
}

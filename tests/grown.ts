import type { Json, Kind, Live } from "../provider/entities/entity.js";
import { registry } from "../provider/entities/registry.js";
import { type Declared, linked } from "./bench/mix.js";
import type { embedded } from "./embedded.js";
import type { Resource } from "./engine.js";

const copied = (value: Json | undefined, ids: ReadonlyMap<string, string>): Json | undefined => {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map(member => copied(member, ids) as Json);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copied(member, ids)]));
};

/** How the copies are called: the first is the entity itself. */
const numberOf = (copy: number) => String(copy).padStart(4, "0");

/** What tells a copy from others of its kind. */
function renamed(type: string, { name, email }: Live, copy: number): Live {
  if (type === "user") return { email: `${numberOf(copy)}.${email}` };
  return { name: `${name} ${numberOf(copy)}`.replaceAll(" ", type === "cad-variable" ? "_" : " ") };
}

/** So many of its digits that no id is a copy's by chance. */
const idOfCopy = (id: string, copy: number) => (copy === 0 ? id : `${id.slice(0, -8)}${String(copy).padStart(8, "0")}`);

const typeOf = (kind: Kind) => registry[kind].routes!.item.split("/").at(-1)!;

/** The program that declares what was multiplied, with the ids of what it declares. */
export function multiplied(base: readonly Declared[], idOf: (name: string) => string, times: number) {
  const ids = new Map<string, string>();
  const program = Array.from({ length: times }, (_, copy) =>
    base.map(({ kind, name, inputs }): Resource => {
      ids.set(`${name} ${copy}`, idOfCopy(idOf(name), copy));
      const own = linked(inputs, other => idOfCopy(idOf(other), copy)) as Live;
      const named = copy === 0 ? {} : renamed(typeOf(kind), own, copy);
      return { kind, name: `${name} ${copy}`, inputs: () => ({ ...own, ...named }) };
    }),
  );
  return { program: program.flat(), idOf: (name: string) => ids.get(name)! };
}

/** So many times each entity that was made, with names and ids of their own, as if an organization had grown. */
export function multiply({ tenant: { store } }: ReturnType<typeof embedded>, of: readonly Kind[], times: number) {
  const rows = of.flatMap(kind => {
    const type = typeOf(kind);
    return [...store.rows(type).values()].filter(row => row.systemDefault !== true).map(row => ({ type, row }));
  });
  for (let copy = 1; copy < times; copy += 1) {
    const ids = new Map(rows.map(({ row }) => [row.id, idOfCopy(row.id, copy)]));
    for (const { type, row } of rows)
      store.put(type, { ...(copied(row, ids) as Live), ...renamed(type, row, copy), id: ids.get(row.id)! });
  }
}

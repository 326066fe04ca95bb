import type { Json, Kind, Live } from "../provider/entities/entity.js";
import { registry } from "../provider/entities/registry.js";
import type { embedded } from "./embedded.js";

const copied = (value: Json | undefined, ids: ReadonlyMap<string, string>): Json | undefined => {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map(member => copied(member, ids) as Json);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copied(member, ids)]));
};

/** What tells a copy from others of its kind. */
function renamed(type: string, { name, email }: Live, number: string): Live {
  if (type === "user") return { email: `${number}.${email}` };
  return { name: `${name} ${number}`.replaceAll(" ", type === "cad-variable" ? "_" : " ") };
}

/** So many times each entity that was made, with names and ids of their own, as if an organization had grown. */
export function multiply({ tenant: { store } }: ReturnType<typeof embedded>, of: readonly Kind[], times: number) {
  const rows = of.flatMap(kind => {
    const type = registry[kind].routes!.item.split("/").at(-1)!;
    return [...store.rows(type).values()].filter(row => row.systemDefault !== true).map(row => ({ type, row }));
  });
  for (let copy = 1; copy < times; copy += 1) {
    const number = String(copy).padStart(4, "0");
    const ids = new Map(rows.map(({ row }) => [row.id, `${row.id.slice(0, -4)}${number}`]));
    for (const { type, row } of rows)
      store.put(type, { ...(copied(row, ids) as Live), ...renamed(type, row, number), id: ids.get(row.id)! });
  }
}

import type { Desired, Json } from "./entity.js";
import { documentOf, isHolder, type Reference, referencesIn } from "./flowDefinition.js";

type Members = Readonly<Record<string, Json | undefined>>;

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keyOf = ({ what, id }: Pick<Reference, "what" | "id">) => `${what} ${id}`;

/** A name that Pulumi would lose on the way. */
const unusable = (name: string | undefined) => name === undefined || name === "__proto__";

/** Where the name is no shadow of the id but says something of its own, it stays as it is. */
const isFree = ({ what }: Reference) => !["globalVariables", "functions", "subflows"].includes(what);

/** One name for each id, unique among those of its sort: the file's, the tenant's, else one with a number. */
function namesFor(references: readonly Reference[], nameOf: (id: string) => string | undefined) {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const reference of references) {
    const { what, id, name } = reference;
    if (names.has(keyOf(reference))) continue;
    const wanted = [name, nameOf(id)].find(one => !unusable(one)) ?? what.replace(/s$/, "");
    let free = wanted;
    for (let number = 2; taken.has(`${what} ${free}`); number += 1)
      free = isFree(reference) ? `${wanted} ${number}` : id;
    taken.add(`${what} ${free}`);
    names.set(keyOf(reference), free);
  }
  return names;
}

/** The same document with these names beside the ids; what a flow does has nothing to do with them. */
function renamed(value: Json | undefined, names: ReadonlyMap<Json | undefined, string>): Json {
  if (Array.isArray(value)) return value.map(member => renamed(member, names));
  if (!isMembers(value)) return value as Json;
  const own = Object.entries(value);
  const beside = own
    .filter(([property, held]) => isHolder(property) && names.has(held))
    .map(([property, held]) => [`${property}:name`, names.get(held)!] as const);
  return Object.fromEntries([...own.map(([name, member]) => [name, renamed(member, names)] as const), ...beside]);
}

/**
 * What binds each id of a flow's definition to itself, by a name, and the definition with these names in it where it has
 * none, or the same for two ids.
 */
export function bindingsOf(definition: Json | undefined, nameOf: (id: string) => string | undefined) {
  const document = documentOf(definition);
  const references = referencesIn(document as Json | undefined);
  if (!document || references.length === 0) return { said: {}, shown: {} };
  const names = namesFor(references, nameOf);
  const fitting = references.every(reference => reference.name === names.get(keyOf(reference)));
  const bindings = new Map<string, Map<string, string>>();
  for (const reference of references) {
    const { what, id } = reference;
    bindings.set(what, (bindings.get(what) ?? new Map()).set(names.get(keyOf(reference))!, id));
  }
  const byId = new Map(references.filter(isFree).map(one => [one.id as Json, names.get(keyOf(one))!]));
  const said = Object.fromEntries([...bindings].map(([what, ids]) => [what, Object.fromEntries(ids)]));
  return {
    said: { bindings: said } as Desired,
    shown: fitting ? {} : { definition: renamed(document as Json, byId) },
  };
}

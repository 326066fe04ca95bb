import { labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import type { Creation, Intent } from "./intents.js";

/**
 * What is told at the end of a run of creates whose answer never came, and which no resource of the run was about: as
 * long as a program declares them, they are gone on with; these nobody would look for.
 *
 * @param isDeclared whether the run had such a resource
 */
export function unclaimed(intents: readonly Intent[], isDeclared: (creation: Creation) => boolean): readonly string[] {
  const left = intents.filter(intent => intent.id === undefined && !intent.before && !isDeclared(intent));
  return left.map(({ kind, key, name }) => {
    const { title, identity } = registry[kind];
    const values = JSON.parse(key) as readonly string[];
    const label = labelOf(registry[kind], Object.fromEntries(identity.map((field, i) => [field, values[i]!])));
    return (
      `${title} "${label}" was begun by a run that broke off, as resource ${name}, which this program does not have: ` +
      "npx wxcc recover says whether it is in the tenant"
    );
  });
}

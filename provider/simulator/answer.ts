import type { Json } from "../entities/entity.js";
import type { Behaviour } from "./behaviour.js";
import { disordered } from "./disorder.js";
import { rule } from "./evidence.js";
import type { Fields, View } from "./quirks/quirk.js";
import type { Row } from "./store.js";

export const answerRules = [
  rule("answer.absent", "live", "contract 2.0", "Fields that are not set are omitted from answers, never null."),
  rule("answer.listDrops", "live", "contract 2.0", "List views drop array fields and large ones."),
  rule("answer.links", "live", "contract 2.0", "Rows of lists carry an empty links array, items do not."),
  rule("answer.projection", "live", "contract 4", "attributes projects list rows; some nested objects leak through."),
];

const none = new URLSearchParams();

/** An entity as its own GET and its writes answer it. */
export function item(behaviour: Behaviour, row: Row, view: View, query = none): Fields {
  if (behaviour.shows.length === 0) return row;
  const shown = behaviour.shows.map(shows => disordered(shows(row, view, query) as Json));
  return Object.assign({}, row, ...shown);
}

/** An entity as a list answers it. */
export function listed(behaviour: Behaviour, shown: Fields, whole: boolean, attributes: readonly string[]): Fields {
  const dropped = whole ? [] : behaviour.omitsInList;
  const isWanted = (name: string) =>
    attributes.length === 0 || attributes.includes(name) || behaviour.leaks.includes(name);
  const row: Record<string, Json | undefined> = {};
  for (const name in shown) if (!dropped.includes(name) && isWanted(name)) row[name] = shown[name];
  if (!dropped.includes("links") && isWanted("links")) row.links = [];
  return row;
}

import type { Description, Kind, Live } from "./entity.js";
import * as entities from "./index.js";

/** Every kind's description, by kind. */
export const registry = entities as unknown as Readonly<Record<Kind, Description>>;

export const kinds = Object.keys(entities).sort() as readonly Kind[];

/** The kind that the tenant keeps: a link is some fields of an entity of another one. */
export const keptAs = (kind: Kind): Kind => registry[kind].link ?? kind;

/** Kinds whose entities the tenant can be asked for. */
export const isLookedUp = (kind: Kind) => {
  const { routes } = registry[kind];
  return routes !== undefined && routes.assigned === undefined && keptAs(kind) === kind;
};

/** The class that users write: `multimediaProfile` → `MultimediaProfile`. */
export const className = (kind: Kind) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** What the API must be sent to make one of this kind, where other kinds have the same routes. */
export const constantsOf = (kind: Kind): Readonly<Record<string, string>> => registry[kind].routes?.constants ?? {};

/** How an entity is changed, by what the tenant holds of it. */
export function updateVerb(kind: Kind, row: Live): "PUT" | "PATCH" {
  const update = registry[kind].routes?.update ?? "PUT";
  if (typeof update === "string") return update;
  return update.patched.includes(String(row[update.field])) ? "PATCH" : "PUT";
}

/** Whether a row of the kind's routes is one of the kind. */
export const isOfKind = (kind: Kind, row: Live) =>
  Object.entries(constantsOf(kind)).every(([wire, value]) => row[wire] === value);

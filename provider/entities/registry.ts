import type { Description, Kind } from "./entity.js";
import * as entities from "./index.js";

/** Every kind's description, by kind. */
export const registry = entities as unknown as Readonly<Record<Kind, Description>>;

export const kinds = Object.keys(entities).sort() as readonly Kind[];

/** Kinds that a stack declares. */
export const declaredKinds = kinds.filter(kind => !registry[kind].lookupOnly);

/** The class that users write: `multimediaProfile` → `MultimediaProfile`. */
export const className = (kind: Kind) => kind.charAt(0).toUpperCase() + kind.slice(1);

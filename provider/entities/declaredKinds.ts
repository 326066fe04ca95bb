import { kinds, registry } from "./registry.js";

/** Kinds that a stack declares. Apart from the registry, since whoever asks for them has every kind described. */
export const declaredKinds = kinds.filter(kind => !registry[kind].lookupOnly);

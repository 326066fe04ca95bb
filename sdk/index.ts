export type { Ownership } from "../provider/entities/entity.js";
export type { Entity, Reference } from "./entity.js";
export { enumSkillValueId } from "./enumSkillValueId.js";
export type { EntityOptions, LookUpOptions } from "./options.js";
export * from "./resources/index.js";

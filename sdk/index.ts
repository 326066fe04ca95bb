export type { Ownership } from "../provider/entities/entity.js";
export * from "./channels.js";
export { DigitalChannel } from "./components/digitalChannel.js";
export type * from "./components/digitalChannelArgs.js";
export type { Entity, Reference } from "./entity.js";
export { enumSkillValueId } from "./enumSkillValueId.js";
export type { CreateMissing, EntityOptions, LookUpOptions } from "./options.js";
export * from "./resources/index.js";

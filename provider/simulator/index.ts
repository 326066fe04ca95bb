export { type Label, type Rule, shares } from "./evidence.js";
export type { LoggedRequest, SimRequest, SimResponse } from "./exchange.js";
export { newAssets, newPeople } from "./newTenant.js";
export type { Asset, Person } from "./quirks/quirk.js";
export { evidenceTable, rules } from "./rules.js";
export { type Organization, readSaved, readSeed, type Saved, type Seed, writeSaved } from "./saved.js";
export { type RunningTenant, type StartOptions, startTenant } from "./server.js";
export { createTenant, type SimulatedTenant, type TenantOptions } from "./tenant.js";

import { apple, prerequisites, whatsapp } from "./channels.js";
import { attachments, consoles, flows, variables } from "./contents.js";
import { about, beginning, provisioning, tables } from "./provisioning.js";
import type { Part } from "./row.js";
import { skills } from "./skills.js";
import { workflow } from "./workflow.js";

export type { Part, Row, Shown, Way } from "./row.js";
export { testsOf } from "./witnesses.js";

/** Every statement of Cisco's article on setting up digital channels, in its order, and how each is met. */
export const parts: readonly Part[] = [
  about,
  provisioning,
  tables,
  beginning,
  workflow,
  prerequisites,
  whatsapp,
  apple,
  flows,
  attachments,
  variables,
  skills,
  consoles,
];

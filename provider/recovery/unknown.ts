import { entityText } from "../entities/fields.js";
import type { Intent } from "../lifecycle/intents.js";
import { liveKey } from "../lifecycle/key.js";
import { idOf } from "../lifecycle/memory.js";
import type { Run } from "../lifecycle/run.js";
import { clocksDiffer } from "../lifecycle/unfinished.js";
import { kindOf, nameOf, type StateResource } from "./pending.js";

/** Whether a resource of the state is what a create on record made; while either has no id, the name has to do. */
const isAbout = ({ kind, name, id }: Intent, resource: StateResource) =>
  kindOf(resource) === kind && (id === undefined || !resource.id ? nameOf(resource) === name : resource.id === id);

/**
 * Creates on record of which the state knows nothing: the engine was told that they failed, or never heard of them.
 * While the program declares them, the next run goes on with them; afterwards nobody else would look.
 *
 * @param intents those of one stack
 * @param known the resources in its state, and those that are pending
 */
export const unknownCreates = (intents: readonly Intent[], known: readonly StateResource[]): readonly Intent[] =>
  intents.filter(intent => !intent.before && !known.some(resource => isAbout(intent, resource)));

/** What became of such a create, if the tenant has it; nothing where it was not carried out. Writes nothing. */
export async function leftInTenant(run: Run, intent: Intent): Promise<string | undefined> {
  const { kind, name, key, at } = intent;
  const rows = (await run.tenant.rows([kind])).of(kind);
  const found = rows.find(row => (intent.id === undefined ? liveKey(kind, row) === key : idOf(row) === intent.id));
  if (!found) return undefined;
  // Whoever has the name by now had it before us.
  const isOlder = typeof found.createdTime === "number" && found.createdTime < at - clocksDiffer;
  if (intent.id === undefined && isOlder) return undefined;
  const whose = intent.id === undefined ? "may have been created" : "was created";
  return (
    `${entityText(kind, found, idOf(found))} ${whose} by a run that broke off, as resource ${name}, and is not in the ` +
    "state: the next pulumi up goes on with it, as long as the program declares it; otherwise delete it by hand"
  );
}

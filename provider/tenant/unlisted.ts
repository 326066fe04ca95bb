import type { Kind } from "../entities/entity.js";
import type { Snapshot } from "./snapshot.js";

/** Whether a complete list lacks an entity; one that this run read before may be older than what made us ask. */
export async function isUnlisted(held: Pick<Snapshot, "rows" | "forget">, kind: Kind, id: string): Promise<boolean> {
  const isListed = async () => (await held.rows([kind])).byId(kind, id) !== undefined;
  if (!(await isListed())) return true;
  held.forget(kind);
  return !(await isListed());
}

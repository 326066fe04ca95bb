import type { Live } from "../entities/entity.js";
import { isLookedUp, kinds, registry } from "../entities/registry.js";
import { NotFound } from "../errors.js";
import { type Api, path } from "./host.js";
import type { Referrer } from "./interface.js";
import { readListing, readPage } from "./listing.js";
import type { Redact } from "./redaction.js";

/** Only item paths keep a version (contract 2.5); the references of a kind have none. */
const unversioned = (item: string) => item.replace(/^v\d+\//, "");

/** How users call a type; several kinds may share it. */
export function titleOf(type: string): string | undefined {
  const alike = kinds.filter(kind => isLookedUp(kind) && unversioned(registry[kind].routes!.item) === type);
  return alike.length > 0 ? alike.map(kind => registry[kind].title).join(" or ") : undefined;
}

const referrer = (type: string, { id, name }: Live): Referrer => ({ type, id: String(id), name: String(name ?? id) });

/** Who refers to an entity. An answer holds one referring kind, so each kind that it announces is asked for. */
export async function referrersOf(http: Api, item: string, id: string): Promise<readonly Referrer[]> {
  const route = path(unversioned(item), id, "incoming-references");
  const what = "what refers to it";
  const first = await readPage(http, what, route, 0).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  const announced = first?.meta.referencedEntities;
  const types = Array.isArray(announced) ? announced.filter(type => typeof type === "string") : [];
  const found = await Promise.all(
    types.map(async type => {
      const rows = await readListing(http, what, route, `type=${encodeURIComponent(type)}&`);
      return rows.map(row => referrer(type, row));
    }),
  );
  return found.flat();
}

const shown = 10;

/** The referrers as a message names them; by kind only where their names are not known. */
export function namesOf(referrers: readonly Referrer[], types: readonly string[], redact: Redact): string {
  const named = referrers.map(({ type, name }) => `${titleOf(type) ?? redact(type)} "${redact(name)}"`);
  const unnamed = types.filter(type => !referrers.some(one => one.type === type));
  const all = [...named, ...unnamed.map(type => `some ${titleOf(type) ?? redact(type)}`)];
  const more = all.length > shown ? [`${all.length - shown} more`] : [];
  return [...all.slice(0, shown), ...more].join(", ");
}

import type { Kind, Live } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { type Api, path } from "./host.js";
import { readListing } from "./listing.js";

/** The entity with its entries as they are now; kinds without entries of their own stay as they are. */
export async function withEntries(http: Api, kind: Kind, live: Live): Promise<Live> {
  const { routes, title } = registry[kind];
  if (!routes?.entries) return live;
  const { field, list } = routes.entries;
  const entries = await readListing(http, `entries of a ${title}`, path(list, String(live.id), "entry"));
  return { ...live, [field]: entries };
}

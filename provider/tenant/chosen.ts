import type { Live } from "../entities/entity.js";
import { Unavailable } from "../errors.js";
import type { Api } from "./host.js";
import { readListing } from "./listing.js";

/** So many ids make a filter of less than 4 KB, which every server takes in an address. */
export const mostIds = 100;

/** RSQL (contract 4): what is more than a word stands in quotes. */
const written = (id: string) => (/^[\w-]+$/.test(id) ? id : `"${id.replaceAll(/["\\]/g, "\\$&")}"`);

/** Encoded wholly: a bare `+` would be a space, and a bare quote is refused. */
const filterOf = (ids: readonly string[]) => `filter=${encodeURIComponent(`id=in=(${ids.map(written).join(",")})`)}&`;

const chunksOf = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, i) => ids.slice(i * mostIds, (i + 1) * mostIds));

/**
 * The rows of a listing with these ids, one request for each hundred. What they lack is not gone: only the whole list
 * says that.
 *
 * @throws Unavailable where the tenant answers others than were asked for, Refused where it takes no such filter
 */
export async function readChosen(http: Api, what: string, route: string, ids: readonly string[]) {
  const found = await Promise.all(
    chunksOf([...new Set(ids)]).map(chunk => {
      const asked = new Set<unknown>(chunk);
      return readListing(http, what, route, filterOf(chunk), ({ rows, totalRecords }) => {
        if (totalRecords <= asked.size && rows.every(row => asked.has(row?.id))) return;
        throw new Unavailable(`the listing of ${what} does not keep to the ids that were asked for`);
      });
    }),
  );
  return found.flat() as readonly Live[];
}

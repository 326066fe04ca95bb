import { createHash } from "node:crypto";
import type { Kind, Live, Rows } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { isLookedUp, kinds, registry } from "../entities/registry.js";
import { inferred } from "../entities/shown.js";
import { WxccError } from "../errors.js";
import type { TenantReader } from "../tenant/interface.js";
import { type Found, type Gap, keyOf } from "./found.js";
import type { Progress } from "./progress.js";

/** Everything that was read of a tenant, and what could not be. */
export interface Survey {
  /** The rows that lists show, or what was read of them since. */
  rows: Rows;
  /** The kinds whose lists were read. */
  listed: ReadonlySet<Kind>;
  gaps: readonly Gap[];
  /** Reads the wholes of these, once each. @returns those that are still there */
  whole(wanted: readonly Found[]): Promise<readonly Found[]>;
  /** How many requests for single entities and files were made. */
  readonly single: number;
}

/** People, licences and roles belong to the organization, not to its contact center. */
const isListed = (kind: Kind) => isLookedUp(kind) && registry[kind].routes?.host !== "controlHub";

const lists = kinds.filter(isListed);

/** Whether the row of a list lacks something that is declared, its file aside. */
function lacks(kind: Kind, row: Live): boolean {
  const { listOmits = [], upload } = registry[kind].routes ?? {};
  return fieldsOf(kind).some(
    ({ wire }) => wire !== upload?.file && listOmits.includes(wire) && row[wire] === undefined,
  );
}

const needsReading = ({ kind, live }: Found) => lacks(kind, live) || registry[kind].routes?.upload !== undefined;

/** What says something of one list; a host beside the tenant's own may be missing altogether. */
const ofOneList = (kind: Kind, error: WxccError) =>
  ["Forbidden", "NotFound", "Refused"].includes(error.name) ||
  (error.name === "Unavailable" && registry[kind].routes?.host !== undefined);

/** The rows of a kind, or why nobody could read them; whatever ends the whole run is thrown. */
async function listOf(tenant: TenantReader, kind: Kind): Promise<WxccError | undefined> {
  try {
    await tenant.rows([kind]);
    return undefined;
  } catch (error) {
    if (error instanceof WxccError && ofOneList(kind, error)) return error;
    throw error;
  }
}

/** Reads all lists: one request per kind and page. */
export async function survey(tenant: TenantReader, progress: Progress): Promise<Survey> {
  let done = 0;
  const refused = await Promise.all(
    lists.map(async kind => {
      const error = await listOf(tenant, kind);
      done += 1;
      progress.step("lists", done, lists.length);
      return [kind, error] as const;
    }),
  );
  const unread = refused.flatMap(([kind, error]) => (error ? [{ kind, error }] : []));
  const listed = new Set(lists.filter(kind => !unread.some(one => one.kind === kind)));
  const held = await tenant.rows([...listed]);
  const rows: Rows = {
    of: kind => (listed.has(kind) ? held.of(kind) : []),
    byId: (kind, id) => (listed.has(kind) ? held.byId(kind, id) : undefined),
  };
  const known = new Map<string, Promise<Found | undefined>>();
  let single = 0;

  async function read(found: Found): Promise<Found | undefined> {
    const { kind, id } = found;
    let { live } = found;
    if (lacks(kind, live)) {
      single += 1;
      const fetched = await tenant.fetch(kind, id);
      if (!fetched) return undefined;
      live = fetched;
    }
    const upload = registry[kind].routes?.upload;
    if (!upload) return { kind, id, live };
    single += 1;
    const content = await tenant.content(kind, live);
    const algorithm = fieldsOf(kind).find(({ wire }) => wire === upload.file)?.schema.digest;
    if (!content || !algorithm) return { kind, id, live };
    const digest = createHash(algorithm).update(content).digest("hex");
    return { kind, id, live: { ...live, [upload.file]: digest }, content };
  }

  return {
    rows,
    listed,
    gaps: [
      ...unread.map(({ kind, error }) => ({ kind, reason: `its list cannot be read: ${error.describe()}` })),
      ...unlisted(),
    ],
    async whole(wanted) {
      const fresh = wanted.filter(({ kind, id }) => !known.has(keyOf(kind, id)));
      const many = fresh.filter(needsReading).length;
      let count = 0;
      for (const found of fresh) {
        const reading = read(found);
        known.set(keyOf(found.kind, found.id), reading);
        if (!needsReading(found)) continue;
        reading.then(
          () => progress.step("entities one by one", ++count, many),
          () => undefined, // Whoever waits for all of them gets the error.
        );
      }
      const all = await Promise.all(wanted.map(({ kind, id }) => known.get(keyOf(kind, id))!));
      return all.filter(found => found !== undefined);
    },
    get single() {
      return single;
    },
  };
}

/** What no list of the contact center shows. */
function unlisted(): readonly Gap[] {
  return kinds.flatMap((kind): readonly Gap[] => {
    const { routes, lookupOnly, link } = registry[kind];
    // What a link says, its entity says as well.
    if (link) return [];
    if (routes?.assigned) return [{ kind, reason: "supervisors give it for a time, so it is left to them" }];
    if (routes && !isListed(kind))
      return [{ kind, reason: "Control Hub keeps it for the whole organization, so it is left to Control Hub" }];
    if (lookupOnly) return [{ kind, reason: "it can be looked up, and not declared" }];
    return routes ? [] : [{ kind, reason: unseen(kind) }];
  });
}

function unseen(kind: Kind): string {
  const secrets = fieldsOf(kind).filter(({ schema }) => schema.secret);
  const hidden = secrets.length > 0 ? `, its secrets (${secrets.map(({ name }) => name).join(", ")}) least of all` : "";
  if (!inferred[kind]) return "no API shows it: declare it by hand where you need it";
  return `no API shows more than its id${hidden}: what refers to it lends it a name; add what you know of it by hand`;
}

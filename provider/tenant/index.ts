import type { Kind, Live } from "../entities/entity.js";
import { isOfKind, registry, updateVerb } from "../entities/registry.js";
import { InvalidDesiredState, NotFound, type Subject, Unavailable, WxccError } from "../errors.js";
import { ages } from "./age.js";
import { entityIn, isGone, trackingIdOf } from "./answers.js";
import { api, sessionsOver } from "./api.js";
import { assign, withAssigned } from "./assigned.js";
import { readChosen } from "./chosen.js";
import { realClock } from "./clock.js";
import type { Connection } from "./connection.js";
import { creating } from "./creating.js";
import type { Sessions } from "./credentials.js";
import { differs, splitEntries, withEntries, writeEntries } from "./entries.js";
import { foresight as nothingForeseen } from "./foresight.js";
import { type Api, type Call, path, type Surroundings } from "./host.js";
import { PartlyCreated, type TenantReader, type TenantWriter, type Together } from "./interface.js";
import type { Pause } from "./limiter.js";
import { readListing } from "./listing.js";
import { sizeOf } from "./paging.js";
import { referrersOf } from "./referrers.js";
import { removing } from "./removing.js";
import { rereading } from "./reread.js";
import { arrived, leaving, ofKind, secretsIn } from "./rows.js";
import { serialQueues } from "./serial.js";
import { snapshot } from "./snapshot.js";
import { naming } from "./subject.js";
import { network } from "./transport.js";
import { isUnlisted } from "./unlisted.js";
import { contentOf, uploaded, uploading, withDigest } from "./upload.js";

export type { Connection } from "./connection.js";
export { connection } from "./connection.js";
export { settings } from "./lookups.js";
export { connectionSettings } from "./settings.js";
export { network, type Transport } from "./transport.js";

const routesOf = (kind: Kind) => {
  const { routes, title } = registry[kind];
  if (routes) return routes;
  throw new InvalidDesiredState(`the tenant has no interface for a ${title}`, "It is declared only.");
};

const contradiction = (undone: string, subject: Subject | undefined) =>
  new Unavailable(`${undone}: the tenant says that it is gone, and shows or lists it all the same`, { subject });

/** The real network, time and chance where a caller brings none of its own. */
export const surroundingsOf = ({ transport, clock, random, log, foresight }: Partial<Surroundings>): Surroundings => ({
  transport: transport ?? network(),
  clock: clock ?? realClock,
  random: random ?? Math.random,
  log: log ?? console.log,
  foresight,
});

/**
 * One tenant over HTTP. Sends nothing before the first question.
 *
 * @param surroundings the network, time and chance; a test brings its own
 * @param sessions shared with other hosts that take the same credentials
 * @param pause shared with others at the same address
 */
export function connect(
  connection: Connection,
  surroundings: Partial<Surroundings> = {},
  sessions?: Sessions,
  pause?: Pause,
): TenantWriter {
  const all = surroundingsOf(surroundings);
  const known = sessions ?? sessionsOver(connection, connection.debug, all);
  return tenant(api(connection, known, all, pause), all, connection.bulk);
}

function tenant(http: Api, { clock, foresight = nothingForeseen() }: Surroundings, shares: boolean): TenantWriter {
  const held = snapshot({ list, chosen, get }, foresight);
  const age = ages(clock);
  const subjectOf = naming(held, http.redact);

  async function list(kind: Kind): Promise<readonly Live[]> {
    let size = 1;
    const rows = await readListing(http, registry[kind].title, routesOf(kind).list, "", page => {
      size = Math.max(size, sizeOf(page));
    });
    foresight.listed(kind, rows.length, size);
    return ofKind(kind, rows);
  }

  async function chosen(kind: Kind, ids: readonly string[]): Promise<readonly Live[]> {
    return ofKind(kind, await readChosen(http, registry[kind].title, routesOf(kind).list, ids));
  }

  async function get(kind: Kind, id: string): Promise<Live | undefined> {
    const call: Call = { method: "GET", path: path(routesOf(kind).item, id), subject: subjectOf(kind, id) };
    const answer = await http.ask(call);
    if (isGone(answer)) return undefined;
    if (answer.status !== 200) throw http.refusal(call, answer);
    const live = entityIn(answer);
    if (live?.id === id) return isOfKind(kind, live) ? whole(kind, arrived(kind, live)) : undefined;
    throw new Unavailable("was not read: the answer is not this entity", {
      subject: call.subject,
      trackingId: trackingIdOf(answer),
    });
  }

  const whole = async (kind: Kind, live: Live) =>
    withAssigned(http, kind, await withDigest(http, kind, await withEntries(http, kind, live)));

  /** One 404 is no proof: only what its own GET and a complete list lack is gone. */
  async function fetch(kind: Kind, id: string) {
    const live = await get(kind, id);
    if (!live && !(await isUnlisted(held, kind, id))) throw contradiction("was not read", subjectOf(kind, id));
    age.read(kind, id);
    await held.enter(kind, id, live);
    return live;
  }

  async function made(kind: Kind, id: string, live: Live) {
    await held.enter(kind, id, live);
    foresight.made(kind, id);
  }
  const createItem = creating({ http, clock, shares, subjectOf, chosen, get, made });

  async function create(kind: Kind, stated: Live, content?: Uint8Array, together?: Together) {
    const split = splitEntries(kind, stated);
    if (!split) return createItem(kind, stated, content, together);
    const { plain, field, item, wanted } = split;
    const live = await createItem(kind, plain, undefined, together);
    const id = String(live.id);
    try {
      const entries = await writeEntries(http, item, id, undefined, wanted, subjectOf(kind, id, live));
      const whole = { ...live, [field]: entries };
      await held.enter(kind, id, whole);
      return whole;
    } catch (error) {
      throw error instanceof WxccError ? new PartlyCreated(live, error) : error;
    }
  }

  async function update(kind: Kind, id: string, body: Live, content?: Uint8Array) {
    if (routesOf(kind).assigned) return updateAssigned(kind, id, body);
    const split = splitEntries(kind, body);
    if (!split) return updateItem(kind, id, body, content);
    const { plain, field, item, wanted } = split;
    const subject = subjectOf(kind, id, body);
    const known = held.known(kind, id);
    const before = known?.[field] === undefined ? await fetch(kind, id) : known;
    if (!before) throw new NotFound("is gone from the tenant", { subject });
    const { [field]: entries, ...row } = before;
    const live = differs({ ...plain, id }, row) ? await updateItem(kind, id, plain) : row;
    const whole = { ...live, [field]: await writeEntries(http, item, id, entries, wanted, subject) };
    await held.enter(kind, id, whole);
    return whole;
  }

  async function updateAssigned(kind: Kind, id: string, body: Live) {
    const subject = subjectOf(kind, id, body);
    await assign(http, kind, id, (await fetch(kind, id)) ?? {}, body, subject);
    const live = await fetch(kind, id);
    if (live) return live;
    throw new NotFound("disappeared while it was changed", { subject });
  }

  async function updateItem(kind: Kind, id: string, body: Live, content?: Uint8Array) {
    const { item, refused } = routesOf(kind);
    const before = held.known(kind, id);
    const method = updateVerb(kind, { ...before, ...body });
    const sent = leaving(kind, method === "PUT" ? { ...body, id } : body);
    const to = { path: path(item, id), subject: subjectOf(kind, id, body), secrets: secretsIn(kind, body) };
    const notAfter = method === "PUT" ? age.staleAt(kind, id) : undefined;
    const call = uploading(kind, { method, ...to, body: sent, refused, notAfter }, before, content);
    const answer = await http.ask(call);
    if (answer.status !== 200 && answer.status !== 204) throw http.refusal(call, answer);
    const row = entityIn(answer);
    const live = row ? uploaded(kind, arrived(kind, row), body, before) : await get(kind, id);
    if (!live) throw new NotFound("disappeared while it was changed", { subject: call.subject });
    await held.enter(kind, id, live);
    return live;
  }

  const remove = removing({
    http,
    itemOf: kind => routesOf(kind).item,
    subjectOf,
    known: async (kind, id) => held.known(kind, id) ?? get(kind, id).catch(() => undefined),
    async ascertain(kind, id) {
      if (await fetch(kind, id)) throw contradiction("was not deleted", subjectOf(kind, id));
    },
    async gone(kind, id) {
      await held.enter(kind, id, undefined);
      foresight.gone(kind, id);
    },
  });

  return {
    rows: held.rows,
    row: held.row,
    withKey: held.withKey,
    fetch,
    content: (kind, live) => contentOf(http, kind, live),
    referrers: (kind, id) => referrersOf(http, routesOf(kind).item, id),
    create,
    update,
    remove,
    reread: rereading(held, clock),
    serially: serialQueues(),
    traffic: http.traffic,
  };
}

/** The same tenant without any way to write, at run time too. */
export const reading = ({ rows, row, withKey, fetch, content, referrers, traffic }: TenantWriter): TenantReader =>
  Object.freeze({ rows, row, withKey, fetch, content, referrers, traffic });

import type { Kind, Live, Routes } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { InvalidDesiredState, NotFound, type Subject, Unavailable, WxccError } from "../errors.js";
import { ages } from "../tenant/age.js";
import { entityIn, isGone, trackingIdOf, wasThere } from "../tenant/answers.js";
import { type Api, type Call, path, type Surroundings } from "../tenant/host.js";
import type { TenantWriter } from "../tenant/interface.js";
import { rereading } from "../tenant/reread.js";
import { arrived, leaving } from "../tenant/rows.js";
import { serialQueues } from "../tenant/serial.js";
import { snapshot } from "../tenant/snapshot.js";
import { naming } from "../tenant/subject.js";
import { isUnlisted } from "../tenant/unlisted.js";
import { unavailable } from "./access.js";
import { changeMembers } from "./apart.js";
import { createOnce } from "./creation.js";
import { readItems } from "./pages.js";

function routesOf(kind: Kind): Routes {
  const { routes, title } = registry[kind];
  if (routes?.host === "controlHub") return routes;
  throw new InvalidDesiredState(`Control Hub knows no ${title}`, "It belongs to another system.");
}

const contradiction = (undone: string, subject: Subject | undefined) =>
  new Unavailable(`${undone}: Control Hub says that it is gone, and shows or lists it all the same`, {
    subject,
    todo: unavailable.controlHub,
  });

const sameText = (a: Live, b: Live) => {
  const text = (row: Live) => JSON.stringify(Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
};

/** The row without fields that are changed by calls of their own. */
const besides = (apart: object, row: Live): Live =>
  Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== undefined && !(field in apart)));

/**
 * Control Hub as the tenant of its kinds: people, licences and roles. Lists are read once a run; people in pages of
 * 1,000. Nothing is sent before the first question.
 *
 * @param address what stands before the paths of its API
 */
export function controlHub(
  http: Api,
  address: string,
  { clock, log }: Pick<Surroundings, "clock" | "log">,
): TenantWriter {
  const held = snapshot({
    list: async kind => {
      const rows = await readItems(http, address, registry[kind].title, routesOf(kind).list);
      return rows.map(row => arrived(kind, row));
    },
    get,
  });
  const subjectOf = naming(held, http.redact);
  const age = ages(clock);
  /** What a whole entity was when we last saw it, by kind and id. */
  const seen = new Map<string, Live>();

  async function enter(kind: Kind, id: string, live: Live | undefined) {
    if (live) seen.set(`${kind}/${id}`, live);
    else seen.delete(`${kind}/${id}`);
    await held.enter(kind, id, live);
  }

  async function get(kind: Kind, id: string): Promise<Live | undefined> {
    const call: Call = { method: "GET", path: path(routesOf(kind).item, id), subject: subjectOf(kind, id) };
    const answer = await http.ask(call);
    if (isGone(answer)) return undefined;
    if (answer.status !== 200) throw http.refusal(call, answer);
    const live = entityIn(answer);
    if (live?.id === id) return arrived(kind, live);
    throw new Unavailable("was not read: the answer is not this entity", {
      subject: call.subject,
      trackingId: trackingIdOf(answer),
      todo: unavailable.controlHub,
    });
  }

  /**
   * One 404 is no proof: only what its own GET and a complete list lack is gone. An address that is wrong answers in the
   * same words, and has no list.
   */
  async function fetch(kind: Kind, id: string) {
    const live = await get(kind, id);
    if (!live && !(await isUnlisted(held, kind, id))) throw contradiction("was not read", subjectOf(kind, id));
    age.read(kind, id);
    await enter(kind, id, live);
    return live;
  }

  async function create(kind: Kind, body: Live) {
    const subject = subjectOf(kind, undefined, body);
    const call: Call = { method: "POST", path: routesOf(kind).item, body: leaving(kind, body), subject };
    const { live, hidden } = await createOnce(http, clock, call, searchOf(kind, body));
    const id = String(live.id);
    await enter(kind, id, arrived(kind, live));
    if (hidden === undefined) return arrived(kind, live);
    log(`${hidden.describe()}\n  It was created all the same, and is taken as created.`);
    return completed(kind, id, { ...arrived(kind, live), ...body });
  }

  /** A create that was refused midway left something out. What cannot be written now is written by the next run. */
  async function completed(kind: Kind, id: string, body: Live) {
    try {
      return await update(kind, id, body);
    } catch (error) {
      const live = seen.get(`${kind}/${id}`);
      if (!live || !(error instanceof WxccError)) throw error;
      log(error.describe());
      return live;
    }
  }

  /** How the one with this natural key is found without the list. */
  function searchOf(kind: Kind, body: Live) {
    const query = registry[kind].identity.map(name => `${name}=${encodeURIComponent(String(body[name]))}`);
    return `${routesOf(kind).list}?${query.join("&")}`;
  }

  async function put(kind: Kind, id: string, whole: Live): Promise<Live> {
    const subject = subjectOf(kind, id, whole);
    const call: Call = {
      method: "PUT",
      path: path(routesOf(kind).item, id),
      body: leaving(kind, { ...whole, id }),
      subject,
      notAfter: age.staleAt(kind, id),
    };
    const answer = await http.ask(call);
    if (answer.status !== 200 && answer.status !== 204) throw http.refusal(call, answer);
    const row = entityIn(answer);
    const live = row ? arrived(kind, row) : await get(kind, id);
    if (live) return live;
    throw new NotFound("disappeared while it was changed", { subject });
  }

  /** PUT replaces everything: what is changed apart goes along as it is, and is changed afterwards by its own call. */
  async function update(kind: Kind, id: string, body: Live) {
    const { apart = {} } = routesOf(kind);
    const subject = subjectOf(kind, id, body);
    const before = seen.get(`${kind}/${id}`) ?? (await fetch(kind, id));
    if (!before) throw new NotFound("is gone from Control Hub", { subject });
    const asTheyAre = Object.fromEntries(
      Object.keys(apart).flatMap(field => (field in before ? [[field, before[field]]] : [])),
    );
    let live = before;
    const sent = (row: Live) => besides(apart, leaving(kind, { ...row, id }));
    if (!sameText(sent(body), sent(before))) {
      live = { ...(await put(kind, id, { ...besides(apart, body), ...asTheyAre })), ...asTheyAre };
      await enter(kind, id, live);
    }
    for (const [field, route] of Object.entries(apart)) {
      const members = await changeMembers(http, route, field, id, before[field], body[field], subject);
      if (members) live = { ...live, [field]: members };
      await enter(kind, id, live);
    }
    return live;
  }

  async function remove(kind: Kind, id: string) {
    const call: Call = { method: "DELETE", path: path(routesOf(kind).item, id), subject: subjectOf(kind, id) };
    const answer = await http.ask(call);
    if (isGone(answer)) {
      if (await fetch(kind, id)) throw contradiction("was not deleted", call.subject);
    } else if (answer.status !== 200 && answer.status !== 204) throw http.refusal(call, answer);
    await enter(kind, id, undefined);
    return wasThere(answer);
  }

  return {
    rows: held.rows,
    withKey: held.withKey,
    row: held.row,
    fetch,
    content: async () => undefined,
    // API: nothing tells who refers to a person, a licence or a role.
    referrers: async () => [],
    create,
    update,
    remove,
    reread: rereading(held, clock),
    serially: serialQueues(),
    traffic: http.traffic,
  };
}

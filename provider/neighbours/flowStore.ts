import type { Json, Kind, Live, Routes } from "../entities/entity.js";
import { constantsOf, registry } from "../entities/registry.js";
import { NotFound, Unavailable, Unknown, WxccError } from "../errors.js";
import { entityIn, isGone, trackingIdOf } from "../tenant/answers.js";
import { type Api, type Call, objectIn, path, type Surroundings } from "../tenant/host.js";
import { PartlyCreated, type TenantWriter, type Traffic } from "../tenant/interface.js";
import { rereading } from "../tenant/reread.js";
import { arrived } from "../tenant/rows.js";
import { serialQueues } from "../tenant/serial.js";
import { snapshot } from "../tenant/snapshot.js";
import { naming } from "../tenant/subject.js";

const routesOf = (kind: Kind): Routes => registry[kind].routes!;

const query = (kind: Kind, more: Readonly<Record<string, string>>) =>
  new URLSearchParams({ ...constantsOf(kind), ...more }).toString();

const pageSize = 100;

/** Fewer than the server's own default are the last ones, however small its largest page is. */
const certainlyLast = 10;

const textOf = (definition: Json | undefined) =>
  typeof definition === "string" ? definition : JSON.stringify(definition);

const textsIn = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);

/**
 * The flow store as the tenant of its kinds. An entity is a record and a definition: the list tells the record, an
 * export the definition. A definition is imported whole, and published only after that, or where a wanted tag is missing.
 */
export function flowStore(
  { published, unpublished }: { published: Api; unpublished: Api },
  { clock }: Pick<Surroundings, "clock">,
): TenantWriter {
  const held = snapshot({ list, get });
  const subjectOf = naming(held, published.redact);

  async function page(kind: Kind, more: Readonly<Record<string, string>>): Promise<readonly Live[]> {
    const subject = { title: `list of ${registry[kind].title}` };
    const call: Call = { method: "GET", path: `${routesOf(kind).list}?${query(kind, more)}`, subject };
    const answer = await published.ask(call);
    if (answer.status !== 200) throw published.refusal(call, answer);
    const rows = JSON.parse(answer.body || "null") as unknown;
    if (Array.isArray(rows)) return (rows as readonly Live[]).map(row => arrived(kind, row));
    throw new Unavailable("was not read: the answer is no list", { subject, trackingId: trackingIdOf(answer) });
  }

  /** A bare array says of no page that it is the last: the list ends where a page has nothing new. */
  async function list(kind: Kind): Promise<readonly Live[]> {
    const rows = new Map<string, Live>();
    for (let number = 0; ; number += 1) {
      const found = await page(kind, { page: String(number), size: String(pageSize) });
      const fresh = found.filter(({ id }) => !rows.has(String(id)));
      for (const row of fresh) rows.set(String(row.id), row);
      if (fresh.length === 0 || found.length < certainlyLast) return [...rows.values()];
    }
  }

  /** What is being edited; what was published last, where nothing is. */
  async function definitionOf(kind: Kind, id: string): Promise<Json | undefined> {
    for (const version of ["draft", "latest"]) {
      const route = `${path(routesOf(kind).item, id)}:export?version=${version}`;
      const call: Call = { method: "GET", path: route, subject: subjectOf(kind, id) };
      const answer = await published.ask(call);
      if (answer.status === 200) return objectIn(call, answer) as Live as Json;
      if (!isGone(answer)) throw published.refusal(call, answer);
    }
    return undefined;
  }

  async function get(kind: Kind, id: string): Promise<Live | undefined> {
    const row = (await page(kind, { ids: id })).find(one => one.id === id);
    const definition = row && (await definitionOf(kind, id));
    return definition === undefined ? undefined : { ...row, definition };
  }

  async function fetch(kind: Kind, id: string) {
    const live = await get(kind, id);
    await held.enter(kind, id, live);
    return live;
  }

  /** @param overwrite whether the one of this name gets the definition @returns its id */
  async function load(kind: Kind, body: Live, overwrite: boolean, id?: string): Promise<string> {
    const subject = subjectOf(kind, id, body);
    const content = Buffer.from(textOf(body.definition));
    const file = { part: "file", sent: { name: "flow.json", type: "application/json", content } };
    const route = `${routesOf(kind).item}:import?${query(kind, { overwrite: overwrite ? "yes" : "no" })}`;
    const call: Call = { method: "POST", path: route, file, subject };
    const answer = await published.ask(call);
    if (answer.status !== 200 && answer.status !== 201) throw published.refusal(call, answer);
    const row = entityIn(answer);
    if (row && (id === undefined || row.id === id)) return String(row.id);
    const happened = row
      ? `was imported into another one, ${row.id}`
      : "may have been imported: the answer holds no id";
    throw new Unknown(happened, { subject, trackingId: trackingIdOf(answer) });
  }

  async function publish(kind: Kind, id: string, body: Live): Promise<void> {
    const tagIds = textsIn(body.tags);
    if (tagIds.length === 0) return;
    const call: Call = {
      method: "POST",
      path: `${path(routesOf(kind).item, id)}:publish`,
      body: { comment: "Published by Pulumi", tagIds },
      subject: subjectOf(kind, id, body),
      refused: { 400: "Open it in Flow Designer and validate it there: what it lists keeps it from being published." },
    };
    const answer = await published.ask(call);
    if (answer.status !== 200 && answer.status !== 201) throw published.refusal(call, answer);
  }

  async function present(kind: Kind, id: string, body: Live): Promise<Live> {
    const live = await fetch(kind, id);
    if (live) return live;
    throw new NotFound("disappeared while it was written", { subject: subjectOf(kind, id, body) });
  }

  async function create(kind: Kind, body: Live) {
    const id = await load(kind, body, false);
    try {
      await publish(kind, id, body);
    } catch (error) {
      throw error instanceof WxccError ? new PartlyCreated(await present(kind, id, body), error) : error;
    }
    return present(kind, id, body);
  }

  async function update(kind: Kind, id: string, body: Live) {
    const before = held.known(kind, id)?.definition === undefined ? await fetch(kind, id) : held.known(kind, id);
    if (!before) throw new NotFound("is gone from the tenant", { subject: subjectOf(kind, id, body) });
    const isNew = textOf(body.definition) !== textOf(before.definition);
    if (isNew) await load(kind, body, true, id);
    const tags = new Set(textsIn(before.tags));
    if (isNew || textsIn(body.tags).some(tag => !tags.has(tag))) await publish(kind, id, body);
    return present(kind, id, body);
  }

  async function remove(kind: Kind, id: string) {
    const route = `${path(routesOf(kind).item, id)}?${query(kind, {})}`;
    const call: Call = { method: "DELETE", path: route, subject: subjectOf(kind, id) };
    const answer = await unpublished.ask(call);
    if (answer.status !== 200 && answer.status !== 204 && !isGone(answer)) throw unpublished.refusal(call, answer);
    await held.enter(kind, id, undefined);
  }

  const traffic: Readonly<Traffic> = {
    get reads() {
      return published.traffic.reads + unpublished.traffic.reads;
    },
    get writes() {
      return published.traffic.writes + unpublished.traffic.writes;
    },
  };

  return {
    rows: held.rows,
    row: held.row,
    fetch,
    // API: nothing tells which entry points use a flow.
    referrers: async () => [],
    create,
    update,
    remove,
    reread: rereading(held, clock),
    serially: serialQueues(),
    traffic,
  };
}

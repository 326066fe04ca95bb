import type { Json, Kind, Live } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { Locked, NotFound, type Subject, Unavailable, Unknown, WxccError } from "../errors.js";
import { isGone, trackingIdOf, wasThere } from "../tenant/answers.js";
import type { Api, Call, Surroundings } from "../tenant/host.js";
import { PartlyCreated, type TenantWriter, type Traffic } from "../tenant/interface.js";
import { rereading } from "../tenant/reread.js";
import { serialQueues } from "../tenant/serial.js";
import { snapshot } from "../tenant/snapshot.js";
import { naming } from "../tenant/subject.js";
import type { HttpAnswer } from "../tenant/transport.js";

/** How a system keeps kinds whose entities are imported as a definition, and published after that. */
export interface Importer {
  list(kind: Kind): Promise<readonly Live[]>;
  /** The entity with its definition, and of its tags those whose version is this definition; nothing only when it is gone. */
  get(kind: Kind, id: string): Promise<Live | undefined>;
  /** The requests that change something: where they go, and with what. */
  importing(kind: Kind, overwrite: boolean): Pick<Call, "path"> & { type: string };
  publishing(kind: Kind, id: string, tags: readonly string[]): Pick<Call, "path" | "body">;
  removing(kind: Kind, id: string): Pick<Call, "path">;
  /** The id that the answer to an import tells. */
  idIn(answer: HttpAnswer): string | undefined;
}

/** By what an importer is reached; deletes may go another way. */
export interface Ways extends Pick<Surroundings, "clock"> {
  api: Api;
  removal?: Api;
}

export type SubjectOf = ReturnType<typeof naming>;

const textOf = (definition: Json | undefined) =>
  typeof definition === "string" ? definition : JSON.stringify(definition);

const textsIn = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);

const isDone = ({ status }: HttpAnswer) => status === 200 || status === 201 || status === 204;

const afterwards = "Run it again: what was imported and is not published is published then, without another import.";

const contradiction = (subject: Subject | undefined) =>
  new Unavailable("was not deleted: the tenant says that it is gone, and shows it all the same", { subject });

/** The error that an answer is to a write of what is there already: a conflict is no news of its name. */
function refusalOf(api: Api, kind: Kind, call: Call, answer: HttpAnswer, happened: string): WxccError {
  const refusal = api.refusal(call, answer);
  if (answer.status !== 409 && answer.status !== 423) return refusal;
  const { subject, trackingId, reason } = refusal;
  const todo = `If somebody has it open in ${registry[kind].lock?.where}, run it again when they have closed it.`;
  return new Locked(happened, todo, { subject, trackingId, reason });
}

/**
 * Such a system as the tenant of its kinds. A definition is imported whole, and published only after that, or where a
 * wanted tag is not on it.
 */
export function importing({ api, removal = api, clock }: Ways, of: (subjectOf: SubjectOf) => Importer): TenantWriter {
  const held = snapshot({ list: kind => importer.list(kind), get: (kind, id) => importer.get(kind, id) });
  const subjectOf = naming(held, api.redact);
  const importer = of(subjectOf);

  async function fetch(kind: Kind, id: string) {
    const live = await importer.get(kind, id);
    await held.enter(kind, id, live);
    return live;
  }

  /** @param id of the one of this name, which gets the definition @returns its id */
  async function load(kind: Kind, body: Live, id?: string): Promise<string> {
    const subject = subjectOf(kind, id, body);
    const { path, type } = importer.importing(kind, id !== undefined);
    const sent = { name: "definition.json", type, content: Buffer.from(textOf(body.definition)) };
    const file = { part: "file", sent };
    const call: Call = { method: "POST", path, file, subject };
    const answer = await api.ask(call);
    if (!isDone(answer))
      throw id === undefined ? api.refusal(call, answer) : refusalOf(api, kind, call, answer, "was not changed");
    const loaded = importer.idIn(answer);
    if (loaded !== undefined && (id === undefined || loaded === id)) return loaded;
    const happened = loaded
      ? `was imported into another one, ${loaded}`
      : "may have been imported: the answer holds no id";
    throw new Unknown(happened, { subject, trackingId: trackingIdOf(answer) });
  }

  async function publish(kind: Kind, id: string, body: Live): Promise<void> {
    const tags = textsIn(body.tags);
    if (tags.length === 0) return;
    const subject = subjectOf(kind, id, body);
    const refused = {
      400: "Open it in Flow Designer and validate it there: what it lists keeps it from being published.",
    };
    const call: Call = { method: "POST", ...importer.publishing(kind, id, tags), subject, refused };
    const perhaps = (why: string, trackingId?: string) =>
      new Unavailable(`was imported, and perhaps not published: ${why}`, { subject, trackingId, todo: afterwards });
    const answer = await api.ask(call).catch(error => {
      throw error instanceof Unknown ? perhaps(error.happened) : error;
    });
    if (answer.status >= 500) throw perhaps(`the server answered ${answer.status}`, trackingIdOf(answer));
    if (!isDone(answer)) throw refusalOf(api, kind, call, answer, "was imported, and not published");
  }

  async function present(kind: Kind, id: string, body: Live): Promise<Live> {
    const live = await fetch(kind, id);
    if (live) return live;
    throw new NotFound("disappeared while it was written", { subject: subjectOf(kind, id, body) });
  }

  /** After the import it exists, so whatever goes wrong then is no refusal to make it. */
  async function create(kind: Kind, body: Live) {
    const id = await load(kind, body);
    try {
      await publish(kind, id, body);
      return await present(kind, id, body);
    } catch (error) {
      if (!(error instanceof WxccError)) throw error;
      const live = await present(kind, id, body).catch(() => ({ ...body, id, tags: [] }));
      throw new PartlyCreated(live, error);
    }
  }

  async function update(kind: Kind, id: string, body: Live) {
    const before = held.known(kind, id)?.definition === undefined ? await fetch(kind, id) : held.known(kind, id);
    if (!before) throw new NotFound("is gone from the tenant", { subject: subjectOf(kind, id, body) });
    const isNew = textOf(body.definition) !== textOf(before.definition);
    if (isNew) await load(kind, body, id);
    const tags = new Set(textsIn(before.tags));
    if (isNew || textsIn(body.tags).some(tag => !tags.has(tag))) await publish(kind, id, body);
    return present(kind, id, body);
  }

  async function remove(kind: Kind, id: string) {
    const call: Call = { method: "DELETE", ...importer.removing(kind, id), subject: subjectOf(kind, id) };
    const answer = await removal.ask(call);
    if (isGone(answer)) {
      // One 404 is no proof.
      if (await importer.get(kind, id)) throw contradiction(call.subject);
    } else if (!isDone(answer)) throw removal.refusal(call, answer);
    await held.enter(kind, id, undefined);
    return wasThere(answer);
  }

  const sum = (of: keyof Traffic) => api.traffic[of] + (removal === api ? 0 : removal.traffic[of]);
  const traffic: Readonly<Traffic> = {
    get reads() {
      return sum("reads");
    },
    get writes() {
      return sum("writes");
    },
  };

  return {
    rows: held.rows,
    withKey: held.withKey,
    row: held.row,
    fetch,
    content: async () => undefined,
    // API: nothing tells which entities use one of these.
    referrers: async () => [],
    create,
    update,
    remove,
    reread: rereading(held, clock),
    serially: serialQueues(),
    traffic,
  };
}

/** The names of the tags whose version is the definition that is edited, each version read once. */
export async function tagsOn<V>(
  tags: readonly { name: string; version: V }[],
  isCurrent: (version: V) => Promise<boolean>,
): Promise<readonly string[]> {
  const versions = [...new Set(tags.map(({ version }) => version))];
  const current = await Promise.all(versions.map(isCurrent));
  return tags.filter(({ version }) => current[versions.indexOf(version)]).map(({ name }) => name);
}

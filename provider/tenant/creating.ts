import { isDeepStrictEqual } from "node:util";
import type { Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { constantsOf, registry } from "../entities/registry.js";
import { entryFinders } from "../entities/shown.js";
import { type Subject, Unknown, WxccError } from "../errors.js";
import { entityIn, trackingIdOf } from "./answers.js";
import type { Clock } from "./clock.js";
import { gathering, type Pace } from "./gathering.js";
import type { Api, Call } from "./host.js";
import type { Together } from "./interface.js";
import { arrived, leaving, secretsIn } from "./rows.js";
import { type Answered, createTogether, mostItems } from "./together.js";
import { uploaded, uploading } from "./upload.js";

/** The engine issues creates one state write after the other: some milliseconds in a small stack, tens in a large one. */
const pace: Pace = { most: mostItems, held: 32, longest: 1_000, silence: { least: 20, times: 6 }, write: 10 };

/** Fewer cost as many requests by themselves, whose answers are whole: creates in bulk are read back by a list. */
const worthwhile = 3;

/** One create that waits for others of its kind. */
interface Item {
  call: Call;
  body: Live;
}

/** What came of creates that were sent together. */
interface Sent extends Answered {
  rows: ReadonlyMap<string, Live>;
  /** Why they were not read back, if not. */
  unread?: WxccError;
}

export interface Creating {
  http: Api;
  clock: Clock;
  /** Whether creates of one kind may share a request. */
  shares: boolean;
  subjectOf: (kind: Kind, id: string | undefined, body: Live) => Subject;
  /** The rows of a list with these ids. */
  chosen: (kind: Kind, ids: readonly string[]) => Promise<readonly Live[]>;
  get: (kind: Kind, id: string) => Promise<Live | undefined>;
  /** Hears of each that was created. */
  made: (kind: Kind, id: string, live: Live) => Promise<void>;
}

/** The natural key of what is sent or shown. */
const keyOf = (kind: Kind, live: Live) =>
  fieldsOf(kind).flatMap(({ name, wire }) => (registry[kind].identity.includes(name) ? [live[wire]] : []));

/** What others have of one entity of a tenant, it takes from them: such creates go one after the other. */
function takesFromOthers(kind: Kind, body: Live): boolean {
  const { sole } = registry[kind];
  return sole !== undefined && body[fieldsOf(kind).find(({ name }) => name === sole)!.wire] === true;
}

/** What was sent, and lists do not show. */
const unlisted = (kind: Kind, { body }: Item, row: Live): Live =>
  Object.fromEntries(
    (registry[kind].routes?.listOmits ?? [])
      .filter(wire => body[wire] !== undefined && row[wire] === undefined)
      .map(wire => [wire, body[wire]]),
  );

const isEmpty = (value: Live[string]) => value === null || (Array.isArray(value) && value.length === 0);

/** Creates entities: those of one kind that are asked for at once, in one request. */
export function creating({ http, clock, shares, subjectOf, chosen, get, made }: Creating) {
  const gathered = gathering<Item>(clock, pace);
  const sendings = new WeakMap<readonly Item[], Promise<Sent>>();
  /** Kinds whose bulk route this tenant refuses. */
  const refused = new Set<Kind>();
  /** Whether an entity held what was sent of the fields that lists drop, by kind and fields. */
  const proofs = new Map<string, Promise<boolean>>();

  async function alone(kind: Kind, { call, body }: Item): Promise<Live> {
    const answer = await http.ask(call);
    if (answer.status !== 200 && answer.status !== 201) throw http.refusal(call, answer);
    const row = entityIn(answer);
    if (row) return uploaded(kind, arrived(kind, row), body);
    throw new Unknown("may have been created: the answer holds no id", {
      subject: call.subject,
      trackingId: trackingIdOf(answer),
    });
  }

  async function send(kind: Kind, items: readonly Item[]): Promise<Sent> {
    const answered = await createTogether(
      http,
      kind,
      items.map(({ call }) => call),
    );
    if (answered.refused) refused.add(kind);
    const ids = answered.outcomes.flatMap(outcome =>
      typeof outcome === "object" && "id" in outcome ? [outcome.id] : [],
    );
    const rows = new Map<string, Live>();
    try {
      const found = ids.length > 0 ? await chosen(kind, ids) : [];
      for (const row of found) rows.set(String(row.id), row);
      return { ...answered, rows };
    } catch (error) {
      if (!(error instanceof WxccError)) throw error;
      return { ...answered, rows, unread: error };
    }
  }

  /** An entity read by itself: what a list drops is not otherwise to be had. */
  async function whole(kind: Kind, { call }: Item, id: string): Promise<Live> {
    const live = await get(kind, id);
    if (live) return live;
    throw new Unknown("may have been created: the tenant does not show it yet", { subject: call.subject });
  }

  /**
   * The row with what its list drops. Of each set of such fields that a run sends, one entity is read by itself; if it
   * is as it was sent, so are the others. Where others refer to entries, only the tenant knows their ids.
   */
  async function completed(kind: Kind, item: Item, row: Live, { holds }: Together): Promise<Live> {
    const sent = unlisted(kind, item, row);
    const told = Object.keys(sent).filter(wire => !isEmpty(sent[wire]));
    const id = String(row.id);
    if (told.length === 0) return { ...row, ...sent };
    if (told.includes(entryFinders[kind]?.field ?? "")) return whole(kind, item, id);
    const shape = [kind, ...told].join(" ");
    const proof = proofs.get(shape);
    if (proof && (await proof)) return { ...row, ...sent };
    const reading = whole(kind, item, id);
    if (!proof)
      proofs.set(
        shape,
        reading.then(holds, () => false),
      );
    return reading;
  }

  /** Whether an id is that of another one of those that were sent together. */
  const isOthers = (kind: Kind, items: readonly Item[], item: Item, row: Live) => {
    const key = keyOf(kind, row);
    const isOf = ({ body }: Item) => isDeepStrictEqual(keyOf(kind, body), key);
    return !isOf(item) && items.some(isOf);
  };

  async function oneOf(kind: Kind, items: readonly Item[], item: Item, together: Together): Promise<Live> {
    const sending = sendings.get(items) ?? send(kind, items);
    sendings.set(items, sending);
    const { outcomes, rows, trackingId, unread } = await sending;
    if (trackingId !== undefined) together.noted?.(trackingId);
    const outcome = outcomes[items.indexOf(item)]!;
    if (outcome === "alone") return alone(kind, item);
    if ("error" in outcome) throw outcome.error;
    const row = rows.get(outcome.id);
    const { subject } = item.call;
    if (!row || isOthers(kind, items, item, row))
      throw new Unknown("may have been created: the tenant does not show it as it was answered", {
        subject,
        reason: unread?.happened,
      });
    try {
      return await completed(kind, item, row, together);
    } catch (error) {
      if (error instanceof WxccError)
        throw new Unknown("was created, and could not be read back", { subject, reason: error.happened });
      throw error;
    }
  }

  async function shared(kind: Kind, item: Item, together: Together): Promise<Live> {
    try {
      const items = await gathered.join(kind, item, together);
      return items.length < worthwhile ? await alone(kind, item) : await oneOf(kind, items, item, together);
    } finally {
      gathered.leave();
    }
  }

  return async function create(kind: Kind, stated: Live, content?: Uint8Array, together?: Together): Promise<Live> {
    const body = { ...stated, ...constantsOf(kind) };
    const { item: path, bulk, refused: advice } = registry[kind].routes!;
    const subject = subjectOf(kind, undefined, body);
    const plain: Call = {
      method: "POST",
      path,
      body: leaving(kind, body),
      subject,
      refused: advice,
      secrets: secretsIn(kind, body),
    };
    const item = { call: uploading(kind, plain, undefined, content), body };
    const isShareable = shares && bulk !== undefined && !refused.has(kind) && !takesFromOthers(kind, body);
    const live = await (together && isShareable ? shared(kind, item, together) : alone(kind, item));
    await made(kind, String(live.id), live);
    return live;
  };
}

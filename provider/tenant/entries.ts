import type { Json, Kind, Live } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { type Subject, Unknown } from "../errors.js";
import { entityIn, isGone, trackingIdOf } from "./answers.js";
import { type Api, type Call, path } from "./host.js";
import { readListing } from "./listing.js";
import { changedIn, readOnly } from "./rows.js";

const membersOf = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly Live[]) : []);

/** Whether a body says something else than what is there. */
export const differs = (body: Live, before: Live) => changedIn(body, before).length > 0;

/** The entity with its entries as they are now; kinds without entries of their own stay as they are. */
export async function withEntries(http: Api, kind: Kind, live: Live): Promise<Live> {
  const { routes, title } = registry[kind];
  if (!routes?.entries) return live;
  const { field, list } = routes.entries;
  const entries = await readListing(http, `entries of a ${title}`, path(list, String(live.id), "entry"));
  return { ...live, [field]: entries };
}

/** A body without the entries that it does not take, and how these are written; nothing where it takes them. */
export function splitEntries(kind: Kind, body: Live) {
  const { field, item } = registry[kind].routes?.entries ?? {};
  if (field === undefined || item === undefined) return undefined;
  const { [field]: wanted, ...plain } = body;
  return { plain, field, item, wanted };
}

async function send(http: Api, call: Call): Promise<Live> {
  const answer = await http.ask(call);
  if (answer.status !== 200 && answer.status !== 201) throw http.refusal(call, answer);
  const live = entityIn(answer);
  if (live) return live;
  throw new Unknown("may have been written: the answer holds no id", {
    subject: call.subject,
    trackingId: trackingIdOf(answer),
  });
}

async function drop(http: Api, call: Call): Promise<void> {
  const answer = await http.ask(call);
  if (answer.status !== 200 && answer.status !== 204 && !isGone(answer)) throw http.refusal(call, answer);
}

/**
 * Makes the entries what is wanted: one request for each that differs, one after the other; those that go first, so that
 * what they held is free.
 *
 * @param item the entity's route of its entries, without the id
 * @param wanted kept entries have their ids, new ones have none
 * @returns the entries then
 * @throws what the first refused request is
 */
export async function writeEntries(
  http: Api,
  item: string,
  id: string,
  before: Json | undefined,
  wanted: Json | undefined,
  subject: Subject,
): Promise<readonly Live[]> {
  const known = new Map(membersOf(before).map(entry => [entry.id, entry]));
  const kept = new Set(membersOf(wanted).map(entry => entry.id));
  const callOf = (method: Call["method"], entry: Live, body?: Live): Call => ({
    method,
    path: path(item, id, "entry", ...(method === "POST" ? [] : [String(entry.id)])),
    ...(body ? { body: Object.fromEntries(Object.entries(body).filter(([name]) => !readOnly.includes(name))) } : {}),
    refused: { 409: "Another entry has this name: choose another, or remove that one first." },
    subject: { ...subject, title: `entry "${http.redact(String(entry.name))}" of the ${subject.title}` },
  });
  for (const entry of known.values()) if (!kept.has(entry.id)) await drop(http, callOf("DELETE", entry));
  const now: Live[] = [];
  for (const entry of membersOf(wanted)) {
    const old = known.get(entry.id);
    if (!old) now.push(await send(http, callOf("POST", entry, entry)));
    else now.push(differs(entry, old) ? await send(http, callOf("PUT", entry, entry)) : old);
  }
  return now;
}

import type { Json, Kind } from "../entities/entity.js";
import type { Memory } from "./memory.js";

/** What one create is about: a resource of a stack, and the natural key that its entity gets. */
export interface Creation {
  stack: string;
  /** The resource's logical name. */
  name: string;
  kind: Kind;
  key: string;
}

/** A create that was begun and whose end the engine may not know. */
export interface Intent extends Creation {
  /** When it began, in milliseconds since 1970. */
  at: number;
  /** What the tenant called it, if its answer came. */
  id?: string | undefined;
  /** Of an entity that is written, not created: what of it was lent to us, as it was, by wire name; perhaps nothing. */
  before?: Readonly<Record<string, Json>> | undefined;
  /** The members of its shared sets that are ours after that write, by field. */
  added?: Memory["added"];
}

/** What is on record of a write to an entity that is there. */
export type Write = Pick<Intent, "id" | "before" | "added">;

/**
 * The record of creates that outlives the process. Pulumi creates again what it began and did not see the end of; with
 * this record we know that the entity may be there, and that it is ours.
 */
export interface Intents {
  /** The create that was begun, by an earlier run or by this one. */
  pending(creation: Creation): Intent | undefined;
  /** All creates of a stack of which the end is not known. */
  open(stack: string): readonly Intent[];
  /** Resolves when the intent would survive the end of this machine. @param write of an entity that is there */
  begin(creation: Creation, write?: Write): Promise<void>;
  /** The tenant answered. The intent stays until the engine is seen to know the id. */
  made(creation: Creation, id: string): void;
  /** The tenant refused: nothing was made. */
  ended(creation: Creation): void;
  /** The engine has this entity of the resource in its state. */
  known(known: Known): void;
  /** A delete of ours is about to be sent. */
  deleting(kind: Kind, id: string): void;
  /** That delete found nothing: the entity was gone before it. */
  missed(kind: Kind, id: string): void;
  /** Whether we sent such a delete, in this run or an earlier one: then nobody else made the entity vanish. */
  deleted(kind: Kind, id: string): boolean;
  /** The organizations in which the stack was given something, where the tenant is another one now. */
  elsewhere(): { before: readonly string[]; now: string } | undefined;
  /** The entity is deleted. @param key its natural key, as far as it is known */
  gone(kind: Kind, id: string, key: string | undefined): void;
}

/** What the engine knows of a resource: the id of its entity, and the natural key as far as that is known. */
export interface Known {
  stack: string;
  name: string;
  kind: Kind;
  id: string;
  key: string | undefined;
}

/** Whether an intent was about this entity; one whose answer never came is found by its key. */
const isAbout = (intent: Intent, kind: Kind, id: string, key: string | undefined) =>
  intent.kind === kind && (intent.id === undefined ? intent.key === key : intent.id === id);

/** Intents in memory, and what is to be written of each change. */
export function intentTable(now: () => number, held: Iterable<Intent> = []) {
  const keyOf = ({ stack, name, kind, key }: Creation) => JSON.stringify([stack, name, kind, key]);
  const table = new Map<string, Intent>();
  /** The same by logical name: the run after a large first up asks for each resource in turn. */
  const named = new Map<string, Map<string, Intent>>();
  function put(intent: Intent) {
    table.set(keyOf(intent), intent);
    named.set(intent.name, (named.get(intent.name) ?? new Map()).set(keyOf(intent), intent));
  }
  for (const intent of held) put(intent);
  /** Takes out what is over. */
  function without(isOver: (intent: Intent) => boolean, among = table): readonly Intent[] {
    const over = [...among.values()].filter(isOver);
    for (const intent of over) {
      table.delete(keyOf(intent));
      named.get(intent.name)?.delete(keyOf(intent));
    }
    return over;
  }
  return {
    all: () => [...table.values()],
    pending: (creation: Creation) => table.get(keyOf(creation)),
    begin({ stack, name, kind, key }: Creation, write: Write = {}): Intent {
      const intent = { stack, name, kind, key, at: now(), ...write };
      put(intent);
      return intent;
    },
    made(creation: Creation, id: string): Intent | undefined {
      const intent = table.get(keyOf(creation));
      if (!intent) return undefined;
      const next = { ...intent, id };
      put(next);
      return next;
    },
    ended: (creation: Creation) => without(intent => keyOf(intent) === keyOf(creation)),
    known: ({ stack, name, kind, id, key }: Known) =>
      without(
        intent => intent.stack === stack && intent.name === name && isAbout(intent, kind, id, key),
        named.get(name) ?? new Map(),
      ),
    gone: (kind: Kind, id: string, key: string | undefined) => without(intent => isAbout(intent, kind, id, key)),
  };
}

/** Whatever is recorded is forgotten with the process. @param held what was recorded before */
export function forgetful(
  now: () => number = Date.now,
  held: Iterable<Intent> = [],
): Intents & { all(): readonly Intent[] } {
  const table = intentTable(now, held);
  const deletes = new Set<string>();
  return {
    ...table,
    open: stack => table.all().filter(intent => intent.stack === stack),
    deleting: (kind, id) => void deletes.add(`${kind} ${id}`),
    missed: (kind, id) => void deletes.delete(`${kind} ${id}`),
    deleted: (kind, id) => deletes.has(`${kind} ${id}`),
    elsewhere: () => undefined,
    begin: async (creation, write) => void table.begin(creation, write),
    made: (creation, id) => void table.made(creation, id),
    ended: creation => void table.ended(creation),
    known: known => void table.known(known),
    gone: (kind, id, key) => void table.gone(kind, id, key),
  };
}

import { closeSync, existsSync, fdatasync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Kind } from "../entities/entity.js";
import { type Intent, type Intents, intentTable } from "../lifecycle/intents.js";
import { deletes } from "./deletes.js";
import { unwritable } from "./folder.js";
import { homes } from "./homes.js";

/** One line of the file: an intent as it is now, or that it is over. */
type Line = Intent & { over?: true };

/** What a file says; a last line that was torn by the end of a machine says nothing. */
function intentsIn(text: string): readonly Intent[] {
  const last = new Map<string, Line>();
  for (const line of text.split("\n")) {
    const read = parsed(line);
    if (read) last.set(JSON.stringify([read.name, read.kind, read.key]), read);
  }
  return [...last.values()].filter(({ over }) => !over);
}

function parsed(line: string): Line | undefined {
  try {
    const { stack, name, kind, key, at, id, before, added, over } = JSON.parse(line) as Line;
    const isText = [stack, name, kind, key].every(part => typeof part === "string");
    return isText && typeof at === "number"
      ? { stack, name, kind, key, at, id, before, added, ...(over && { over }) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Many creates at once wait for one sync. */
function grouped(sync: () => Promise<void>) {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    next = undefined;
    running = sync().finally(() => {
      running = undefined;
    });
    return running;
  };
  return (): Promise<void> => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}

const fileOf = (folder: string, stack: string) => join(folder, `${encodeURIComponent(stack)}.jsonl`);

const stacksIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder).flatMap(name => (name.endsWith(".jsonl") ? [decodeURIComponent(name.slice(0, -6))] : []))
    : [];

/** @throws Error when the file is there and cannot be read */
export function readIntents(folder: string, stack: string): readonly Intent[] {
  const file = fileOf(folder, stack);
  return existsSync(file) ? intentsIn(readFileSync(file, "utf8")) : [];
}

/** The record of one stack. */
function record(folder: string, stack: string, now: () => number) {
  const file = fileOf(folder, stack);
  const table = intentTable(now, readIntents(folder, stack));
  let descriptor: number | undefined;

  /** The engine lets one process at a time create; where nothing is pending, that one starts the file anew. */
  function opened(flags: "a" | "w" = "a"): number {
    if (descriptor !== undefined) return descriptor;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (flags === "w") closeSync(openSync(file, flags, 0o600));
    descriptor = openSync(file, "a", 0o600);
    return descriptor;
  }
  const write = (line: Line) => void writeSync(opened(), `${JSON.stringify(line)}\n`);
  const synced = grouped(
    () => new Promise((done, failed) => fdatasync(opened(), error => (error ? failed(error) : done()))),
  );
  const over = (gone: readonly Intent[]) => {
    for (const intent of gone) write({ ...intent, over: true });
  };

  return {
    table,
    async begin(...of: Parameters<Intents["begin"]>) {
      try {
        opened(table.all().length === 0 ? "w" : "a");
        write(table.begin(...of));
        await synced();
      } catch (error) {
        table.ended(of[0]);
        throw unwritable("created", "create", file, error as NodeJS.ErrnoException);
      }
    },
    made(creation: Parameters<Intents["made"]>[0], id: string) {
      const intent = table.made(creation, id);
      if (intent) write(intent);
    },
    over,
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

/** The same organization, with or without dashes. */
const bare = (id: string) => id.replaceAll("-", "").toLowerCase();

/**
 * Intents in one file for each stack. A create is on the disk before its request leaves; everything else may be lost
 * without harm, since an intent too many is only one look more.
 *
 * @param organization whose tenant it is, as soon as that is known
 */
export function recordedIntents(
  folder: string,
  now: () => number = Date.now,
  organization: () => string | undefined = () => undefined,
): Intents & { close(): void } {
  const records = new Map<string, ReturnType<typeof record>>();
  /** Stacks that resources of this run are of. */
  const ours = new Set<string>();
  const opened = (stack: string) => {
    const present = records.get(stack) ?? record(folder, stack, now);
    records.set(stack, present);
    return present;
  };
  const of = (stack: string) => {
    ours.add(stack);
    return opened(stack);
  };
  const home = homes(folder);
  let there: readonly string[] | undefined;
  return {
    ...deletes(folder, now),
    elsewhere() {
      const here = organization();
      const before = home.of(ours);
      if (here === undefined || before.length === 0 || before.some(id => bare(id) === bare(here))) return undefined;
      return { before, now: here };
    },
    pending: creation => of(creation.stack).table.pending(creation),
    open: stack => of(stack).table.all(),
    async begin(creation, write) {
      await of(creation.stack).begin(creation, write);
      const here = organization();
      if (here !== undefined) home.set(creation.stack, here);
    },
    made: (creation, id) => of(creation.stack).made(creation, id),
    ended(creation) {
      const { table, over } = of(creation.stack);
      over(table.ended(creation));
    },
    known(resource) {
      const { table, over } = of(resource.stack);
      over(table.known(resource));
    },
    gone(kind: Kind, id, key) {
      there ??= stacksIn(folder);
      // A destroy is told of no stack, so it looks into all of the project; there only the id says enough.
      for (const stack of new Set([...ours, ...there])) {
        const { table, over } = opened(stack);
        over(table.gone(kind, id, ours.has(stack) ? key : undefined));
      }
    },
    close() {
      for (const one of records.values()) one.close();
    },
  };
}

import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../entities/entity.js";
import { unwritable } from "./folder.js";

/** A delete that no engine learned of is met by the next run, or by the one after; this is long enough for both. */
const remembered = 30 * 24 * 3_600_000;

/** A line of the record of deletes. */
interface Delete {
  kind: string;
  id: string;
  at: number;
  /** It found nothing, and is taken back. */
  missed?: true;
}

const deletesIn = (file: string): readonly Delete[] =>
  (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []).flatMap(line => {
    try {
      const { kind, id, at, missed } = JSON.parse(line) as Delete;
      const isLine = typeof kind === "string" && typeof id === "string" && typeof at === "number";
      return isLine ? [{ kind, id, at, ...(missed && { missed }) }] : [];
    } catch {
      return []; // The end of the file, or a line that was torn by the end of a machine.
    }
  });

/** The deletes of one project, of all its stacks: a destroy does not tell which one it is about. */
export function deletes(folder: string, now: () => number) {
  const file = join(folder, "deleted.log");
  const placeOf = (kind: string, id: string) => JSON.stringify([kind, id]);
  const textOf = (lines: readonly Delete[]) => lines.map(line => `${JSON.stringify(line)}\n`).join("");
  let places: Set<string> | undefined;

  /** What is kept; whoever deletes takes out what is old. */
  function kept(tidies: boolean) {
    if (places) return places;
    const all = deletesIn(file);
    const fresh = all.filter(({ at }) => at > now() - remembered);
    if (tidies && fresh.length < all.length) writeFileSync(file, textOf(fresh), { mode: 0o600 });
    places = new Set();
    for (const { kind, id, missed } of fresh) places[missed ? "delete" : "add"](placeOf(kind, id));
    return places;
  }
  function write(line: Delete) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      kept(true)[line.missed ? "delete" : "add"](placeOf(line.kind, line.id));
      appendFileSync(file, textOf([line]), { mode: 0o600 });
    } catch (error) {
      throw unwritable("deleted", "delete", file, error as NodeJS.ErrnoException);
    }
  }
  return {
    deleting: (kind: Kind, id: string) => write({ kind, id, at: now() }),
    missed: (kind: Kind, id: string) => write({ kind, id, at: now(), missed: true }),
    deleted: (kind: Kind, id: string) => kept(false).has(placeOf(kind, id)),
  };
}

import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Kind } from "../entities/entity.js";
import { type Foreseeable, type Foresight, foresight } from "./foresight.js";

/** What a run leaves to the next one in a file. */
export interface KeptForesight {
  foresight: Foresight;
  /** Leaves what this run saw. Whoever cannot write it reads lists the next time, which is no fault. */
  close(): void;
}

const count = z.number().int().min(1);
const shape = z.record(
  z.string(),
  z.object({ ids: z.array(z.string()).optional(), pages: count, rows: count, whole: z.literal(true).optional() }),
);

/** What a file says; one that is not there, or was changed by somebody, says nothing. */
function readIn(file: string): Foreseeable | undefined {
  try {
    return shape.safeParse(JSON.parse(readFileSync(file, "utf8"))).data as Foreseeable | undefined;
  } catch {
    return undefined;
  }
}

const suffix = ".json";

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith(suffix));
  } catch {
    return [];
  }
}

const fileOf = (stack: string) => `${encodeURIComponent(stack)}${suffix}`;

/**
 * Keeps in a folder what each stack of a project was last asked for: ids, and what lists cost; no other value.
 *
 * @param records where the project keeps its records
 * @param stack the one that this run is of, once that is known: a refresh is not told it, and goes by the entities
 */
export function keptForesight(records: string, stack: () => string | undefined): KeptForesight {
  const folder = join(records, "seen");
  let file: string | undefined;
  let last: Foreseeable | undefined;

  function recall(kind: Kind, id: string | undefined): Foreseeable | undefined {
    if (last) return last;
    const name = stack();
    const candidates = name === undefined ? filesIn(folder) : [fileOf(name)];
    for (const one of candidates) {
      const read = readIn(join(folder, one));
      if (!read || (name === undefined && !read[kind]?.ids?.includes(id ?? ""))) continue;
      [file, last] = [one, read];
    }
    return last;
  }

  const ours = foresight(recall);
  return {
    foresight: ours,
    close() {
      const name = stack();
      const target = name === undefined ? file : fileOf(name);
      if (target === undefined) return;
      const path = join(folder, target);
      const text = JSON.stringify({ ...(last ?? readIn(path)), ...ours.next() });
      try {
        if (last && text === JSON.stringify(last)) return;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(`${path}.${process.pid}`, text, { mode: 0o600 });
        renameSync(`${path}.${process.pid}`, path);
      } catch {
        // Nothing depends on it.
      }
    },
  };
}

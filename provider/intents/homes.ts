import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const isText = (value: unknown): value is string => typeof value === "string";

/** A file that was torn by the end of a machine says nothing. */
function homesIn(file: string): ReadonlyMap<string, string> {
  try {
    const read: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    // The members of a long text would be its characters.
    if (typeof read !== "object" || read === null) return new Map();
    return new Map(Object.entries(read).filter((entry): entry is [string, string] => isText(entry[1])));
  } catch {
    return new Map();
  }
}

/** In which organization each stack of a project was last given something. */
export function homes(folder: string) {
  const file = join(folder, "organizations.json");
  let known: ReadonlyMap<string, string> | undefined;
  const all = () => {
    known ??= homesIn(file);
    return known;
  };
  return {
    /** The organizations of these stacks; of all, where none is told. */
    of(stacks: ReadonlySet<string>): readonly string[] {
      const found = [...all()].filter(([stack]) => stacks.size === 0 || stacks.has(stack));
      return [...new Set(found.map(([, organization]) => organization))];
    },
    set(stack: string, organization: string) {
      if (all().get(stack) === organization) return;
      known = new Map([...homesIn(file), [stack, organization]]);
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(known)), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const isWhole = (file: string) => {
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return true;
  } catch (error) {
    // Somebody else's command may have replaced or removed it meanwhile.
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
};

/**
 * Removes what a killed engine left half written beside the files of a file backend. Pulumi replaces a state in one
 * step, but not the few words that it keeps about the file (`test.json.attrs`), and without these it would read the
 * state as well; with half of them every command, `pulumi cancel` too, ends with `failed to load checkpoint: EOF`.
 *
 * @param folder the one that Pulumi is logged in to
 * @returns the removed files
 */
export function removeTornAttributes(folder: string): readonly string[] {
  const own = join(folder, ".pulumi");
  if (!existsSync(own)) return [];
  const torn = readdirSync(own, { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".attrs"))
    .map(name => join(own, name))
    .filter(file => !isWhole(file));
  for (const file of torn) rmSync(file, { force: true });
  return torn;
}

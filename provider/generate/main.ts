import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFiles } from "./files.js";

/** Folders in which everything is generated. */
const folders = ["sdk/resources", "schema", "schema/reference"];

const committed = (root: string) =>
  folders
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => `${folder}/${entry.name}`),
    );

/** The generated files that are missing, stale or left over. */
export function staleFiles(root: string, files = generatedFiles(root)): readonly string[] {
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined);
  const changed = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  return [...changed, ...committed(root).filter(path => !files.has(path))];
}

function write(root: string, path: string, text: string | undefined) {
  if (text === undefined) return rmSync(join(root, path));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function main(root: string, check: boolean): number {
  const files = generatedFiles(root);
  const stale = staleFiles(root, files);
  if (!check) for (const path of stale) write(root, path, files.get(path));
  console.log(
    stale.length === 0
      ? `${files.size} generated files are up to date.`
      : `${check ? "Stale" : "Written"}:\n${stale.map(path => `  ${path}`).join("\n")}`,
  );
  if (!check || stale.length === 0) return 0;
  console.error("Run npm run generate and commit what it writes.");
  return 1;
}

if (require.main === module) process.exitCode = main(process.cwd(), process.argv.includes("--check"));

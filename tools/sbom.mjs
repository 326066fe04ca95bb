import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./places.mjs";

// Prints the SBOM of what a user installs, out of the lock file. `npm sbom --omit dev` (11.19) leaves out what a
// dependency for development needs as well; so it gets a lock file that has none of these.
const read = name => JSON.parse(readFileSync(join(root, name), "utf8"));
const { devDependencies: _, ...own } = read("package.json");
const lock = read("package-lock.json");
const { devDependencies: __, ...first } = lock.packages[""];
const installed = Object.entries(lock.packages).filter(([place, { dev, devOptional, peer }]) => {
  return place !== "" && !dev && !devOptional && !peer;
});

const folder = mkdtempSync(join(tmpdir(), "wxcc-sbom-"));
try {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...own, peerDependencies: {} }));
  const packages = { "": { ...first, peerDependencies: {} }, ...Object.fromEntries(installed) };
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ ...lock, packages }));
  const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
  process.stdout.write(execFileSync("npm", args, { cwd: folder, encoding: "utf8" }));
} finally {
  rmSync(folder, { recursive: true });
}

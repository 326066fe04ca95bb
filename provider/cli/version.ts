import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Package {
  version: string;
  engines: { node: string };
  peerDependencies: Readonly<Record<string, string>>;
}

/** Our own package.json, seen from the sources and from what is compiled. */
export function ownPackage(): Package {
  for (const up of ["../..", "../../.."]) {
    try {
      return JSON.parse(readFileSync(join(__dirname, up, "package.json"), "utf8"));
    } catch {}
  }
  throw new Error("the package.json of pulumi-wxcc is missing: install the package anew");
}

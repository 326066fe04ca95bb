import { readFileSync, writeFileSync } from "node:fs";
import { Advice } from "./advice.mjs";

const eager =
  /^var \w+ = (require\("[^"]+"\));\n(Object\.defineProperty\(exports, "(\w+)", .*) return \w+\.\3; \} \}\);$/gm;

/**
 * Lets the compiled registry load a kind when it is asked for, and not all of them with the first: types of zod are
 * costly to make, and most programs have a few kinds. That a line exports a kind stays all that its author writes.
 */
export function loadKindsLazily(file) {
  const text = readFileSync(file, "utf8");
  const exported = text.match(/^Object\.defineProperty\(exports, /gm)?.length ?? 0;
  const lazily = text.replace(eager, (_, load, property, kind) => `${property} return ${load}.${kind}; } });`);
  if (exported === (lazily.match(/ return require\(/g)?.length ?? 0) + 1) return writeFileSync(file, lazily);
  throw new Advice("the registry was not compiled as expected", "Look at what the compiler makes of it.", file);
}

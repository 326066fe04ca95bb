import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import type { Json } from "../entities/entity.js";
import { dependencyOrder } from "../entities/order.js";
import { kinds } from "../entities/registry.js";
import { classIndex, classOf } from "./classes.js";
import { coverage } from "./coverage.js";
import { jsonSchemaOf } from "./jsonSchema.js";
import { pulumiSchema } from "./pulumiSchema.js";
import { readme } from "./readme.js";
import { referenceOf } from "./reference.js";
import { generated } from "./text.js";

/** The formatter of this repository; it is no part of the published package. */
function formatted(path: string, text: string): string {
  const biome = join(dirname(require.resolve("@biomejs/biome/package.json")), "bin", "biome");
  return execFileSync(process.execPath, [biome, "format", `--stdin-file-path=${path}`], {
    input: text,
    encoding: "utf8",
  });
}

const json = (value: Json) => `${JSON.stringify(value, undefined, 2)}\n`;

const classFiles = () =>
  [...kinds.map(kind => [`${kind}.ts`, classOf(kind)] as const), ["index.ts", classIndex(kinds)] as const].map(
    ([name, text]) => [`sdk/resources/${name}`, formatted(`sdk/resources/${name}`, text)] as const,
  );

/** Every file that is generated, wholly or between marks, by its path in the repository. */
export const generatedFiles = (root = process.cwd()): ReadonlyMap<string, string> =>
  new Map([
    ...classFiles(),
    ...kinds.map(kind => [`schema/${kind}.json`, json(jsonSchemaOf(kind))] as const),
    ...kinds.map(kind => [`schema/reference/${kind}.md`, referenceOf(kind)] as const),
    ["schema/pulumi.json", json(pulumiSchema())] as const,
    ["schema/order.txt", `# ${generated}\n${dependencyOrder().join("\n")}\n`] as const,
    ["docs/article-coverage.md", coverage()] as const,
    ["README.md", readme(root)] as const,
  ]);

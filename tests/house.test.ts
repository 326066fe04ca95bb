import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { kinds } from "../provider/entities/registry.js";

const root = resolve(__dirname, "..");

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const linesOf = (file: string) => textOf(file).split("\n").length - 1;
const isGenerated = (file: string) => file.startsWith("sdk/resources/");

const code = [...filesIn("provider"), ...filesIn("sdk"), ...filesIn("tools")];
const tests = filesIn("tests");
const byHand = [...code, ...tests, ...filesIn("examples")].filter(
  file => !isGenerated(file) && !file.includes("node_modules"),
);

/** What each room may import, as path prefixes and package names; the longest matching room decides. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "provider/entities": ["provider/entities", "zod"],
  "provider/compare": ["provider/compare", "provider/entities", "provider/withheld", "node:crypto"],
  "provider/lifecycle": [
    "provider/lifecycle",
    "provider/compare",
    "provider/entities",
    "provider/tenant/interface",
    "provider/errors",
    "provider/withheld",
    "fastest-levenshtein",
    "node:crypto",
  ],
  "provider/journal": [
    "provider/journal",
    "provider/tenant",
    "provider/compare",
    "provider/entities",
    "provider/errors",
    "provider/withheld",
    "zod",
    "node:",
  ],
  "provider/review": [
    "provider/review",
    "provider/channels",
    "provider/lifecycle",
    "provider/compare",
    "provider/entities",
    "provider/tenant/interface",
    "provider/errors",
  ],
  "provider/tenant": [
    "provider/tenant",
    "provider/entities",
    "provider/errors",
    "provider/withheld",
    "undici",
    "zod",
    "node:",
  ],
  "provider/neighbours": ["provider/neighbours", "provider/tenant", "provider/entities", "provider/errors", "node:"],
  "provider/simulator": ["provider/simulator", "provider/entities", "provider/errors", "zod", "node:"],
  "provider/channels": ["provider/channels", "provider/entities", "provider/errors", "zod", "node:"],
  "provider/doctor": ["provider/doctor", "provider/tenant", "provider/entities", "provider/errors", "node:"],
  // Of the lifecycle only what keeps one format in one place: the checks of a declaration, and the state of one taken over.
  "provider/export": [
    "provider/export",
    "provider/compare",
    "provider/entities",
    "provider/tenant/interface",
    "provider/lifecycle/adopted",
    "provider/lifecycle/problems",
    "provider/errors",
    "node:crypto",
    "node:fs",
    "node:path",
  ],
  "provider/generate": ["provider/generate", "provider/channels", "provider/entities", "provider/errors", "node:"],
  // The reference shows the evidence, which stands beside the code of the embedded tenant.
  "provider/generate/evidence": ["provider/generate", "provider/entities", "provider/simulator/index"],
  // Its table of commands is that of the command line.
  "provider/generate/readme": ["provider/generate", "provider/entities", "provider/cli", "node:"],
  "provider/drift": [
    "provider/drift",
    "provider/lifecycle",
    "provider/compare",
    "provider/channels",
    "provider/tenant/interface",
    "provider/entities",
    "provider/errors",
    "zod",
  ],
  "provider/report": [
    "provider/report",
    "provider/channels",
    "provider/drift",
    "provider/tenant/interface",
    "provider/entities",
    "provider/errors",
    "@dagrejs/dagre",
    "node:crypto",
  ],
  "provider/cli": ["provider/", "yaml", "zod", "node:"],
  "provider/intents": [
    "provider/intents",
    "provider/lifecycle/intents",
    "provider/entities",
    "provider/errors",
    "node:",
  ],
  "provider/recovery": [
    "provider/recovery",
    "provider/lifecycle",
    "provider/compare",
    "provider/entities",
    "provider/errors",
    "node:",
  ],
  "provider/compileCache": ["node:"],
  "provider/dynamic": [
    "provider/compileCache",
    "provider/intents",
    "provider/lifecycle",
    "provider/tenant",
    "provider/neighbours",
    "provider/journal",
    "provider/entities",
    "provider/errors",
    "provider/withheld",
    "@pulumi/pulumi",
    "node:fs",
  ],
  "provider/errors": [],
  "provider/withheld": ["node:async_hooks"],
  sdk: ["sdk", "provider/entities", "provider/errors", "@pulumi/pulumi", "node:"],
  "sdk/channels": ["provider/channels"],
  "sdk/components": ["sdk", "provider/channels/channel", "provider/entities", "provider/errors", "@pulumi/pulumi"],
  "sdk/door": ["provider/lifecycle", "provider/channels", "provider/entities", "provider/errors", "sdk"],
  tools: ["tools", "node:"],
};

const roomOf = (file: string) =>
  Object.keys(arrows)
    .filter(room => file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`))
    .sort((a, b) => b.length - a.length)[0];

const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:^import |^(?:import|export)\b[^"\n]* from |^\} from |= require\()"([^"\n]+)"/gm)].map(
    ([, target]) =>
      target!.startsWith(".") ? relative(root, resolve(root, dirname(file), target!)).replace(/\.m?js$/, "") : target!,
  );

const allows = (prefix: string, target: string) =>
  target === prefix || target.startsWith(prefix.endsWith("/") || prefix.endsWith(":") ? prefix : `${prefix}/`);

test("imports follow the arrows of the house", () => {
  const crossings = code.flatMap(file => {
    const room = roomOf(file);
    const allowed = room ? arrows[room]! : [];
    return importsOf(file)
      .filter(target => !allowed.some(prefix => allows(prefix, target)))
      .map(target => `${file} imports ${target}: ${room ?? "no room"} may import ${allowed.join(", ") || "nothing"}`);
  });
  expect(crossings).toEqual([]);
});

test("nobody but the command line, and what writes its evidence down, imports the simulator", () => {
  const visitors = code.filter(
    file =>
      !/^provider\/(simulator|cli|generate\/evidence)\b/.test(file) &&
      importsOf(file).some(target => target.startsWith("provider/simulator")),
  );
  expect(visitors).toEqual([]);
});

test("only types of Pulumi are known in the provider", () => {
  const values = filesIn("provider").filter(file => /^import (?!type ).*"@pulumi\/pulumi/m.test(textOf(file)));
  expect(values).toEqual([]);
});

test("no file by hand is longer than 250 lines", () => {
  expect(byHand.filter(file => linesOf(file) > 250).map(file => `${file}: ${linesOf(file)}`)).toEqual([]);
});

test("a kind fits in one short file", () => {
  const lengths = kinds.map(kind => linesOf(`provider/entities/${kind}.ts`)).sort((a, b) => a - b);
  expect(lengths.at(-1)).toBeLessThanOrEqual(150);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70);
});

test("no code outside a kind's own file knows the kind by name", () => {
  const named = new RegExp(`"(${kinds.join("|")})"`);
  const knowing = filesIn("provider")
    .filter(file => !/^provider\/(entities|channels|simulator\/quirks)\//.test(file))
    .flatMap(file =>
      textOf(file)
        .split("\n")
        .flatMap((line, i) => (named.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(knowing).toEqual([]);
});

test("files are named for the thing they hold", () => {
  const vague = /^(utils?|helpers?|common|managers?|service|base|misc)$/i;
  const wrong = byHand.filter(file => {
    const name = basename(file).replace(/(\.test|\.config|\.d)?\.(ts|mjs)$/, "");
    const folder = basename(dirname(file));
    return (
      vague.test(name) ||
      !/^[a-z][a-zA-Z0-9]*$/.test(name.replaceAll("-", "")) ||
      (name !== folder && name.startsWith(folder))
    );
  });
  expect(wrong).toEqual([]);
});

test("each word of the vocabulary has two users, or waits for a kind that an open issue names", () => {
  const waiting: Readonly<Record<string, string>> = {};
  const words = [...textOf("provider/entities/entity.ts").matchAll(/^export const (\w+) =/gm)].map(([, word]) => word!);
  const users = (word: string) =>
    kinds.filter(kind => new RegExp(`\\b${word}\\(`).test(textOf(`provider/entities/${kind}.ts`))).length;
  expect(words.filter(word => !(word in waiting) && users(word) < 2)).toEqual([]);
});

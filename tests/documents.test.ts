import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import { parse } from "yaml";
import { attestationsSchema } from "../provider/channels/checklist/attestations.js";
import { className, kinds } from "../provider/entities/registry.js";
import { evidenceTable } from "../provider/simulator/index.js";
import { connectionSettings, type Setting } from "../provider/tenant/settings.js";
import { credentialProblems } from "../sdk/credentials.js";

const root = resolve(__dirname, "..");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs")).map(name => `docs/${name}`),
];
const textOf = (document: string) => readFileSync(join(root, document), "utf8");
const readme = textOf("README.md");

const blocksOf = (document: string, language: string) =>
  [...textOf(document).matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "gm"))].map(([, code]) => code!);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
};

/** What the compiler says of texts that lie in no file, each under the name of its document. */
function complaints(texts: ReadonlyMap<string, string>): readonly string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = file => texts.has(file) || fileExists(file);
  host.readFile = file => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) =>
    texts.has(file)
      ? ts.createSourceFile(file, texts.get(file)!, version)
      : getSourceFile.call(host, file, version, ...rest);
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}

const programs = (codes: readonly (readonly [string, string])[]) =>
  complaints(new Map(codes.map(([name, code]) => [join(root, `${name}.ts`), `${code}\nexport {};\n`])));

test("every TypeScript block of the documents compiles, and a wrong one would not", () => {
  const blocks = documents.flatMap(document =>
    blocksOf(document, "ts").map((code, i) => [`${document.replaceAll("/", "-")}-${i}`, code] as const),
  );
  expect(blocks.length).toBeGreaterThan(3);
  expect(programs(blocks)).toEqual([]);
  const wrong = programs([["wrong", 'import * as wxcc from "pulumi-wxcc"; new wxcc.Site("berlin", { name: 1 });']]);
  expect(wrong.join()).toContain("is not assignable");
}, 60_000);

test("the example of every reference page compiles", () => {
  const folder = "schema/reference";
  const others = kinds.map(kind => `declare const ${kind}: wxcc.${className(kind)};`).join("\n");
  const examples = readdirSync(join(root, folder)).map(name => {
    const [code] = blocksOf(`${folder}/${name}`, "ts");
    return [`example-${name}`, `import * as wxcc from "pulumi-wxcc";\n${others}\n${code}`] as const;
  });
  expect(examples).toHaveLength(kinds.length);
  expect(programs(examples)).toEqual([]);
}, 60_000);

test.each(documents)("the links of %s lead somewhere", document => {
  const targets = [...textOf(document).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target!);
  expect(targets.filter(target => !existsSync(join(root, dirname(document), target)))).toEqual([]);
});

test.each(["docs/guarantees.md", "SECURITY.md"])("the tests that %s rests on exist", document => {
  const named = [...textOf(document).matchAll(/`(tests\/[\w./-]+\.test\.ts)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter(file => !existsSync(join(root, file)))).toEqual([]);
});

test("the guarantees say how many defects are planted", () => {
  const folder = join(root, "tests", "mutants");
  const planted = readdirSync(folder)
    .filter(name => name.endsWith(".json"))
    .flatMap(name => JSON.parse(readFileSync(join(folder, name), "utf8")) as readonly unknown[]);
  expect(textOf("docs/guarantees.md")).toContain(`plants ${planted.length} defects`);
});

test("the scripts that the documents name exist", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const named = documents.flatMap(document => [
    ...[...textOf(document).matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script!),
  ]);
  expect([...new Set(named)].filter(script => !(script in scripts))).toEqual([]);
});

test("the commands that the documents name exist", () => {
  const main = textOf("provider/cli/main.ts");
  const named = documents.flatMap(document =>
    [...textOf(document).matchAll(/`npx wxcc ([a-z-]+)/g)].map(([, name]) => name!),
  );
  expect(named.length).toBeGreaterThan(10);
  const commands = /commands: [^{]*\{([^}]*)\}/.exec(main)![1]!.match(/[a-z-]+(?=["\s]*[,:]|\s*$)/g)!;
  expect([...new Set(named)].filter(name => !commands.includes(name))).toEqual([]);
});

test("the attestations that the documents show are read", () => {
  const shown = documents
    .flatMap(document => blocksOf(document, "yaml"))
    .filter(text => text.startsWith("attestations:"));
  expect(shown).toHaveLength(1);
  expect(attestationsSchema.safeParse(parse(shown[0]!, { schema: "core" }))).toMatchObject({ success: true });
});

describe("the README", () => {
  const settings: readonly Setting[] = Object.values(connectionSettings);

  test("has every connection setting in its table", () => {
    const rows = settings.map(({ env, config, secret, default: value, meaning }) => {
      const key = config ? `\`${config}\`${secret ? ", secret" : ""}` : "";
      return `| \`${env}\` | ${key} | ${value ?? ""} | ${meaning} |`.replaceAll("  ", " ");
    });
    expect(readme).toContain(`| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`);
  });

  test("calls secret what the SDK refuses as plain text, and nothing else", () => {
    const configured = settings.flatMap(({ config }) => (config ? [config] : []));
    pulumi.runtime.setAllConfig(Object.fromEntries(configured.map(key => [key, "visible"])));
    const refused = configured.filter(key => credentialProblems().some(problem => problem.includes(`${key} stands`)));
    pulumi.runtime.setAllConfig({});
    expect(refused).toEqual(settings.flatMap(({ config, secret }) => (config && secret ? [config] : [])));
  });

  test("links the reference of every kind", () => {
    expect(kinds.filter(kind => !readme.includes(`](schema/reference/${kind}.md)`))).toEqual([]);
  });

  test("has the shares of evidence that the command prints", () => {
    expect(readme).toContain(`\n${evidenceTable().split("\n").at(-1)}\n`);
  });
});

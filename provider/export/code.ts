import { bracketed, property, textLiteral, widest } from "../compare/code.js";
import { domains } from "../entities/domains.js";
import { className } from "../entities/registry.js";
import type { Graph } from "./graph.js";
import type { Name } from "./names.js";
import type { Node } from "./node.js";
import type { foundKey, Value } from "./value.js";

/** What a statement needs to become text. */
export interface Writing {
  graph: Graph;
  names: ReadonlyMap<Node, Name>;
  /** The path of a field's file, where the program names one. */
  pathOf(node: Node, field: string): string | undefined;
}

function valueText(value: Value, node: Node, writing: Writing, indent: string): string {
  const variableOf = (to: Parameters<typeof foundKey>[0]) =>
    writing.names.get(writing.graph.leadsTo(node, to))!.variable;
  const deeper = `${indent}  `;
  switch (value.is) {
    case "plain":
      return typeof value.value === "string" ? textLiteral(value.value) : String(value.value);
    case "reference":
      return value.asId ? `${variableOf(value.to)}.entityId` : variableOf(value.to);
    case "entry":
      return `wxcc.${value.finder}(${variableOf(value.of)}, ${textLiteral(value.name)})`;
    case "list": {
      const members = value.members.map(member => valueText(member, node, writing, deeper));
      return bracketed(["[", "]"], members, indent);
    }
    case "object": {
      const members = value.members.map(
        ([name, member]) => `${property(name)}: ${valueText(member, node, writing, deeper)}`,
      );
      return bracketed(["{", "}"], members, indent);
    }
  }
}

/** Where the configuration of the program has what no API shows. Variables are unique, and have no dash. */
export const configKey = (variable: string, field: string) => `${variable}-${field}`;

const hasSecrets = ({ declaration }: Node) => (declaration?.secrets ?? []).length > 0;

/** The fields of a statement in the order of the description; paths stand after the first, secrets at the end. */
function fieldsOf(node: Node, writing: Writing, indent: string): readonly string[] {
  const files = [...(node.declaration?.files.keys() ?? [])].map(
    field => `${field}: ${textLiteral(writing.pathOf(node, field)!)}`,
  );
  const values = node.members.map(([name, value]) => `${property(name)}: ${valueText(value, node, writing, indent)}`);
  const secrets = (node.declaration?.secrets ?? []).map(
    field =>
      `${property(field)}: config.getSecret(${textLiteral(configKey(writing.names.get(node)!.variable, field))})`,
  );
  return [...values.slice(0, 1), ...files, ...values.slice(1), ...secrets];
}

/** Where the value of a statement is needed. */
type Use = "abroad" | "here" | "none";

function statement(node: Node, writing: Writing, use: Use): string {
  const { variable, logical } = writing.names.get(node)!;
  const type = `wxcc.${className(node.found.kind)}`;
  const assigned = use === "none" ? "" : `${use === "abroad" ? "export " : ""}const ${variable} = `;
  const call = node.declaration ? `${assigned}new ${type}(` : `${assigned}${type}.find(`;
  const ignore = node.declaration?.ignore ?? [];
  const options = ignore.length > 0 ? [`{ ignoreChanges: [${ignore.map(textLiteral).join(", ")}] }`] : [];
  const fields = fieldsOf(node, writing, "  ");
  const line = `${call}${[textLiteral(logical), braced(fields), ...options].join(", ")});`;
  if (line.length <= widest && !line.includes("\n")) return line;
  if (options.length === 0) return `${call}${textLiteral(logical)}, {\n${fields.map(one => `  ${one},\n`).join("")}});`;
  const deeper = fieldsOf(node, writing, "    ");
  const parts = [textLiteral(logical), bracketed(["{", "}"], deeper, "  "), ...options];
  return `${call}\n${parts.map(part => `  ${part},\n`).join("")});`;
}

const braced = (fields: readonly string[]) => (fields.length > 0 ? `{ ${fields.join(", ")} }` : "{}");

/** The statements of one file, each after those of this file that it needs. */
function inOrder(nodes: readonly Node[], { graph }: Writing): readonly Node[] {
  const placed = new Set<Node>();
  const place = (node: Node) => {
    if (placed.has(node)) return;
    const before = node.references.map(({ to }) => graph.leadsTo(node, to)).filter(one => one.file === node.file);
    for (const one of before) if (one !== node) place(one);
    placed.add(node);
  };
  for (const node of nodes) place(node);
  return [...placed];
}

function fileText(nodes: readonly Node[], writing: Writing, neededAbroad: ReadonlySet<Node>): string {
  const { graph, names } = writing;
  const foreign = new Map<number, Set<string>>();
  const neededHere = new Set<Node>();
  for (const node of nodes)
    for (const { to } of node.references) {
      const target = graph.leadsTo(node, to);
      if (target.file === node.file) neededHere.add(target);
      else foreign.set(target.file, (foreign.get(target.file) ?? new Set()).add(names.get(target)!.variable));
    }
  const imports = [...foreign]
    .sort(([a], [b]) => a - b)
    .map(([file, variables]) => {
      const list = bracketed(["{", "}"], [...variables].sort(), "");
      return `import ${list} from ${textLiteral(`./${domains[file]}`)};\n`;
    });
  const statements = inOrder(nodes, writing).map(node =>
    statement(node, writing, neededAbroad.has(node) ? "abroad" : neededHere.has(node) ? "here" : "none"),
  );
  const isConfigured = nodes.some(hasSecrets);
  const packages = [...(isConfigured ? [["pulumi", "@pulumi/pulumi"]] : []), ["wxcc", "pulumi-wxcc"]];
  const first = packages.map(([name, from]) => `import * as ${name} from "${from}";\n`).join("");
  const config = isConfigured ? ["const config = new pulumi.Config();"] : [];
  return `${first}${imports.join("")}\n${[...config, ...statements].join("\n\n")}\n`;
}

/** The files of the program, by path. */
export function programFiles(writing: Writing): ReadonlyMap<string, string> {
  const { nodes, leadsTo } = writing.graph;
  const abroad = new Set<Node>();
  for (const node of nodes)
    for (const { to } of node.references) {
      const target = leadsTo(node, to);
      if (target.file !== node.file) abroad.add(target);
    }
  const used = domains.map((domain, file) => ({ domain, here: nodes.filter(node => node.file === file) }));
  const filled = used.filter(({ here }) => here.length > 0);
  const index = filled.map(({ domain }) => `import ${textLiteral(`./${domain}`)};\n`).join("");
  return new Map([
    ["index.ts", index === "" ? "export {};\n" : index],
    ...filled.map(({ domain, here }) => [`${domain}.ts`, fileText(here, writing, abroad)] as const),
  ]);
}

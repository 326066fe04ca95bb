import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { parts, type Row, testsOf } from "../../provider/channels/article/index.js";
import { rules } from "../../provider/channels/rules/index.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { coverage, proofs } from "../../provider/generate/coverage.js";

const root = join(__dirname, "../..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const parse = (file: string) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true);

const rows = parts.flatMap(part => part.rows);
const ways = rows.flatMap(row => row.ways);

/** The first values of the rows of a table, where it stands in the call itself. */
const firstsOf = (table: ts.Expression | undefined): readonly string[] =>
  (table && ts.isArrayLiteralExpression(table) ? table.elements : []).flatMap(element => {
    const first = ts.isArrayLiteralExpression(element) ? element.elements[0] : element;
    return first && ts.isStringLiteralLike(first) ? [first.text] : [];
  });

/** What a call declares: a group, or tests: one, those of a table, or the spec of a rule. Nothing that is skipped. */
function declared(call: ts.CallExpression): { group: boolean; titles: readonly string[] } | undefined {
  const { expression } = call;
  const [first] = call.arguments;
  const called = ts.isCallExpression(expression) ? expression.expression : expression;
  const [, word] = /^(test|describe|spec|limitation)(\.each)?$/.exec(called.getText()) ?? [];
  if (!word || !first || !ts.isStringLiteralLike(first)) return undefined;
  const { text } = first;
  if (word === "spec" || word === "limitation")
    return { group: false, titles: [`${text}: ${rules.find(({ id }) => id === text)?.says}`] };
  const each = ts.isCallExpression(expression) ? firstsOf(expression.arguments[0]) : [];
  return { group: word === "describe", titles: [text, ...each.map(value => text.replace("%s", value))] };
}

/** The titles of the tests in a file, each after those of its groups. */
function titlesIn(node: ts.Node, groups: readonly string[] = []): readonly string[] {
  const one = ts.isCallExpression(node) ? declared(node) : undefined;
  if (one && !one.group) return one.titles.map(title => [...groups, title].join(" › "));
  const inner = one ? [...groups, one.titles[0]!] : groups;
  return node.getChildren().flatMap(child => titlesIn(child, inner));
}

const known = new Map<string, readonly string[]>();
function titles(file: string): readonly string[] {
  if (!known.has(file)) known.set(file, existsSync(join(root, file)) ? titlesIn(parse(file)) : []);
  return known.get(file)!;
}

/** Tests that a row names and that are not there, or are there twice. */
const missing = (row: Row) =>
  testsOf(row)
    .filter(({ file, title }) => titles(file).filter(t => t === title || t.endsWith(` › ${title}`)).length !== 1)
    .map(({ file, title }) => `${row.number}: ${file} has no test "${title}"`);

/** The fields of a DigitalChannel, out of its types. */
const channelFields = parse("sdk/components/digitalChannelArgs.ts")
  .statements.filter(ts.isInterfaceDeclaration)
  .filter(({ name }) => name.text === "DigitalChannelCommonArgs")
  .flatMap(({ members }) => members.map(member => member.name?.getText() ?? ""))
  .concat("channel", "asset");

describe("the coverage of the article", () => {
  test("has as many rows as were counted in the article", () => {
    // Counted in the article itself, from its first line to its last, one for each:
    const counts = {
      "About digital channels": 1 + 1, // its channels; the sequence of its diagram
      "Provision digital channels": 3 + 2, // sentences on services, synchronisation, who may begin; bullets
      "Tables of roles": 3 + (3 + 3 + 5), // tables; their rows
      "Before you begin": 1 + 4 + 1, // the sentence on partners; applications; the pointer to the channels' sections
      "The workflow": 8 + 4 + 10, // numbered steps; the sub-steps of 3; what 2, 4, 5 and 7 add once, 6 and 8 three times
      "Prerequisites of each channel": 2 + 2 + 2 + 1 + 2 + 2, // SMS, Email, Livechat, Messenger, WhatsApp, Apple
      "Limitations of WhatsApp": 12, // bullets
      "Rich messages of Apple": 4 + 1, // bullets; the pointer to what Apple requires
      "Configure flows": 5, // after registration; templates; upgrade; where they are; who may
      Attachments: 2 + 3, // types by channel, their list; the three sentences on malware
      Variables: 8, // both kinds; global: where, use, agents, reports; flow's own; where set; shared flows
      "Skills and contact priority": 5 + 8 + 4 + 2, // statements before; steps; types of skills; what a profile is, teams
      Consoles: 2, // bullets
    };
    expect(Object.fromEntries(parts.map(part => [part.title, part.rows.length]))).toEqual(counts);
    expect(coverage()).toContain(`| all | ${Object.values(counts).reduce((a, b) => a + b)} |`);
  });

  test("numbers each row of a part once", () => {
    for (const part of parts) expect(new Set(part.rows.map(row => row.number)).size).toBe(part.rows.length);
  });

  test("meets every row in some way, and shows each by a test that is there under exactly that title", () => {
    expect(rows.filter(row => row.ways.length === 0 || testsOf(row).length === 0).map(row => row.number)).toEqual([]);
    expect(rows.flatMap(missing)).toEqual([]);
  });

  test("would miss a test that is renamed, skipped, or in another file", () => {
    const [{ file, title }] = testsOf(rows[0]!) as [{ file: string; title: string }];
    const with1 = (shown: { file: string; title: string }): Row => ({ ...rows[0]!, ways: [], shown: [shown] });
    expect(missing(with1({ file, title }))).toEqual([]);
    expect(missing(with1({ file, title: `${title}.` }))).toHaveLength(1);
    expect(missing(with1({ file: "tests/none.test.ts", title }))).toHaveLength(1);
    const skipped = 'describe("a", () => { test.skip("b", () => {}); test.each([["c"], ["d"]])("%s e", () => {}); });';
    expect(titlesIn(ts.createSourceFile("x.ts", skipped, ts.ScriptTarget.ES2023, true))).toEqual([
      "a › %s e",
      "a › c e",
      "a › d e",
    ]);
  });

  test("names kinds with their fields, rules, hand steps, commands and functions that exist", async () => {
    const fields = ways.flatMap(way =>
      "declared" in way ? way.fields.map(field => [way.declared, field] as const) : [],
    );
    const has = (by: (typeof fields)[number][0], field: string) =>
      by === "DigitalChannel" ? channelFields.includes(field) : fieldsOf(by).some(({ name }) => name === field);
    expect(fields.filter(([by, field]) => !has(by, field))).toEqual([]);
    const ids = rules.map(rule => rule.id);
    expect(ways.filter(way => "checked" in way && !ids.includes(way.checked))).toEqual([]);
    expect(ways.filter(way => "byHand" in way && !proofs.has(way.byHand))).toEqual([]);
    const usage = textOf("provider/cli/main.ts") + textOf("provider/cli/flow.ts");
    const offered = (words: string) => words.split(" ").every(word => new RegExp(`\\b${word}\\b`).test(usage));
    expect(ways.filter(way => "command" in way && !offered(way.command))).toEqual([]);
    const sdk = (await import("../../sdk/index.js")) as unknown as Record<string, unknown>;
    expect(ways.filter(way => "answered" in way && typeof sdk[way.answered] !== "function")).toEqual([]);
  });

  test("has a row for every step of the checklist", () => {
    const named = new Set(ways.flatMap(way => ("byHand" in way ? [way.byHand] : [])));
    expect([...proofs.keys()].filter(id => !named.has(id))).toEqual([]);
  });
});

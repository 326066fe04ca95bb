/** @jest-environment ./tests/tools/environment.cjs */
import { tool } from "./tool.js";

interface Result {
  ancestorTitles: readonly string[];
  title: string;
  status: string;
}
interface Report {
  testResults: readonly { name: string; assertionResults: readonly Result[] }[];
}
const table = () =>
  tool<{ lifecycleTable(report: Report): string; withTable(text: string, table: string): string }>("lifecycleTable");

/** The titles that stand for the steps, as the tests over every kind have them. */
const titles = [
  "is refused by a preview for each field that is missing",
  "is only read by a preview, by lists",
  "is created again when somebody deleted it",
  "keeps its private output through a refresh",
  "has fields whose change by somebody else is seen and repaired",
  "shows what somebody changed, field by field, and is repaired",
  "has fields that are set, changed, left out and set again, and then nothing is left to change",
  "keeps what somebody else wrote into fields that are not declared",
  "is gone after a destroy, whoever deleted it first",
  "of any accepted values is not changed by a second run, and leaves nothing behind when it goes",
  "is never taken over silently, adopted on request, and then left in the tenant",
  "is taken over, and is still there when the resource goes",
  "is found by its natural key and by its id",
  "is imported, and then nothing is left to change",
  "is listed whole at the boundaries of pages",
  "is read with all its entries at the boundaries of pages",
];

const report = (results: readonly Result[], name = "/here/tests/everyKind/fields.test.ts"): Report => ({
  testResults: [{ name, assertionResults: results }],
});
const passed = (kind: string, all = titles): readonly Result[] =>
  all.map(title => ({ ancestorTitles: [kind], title, status: "passed" }));

describe("the table of kinds and steps", () => {
  test("shows what has passed, what has not, and what a kind has no test of", async () => {
    const { lifecycleTable } = await table();
    const failed = { ancestorTitles: ["team"], title: titles[6]!, status: "failed" };
    const rows = lifecycleTable(report([...passed("site"), ...passed("role", [titles[12]!]), failed])).split("\n");
    expect(rows[0]).toMatch(/^\| kind \| check \| preview \| create \|/);
    expect(rows.slice(2)).toEqual([
      "| Role | – | – | – | – | – | – | – | – | – | ✓ | – | – |",
      "| Site | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |",
      "| Team | – | – | – | – | – | ✗ | – | – | – | – | – | – |",
    ]);
  });

  test("is of the tests over every kind alone, and is not made when a step has none of them", async () => {
    const { lifecycleTable } = await table();
    const elsewhere = report(passed("site"), "/here/tests/lifecycle/site.test.ts");
    const homeless = { ancestorTitles: [], title: "four of site at once", status: "passed" };
    expect(() => lifecycleTable(report([...passed("site"), homeless]))).toThrow(
      /"four of site at once" stands below no/,
    );
    expect(() => lifecycleTable(elsewhere)).toThrow(/no test begins with "is refused by a preview/);
    expect(() => lifecycleTable(report(passed("site", titles.slice(1))))).toThrow(/no test begins with "is refused/);
  });

  test("stands in the document between its marks, whatever stood there", async () => {
    const { withTable } = await table();
    const [from, to] = [/<!-- Written by.*-->/, "<!-- Until here. -->"];
    const { readFileSync } = await import("node:fs");
    const readme = readFileSync("README.md", "utf8");
    const written = withTable(readme, "| new |");
    expect(written).toMatch(new RegExp(`${from.source}\n\n\\| new \\|\n\n${to}`));
    expect(withTable(written, "| new |")).toBe(written);
    expect(() => withTable("# Nothing", "| new |")).toThrow(/no place for the table/);
  });
});

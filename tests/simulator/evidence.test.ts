import { readdirSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../provider/entities/registry.js";
import { allQuirks } from "../../provider/simulator/behaviour.js";
import { labels, rule } from "../../provider/simulator/evidence.js";
import { evidenceTable, rules, shares } from "../../provider/simulator/index.js";
import { typeOf } from "../../provider/simulator/wire.js";

describe("the evidence of the simulated tenant", () => {
  test("names each behaviour once, with its label, its source and a sentence", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const incomplete = rules.filter(
      ({ evidence, source, says }) => !labels.includes(evidence) || source.length < 4 || !says.endsWith("."),
    );
    expect(incomplete).toEqual([]);
  });

  test("has a contribution of every quirk file, and a quirk file of every kind that has routes", () => {
    const files = readdirSync(join(__dirname, "../../provider/simulator/quirks"))
      .map(file => file.replace(/\.ts$/, ""))
      .filter(name => name !== "index" && name !== "quirk");
    expect(allQuirks).toHaveLength(files.length);
    for (const { type, rows } of allQuirks) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rules.some(({ id }) => id.startsWith(`${type}.`))).toBe(true);
    }
    const served = allQuirks.map(({ type }) => type);
    expect(kinds.map(typeOf).filter(type => type !== undefined && !served.includes(type))).toEqual([]);
  });

  test("has no behaviour of a type that says something and does nothing", () => {
    const words = ["id", "evidence", "source", "says"];
    const idle = allQuirks
      .flatMap(({ rows }) => rows)
      .filter(row => Object.keys(row).every(key => words.includes(key)));
    expect(idle).toEqual([]);
  });

  test("is printed as a table that ends with the share of each label", () => {
    const lines = evidenceTable().split("\n");
    expect(lines).toHaveLength(rules.length + 2);
    expect(lines.at(-1)).toMatch(/^\d+ behaviours: live \d+ %, spec \d+ %, documented \d+ %, assumed \d+ %$/);
  });

  test("has shares that add up to 100", () => {
    const three = [rule("a", "live", "", ""), rule("b", "spec", "", ""), rule("c", "assumed", "", "")];
    expect(Object.values(shares(three)).reduce((sum, share) => sum + share)).toBe(100);
    expect(shares([])).toEqual({ live: 0, spec: 0, documented: 0, assumed: 0 });
  });
});

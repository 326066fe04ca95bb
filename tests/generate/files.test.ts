import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { declaredKinds, kinds } from "../../provider/entities/registry.js";
import { exampleCode, exampleOf } from "../../provider/generate/example.js";
import { generatedFiles } from "../../provider/generate/files.js";
import { staleFiles } from "../../provider/generate/main.js";
import { problems } from "../../provider/lifecycle/problems.js";

const files = generatedFiles();
const root = join(__dirname, "../..");

/** As an editor reads it: unknown words beginning with `x-` are notes. */
function validator(kind: string) {
  const ajv = new Ajv2020({ strict: true, allowMatchingProperties: true });
  const marks = ["back", "unclearable", "secret", "hashed", "whole", "digest", "asked", "file", "aside"];
  for (const word of [...marks, "wire", "ref", "initially", "ownership", "key", "only"]) ajv.addKeyword(`x-${word}`);
  addFormats(ajv);
  return ajv.compile(JSON.parse(files.get(`schema/${kind}.json`)!));
}

describe("what is generated", () => {
  test("is committed as it would be generated now", () => {
    expect(staleFiles(root, files)).toEqual([]);
  });

  test("counts as stale when it is missing, changed or left over", () => {
    const [path] = [...files.keys()];
    const changed = new Map(files).set(path!, "changed").set("schema/new.json", "{}");
    changed.delete("schema/order.txt");
    expect(staleFiles(root, changed)).toEqual([path, "schema/new.json", "schema/order.txt"]);
  });

  test("orders kinds so that each comes after those it refers to", () => {
    const order = files.get("schema/order.txt")!.trim().split("\n").slice(1);
    expect([...order].sort()).toEqual(kinds);
    expect(order.indexOf("site")).toBeLessThan(order.indexOf("team"));
    expect(order.indexOf("team")).toBeLessThan(order.indexOf("queue"));
  });
});

describe.each(declaredKinds)("of kind %s", kind => {
  test("the example has no problem", () => {
    expect(problems(kind, exampleOf(kind))).toEqual([]);
    expect(files.get(`schema/reference/${kind}.md`)).toContain(exampleCode(kind));
  });

  test("the JSON Schema takes the example, and no unknown field", () => {
    const validate = validator(kind);
    expect([validate(exampleOf(kind)), validate.errors]).toEqual([true, null]);
    expect(validate({ ...exampleOf(kind), unknownField: 1 })).toBe(false);
  });
});

test.each(kinds)("the reference page of %s names every field of its schema", kind => {
  const { properties } = JSON.parse(files.get(`schema/${kind}.json`)!);
  const page = files.get(`schema/reference/${kind}.md`)!;
  expect(Object.keys(properties).filter(field => !page.includes(`| \`${field}\` |`))).toEqual([]);
});

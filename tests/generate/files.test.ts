import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import { kinds, registry } from "../../provider/entities/registry.js";
import { exampleCode, exampleOf } from "../../provider/generate/example.js";
import { generatedFiles } from "../../provider/generate/files.js";
import { staleFiles } from "../../provider/generate/main.js";
import { problems } from "../../provider/lifecycle/problems.js";
import { rules } from "../../provider/simulator/index.js";

const files = generatedFiles();
const root = join(__dirname, "../..");

/** As an editor reads it: unknown words beginning with `x-` are notes. */
function validator(kind: string) {
  const ajv = new Ajv2020({ strict: true, allowMatchingProperties: true });
  const marks = [
    "back",
    "unclearable",
    "secret",
    "hashed",
    "whole",
    "digest",
    "asked",
    "file",
    "aside",
    "fixed",
    "identity",
  ];
  for (const word of [...marks, "wire", "ref", "or", "initially", "ownership", "key", "only"])
    ajv.addKeyword(`x-${word}`);
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

test.each(kinds)("the schema of %s marks what identifies it, and what cannot change", kind => {
  const schema = JSON.parse(files.get(`schema/${kind}.json`)!);
  const marked = Object.keys(schema.properties).filter(name => schema.properties[name]["x-fixed"]);
  expect([schema["x-identity"], marked.sort()]).toEqual([
    registry[kind].identity,
    [...(registry[kind].fixed ?? [])].sort(),
  ]);
});

describe("a reference page", () => {
  const page = (kind: string) => files.get(`schema/reference/${kind}.md`)!;

  test.each(kinds.filter(kind => registry[kind].routes))("of %s says who may do it, and what it costs", kind => {
    const { lookupOnly } = registry[kind];
    const sections = new Map(
      page(kind)
        .split("\n## ")
        .map(text => [text.split("\n")[0]!, text]),
    );
    const [requests, access] = [sections.get("Requests"), sections.get("Access")];
    expect(requests).toMatch(/once per run, for all of the kind/);
    expect(access).toMatch(/scope `(cjp:config|spark-admin:\w+)_read`/);
    expect(/_write` to change anything/.test(access!)).toBe(!lookupOnly);
  });

  test("names the permission that Cisco publishes, and says so where none is", () => {
    expect(page("skill")).toContain("the permission `skill-definition`: VIEW to read it, EDIT to change it");
    expect(page("dialPlan")).toContain("the permission `dial-plan`: VIEW;");
    expect(page("contactNumber")).toContain("Which permission the caller's user profile needs is not published.");
  });

  test("shows the evidence of each behaviour that the embedded tenant has for the kind alone", () => {
    const own = rules.filter(({ id }) => id.startsWith("site."));
    expect(own.length).toBeGreaterThan(2);
    for (const { says, evidence } of own) expect(page("site")).toContain(`| ${says} | ${evidence} |`);
    expect(page("nodeAuthorization")).not.toContain("## Evidence");
  });
});

test.each(kinds)("the reference page of %s names every field of its schema", kind => {
  const { properties } = JSON.parse(files.get(`schema/${kind}.json`)!);
  const page = files.get(`schema/reference/${kind}.md`)!;
  expect(Object.keys(properties).filter(field => !page.includes(`| \`${field}\` |`))).toEqual([]);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";
import { type Format, formats } from "../../provider/drift/formats/index.js";
import { exitCodeOf, type Report, type What } from "../../provider/drift/report.js";
import { compared, drifted, quiet } from "./sample.js";

const all = new Set<What>(["changed", "deleted", "unmanaged", "onlyInA", "onlyInB"]);
const reports: Readonly<Record<string, Report>> = { drifted, compared, quiet };
const endings: Readonly<Record<Format, string>> = {
  text: "txt",
  json: "json",
  junit: "junit.xml",
  sarif: "sarif.json",
  markdown: "md",
};

const cases = Object.keys(reports).flatMap(name =>
  (Object.keys(formats) as Format[]).map(format => [name, format] as const),
);

/** Written anew with `GOLDEN=write`: then read what changed. */
test.each(cases)("the report %s as %s is as it was published", (name, format) => {
  const file = join(__dirname, "golden", `${name}.${endings[format]}`);
  const printed = `${formats[format](reports[name]!, all)}\n`;
  if (process.env.GOLDEN === "write") writeFileSync(file, printed);
  expect(printed).toBe(readFileSync(file, "utf8"));
});

const schemaOf = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

/** The published schema of SARIF 2.1.0; of its draft 04 it uses nothing but the names of the keywords below. */
function sarifValidator() {
  const { id, $schema, ...schema } = schemaOf(
    require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
  );
  expect([typeof id, String($schema)]).toEqual(["string", expect.stringContaining("draft-04")]);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

test("the SARIF reports are valid by its published schema, which refuses others", () => {
  const validate = sarifValidator();
  for (const report of Object.values(reports)) {
    validate(JSON.parse(formats.sarif(report)));
    expect(validate.errors).toBeNull();
  }
  const log = JSON.parse(formats.sarif(drifted));
  delete log.runs[0].results[0].message;
  expect(validate(log)).toBe(false);
});

const xsd = readFileSync(join(__dirname, "junit.xsd"), "utf8");
const xml = async (text: string) =>
  (await validateXML({ xml: { fileName: "report.xml", contents: text }, schema: xsd })).errors.map(
    ({ message }) => message,
  );

test("the JUnit reports are valid by a schema, which refuses others", async () => {
  for (const report of Object.values(reports)) expect(await xml(formats.junit(report, all))).toEqual([]);
  expect(await xml(formats.junit(drifted, all).replace(' tests="', ' trials="'))).not.toEqual([]);
});

test("JUnit fails where the exit code does, and errs where nothing can be told", () => {
  const counts = (counting: readonly What[]) =>
    /<testsuites [^>]*tests="(\d+)" failures="(\d+)" errors="(\d+)"/
      .exec(formats.junit(drifted, new Set(counting)))!
      .slice(1)
      .map(Number);
  expect(counts([...all])).toEqual([7, 4, 2]);
  expect(counts(["deleted"])).toEqual([7, 1, 2]);
});

test("a report with holes is unsure, one whose differences are acknowledged or do not count is fine", () => {
  const told = { ...drifted, untold: [] };
  expect(exitCodeOf(drifted, all)).toBe(2);
  expect(exitCodeOf(told, all)).toBe(1);
  expect(exitCodeOf(told, new Set(["onlyInA"]))).toBe(0);
  expect(exitCodeOf({ ...told, findings: told.findings.filter(one => one.acknowledged) }, all)).toBe(0);
  expect(exitCodeOf(quiet, all)).toBe(0);
});

test("names of a tenant are text in every form", () => {
  expect(formats.markdown(drifted)).not.toMatch(/<b>|[^\\]`c|\[x\]\(y\)/);
  expect(formats.junit(drifted, all)).not.toMatch(/<b>|\u0007/);
});

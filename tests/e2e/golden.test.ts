import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSaved } from "../../provider/simulator/index.js";
import { newStack, refused, type Stack, succeeded } from "./stack.js";

const root = dirname(require.resolve("pulumi-wxcc/package.json"));
const golden = join(root, "tests", "golden");

/** The versions that the change log names, whatever stands above them. */
const released = [...readFileSync(join(root, "CHANGELOG.md"), "utf8").matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map(
  ([, version]) => version!,
);

type Entry = { urn: string; id?: string; external?: boolean; outputs?: { wxcc?: { v: number; seen?: number } } };
type Exported = { deployment: { resources: Entry[] } };

/** A stack as a version left it: its program, its tenant, and its state. */
async function stackOf(version: string, changed = (_: Exported) => {}) {
  const folder = join(golden, version);
  const stack = await newStack({ tenant: { saved: readSaved(readFileSync(join(folder, "tenant.json"), "utf8")) } });
  cpSync(folder, stack.folder, { recursive: true, filter: source => !source.endsWith("tenant.json") });
  const exported = JSON.parse(readFileSync(join(folder, "state.json"), "utf8")) as Exported;
  changed(exported);
  writeFileSync(join(stack.folder, "state.json"), JSON.stringify(exported));
  const imported = await stack.pulumi("stack", "import", "--file", "state.json");
  if (imported.code !== 0) throw new Error(imported.output);
  return stack;
}

/** Which entities the state holds and what is remembered of each; which fields are shown is the version's own. */
const managed = ({ state }: Stack) =>
  Object.fromEntries(
    ((JSON.parse(state()).checkpoint.latest.resources ?? []) as Entry[])
      .filter(({ external, outputs }) => !external && outputs?.wxcc)
      // When it was last seen is of the day.
      .map(({ urn, id, outputs }) => [urn, { id, ...outputs!.wxcc, seen: undefined }]),
  );

test("every version of the change log has a golden state, which npm run golden writes", () => {
  expect(readdirSync(golden).sort()).toEqual([...released].sort());
  for (const version of released)
    expect([version, existsSync(join(golden, version, "state.json"))]).toEqual([version, true]);
});

describe.each(released)("a state that version %s wrote", version => {
  test("is no change to the present version, is refreshed to the same entities, and can be destroyed", async () => {
    const stack = await stackOf(version);
    const before = managed(stack);
    expect(Object.keys(before).length).toBeGreaterThan(10);
    expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);
    const refreshed = succeeded(await stack.up("--refresh"));
    expect(refreshed.writes).toBe(0);
    expect(managed(stack)).toEqual(before);
    succeeded(await stack.destroy());
    expect(managed(stack)).toEqual({});
  });
});

test("a state of a newer version is refused by preview and destroy, with what to install, and nothing is sent", async () => {
  const stack = await stackOf("0.1.0", ({ deployment }) => {
    for (const { outputs } of deployment.resources) if (outputs?.wxcc) outputs.wxcc.v = 2;
  });
  const before = stack.state();
  for (const run of [await stack.preview(), await stack.destroy()]) {
    expect(refused(run).output).toContain("the state was written by a newer version of pulumi-wxcc (format 2");
    expect(run.output).toContain("npm install pulumi-wxcc@latest");
    expect(run.writes).toBe(0);
  }
  expect(JSON.parse(stack.state()).checkpoint.latest.resources).toEqual(JSON.parse(before).checkpoint.latest.resources);
});

import { runsIn } from "../../provider/journal/kept.js";
import { newStack, succeeded } from "./stack.js";

test("independent creates go together: at most 0.3 requests for each, and each is on record, once", async () => {
  const stack = await newStack();
  stack.environment = { ...stack.environment, PULUMI_PARALLEL: "64", WXCC_JOURNAL: "journal" };
  stack.program(`
    for (let i = 0; i < 60; i += 1) {
      new wxcc.GlobalVariable("variable-" + i, { name: "Customer_" + i, variableType: "String", defaultValue: "-" });
      new wxcc.MultimediaProfile("profile-" + i, { name: "Blended " + i, telephony: 1, chat: 3, email: 2, social: 3 });
    }`);
  const { requests, writes, reads, output } = succeeded(await stack.up("--skip-preview"));
  expect(requests.length).toBeLessThanOrEqual(0.3 * 120);
  expect(output).toContain(`${requests.length} requests to the tenant: ${reads} reads, ${writes} writes`);
  const { store } = stack.tenant.tenant;
  const names = [...store.rows("cad-variable").values()].map(({ name }) => name);
  expect(names.filter(name => String(name).startsWith("Customer_"))).toHaveLength(60);
  const [run] = runsIn(`${stack.folder}/journal`);
  expect(run!.writes).toHaveLength(120);
  expect(new Set(run!.writes.map(({ id }) => id)).size).toBe(120);
  succeeded(await stack.preview("--expect-no-changes"));
});

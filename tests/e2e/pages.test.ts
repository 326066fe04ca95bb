import { rmSync } from "node:fs";
import { join } from "node:path";
import { project } from "./cli.js";
import { newStack, type Run, succeeded } from "./stack.js";

test("a large tenant costs one request per hundred entities of a kind in use, and none for other kinds, or one for those of the stack", async () => {
  const stack = await newStack();
  const variable = { variableType: "String", defaultValue: "", active: true, agentEditable: false };
  for (let i = 0; i < 250; i += 1)
    await stack.administrator.create("cad-variable", {
      ...variable,
      agentViewable: false,
      reportable: false,
      name: `existing_${i}`,
    });
  stack.program('new wxcc.GlobalVariable("one", { name: "one", variableType: "String", defaultValue: "" });');
  const readsOf = (run: Run) => {
    const reads = succeeded(run).requests.filter(request => request.startsWith("GET"));
    expect(reads.length).toBeLessThanOrEqual(Math.ceil(251 / 100) + 2);
    return reads.filter(request => !request.includes("/v2/cad-variable?"));
  };
  // How many the subscription allows is asked before one is created, and only then.
  for (const run of [await stack.preview(), await stack.up()])
    expect(readsOf(run)).toEqual([expect.stringContaining("/v2/organization-setting?")]);
  // From then on the stack's own is asked for by its id, also by a refresh, which is not told the stack.
  const byId = [expect.stringMatching(/v2\/cad-variable\?filter=id%3Din%3D\([0-9a-f-]{36}\)&page=0/)];
  for (const run of [await stack.preview(), await stack.refresh()]) expect(succeeded(run).requests).toEqual(byId);
  // Where nobody knows what the last run looked at, the list is read.
  rmSync(join(stack.folder, "state", ".pulumi", "wxcc-intents", project, "seen"), { recursive: true });
  expect(readsOf(await stack.refresh())).toEqual([]);
});

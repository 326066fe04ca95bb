import { newStack, type Run, succeeded } from "./stack.js";

test("a large tenant costs one request per hundred entities of a kind in use, and none for other kinds", async () => {
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
  for (const run of [await stack.preview(), await stack.refresh()]) expect(readsOf(run)).toEqual([]);
});

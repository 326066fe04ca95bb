import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportedFlow } from "../flows.js";
import { newStack, succeeded } from "./stack.js";

const theirs = "247ec630-c684-4a6b-8b05-7c9cfcdb8f36";
const toSales = { activityName: "queue-contact", destination: theirs, "destination:name": "Sales" };

const program = (bindings: string) => `
  const site = wxcc.Site.find("site", { name: "Default_Site" });
  const team = new wxcc.Team("sales", { name: "Sales", siteId: site });
  const queue = new wxcc.Queue("sales", {
    name: "Sales", channelType: "TELEPHONY", serviceLevelThreshold: 20, maxTimeInQueue: 600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: team }] }],
  });
  const flow = new wxcc.Flow("sales", {
    name: "Sales", definition: "flows.json", bindings: ${bindings},
  });
  new wxcc.EntryPoint("sales", { name: "Sales", channelType: "TELEPHONY", flowId: flow, flowTagId: "Live" });
  exports.queue = queue.id;
`;

test("a flow of another tenant runs in this one, is published when it changes, and goes with its stack", async () => {
  const stack = await newStack();
  const file = join(stack.folder, "flows.json");
  const write = (nodes: Parameters<typeof exportedFlow>[1]) =>
    writeFileSync(file, JSON.stringify(exportedFlow("Theirs", nodes)));
  const written = (requests: readonly string[]) =>
    requests.filter(line => !line.startsWith("GET ")).map(line => line.replace(/ .*\//, " "));
  write({ Queue: toSales });

  stack.program(program("{}"));
  const refused = await stack.preview();
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain(`node Queue refers to queue "Sales" (${theirs}), which nothing binds`);

  stack.program(program("{ queues: { Sales: queue } }"));
  const up = succeeded(await stack.up());
  expect(written(up.requests)).toEqual([
    "POST team",
    "POST contact-service-queue",
    "POST flows:import?flowType=FLOW&overwrite=no",
    expect.stringMatching(/^POST \w+:publish$/),
    "POST entry-point",
  ]);
  const [flow] = stack.tenant.tenant.snapshot().flows!;
  const queue = await stack.administrator.find("contact-service-queue", "Sales");
  expect(JSON.stringify(flow!.draft.content)).toContain(String(queue.id));
  expect(await stack.administrator.find("entry-point", "Sales")).toMatchObject({ flowId: flow!.id });
  succeeded(await stack.preview("--expect-no-changes"));

  write({ Queue: { ...toSales, priority: 2 } });
  await stack.hand("open-in-designer", { name: "Sales", by: "ana@example.com" });
  const locked = await stack.up();
  expect(locked.code).not.toBe(0);
  expect(locked.output).toMatch(
    /flow Sales is locked by ana@example\.com since \S+Z: the update fails while that is so/,
  );
  expect(locked.output).toMatch(/Locked: flow "Sales" \(\w+\) was not changed: it is locked by ana@example\.com since/);
  expect(locked.writes).toBe(0);
  await stack.hand("open-in-designer", { name: "Sales", by: "ana@example.com", close: true });
  const changed = succeeded(await stack.up());
  expect(written(changed.requests)).toEqual([
    "POST flows:import?flowType=FLOW&overwrite=yes",
    expect.stringMatching(/^POST \w+:publish$/),
  ]);
  expect(readFileSync(file, "utf8")).toContain(theirs);
  succeeded(await stack.refresh());
  succeeded(await stack.preview("--expect-no-changes"));
  succeeded(await stack.destroy());
  expect(stack.tenant.tenant.snapshot().flows).toEqual([]);
});

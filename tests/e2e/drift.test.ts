import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newAssets } from "../../provider/simulator/index.js";
import { newStack, type Stack, succeeded } from "./stack.js";

/** The same tenant, with the token that may only read. */
const readOnly = (stack: Stack) => ({
  ...stack.environment,
  WXCC_ACCESS_TOKEN: stack.tenant.tenant.tokens().access.find(({ scope }) => scope === "read")!.token,
});

test("drift of a real state is told field by field, with a token that may only read", async () => {
  const stack = await newStack();
  const { administrator, tenant } = stack;
  stack.program(`
    const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
    const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
    const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin, teamStatus: "IN_SERVICE",
      description: pulumi.secret("between us") });
    const queue = name => new wxcc.Queue(name, { name, channelType: "CHAT", serviceLevelThreshold: 60,
      maxTimeInQueue: 600, callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }] });
    queue("Chat"); queue("Spare");
  `);
  succeeded(await stack.up());
  stack.environment = readOnly(stack);
  const drift = async (...args: readonly string[]) => {
    tenant.tenant.clearRequests();
    const ended = await stack.wxcc("drift", ...args);
    expect(tenant.requests().filter(({ method }) => method !== "GET")).toEqual([]);
    return ended;
  };

  const none = await drift();
  expect(none).toMatchObject({ code: 0, output: expect.stringContaining("4 objects compared: no difference") });
  expect(none.output).toContain('note: team "sales": description is a secret in the state and was not compared');
  expect(none.output).not.toContain("between us");
  // One list for each of three kinds, and nothing singly.
  expect(tenant.requests()).toHaveLength(3);

  await administrator.change("contact-service-queue", "Chat", { maxTimeInQueue: 700 });
  await administrator.change("team", "Sales", { teamStatus: "NOT_AVAILABLE" });
  await administrator.remove("contact-service-queue", "Spare");
  const found = await drift();
  expect(found.code).toBe(1);
  for (const line of [
    /queue "Spare" deleted in the tenant \(index.js:\d+\)\n/,
    /queue "Chat" changed \(index.js:\d+\), at 20\d\d-.*\n\s+maxTimeInQueue 600 → 700\n/,
    /team "Sales" changed .*\n\s+teamStatus IN_SERVICE → NOT_AVAILABLE\n/,
  ])
    expect(found.output).toMatch(line);

  // A refresh takes the tenant's values into the state, which is not the program.
  succeeded(await stack.refresh());
  const data = JSON.parse((await drift("--json")).output);
  expect(data.findings.map(({ what, name }: Record<string, string>) => `${what} ${name}`)).toEqual([
    "changed Sales",
    "changed Chat",
  ]);
  const accepted = await drift("--accept");
  expect(accepted.output).toMatch(/\/\/ index.js:\d+: new wxcc.Queue\("Chat", …\)\n {2}maxTimeInQueue: 700,/);

  stack.environment = { ...stack.environment, WXCC_ACCESS_TOKEN: "ended" };
  expect(await drift()).toMatchObject({ code: 2, output: expect.not.stringContaining("deleted") });
});

const example = join(dirname(require.resolve("pulumi-wxcc/package.json")), "examples", "promotion");

/** The example, deployed as one of its stacks to a tenant with that one's asset. */
async function promoted(name: string, assetId: string): Promise<Stack> {
  const assets = newAssets.map(one => (one.channel === "livechat" ? { ...one, assetId } : one));
  const seed = { organization: {}, people: [], assets };
  const stack = await newStack({ typescript: true, tenant: { seed } });
  cpSync(example, stack.folder, { recursive: true, filter: path => !path.endsWith("package.json") });
  stack.environment = { ...stack.environment, PULUMI_STACK: name };
  expect((await stack.pulumi("stack", "init", name)).code).toBe(0);
  return stack;
}

test("the example of promotion makes tenants that differ in nothing but what its stacks declare", async () => {
  const [dev, prod] = [await promoted("dev", "LI07154615"), await promoted("prod", "LI07154617")];
  // More ids than a deployment draws, so that none is the same in both.
  for (const name of Array.from({ length: 20 }, (_, i) => `Old${i}`)) {
    await prod.administrator.create("skill", { name, skillType: "BOOLEAN", serviceLevelThreshold: 1, active: true });
    await prod.administrator.remove("skill", name);
  }
  for (const stack of [dev, prod]) succeeded(await stack.up());
  const [here, there] = [readOnly(dev), readOnly(prod)];
  dev.keptByHand("prod.env");
  writeFileSync(
    join(dev.folder, "prod.env"),
    Object.entries(there)
      .map(pair => pair.join("="))
      .join("\n"),
  );
  dev.environment = here;
  const [a, b] = await Promise.all([dev, prod].map(one => one.administrator.find("team", "Sales")));
  expect(a!.id).not.toBe(b!.id);

  const told = await dev.wxcc("compare", "env:", "env:prod.env", "--json", "--ignore-file", "/dev/null");
  const { findings } = JSON.parse(told.output) as {
    findings: { what: string; kind: string; name: string; fields: { field: string }[] }[];
  };
  expect(
    findings
      .flatMap(({ what, kind, name, fields }) => [`${what} ${kind} ${name}`, ...fields.map(({ field }) => field)])
      .sort(),
  ).toEqual([
    "assetId",
    "changed entryPoint Chat",
    "changed queue Chat",
    "maxActiveContacts",
    "maxTimeInQueue",
    "maximumActiveContacts",
    "onlyInA skill Spanish",
  ]);
  expect(told.code).toBe(1);
  // The example's own acknowledgements are exactly these differences.
  const known = await dev.wxcc("compare", "env:", "env:prod.env");
  expect(known).toMatchObject({ code: 0, output: expect.stringMatching(/no difference; 3 acknowledged$/m) });
  expect(known.output).not.toContain("note:");
});

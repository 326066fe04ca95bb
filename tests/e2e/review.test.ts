import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newStack, refused, type Stack, succeeded } from "./stack.js";

const site = `
  const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", social: 2 });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin, description: "by the stack" });
`;
const canaries = ["CANARY-of-a-program-1", "CANARY-of-a-program-2"] as const;
const channel = (groups: string, more = "") => `
  new wxcc.Agent("one", { email: "agent1@example.com", siteId: berlin, teamIds: [sales] });
  new wxcc.GlobalVariable("password", {
    name: "doorCode", variableType: "String", defaultValue: pulumi.secret("${more || canaries[0]}"),
  });
  new wxcc.DigitalChannel("whatsapp", {
    channel: "whatsapp",
    asset: { name: "Acme", service: "Acme care", number: "+14085550101", assetId: "14085550101" },
    ${groups},
    serviceLevelThreshold: 60,
    maxTimeInQueue: 600,
    mayReplaceQueue: true,
  });
`;
const journal = ({ folder }: Stack) => join(folder, ".wxcc", "journal");
const runsOf = (stack: Stack) => readdirSync(journal(stack)).sort();

test("a change is reviewed, applied, recorded, and undone by an edit", async () => {
  const stack = await newStack();
  const { administrator } = stack;
  for (const canary of canaries) stack.secret(canary);
  stack.program(`${site} new wxcc.Team("support", { name: "Support", siteId: berlin });${channel("teams: [sales]")}`);
  succeeded(await stack.up());
  const support = await administrator.find("team", "Support");
  const { id: siteId } = await administrator.find("site", "Berlin");
  await administrator.change("user", "agent2@example.com", { siteId: String(siteId), teamIds: [String(support.id)] });
  await administrator.change("team", "Sales", { description: "by hand" });
  await administrator.change("cad-variable", "doorCode", { defaultValue: "by hand" });

  // The team goes, which somebody outside of the stack works in; the channel gets a new team, after two minutes.
  stack.program(`${site}
    const late = new wxcc.Team("late", { name: "Late", siteId: berlin });
    new wxcc.Agent("three", { email: "agent3@example.com", siteId: berlin, teamIds: [late] });
    ${channel("teams: [sales], groups: [{ after: 120, teams: [late] }]", canaries[1])}`);
  const asked = stack.tenant.requests().length;
  const preview = await stack.wxcc("preview", "--json", "--markdown", "review.md");
  expect(preview.code).toBe(0);
  expect(
    stack.tenant
      .requests()
      .slice(asked)
      .every(({ method }) => method === "GET"),
  ).toBe(true);
  const comment = readFileSync(join(stack.folder, "review.md"), "utf8");
  expect(comment.split("\n")[0]).toBe("<!-- wxcc review of centre/test -->");
  expect(comment).toContain("- **delete** team `Support` (resource `support`)\n  - used by agent `");
  expect(comment).toMatch(/used by agent `[^`]+` \(\*\*outside this stack\*\*\)/);
  expect(comment).toContain('- **WhatsApp** (`whatsapp`): contacts now reach team "Late", after 120 s');
  expect(comment).toContain(
    "- global variable doorCode (resource `password`)\n  - `defaultValue`: `[secret]` → `[secret]`",
  );
  expect(comment).toMatch(
    /\*\*Cost:\*\* about \d+ requests to the tenant \(\d+ reads, \d+ writes\): about \d+ s at 300 requests/,
  );
  expect(comment).toMatch(
    /### Changed outside since the last run\n\n- global variable doorCode.+\n {2}- `defaultValue`: `\[secret\]` → `\[secret\]`\n- team Sales, last changed at 20.+\n {2}- `description`: `by the stack` → `by hand`/,
  );
  expect(comment + preview.output).not.toContain("CANARY");

  expect(JSON.parse(preview.stdout)).toMatchObject({
    stack: "test",
    counts: { delete: 1, replace: 0 },
    guard: { isBeyond: false },
    gone: [{ how: "delete", name: "Support", users: [{ title: "agent", isOurs: false }] }],
    channels: [{ name: "whatsapp", after: { verdict: { after: 0 } } }],
  });

  await administrator.change("user", "agent2@example.com", { teamIds: [] });
  const up = await stack.wxcc("up", "--yes");
  expect([up.code, up.output]).toEqual([0, expect.stringContaining('contacts now reach team "Late"')]);
  const [, run] = runsOf(stack);
  const history = succeededText(await stack.wxcc("history"));
  expect(history.split("\n")).toHaveLength(2);
  expect(history).toMatch(new RegExp(`^${run!.replace(".jsonl", "")}  test  by .+  1 created, 4 updated, 1 deleted`));
  const undo = succeededText(await stack.wxcc("undo", run!.replace(".jsonl", "")));
  expect(undo).toContain(
    `team "Support" (${support.id}): declare it again; it will have a new id\n+ const support = new wxcc.Team("support", {`,
  );
  expect(undo).toMatch(/team "Late" \(.+\): take it out of the program/);
  expect(undo).toMatch(/queue "Acme" \(.+\): change it back\n {0}- {3}callDistributionGroups: \[/);
});

const succeededText = ({ code, output }: { code: number; output: string }) => {
  if (code !== 0) throw new Error(output);
  return output.trimEnd();
};

test("deletions beyond what the stack allows stop a preview with 3, and an up before they are sent", async () => {
  const stack = await newStack();
  const skills = (count: number) =>
    Array.from({ length: count }, (_, i) => `new wxcc.Skill("s${i}", { name: "Skill ${i}", skillType: "BOOLEAN" });`);
  stack.program(skills(8).join("\n"));
  writeFileSync(join(stack.folder, ".wxcc"), "in the way of the journal");
  expect(succeeded(await stack.up()).output).toMatch(
    /the journal cannot be written to .*journal \(\w+\): what this run/,
  );
  for (const [key, value] of [
    ["wxcc:production", "Acme live"],
    ["wxcc:maxDeletes", "2"],
  ])
    expect((await stack.pulumi("config", "set", key!, value!)).code).toBe(0);

  stack.program(skills(4).join("\n"));
  const preview = await stack.wxcc("preview", "--markdown", "review.md");
  expect(preview.code).toBe(3);
  expect(preview.output).toContain(
    "REFUSED by a guard rail: 4 of 8 managed objects would be deleted, and wxcc:maxDeletes is 2",
  );
  expect(readFileSync(join(stack.folder, "review.md"), "utf8")).toContain("**PRODUCTION: Acme live**");
  const gate = await stack.wxcc("up", "--yes");
  expect([gate.code, (await stack.administrator.list("skill")).length]).toEqual([3, 8]);

  // Who does not ask the gate meets the provider.
  const up = refused(await stack.up());
  expect(up.output).toContain("PRODUCTION: Acme live");
  expect(up.output).toMatch(/GuardRail: skill "Skill \d" \(.+\) is not deleted: it would be number 3 of this run/);
  expect(up.writes).toBe(2);
  expect(await stack.administrator.list("skill")).toHaveLength(6);

  // A destroy was asked for; only kinds that are protected stay.
  stack.environment.WXCC_PROTECT_KINDS = "skill";
  const kept = refused(await stack.destroy());
  expect(kept.output).toContain("is not deleted: wxcc:protectKinds names skill (Acme live)");
  expect(await stack.administrator.list("skill")).toHaveLength(6);
  Object.assign(stack.environment, { WXCC_PROTECT_KINDS: "", WXCC_JOURNAL: "none" });
  const { output } = succeeded(await stack.destroy());
  expect(output).toContain("PRODUCTION: Acme live");
  expect(output).not.toContain("journal");
});

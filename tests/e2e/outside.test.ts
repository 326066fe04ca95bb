import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newStack, outputsOf, refused, succeeded } from "./stack.js";

const twoTeams = `
  const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 3 });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin, teamStatus: "IN_SERVICE" });
  new wxcc.Queue("chat", {
    name: "Chat",
    channelType: "CHAT",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }],
  });
`;

async function deployed(statements: string) {
  const stack = await newStack();
  stack.program(statements);
  succeeded(await stack.up());
  return stack;
}

test("an edit in the tenant is shown at preview, in a line per field, and repaired by up", async () => {
  const stack = await deployed(twoTeams);
  const { administrator } = stack;
  const other = await administrator.find("team", "Default_Team");
  await administrator.change("team", "Sales", { teamStatus: "NOT_AVAILABLE", description: "ours" });
  await administrator.change("contact-service-queue", "Chat", {
    maxTimeInQueue: 7200,
    callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: other.id }] }],
  });

  const preview = succeeded(await stack.preview());
  expect(preview.output).toMatch(
    /team Sales: teamStatus IN_SERVICE → NOT_AVAILABLE, changed in the tenant at 20\d\d-\d\d-\d\dT[\d:.]+Z/,
  );
  expect(preview.output).toMatch(/queue Chat: maxTimeInQueue 3600 → 7200, changed in the tenant at 20/);
  expect(preview.output).toMatch(/queue Chat: callDistributionGroups .*, changed in the tenant at 20/);
  expect(preview.output).not.toContain("description");
  expect(preview.output).toContain("~ 2 to update");
  expect(preview.writes).toBe(0);

  const up = succeeded(await stack.up());
  expect(up.writes).toBe(2);
  const team = await administrator.find("team", "Sales");
  expect(team).toMatchObject({ teamStatus: "IN_SERVICE", description: "ours" });
  expect(await administrator.find("contact-service-queue", "Chat")).toMatchObject({
    maxTimeInQueue: 3600,
    callDistributionGroups: [{ agentGroups: [{ teamId: team.id }] }],
  });
  succeeded(await stack.preview("--expect-no-changes"));
});

test("what is deleted in the tenant is created again, and what refers to it follows", async () => {
  const stack = await deployed(twoTeams);
  const { administrator } = stack;
  const before = await administrator.find("team", "Sales");
  await administrator.remove("contact-service-queue", "Chat");
  await administrator.remove("team", "Sales");

  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain(`team "Sales" (${before.id}) is gone from the tenant: it will be created again`);
  expect(preview.output).toMatch(/queue "Chat" \(.*\) is gone from the tenant: it will be created again/);

  succeeded(await stack.up());
  const after = await administrator.find("team", "Sales");
  expect(after.id).not.toBe(before.id);
  expect(await administrator.find("contact-service-queue", "Chat")).toMatchObject({
    callDistributionGroups: [{ agentGroups: [{ teamId: after.id }] }],
  });
  succeeded(await stack.preview("--expect-no-changes"));
});

test("a tenant in which most is gone stops preview, refresh and destroy, and the state keeps what is gone", async () => {
  const named = (i: number) => `Skill ${i}`;
  const stack = await deployed(
    `for (const i of [1, 2, 3, 4, 5, 6, 7]) new wxcc.Skill(\`s\${i}\`, { name: \`Skill \${i}\`, skillType: "BOOLEAN" });`,
  );
  for (const i of [1, 2, 3, 4, 5, 6]) await stack.administrator.remove("skill", named(i));
  // What the engine notes for itself of each, such as dependencies, a refresh may change.
  const held = () =>
    ((JSON.parse(stack.state()).checkpoint.latest.resources ?? []) as readonly Record<string, unknown>[])
      .map(({ urn, id, inputs, outputs }) => ({ urn, id, inputs, outputs }))
      .sort((a, b) => (String(a.urn) < String(b.urn) ? -1 : 1));
  const before = held();

  expect(refused(await stack.preview()).output).toMatch(
    /is gone from the tenant, and so are others: 6 of the [67] objects/,
  );
  expect(refused(await stack.refresh()).output).toContain("The token or the tenant looks wrong");
  expect(held()).toEqual(before);

  const homes = join(stack.folder, "state/.pulumi/wxcc-intents/centre/organizations.json");
  const home = readFileSync(homes, "utf8");
  writeFileSync(homes, home.replaceAll(/[0-9a-f]{8}-/g, "00000000-"));
  const elsewhere = refused(await stack.destroy());
  expect(elsewhere.output).toMatch(
    /is not in organization .*, whose token this is: the stack was created in 00000000-/,
  );
  writeFileSync(homes, home);

  // All at once, however many cores there are.
  const destroy = refused(await stack.destroy("--parallel", "16"));
  expect(destroy.output).toMatch(
    /is gone from the tenant, and so are others: [67] of the 7 objects|6 of the 6 objects/,
  );
  const kept = held().map(({ id }) => id);
  expect(before.filter(({ id }) => !kept.includes(id)).map(({ inputs }) => inputs)).toEqual([
    expect.objectContaining({ name: named(7) }),
  ]);

  stack.environment.WXCC_MAY_VANISH = "true";
  succeeded(await stack.destroy());
  expect(held()).toEqual([]);
});

test("a refresh takes over what was edited, and the next preview still compares with the program", async () => {
  const stack = await deployed(`${twoTeams}
    new wxcc.Agent("first", { email: "agent1@example.com", siteId: berlin, teamIds: [sales] });`);
  const { administrator } = stack;
  const before = await administrator.contents();
  const privately = () => outputsOf(stack, "first").wxcc;
  const remembered = privately();
  expect(remembered).toMatchObject({ v: 1, before: { teamIds: null } });
  await administrator.change("team", "Sales", { teamStatus: "NOT_AVAILABLE" });
  await administrator.change("user", "agent1@example.com", { teamIds: [] });

  const refresh = succeeded(await stack.refresh());
  expect(refresh.writes).toBe(0);
  expect(refresh.output).toContain("~ 2 updated");
  expect(outputsOf(stack, "sales").teamStatus).toBe("NOT_AVAILABLE");
  expect(privately()).toEqual({ ...(remembered as object), seen: expect.any(Number) });

  expect(succeeded(await stack.preview()).output).toContain("~ 2 to update");
  succeeded(await stack.up());
  expect(await administrator.contents()).toEqual(before);
  succeeded(await stack.preview("--expect-no-changes"));
});

test("fields named in ignoreChanges are left to the tenant", async () => {
  const ignoring = (fields: string) => `
    const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
    const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
    new wxcc.Team("sales", { name: "Sales", siteId: berlin, description: "stack", teamStatus: "IN_SERVICE" },
      { ignoreChanges: [${fields}] });`;
  const stack = await deployed(ignoring('"description"'));
  const { administrator } = stack;
  await administrator.change("team", "Sales", { description: "tenant" });
  const quiet = succeeded(await stack.preview("--expect-no-changes"));
  expect(quiet.output).not.toContain("changed in the tenant");

  await administrator.change("team", "Sales", { teamStatus: "NOT_AVAILABLE" });
  succeeded(await stack.up());
  expect(await administrator.find("team", "Sales")).toMatchObject({
    description: "tenant",
    teamStatus: "IN_SERVICE",
  });

  stack.program(ignoring(""));
  succeeded(await stack.up());
  expect(await administrator.find("team", "Sales")).toMatchObject({ description: "stack" });

  stack.program(ignoring('"teamstatus"'));
  const typo = await stack.preview();
  expect(typo.code).not.toBe(0);
  expect(typo.output).toContain('team "sales": ignoreChanges: "teamstatus" is no field of Team');
});

import { newStack, refused, succeeded } from "./stack.js";

const sites = `
  const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
  const munich = new wxcc.Site("munich", { name: "Munich", multimediaProfileId: profile });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
  const support = new wxcc.Team("support", { name: "Support", siteId: berlin });
  const service = new wxcc.Team("service", { name: "Service", siteId: munich });
  const german = new wxcc.Skill("german", { name: "German", skillType: "BOOLEAN" });
  const speaker = new wxcc.SkillProfile("speaker", { name: "Speaker", activeSkills: [{ skillId: german, booleanValue: true }] });
`;
const first = (fields: string, options = "") =>
  `${sites} new wxcc.Agent("first", { email: "agent1@example.com", ${fields} }, { ${options} });`;

const agent1 = "agent1@example.com";

/** A person who worked in a team of the default site before, with a skill profile. */
async function employed() {
  const stack = await newStack();
  const { administrator } = stack;
  const skill = await administrator.create("skill", {
    name: "Old",
    skillType: "BOOLEAN",
    active: true,
    serviceLevelThreshold: 30,
  });
  const skillProfile = await administrator.create("skill-profile", {
    name: "Former",
    activeSkills: [{ skillId: skill.id, booleanValue: true }],
  });
  const { siteId } = await administrator.find("team", "Default_Team");
  const team = await administrator.create("team", {
    name: "Veterans",
    siteId,
    active: true,
    teamType: "AGENT",
    teamStatus: "IN_SERVICE",
  });
  await administrator.change("user", agent1, { teamIds: [String(team.id)], skillProfileId: skillProfile.id });
  return { ...stack, former: await administrator.contents() };
}

const teamsOf = async ({ administrator }: Awaited<ReturnType<typeof newStack>>) => {
  const { teamIds } = await administrator.find("user", agent1);
  const teams = await administrator.list("team");
  return (teamIds as readonly string[]).map(id => teams.find(team => team.id === id)?.name).sort();
};

test("a person is taken over, loses the teams of the old site by name, and gets everything back", async () => {
  const stack = await employed();
  stack.program(first("siteId: berlin, teamIds: [sales], skillProfileId: speaker"));
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain(`takes over agent ${agent1}`);
  expect(preview.output).toContain('leaves team "Veterans", which belongs to another site');
  expect(preview.writes).toBe(0);
  succeeded(await stack.up());
  expect(await teamsOf(stack)).toEqual(["Sales"]);
  succeeded(await stack.preview("--expect-no-changes"));

  // A change of site within the stack: the team of the old site leaves.
  stack.program(first("siteId: munich, teamIds: [service], skillProfileId: speaker"));
  expect(succeeded(await stack.preview()).output).toMatch(/siteId|update/);
  succeeded(await stack.up());
  expect(await teamsOf(stack)).toEqual(["Service"]);
  succeeded(await stack.preview("--expect-no-changes"));

  succeeded(await stack.destroy());
  expect(await stack.administrator.contents()).toEqual(stack.former);
});

test("teams are additive: others' stay, ours leave; exclusive: ours alone", async () => {
  const stack = await newStack();
  const { administrator } = stack;
  stack.program(first("siteId: berlin, teamIds: [sales]"));
  succeeded(await stack.up());
  const support = await administrator.find("team", "Support");
  const { teamIds } = await administrator.find("user", agent1);
  await administrator.change("user", agent1, { teamIds: [...(teamIds as readonly string[]), String(support.id)] });
  succeeded(await stack.preview("--expect-no-changes"));

  stack.program(first("siteId: berlin, teamIds: []"));
  succeeded(await stack.up());
  expect(await teamsOf(stack)).toEqual(["Support"]);

  stack.program(first("siteId: berlin, teamIds: [sales]", 'ownership: { teamIds: "exclusive" }'));
  succeeded(await stack.up());
  expect(await teamsOf(stack)).toEqual(["Sales"]);
  succeeded(await stack.preview("--expect-no-changes"));
});

test("what somebody else changed since is left, and said, when the stack goes", async () => {
  const stack = await employed();
  const { administrator } = stack;
  stack.program(first("siteId: berlin, teamIds: [sales], skillProfileId: speaker"));
  succeeded(await stack.up());
  const { activeSkills } = await administrator.find("skill-profile", "Former");
  const skills = (activeSkills as { skillId: string }[]).map(({ skillId }) => ({ skillId, booleanValue: true }));
  const other = await administrator.create("skill-profile", { name: "Other", activeSkills: skills });
  await administrator.change("user", agent1, { skillProfileId: other.id });
  await administrator.remove("team", "Veterans");

  const destroy = succeeded(await stack.destroy());
  expect(destroy.output).toContain(`agent ${agent1}: skillProfileId was changed by somebody else since`);
  expect(destroy.output).toMatch(/agent agent1@example.com: teamIds held .+, which is gone/);
  expect(await administrator.find("user", agent1)).toMatchObject({ skillProfileId: other.id });
});

test("a delete that others stand in the way of names them", async () => {
  const stack = await employed();
  stack.program(first("siteId: berlin, teamIds: [sales], skillProfileId: speaker"));
  succeeded(await stack.up());
  await stack.administrator.remove("skill-profile", "Former");
  await stack.administrator.change("user", "agent2@example.com", {
    siteId: (await stack.administrator.find("site", "Berlin")).id,
  });
  const destroy = refused(await stack.destroy("--continue-on-error"));
  expect(destroy.output).toMatch(/agent agent1@example.com: skillProfileId was .+, which is gone, so it is left/);
  expect(destroy.output).toMatch(/StillReferenced: site "Berlin" \(.+\) was not deleted: still used by agent "/);
  expect(destroy.output).toMatch(/StillReferenced: skill profile "Speaker" .+ still used by agent "/);
  expect(destroy.output).toContain("retainOnDelete");
  expect(destroy.output).toContain("Webex tracking id");
});

test("missing and unlicensed people are refused at preview, with the place to add them", async () => {
  const stack = await newStack();
  const person = (email: string) => `new wxcc.Agent("one", { email: "${email}" });`;
  stack.program(person("nobody@example.com"));
  const missing = refused(await stack.preview());
  expect(missing.output).toContain("the tenant has no agent nobody@example.com: add the person in Control Hub");
  stack.program(person("visitor@example.com"));
  const unlicensed = refused(await stack.preview());
  expect(unlicensed.output).toContain("visitor@example.com has no Contact Center licence: assign one in Control Hub");
  stack.program(`${person(agent1)} new wxcc.Agent("two", { email: "${agent1}" });`);
  const twice = refused(await stack.preview());
  expect(twice.output).toContain('agent "two": email: the same as agent "one" has');
  expect(missing.writes + unlicensed.writes + twice.writes).toBe(0);
});

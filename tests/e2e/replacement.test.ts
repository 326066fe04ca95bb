import { newStack, refused, succeeded } from "./stack.js";

const profile = `const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });`;

const queue = (fields: string) => `
  ${profile}
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
  const munich = new wxcc.Site("munich", { name: "Munich", multimediaProfileId: profile });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: SITE, teamType: "TYPE" });
  new wxcc.Queue("voice", {
    name: "Voice",
    channelType: "TELEPHONY",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }],
    ${fields}
  });
`;
const world = ({ site = "berlin", type = "AGENT", fields = "" } = {}) =>
  queue(fields).replace("SITE", site).replace("TYPE", type);

async function deployed(statements: string) {
  const stack = await newStack();
  stack.program(statements);
  succeeded(await stack.up());
  return stack;
}

/** The writes in their order, without ids: `POST team`. */
const writes = (requests: readonly string[]) =>
  requests
    .filter(request => !request.startsWith("GET"))
    .map(request => request.replace(/ \/organization\/[^/]+\//, " ").replace(/\/.*/, ""));

test("a change of the natural key creates the new one first, re-points, and deletes the old one", async () => {
  const stack = await deployed(world());
  const before = await stack.administrator.find("team", "Sales");
  stack.program(world({ site: "munich" }));
  const preview = succeeded(await stack.preview());
  expect(preview.output).toMatch(/replaces team "Sales" \(.*\): siteId .* → .* \(the API cannot change it\)/);
  expect(preview.writes).toBe(0);

  const up = succeeded(await stack.up());
  expect(writes(up.requests)).toEqual(["POST team", "PUT contact-service-queue", "DELETE team"]);
  const after = await stack.administrator.find("team", "Sales");
  expect(after.id).not.toBe(before.id);
  expect(await stack.administrator.find("contact-service-queue", "Voice")).toMatchObject({
    callDistributionGroups: [{ agentGroups: [{ teamId: after.id }] }],
  });
  succeeded(await stack.preview("--expect-no-changes"));
});

test("a key that stays is taken under a temporary name, and handed over when the old one is gone", async () => {
  const stack = await deployed(world());
  stack.program(world({ type: "CAPACITY", fields: 'routingType: "CIRCULAR"' }));
  succeeded(await stack.preview());
  const up = succeeded(await stack.up());
  expect(up.output).toMatch(/creates team "Sales" as "Sales new \w+" until its predecessor is deleted/);
  expect(up.output).toMatch(/creates queue "Voice" as "Voice new \w+" until its predecessor is deleted/);
  expect(writes(up.requests)).toEqual([
    "POST team",
    "POST contact-service-queue",
    "DELETE contact-service-queue",
    "PUT contact-service-queue",
    "DELETE team",
    "PUT team",
  ]);
  const { administrator } = stack;
  const team = await administrator.find("team", "Sales");
  expect(team).toMatchObject({ teamType: "CAPACITY" });
  expect(await administrator.find("contact-service-queue", "Voice")).toMatchObject({
    routingType: "CIRCULAR",
    callDistributionGroups: [{ agentGroups: [{ teamId: team.id }] }],
  });
  expect((await administrator.list("team")).map(({ name }) => name)).toEqual(["Default_Team", "Sales"]);
  succeeded(await stack.preview("--expect-no-changes"));
  succeeded(await stack.refresh());
  succeeded(await stack.preview("--expect-no-changes"));
});

test("a dependent that can be updated is re-pointed before the old one is deleted", async () => {
  const stack = await deployed(world());
  stack.program(world({ type: "CAPACITY" }));
  const up = succeeded(await stack.up());
  expect(writes(up.requests)).toEqual(["POST team", "PUT contact-service-queue", "DELETE team", "PUT team"]);
  succeeded(await stack.preview("--expect-no-changes"));
});

const skill = (type: string, profileOf = "") => `
  const german = new wxcc.Skill("german", { name: "German", skillType: "${type}" });
  ${profileOf}
`;
const speaker = (value: string) =>
  `new wxcc.SkillProfile("speaker", { name: "Speaker", activeSkills: [{ skillId: german, ${value} }] });`;

test("what has a fixed name is deleted first, as long as nobody refers to it", async () => {
  const stack = await deployed(skill("BOOLEAN"));
  stack.program(skill("PROFICIENCY"));
  const up = succeeded(await stack.up());
  expect(writes(up.requests)).toEqual(["DELETE skill", "POST skill"]);
  expect(await stack.administrator.find("skill", "German")).toMatchObject({ skillType: "PROFICIENCY" });
  succeeded(await stack.preview("--expect-no-changes"));
});

test("what has a fixed name and is referred to cannot be replaced: the preview names who refers to it", async () => {
  const stack = await deployed(skill("BOOLEAN", speaker("booleanValue: true")));
  const before = { tenant: await stack.administrator.contents(), state: stack.state() };
  stack.program(skill("PROFICIENCY", speaker("proficiencyValue: 3")));
  const preview = refused(await stack.preview());
  expect(preview.output).toMatch(/skill "German" \(.*\) cannot be replaced for its new skillType/);
  expect(preview.output).toMatch(/used by skill[- ]profile "Speaker"/);
  expect(preview.output).toContain("Change its name as well");
  expect(preview.output).not.toMatch(/\n\s+at /);
  refused(await stack.up());
  expect(await stack.administrator.contents()).toEqual(before.tenant);

  stack.program(skill("PROFICIENCY", speaker("proficiencyValue: 3")).replace('"German"', '"Deutsch"'));
  succeeded(await stack.up());
  expect((await stack.administrator.list("skill")).map(({ name }) => name)).not.toContain("German");
  succeeded(await stack.preview("--expect-no-changes"));
});

import { newStack, succeeded } from "./stack.js";

const centre = `
  const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 3, email: 5, social: 4 });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
  const german = new wxcc.Skill("german", { name: "German", skillType: "PROFICIENCY" });
  const tier = new wxcc.Skill("tier", { name: "Tier", skillType: "ENUM", enumSkillValues: [{ name: "One" }, { name: "Two" }] });
  const seller = new wxcc.SkillProfile("seller", {
    name: "Seller",
    activeSkills: [{ skillId: german, proficiencyValue: 8 }],
    activeEnumSkills: [{ enumSkillValueId: wxcc.enumSkillValueId(tier, "Two") }],
  });
  new wxcc.Agent("first", { email: "agent1@example.com", siteId: berlin, teamIds: [sales], skillProfileId: seller });
  new wxcc.GlobalVariable("orders", { name: "openOrders", variableType: "Integer", defaultValue: "0" });
  const sms = new wxcc.DigitalAsset("sms", { channel: "sms", name: "SMS", assetId: "14085550100" });
  const social = { channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD" };
  new wxcc.EntryPoint("sms", { name: "SMS", ...social, assetId: sms });
  const queue = new wxcc.Queue("sms", {
    name: "SMS",
    ...social,
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }],
  });
`;

/** Each of these lists fits on one page. */
const kinds = 9;

const contactCenter = async () => {
  const stack = await newStack();
  stack.program(centre);
  return stack;
};

test("a preview reads each list once and sends nothing else; up creates; then nothing changes any more", async () => {
  const stack = await contactCenter();
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain("+ 12 to create");
  expect(preview.writes).toBe(0);
  expect(preview.reads).toBeLessThanOrEqual(kinds + 2);
  expect(preview.output).toContain(
    `${preview.reads} requests to the tenant: ${preview.reads} reads, 0 writes; 10 writes needed, about 2 s`,
  );
  await expect(stack.administrator.find("site", "Berlin")).rejects.toThrow("there is no site Berlin");

  const up = succeeded(await stack.up());
  expect(up.writes).toBe(10);
  expect(up.output).toContain(`${up.reads + 10} requests to the tenant: ${up.reads} reads, 10 writes`);
  const queue = await stack.administrator.find("contact-service-queue", "SMS");
  const team = await stack.administrator.find("team", "Sales");
  expect(queue.callDistributionGroups).toMatchObject([{ order: 1, agentGroups: [{ teamId: team.id }] }]);

  for (const unchanged of [
    await stack.preview("--expect-no-changes"),
    await stack.up("--expect-no-changes"),
    await stack.refresh("--expect-no-changes"),
  ]) {
    expect(succeeded(unchanged).output).toContain("12 unchanged");
    expect(unchanged.writes).toBe(0);
    expect(unchanged.reads).toBeLessThanOrEqual(kinds + 2);
  }
});

test("destroy leaves the tenant as it was before the first up, and says what it cannot delete", async () => {
  const stack = await contactCenter();
  const before = await stack.administrator.contents();
  succeeded(await stack.up());
  expect(await stack.administrator.contents()).not.toEqual(before);
  const destroy = succeeded(await stack.destroy());
  expect(destroy.output).toContain(
    'digital asset "SMS" (14085550100) was only declared: nothing is deleted in the tenant',
  );
  expect(await stack.administrator.contents()).toEqual(before);
});

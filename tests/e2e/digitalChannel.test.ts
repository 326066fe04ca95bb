import { newStack, refused, succeeded } from "./stack.js";

const teams = `
  const berlin = new wxcc.Site("berlin", {
    name: "Berlin",
    multimediaProfileId: wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" }),
  });
  const messaging = new wxcc.Team("messaging", { name: "Messaging", siteId: berlin });
  const spanish = new wxcc.Skill("spanish", { name: "Spanish", skillType: "PROFICIENCY" });
`;

const channel = (assetId: string | undefined, more = "") => `${teams}
  new wxcc.DigitalChannel("whatsapp", {
    channel: "whatsapp",
    asset: { name: "Acme WhatsApp", service: "Acme care", number: "+14085550101", assetId: ${JSON.stringify(assetId)} },
    teams: [messaging], serviceLevelThreshold: 300, maxTimeInQueue: 3600, ${more}
  });`;

const skills = "skills: { required: [{ skill: spanish, atLeast: 5 }], relaxedAfter: 60 },";

test("a channel waits for its asset, is completed by the id, and cannot be taken apart again", async () => {
  const stack = await newStack();
  stack.program(channel(undefined));
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain('channel "whatsapp" waits, and has no entry point yet');
  expect(preview.writes).toBe(0);
  succeeded(await stack.up());
  const queue = await stack.administrator.find("contact-service-queue", "Acme WhatsApp");
  await expect(stack.administrator.find("entry-point", "Acme WhatsApp")).rejects.toThrow("there is no entry-point");

  stack.program(channel("14085550101"));
  const completed = succeeded(await stack.up());
  expect(completed.writes).toBe(1);
  expect(await stack.administrator.find("entry-point", "Acme WhatsApp")).toMatchObject({
    assetId: "14085550101",
    socialChannelType: "WHATSAPP",
  });
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);

  stack.program(channel(undefined));
  const unregistered = refused(await stack.up());
  expect(unregistered.output).toContain("a registered asset cannot be unregistered");
  expect(unregistered.writes).toBe(0);

  const before = await stack.administrator.contents();
  stack.program(channel("14085550101", skills));
  const replaced = refused(await stack.preview());
  expect(replaced.output).toContain(`queue "Acme WhatsApp" (${queue.id}) cannot be replaced`);
  expect(replaced.output).toContain("a flow of Webex Connect holds its id");
  stack.program(teams);
  const deleted = refused(await stack.up());
  expect(deleted.output).toContain("protected");
  expect(await stack.administrator.contents()).toEqual(before);

  stack.program(channel("14085550101", "mayReplaceQueue: true,"));
  succeeded(await stack.up());
  stack.program(channel("14085550101", `${skills} mayReplaceQueue: true,`));
  succeeded(await stack.up());
  expect((await stack.administrator.find("contact-service-queue", "Acme WhatsApp")).routingType).toBe("SKILLS_BASED");
  const destroy = succeeded(await stack.destroy());
  expect(destroy.output).toContain("was only declared: nothing is deleted in the tenant");
});

test("a channel takes its parts over from a program that declared them one by one", async () => {
  const stack = await newStack();
  const types = `name: "Acme WhatsApp", channelType: "SOCIAL_CHANNEL", socialChannelType: "WHATSAPP"`;
  stack.program(`${teams}
    const asset = new wxcc.DigitalAsset("whatsapp", { name: "Acme WhatsApp", channel: "whatsapp", service: "Acme care",
      number: "+14085550101", assetId: "14085550101" });
    new wxcc.EntryPoint("whatsapp", { ${types}, assetId: asset });
    new wxcc.Queue("whatsapp", { ${types}, serviceLevelThreshold: 300, maxTimeInQueue: 3600,
      callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: messaging }] }] });`);
  succeeded(await stack.up());
  const before = await stack.administrator.contents();
  stack.program(channel("14085550101"));
  const moved = succeeded(await stack.up());
  expect([moved.writes, moved.output]).toEqual([0, expect.stringContaining("1 created")]);
  expect(await stack.administrator.contents()).toEqual(before);
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);
});

test("every problem of a channel is told at once, with the page that says so, and a warning stops nothing", async () => {
  const stack = await newStack();
  const warned = channel(undefined).replace('name: "Acme WhatsApp",', 'name: "Acme WhatsApp", uses: ["TEMPLATES"],');
  stack.program(
    warned
      .replace("+14085550101", "5550101")
      .replace("serviceLevelThreshold: 300,", "serviceLevelThreshold: 300, contactPriority: 12,"),
  );
  const preview = refused(await stack.preview());
  expect(preview.output).toMatch(/channel "whatsapp": asset\.number: .*https:\/\//);
  expect(preview.output).toMatch(/channel "whatsapp": contactPriority: .*https:\/\//);
  expect(preview.output).toContain("(whatsapp.templates, https://");
  expect(preview.requests).toEqual([]);
  stack.program(warned);
  const up = succeeded(await stack.up());
  expect(up.output).toContain('warning: channel "whatsapp": asset.uses');
});

import { newStack, refused, succeeded } from "./stack.js";

const asset = (id: string, channel = "sms") =>
  `const asset = new wxcc.DigitalAsset("asset", { channel: "${channel}", name: "Number", assetId: "${id}" });`;
const entryPoint = (name: string) => `new wxcc.EntryPoint("${name}", {
  name: "${name}", channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD", assetId: asset });`;

test("an asset serves one entry point, of its own channel, whoever made the other one", async () => {
  const stack = await newStack();
  const first = await stack.administrator.create("entry-point", {
    name: "first",
    entryPointType: "INBOUND",
    channelType: "SOCIAL_CHANNEL",
    socialChannelType: "MESSAGEBIRD",
    assetId: "14085550100",
    serviceLevelThreshold: 300,
    maximumActiveContacts: 100,
    active: true,
  });
  stack.program(`${asset("14085550100")} ${entryPoint("second")}`);
  const shared = refused(await stack.preview());
  expect(shared.output).toContain(`asset 14085550100 is used by entry point "first" (${first.id})`);

  stack.program(`${asset("14085550101", "whatsapp")} ${entryPoint("second")}`);
  const misfit = refused(await stack.preview());
  expect(misfit.output).toContain(
    'digital asset "Number" is of channel whatsapp, which needs SOCIAL_CHANNEL WHATSAPP, not SOCIAL_CHANNEL MESSAGEBIRD',
  );
  expect(shared.writes + misfit.writes).toBe(0);
});

test("whether it is registered shows when the entry point is created: the refusal says what to do", async () => {
  const stack = await newStack();
  stack.program(`${asset("14085559999")} ${entryPoint("first")}`);
  succeeded(await stack.preview());
  const up = refused(await stack.up());
  expect(up.output).toContain('Refused: entry point "first"');
  expect(up.output).toContain("14085559999");
  expect(up.output).toContain("Webex tracking id");
  expect(up.output).not.toMatch(/\n\s+at /);

  stack.program(`${asset("14085550100")} ${entryPoint("first")}`);
  succeeded(await stack.up());
  const destroy = succeeded(await stack.destroy());
  expect(destroy.output).toContain("was only declared: nothing is deleted in the tenant");
});

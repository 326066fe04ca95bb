import type { DeployedChannel } from "../../provider/channels/channel.js";
import type { Channel } from "../../provider/entities/channel.js";
import { newPeople } from "../../provider/simulator/index.js";
import { newStack, type Stack, succeeded } from "./stack.js";

const administrator = "admin2@example.com";
const newAgent = "agent7@example.com";

/** What each channel is registered as, and the flow that it starts from. */
const channels: Readonly<Record<Channel, { asset: object; template: string; number?: string }>> = {
  sms: { asset: { number: "+14085550100" }, template: "SMS inbound", number: "+14085550100" },
  email: { asset: { address: "care@example.com" }, template: "EmailInboundFlow" },
  livechat: { asset: { websites: ["www.example.com"] }, template: "LivechatInbound flow" },
  messenger: { asset: { page: "Acme", pageId: "1029384756" }, template: "FacebookInboundFlow" },
  whatsapp: { asset: { number: "+14085550101" }, template: "Whatsapp inbound", number: "+14085550101" },
  apple: { asset: {}, template: "Apple Basic Inbound Flow" },
};
const names = Object.keys(channels) as readonly Channel[];

/** The tenant of the article, as far as it is declared: with the ids of the assets that are registered so far. */
const program = (assetIds: Partial<Record<Channel, string>>) => `
  const licence = wxcc.License.find("licence", { name: "Contact Center Premium Agent" });
  const owner = wxcc.Role.find("administrator", { name: "Full Administrator" });
  new wxcc.Person("administrator", { email: "${administrator}", displayName: "Second administrator",
    roles: [owner], licenses: [licence] }, { createMissing: true });
  const person = new wxcc.Person("agent", { email: "${newAgent}", firstName: "Agent", lastName: "Seven",
    licenses: [licence] }, { createMissing: true });

  const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 2, email: 2, social: 2 });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
  const messaging = new wxcc.Team("messaging", { name: "Messaging", siteId: berlin });
  const spanish = new wxcc.Skill("spanish", { name: "Spanish", skillType: "PROFICIENCY" });
  const expert = new wxcc.SkillProfile("expert", { name: "Expert", activeSkills: [{ skillId: spanish, proficiencyValue: 8 }] });
  const on = { siteId: berlin, teamIds: [messaging] };
  new wxcc.Agent("one", { email: "agent1@example.com", ...on });
  new wxcc.Agent("seven", { email: person.email, ...on, skillProfileId: expert });
  new wxcc.TenantConfiguration("tenant", { timeoutRonaSocialSeconds: 60, timeoutRonaChatSeconds: 60, timeoutRonaEmailSeconds: 90 });

  const assetIds = ${JSON.stringify(assetIds)};
  const channels = ${JSON.stringify(channels)};
  for (const [channel, { asset, template }] of Object.entries(channels)) {
    const skills = channel === "whatsapp" ? { skills: { required: [{ skill: spanish, atLeast: 5 }], relaxedAfter: 60 } } : {};
    new wxcc.DigitalChannel(channel, { channel, ...skills,
      asset: { name: "Acme " + channel, service: "Acme " + channel + " service", ...asset, assetId: assetIds[channel] },
      teams: [messaging], serviceLevelThreshold: 300, maxTimeInQueue: 3600, contactPriority: 3,
      flow: { template, release: "v3.5" },
    });
  }`;

/** The channels as the state holds them. */
async function deployed(stack: Stack): Promise<ReadonlyMap<string, DeployedChannel>> {
  const { deployment } = JSON.parse((await stack.pulumi("stack", "export")).output);
  const components = deployment.resources.filter((one: { type: string }) => one.type === "wxcc:index:DigitalChannel");
  return new Map(
    components.map((one: { outputs: { declaration: DeployedChannel } }) => {
      const { declaration } = one.outputs;
      return [declaration.channel, declaration];
    }),
  );
}

test("the article's whole way: from people and nodes to a routed message on each of the six channels", async () => {
  const stack = await newStack({ tenant: { seed: { organization: {}, people: newPeople, assets: [] } } });

  // What can be declared before anybody has done anything by hand.
  stack.program(program({}));
  const first = succeeded(await stack.up());
  for (const name of names) expect(first.output).toContain(`channel "${name}" waits, and has no entry point yet`);
  expect(first.output).toContain(`agent ${newAgent} waits until the person accepts the invitation`);
  await expect(stack.administrator.find("user", newAgent)).rejects.toThrow("there is no user");

  // Step 0 to 2: people accept, an administrator opens Webex Connect and authorises both nodes.
  await expect(stack.hand("launch-connect", { email: administrator })).rejects.toThrow("invitation");
  await stack.hand("accept-invitation", { email: administrator });
  await stack.hand("launch-connect", { email: administrator });
  for (const node of ["Webex CC Task", "Webex CC Engage"])
    await stack.hand("authorize-node", { node, by: administrator });
  // Step 3.4: the agent becomes a user of the contact center.
  await stack.hand("accept-invitation", { email: newAgent });
  await stack.hand("synchronize-users");

  // Step 5: a service and a registered asset for each channel.
  const assetIds: Partial<Record<Channel, string>> = {};
  for (const channel of names) {
    const service = `Acme ${channel} service`;
    const { number } = channels[channel];
    await stack.hand("create-service", { service });
    await stack.hand("create-asset", { channel, name: `Acme ${channel}`, ...(number && { number }) });
    const { assetId } = await stack.hand("register-asset", { name: `Acme ${channel}`, service });
    assetIds[channel] = String(assetId);
  }

  // Step 6: the ids complete the channels, and the agent has arrived.
  stack.program(program(assetIds));
  succeeded(await stack.up());
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);
  const agent = await stack.administrator.find("user", newAgent);
  const team = await stack.administrator.find("team", "Messaging");
  expect(agent.teamIds).toEqual([team.id]);

  // Steps 7 and 8: templates, attachments, the widget, and each flow with what its bind sheet says.
  await stack.hand("upload-templates", { channel: "whatsapp" });
  await stack.hand("configure-attachments", { channel: "whatsapp", types: ["pdf", "png"] });
  await stack.hand("place-widget", { website: "www.example.com", assetId: assetIds.livechat });
  const declared = await deployed(stack);
  for (const channel of names) {
    const { queue, skills, contactPriority } = declared.get(channel)!;
    const service = `Acme ${channel} service`;
    const flow = channels[channel].template;
    await stack.hand("upload-flow", { service, template: flow, release: "v3.5" });
    await expect(stack.hand("make-live", { flow, service })).rejects.toThrow("still names the template's queue");
    const asked = skills && {
      required: skills.required.map(({ skillId, condition, value }) => ({ skillId, condition, value })),
      relaxations: skills.relaxations,
    };
    await stack.hand("bind-flow", {
      flow,
      service,
      queueId: queue.id,
      ...(asked && { skills: asked }),
      contactPriority,
    });
    await stack.hand("make-live", { flow, service });
  }

  // A contact arrives on each, and is offered to whom the trace says.
  for (const channel of names) {
    const task = await stack.message(channel, assetIds[channel]!);
    const traced = JSON.parse((await stack.wxcc("trace", channel, "--json")).output);
    expect([channel, task.queueId]).toEqual([channel, declared.get(channel)!.queue.id]);
    const { offeredTo, at } = task.outcome as { offeredTo: string; at: number };
    expect([channel, traced.verdict.after]).toEqual([channel, at]);
    expect(traced.verdict.offered.map(({ id }: { id: string }) => id)).toContain(offeredTo);
    if (channel === "whatsapp") expect(offeredTo).toBe(agent.id);
  }
});

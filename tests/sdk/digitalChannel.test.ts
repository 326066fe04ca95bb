import * as pulumi from "@pulumi/pulumi";
import { judge, pass } from "../../sdk/gate.js";
import * as wxcc from "../../sdk/index.js";
import { program, type Registered, resolved } from "./program.js";

let logged: { error: string[]; warn: string[]; info: string[] };

beforeEach(() => {
  logged = { error: [], warn: [], info: [] };
  for (const level of ["error", "warn", "info"] as const)
    jest.spyOn(pulumi.log, level).mockImplementation((async (text: string) => {
      logged[level].push(text);
    }) as never);
});

afterEach(() => {
  jest.restoreAllMocks();
});

const common = { serviceLevelThreshold: 300, maxTimeInQueue: 3600 };
const number = { name: "Acme WhatsApp", service: "Acme care", number: "+14085550123" };

function messaging() {
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: "p" });
  return new wxcc.Team("messaging", { name: "Messaging", siteId: berlin });
}

const named = (registered: readonly Registered[], type: string) =>
  registered.find(one => one.type === `pulumi-nodejs:dynamic/wxcc:${type}`)?.inputs;

async function whatsapp(more: Partial<wxcc.DigitalChannelCommonArgs> = {}, assetId: string | undefined = "a_1") {
  const registered = program();
  const channel = new wxcc.DigitalChannel("whatsapp", {
    channel: "whatsapp",
    asset: { ...number, assetId },
    teams: [messaging()],
    ...common,
    ...more,
  });
  const declaration = await resolved(channel.declaration);
  // The next program starts only when all of this one is registered.
  await pulumi.runtime.disconnect(false);
  return { channel, declaration, registered };
}

describe("a digital channel", () => {
  test("is an asset, an entry point and a queue of its types, with the asset's name", async () => {
    const { registered } = await whatsapp();
    const types = { channelType: "SOCIAL_CHANNEL", socialChannelType: "WHATSAPP", name: "Acme WhatsApp" };
    expect(named(registered, "DigitalAsset")).toMatchObject({ channel: "whatsapp", service: "Acme care" });
    expect(named(registered, "EntryPoint")).toMatchObject({ ...types, assetId: "a_1" });
    expect(named(registered, "Queue")).toMatchObject({
      ...types,
      callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: "id of messaging" }] }],
    });
  });

  test("is a chat for a web site and an e-mail for a mailbox, although one place of the article says otherwise", async () => {
    const registered = program();
    const teams = [messaging()];
    const site = { name: "Chat", service: "Chats", websites: ["www.example.com"], assetId: "LI1" };
    const mailbox = { name: "Mail", service: "Mails", address: "care@example.com", assetId: "a_2" };
    const chat = new wxcc.DigitalChannel("chat", { channel: "livechat", asset: site, teams, ...common });
    const mail = new wxcc.DigitalChannel("mail", { channel: "email", asset: mailbox, teams, ...common });
    await Promise.all([resolved(chat.declaration), resolved(mail.declaration)]);
    const points = registered.filter(({ type }) => type.endsWith(":EntryPoint"));
    const types = points.map(({ name, inputs }) => [name, inputs.channelType, inputs.socialChannelType]);
    expect(types.sort()).toEqual([
      ["chat", "CHAT", undefined],
      ["mail", "EMAIL", undefined],
    ]);
  });

  test("has no entry point until its asset is registered, says so, and deploys the rest", async () => {
    const { channel, declaration, registered } = await whatsapp({}, "");
    expect(named(registered, "EntryPoint")).toBeUndefined();
    expect(named(registered, "Queue")).toBeDefined();
    expect(declaration).not.toHaveProperty("entryPoint");
    expect(declaration.asset).not.toHaveProperty("assetId");
    expect(channel.waitsFor).toContain("Register to Webex Engage");
    const left = await resolved(channel.handSteps);
    expect(left).toContainEqual(expect.stringMatching(/^Register the asset: Register to Webex Engage \(Webex Connect/));
    const completed = await resolved((await whatsapp()).channel.handSteps);
    expect(completed).not.toContainEqual(expect.stringContaining("Register the asset"));
    expect(completed).toContainEqual(expect.stringContaining("Make the flow live on the asset"));
    expect(logged.info).toEqual([expect.stringContaining('channel "whatsapp" waits, and has no entry point yet')]);
  });

  test("keeps its queue from being deleted or replaced while flows hold its id, unless that is allowed", async () => {
    const guard = async (more: object) => named((await whatsapp(more)).registered, "Queue")?.wxcc;
    expect(await guard({})).toEqual({ name: "whatsapp", stack: "stack", heldBy: "a flow of Webex Connect" });
    expect(await guard({ mayReplaceQueue: true })).toEqual({ name: "whatsapp", stack: "stack" });
  });

  test("with skills has a skills-based queue, and says what the Queue Task node asks for", async () => {
    const registered = program();
    const spanish = new wxcc.Skill("spanish", { name: "Spanish", skillType: "PROFICIENCY" });
    const skills = { required: [{ skill: spanish, atLeast: 5 }], relaxedAfter: 60 };
    const args = { teams: [messaging()], ...common, skills, contactPriority: 3 };
    const asset = { ...number, assetId: "a_1" };
    const channel = new wxcc.DigitalChannel("whatsapp", { channel: "whatsapp", asset, ...args });
    expect(await resolved(channel.declaration)).toMatchObject({
      skills: {
        required: [{ skillId: "id of spanish", skill: "Spanish", condition: "atLeast", value: 5 }],
        relaxations: [{ after: 60, required: [] }],
      },
      contactPriority: 3,
      queue: { id: "id of whatsapp", name: "Acme WhatsApp" },
      groups: [{ after: 0, teams: [{ id: "id of messaging", name: "Messaging" }] }],
    });
    const routing = { routingType: "SKILLS_BASED", skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT" };
    expect(named(registered, "Queue")).toMatchObject(routing);
  });

  test("can have its queue's id in a global variable, for a node that takes its queue from there", async () => {
    const { channel, registered, declaration } = await whatsapp({ queueVariable: "whatsappQueue" });
    await resolved(channel.queueVariable!.id);
    const { defaultValue, variableType } = named(registered, "GlobalVariable")!;
    expect([defaultValue, variableType]).toEqual(["id of whatsapp", "String"]);
    expect(declaration.queueVariable).toBe("whatsappQueue");
  });

  test("keeps the secrets of its asset out of its declaration", async () => {
    program();
    const asset = { name: "Mail", service: "Mails", address: "care@example.com", password: "hunter2", assetId: "a_2" };
    const channel = new wxcc.DigitalChannel("mail", { channel: "email", asset, teams: [messaging()], ...common });
    const declaration = await resolved(channel.declaration);
    expect(JSON.stringify(declaration)).not.toContain("hunter2");
    expect(declaration.asset).toMatchObject({ address: "care@example.com" });
  });

  test("is judged with the whole program: errors refuse all of it, warnings are shown", async () => {
    const registered = program();
    const channel = (name: string, id: string) =>
      judge({ name, inputs: { channel: "whatsapp", asset: { ...number, number: `+1408555012${id}`, assetId: id } } });
    channel("one", "1");
    channel("two", "2");
    const facts = { kind: "site", title: "site", className: "Site", outputs: [], optional: [], query: ["name"] };
    const passed = pass({ facts, name: "berlin", inputs: { name: "Berlin", multimediaProfileId: "p" } });
    await expect(passed).rejects.toThrow("The program has the problems above");
    expect(logged.error).toContainEqual(
      expect.stringMatching(/channel "two": asset\.service: service "Acme care" is also the service of channel "one"/),
    );
    expect(registered).toEqual([]);
  });

  test("must be one of the six", () => {
    program();
    const args = { channel: "fax", asset: number, teams: [], ...common } as never;
    expect(() => new wxcc.DigitalChannel("fax", args)).toThrow(/has the channel "fax"\n {2}Use one of sms, email/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DeployedChannel } from "../../provider/channels/channel.js";
import { channelComponent } from "../../provider/cli/deployment.js";
import { trace } from "../../provider/cli/trace.js";
import { registry } from "../../provider/entities/registry.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { connect, connection } from "../../provider/tenant/index.js";
import { running } from "./terminal.js";

let folder: string;
let simulated: RunningTenant;
let declared: DeployedChannel;
/** Changes one row of the tenant. */
let change: (kind: "queue" | "multimediaProfile", fields: object) => Promise<unknown>;

const calls = { telephony: 0, chat: 0, email: 0, social: 0 };
const unused = { monitoringPermitted: false, parkingPermitted: false, recordingPermitted: false };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-trace-"));
  simulated = await startTenant();
  const tenant = connect(connection(() => undefined, simulated.environment));
  const made = async (kind: Parameters<typeof tenant.create>[0], body: Parameters<typeof tenant.create>[1]) =>
    String((await tenant.create(kind, body)).id);
  const profile = await made("multimediaProfile", {
    name: "Messages",
    active: true,
    ...calls,
    social: 2,
    blendingMode: "BLENDED",
    blendingModeEnabled: true,
    manuallyAssignable: calls,
  });
  const site = await made("site", { name: "Berlin", active: true, multimediaProfileId: profile });
  const team = await made("team", {
    name: "Messaging",
    active: true,
    siteId: site,
    teamType: "AGENT",
    teamStatus: "IN_SERVICE",
  });
  const skill = (name: string, more: object) =>
    made("skill", { name, active: true, serviceLevelThreshold: 30, ...more });
  const spanish = await skill("Spanish", { skillType: "PROFICIENCY" });
  const system = await skill("System", {
    skillType: "ENUM",
    enumSkillValues: [{ name: "Linux" }, { name: "Windows" }],
  });
  const values = (await tenant.fetch("skill", system))!.enumSkillValues as { id: string; name: string }[];
  const skills = await made("skillProfile", {
    name: "Spanish Linux",
    activeSkills: [{ skillId: spanish, proficiencyValue: 6 }],
    activeEnumSkills: [{ enumSkillValueId: values.find(({ name }) => name === "Linux")!.id }],
  });
  const agent = (await tenant.rows(["agent"])).of("agent").find(({ email }) => email === "agent1@example.com")!;
  await tenant.update("agent", String(agent.id), {
    contactCenterEnabled: true,
    siteId: site,
    teamIds: [team],
    skillProfileId: skills,
  });
  const social = { channelType: "SOCIAL_CHANNEL", socialChannelType: "WHATSAPP", active: true };
  const entryPoint = await made("entryPoint", {
    name: "WhatsApp",
    ...social,
    entryPointType: "INBOUND",
    assetId: "14085550101",
    serviceLevelThreshold: 300,
    maximumActiveContacts: 100,
  });
  const queue = await made("queue", {
    name: "WhatsApp",
    ...social,
    ...unused,
    recordingAllCallsPermitted: false,
    pauseRecordingPermitted: false,
    queueType: "INBOUND",
    serviceLevelThreshold: 300,
    maxActiveContacts: 100,
    maxTimeInQueue: 600,
    checkAgentAvailability: false,
    routingType: "SKILLS_BASED",
    skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT",
    queueRoutingType: "TEAM_BASED",
    callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: team }] }],
  });
  const ids = { queue, multimediaProfile: profile };
  change = async (kind, fields) => {
    const merged = { ...(await tenant.fetch(kind, ids[kind])), ...fields };
    // What the server shows and refuses to take back is left out.
    const none = { of: () => [], byId: () => undefined };
    return tenant.update(kind, ids[kind], registry[kind].settle?.(merged, none).settled ?? merged);
  };
  declared = {
    name: "customer-messages",
    channel: "whatsapp",
    asset: { name: "Acme WhatsApp", service: "Acme care", assetId: "14085550101" },
    entryPoint: { id: entryPoint, name: "WhatsApp" },
    queue: { id: queue, name: "WhatsApp" },
    groups: [{ after: 0, teams: [{ id: team, name: "Messaging" }] }],
    serviceLevelThreshold: 300,
    maxTimeInQueue: 600,
    skills: {
      required: [{ skillId: spanish, skill: "Spanish", condition: "atLeast", value: 5 }],
      relaxations: [{ after: 60, required: [] }],
    },
    variables: [],
  };
  await fetch(`${simulated.baseUrl}/_simulator/requests`, { method: "DELETE" });
});

afterEach(async () => {
  await simulated.close();
  rmSync(folder, { recursive: true });
});

const run = (values: Record<string, string | boolean> = {}, channels = [declared], words = ["customer-messages"]) => {
  const resources = channels.map(declaration => ({
    urn: `urn:pulumi:dev::acme::${channelComponent}::${declaration.name}`,
    type: channelComponent,
    outputs: { declaration },
  }));
  writeFileSync(join(folder, "state.json"), JSON.stringify({ version: 3, deployment: { resources } }));
  return running(trace, { state: "state.json", ...values }, words, { cwd: folder, env: simulated.environment });
};

describe("wxcc trace", () => {
  test("says who of the live tenant gets the contact, and answers 0", async () => {
    const { code, text } = await run();
    expect(text).toContain("└─ offered after 0 s to agent1@example.com\n");
    expect(code).toBe(0);
  });

  test("follows a contact that asks for something else", async () => {
    expect((await run({ skills: "Spanish=7" })).text).toContain("offered after 60 s to agent1@example.com");
    expect((await run({ skills: "spanish=7" })).text).toContain("offered after 60 s to agent1@example.com");
    expect((await run({ skills: "Spanish = 6, system=Linux" })).text).toContain("offered after 0 s");
    const { text } = await run({ skills: "System=Windows", priority: "2" });
    expect([text, text]).toEqual(
      ["not met: System is Windows", "contact priority 2"].map(part => expect.stringContaining(part)),
    );
  });

  test("says what to change when the contact is lost, and answers 1", async () => {
    await change("multimediaProfile", { social: 0 });
    const { code, text } = await run();
    expect(text).toContain(
      'LOST after 600 s: no agent of team "Messaging" can take a social contact: multimedia profile "Messages" has social 0\n' +
        '   → Raise social in multimedia profile "Messages" (of site "Berlin"), or assign another profile.',
    );
    expect(code).toBe(1);
    await change("multimediaProfile", { social: 1 });
    expect((await run()).code).toBe(0);
  });

  test("prints the same as data", async () => {
    await change("queue", { active: false });
    const { code, text } = await run({ json: true });
    expect(JSON.parse(text)).toMatchObject({
      name: "customer-messages",
      channel: "whatsapp",
      stages: [{ place: "asset" }, { place: "entryPoint" }, { place: "flow" }, { place: "queue", stop: {} }],
      moments: [],
      verdict: { lost: 'queue "WhatsApp": it is inactive', after: 0, where: "queue", todo: "Set it active." },
    });
    expect(code).toBe(1);
  });

  test("reads each list once and single entities only on the way, and never writes", async () => {
    await run();
    const sent = simulated.requests().map(
      ({ method, path }) =>
        `${method} ${path
          .replace(/^\/organization\/[^/]+\//, "")
          .replace(/\?.*$/, "")
          .replace(/\/[0-9a-f-]{36}$/, "/{id}")}`,
    );
    expect(sent.toSorted()).toEqual([
      "GET contact-service-queue/{id}",
      "GET skill-profile/{id}",
      "GET skill/{id}",
      "GET v2/cad-variable",
      "GET v2/contact-service-queue",
      "GET v2/entry-point",
      "GET v2/multimedia-profile",
      "GET v2/site",
      "GET v2/skill",
      "GET v2/skill-profile",
      "GET v2/team",
      "GET v2/user",
    ]);
  });

  test("knows a channel also by its kind, where there is one of it", async () => {
    expect((await run({}, [declared], ["whatsapp"])).code).toBe(0);
    const second = { ...declared, name: "partner-messages" };
    await expect(run({}, [declared, second], ["whatsapp"])).rejects.toThrow('this stack has 2 channels "whatsapp"');
    await expect(run({}, [declared], ["sms"])).rejects.toMatchObject({
      todo: "It has customer-messages (whatsapp).",
    });
    expect((await run({}, [declared], [])).code).toBe(0);
    await expect(run({}, [declared, second], [])).rejects.toMatchObject({
      happened: "no channel is given",
      todo: "Write wxcc trace with one of customer-messages, partner-messages.",
    });
    await expect(run({}, [], ["sms"])).rejects.toMatchObject({ todo: expect.stringContaining("DigitalChannel") });
  });

  test("refuses what it does not understand before it asks the tenant", async () => {
    await expect(run({ skills: "Spanish" })).rejects.toThrow('"Spanish" is not NAME=VALUE');
    await expect(run({ priority: "10" })).rejects.toThrow("--priority 10 is not usable");
    expect(simulated.requests()).toEqual([]);
  });
});

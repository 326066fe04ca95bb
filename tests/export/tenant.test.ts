import { channelTypes } from "../../provider/entities/channel.js";
import type { Desired, Kind } from "../../provider/entities/entity.js";
import { newAssets } from "../../provider/simulator/index.js";
import type { Resource } from "../engine.js";
import { type World, world } from "../everyKind/world.js";
import { exportedFlow } from "../flows.js";
import { codeOf, exported } from "./exported.js";
import { deploy, type Files, preview } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

type Id = (name: string) => string;
const one = (kind: Kind, name: string, inputs: Desired | ((id: Id) => Desired), options?: Resource["options"]) => ({
  kind,
  name,
  inputs: typeof inputs === "function" ? inputs : () => inputs,
  ...(options ? { options } : {}),
});

const waits = { serviceLevelThreshold: 60, maxTimeInQueue: 600 };
const queueOf = (name: string, team: string, more: Desired = {}) =>
  one("queue", name, id => ({
    name,
    channelType: "TELEPHONY",
    ...waits,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id(team) }] }],
    ...more,
  }));

const berlin = [
  one("multimediaProfile", "blended", { name: "Blended", telephony: 1 }),
  one("site", "berlin", id => ({ name: "Berlin", multimediaProfileId: id("blended") })),
  one("team", "sales", id => ({ name: "Sales", siteId: id("berlin") })),
];

/** A tenant in which somebody made these. */
async function tenantWith(program: readonly Resource[]): Promise<World> {
  const tenant = world();
  await tenant.engine.up(program);
  return tenant;
}

async function expectNoChanges(files: Files, tenant: World) {
  tenant.writes();
  const { changes, said, left } = await preview(files, tenant.client());
  expect({ changes, said, left }).toEqual({ changes: [], said: [], left: [] });
  expect(tenant.writes()).toEqual([]);
  expect(tenant.violations).toEqual([]);
}

const fileOf = (files: Files, path: string) => codeOf(files).get(path) ?? "";

describe("the program", () => {
  test("refers by variables across files, and leaves out what goes without saying", async () => {
    const tenant = await tenantWith([...berlin, queueOf("Sales", "sales")]);
    const { files } = await exported(tenant.client(), { include: "site,team,queue,multimediaProfile" });
    expect(fileOf(files, "sites.ts")).toBe(`import * as wxcc from "pulumi-wxcc";

const blended = new wxcc.MultimediaProfile("blended", { name: "Blended", telephony: 1 });

const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: blended });

export const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
`);
    expect(fileOf(files, "routing.ts")).toBe(`import * as wxcc from "pulumi-wxcc";
import { sales } from "./sites";

new wxcc.Queue("sales", {
  name: "Sales",
  channelType: "TELEPHONY",
  serviceLevelThreshold: 60,
  maxTimeInQueue: 600,
  callDistributionGroups: [{ agentGroups: [{ teamId: sales }], order: 1 }],
  timezone: "Europe/Berlin",
});
`);
    expect(fileOf(files, "index.ts")).toBe('import "./sites";\nimport "./routing";\n');
    await expectNoChanges(files, tenant);
  });

  test("keeps what supervisors changed where they put it, and goes on leaving it to them", async () => {
    const tenant = await tenantWith(berlin);
    tenant.edit("team", tenant.engine.id("sales"), { teamStatus: "NOT_AVAILABLE" });
    const { files } = await exported(tenant.client());
    expect(fileOf(files, "sites.ts")).toContain(
      '  { name: "Sales", siteId: berlin, teamStatus: "NOT_AVAILABLE" },\n  { ignoreChanges: ["teamStatus"] },\n',
    );
    tenant.edit("team", tenant.engine.id("sales"), { teamStatus: "IN_SERVICE" });
    const { changes } = await preview(files, tenant.client());
    expect(changes).toEqual([]);
  });

  test("looks up what the platform made, and what is not selected", async () => {
    const tenant = await tenantWith([...berlin, queueOf("Sales", "sales"), queueOf("Support", "sales")]);
    const { files, declared } = await exported(tenant.client(), {
      include: "queue:Sa*,agent:agent1*",
      exclude: "queue:Sup*",
    });
    expect(declared).toBe(2);
    expect(fileOf(files, "sites.ts")).toBe(`import * as wxcc from "pulumi-wxcc";

export const defaultSite = wxcc.Site.find("default-site", { name: "Default_Site" });

export const salesBerlin = wxcc.Team.find("sales", { name: "Sales" });
`);
    await expectNoChanges(files, tenant);
  });

  test("brings along what the selected refer to, where that is asked for", async () => {
    const tenant = await tenantWith([...berlin, queueOf("Sales", "sales"), queueOf("Support", "sales")]);
    const { files, lookedUp } = await exported(tenant.client(), { include: "queue:Sales", withDependencies: true });
    expect(lookedUp).toBe(0);
    expect(fileOf(files, "sites.ts")).toContain('new wxcc.MultimediaProfile("blended"');
    expect(fileOf(files, "routing.ts")).not.toContain("Support");
    await expectNoChanges(files, tenant);
  });

  test("tells teams of one name apart by their sites, declared or looked up", async () => {
    const tenant = await tenantWith([
      ...berlin,
      one("site", "paris", id => ({ name: "Paris", multimediaProfileId: id("blended") })),
      one("team", "ventes", id => ({ name: "Sales", siteId: id("paris") })),
      queueOf("Calls", "ventes"),
    ]);
    const whole = await exported(tenant.client());
    expect(fileOf(whole.files, "sites.ts")).toContain('const salesParis = new wxcc.Team("sales-paris"');
    const { files } = await exported(tenant.client(), { include: "queue" });
    expect(fileOf(files, "sites.ts")).toContain('wxcc.Team.find("sales", { name: "Sales", siteId: paris })');
    await expectNoChanges(files, tenant);
  });

  test("names the value of an ENUM skill, wherever the skill is", async () => {
    const tenant = await tenantWith([
      one("skill", "language", { name: "Language", skillType: "ENUM", enumSkillValues: [{ name: "German" }] }),
    ]);
    const german = (tenant.engine.outputs("language").enumSkillValues as readonly { id: string }[])[0]!.id;
    const profile = one("skillProfile", "p", { name: "Germans", activeEnumSkills: [{ enumSkillValueId: german }] });
    await tenant.engine.up([
      one("skill", "language", { name: "Language", skillType: "ENUM", enumSkillValues: [{ name: "German" }] }),
      profile,
    ]);
    for (const include of ["*", "skillProfile"]) {
      const { files } = await exported(tenant.client(), { include });
      expect(fileOf(files, "skills.ts")).toContain('enumSkillValueId: wxcc.enumSkillValueId(language, "German")');
      await expectNoChanges(files, tenant);
    }
  });

  test("refers to what a field names without saying of which kind it is", async () => {
    const tenant = await tenantWith([
      one("idleCode", "lunch", { name: "Lunch" }),
      one("resourceCollection", "codes", id => ({ name: "Codes", idleWrapupCode: { ids: [id("lunch")] } })),
    ]);
    const { files } = await exported(tenant.client());
    expect(fileOf(files, "people.ts")).toContain("idleWrapupCode: { ids: [lunch.entityId] }");
    await expectNoChanges(files, tenant);
  });

  test.each(newAssets)(
    "keeps $channel apart, with an asset of which only the id is known",
    async ({ channel, assetId }) => {
      const { channelType, socialChannelType } = channelTypes[channel];
      const tenant = await tenantWith([
        one("digitalAsset", "asset", { name: "Asset", channel, assetId }),
        one("entryPoint", "in", id => ({
          name: "Hello",
          channelType,
          ...(socialChannelType ? { socialChannelType } : {}),
          assetId: id("asset"),
        })),
      ]);
      const { files, gaps } = await exported(tenant.client());
      const code = fileOf(files, "channels.ts").replaceAll(/\s+/g, " ");
      expect(code).toMatch(
        new RegExp(`const hello = .*\\{ name: "Hello", channel: "${channel}", assetId: "${assetId}",? \\}`),
      );
      expect(code).toContain("assetId: hello,");
      expect(gaps).toContainEqual({ kind: "digitalAsset", reason: expect.stringContaining("password") });
      await expectNoChanges(files, tenant);
      const other = world();
      await deploy(files, other.client());
      expect(codeOf((await exported(other.client())).files)).toEqual(codeOf(files));
    },
  );
});

describe("files beside the program", () => {
  test("hold recordings byte by byte, and layouts as documents", async () => {
    const tenant = await tenantWith([
      one("audioFile", "welcome", { name: "welcome.wav", path: "audio/any.wav" }),
      one("desktopLayout", "layout", { name: "Sales layout", jsonFileContent: '{"appTitle":"Acme","area":{}}' }),
    ]);
    const { files } = await exported(tenant.client());
    const { blobId } = tenant.live("audioFile", tenant.engine.id("welcome"));
    expect(files.get("audio/welcome.wav")).toEqual(tenant.bytes(`blob/${blobId}`));
    expect(files.get("layouts/sales-layout.json")).toBe('{\n  "appTitle": "Acme",\n  "area": {}\n}\n');
    expect(fileOf(files, "desktop.ts")).toContain('jsonFileContent: "layouts/sales-layout.json"');
    await expectNoChanges(files, tenant);
    const other = world();
    await deploy(files, other.client());
    expect(codeOf((await exported(other.client())).files)).toEqual(codeOf(files));
  });

  test("hold flows whose ids are bound by names, also where the file has none or the same for two", async () => {
    const to = (destination: string, name: object) => ({ activityName: "queue-contact", destination, ...name });
    const tenant = await tenantWith([...berlin, queueOf("Sales", "sales"), queueOf("Support", "sales")]);
    const [sales, support] = ["Sales", "Support"].map(name => tenant.engine.id(name));
    const definition = exportedFlow("Calls", {
      first: to(sales!, { "destination:name": "Old name" }),
      second: to(support!, { "destination:name": "Old name" }),
      third: to(support!, {}),
    });
    const bindings = { queues: { [sales!]: sales!, [support!]: support!, "Old name": sales! } };
    await tenant.engine.up([
      ...berlin,
      queueOf("Sales", "sales"),
      queueOf("Support", "sales"),
      one("flow", "calls", { name: "Calls", definition: JSON.stringify(definition), bindings: bindings as never }),
    ]);
    const { files } = await exported(tenant.client());
    expect(fileOf(files, "routing.ts")).toMatch(
      /bindings: \{ queues: \{ "Old name": \w+, .*\} \}|bindings: \{ queues: \{ "Old name": \w+ \} \}/,
    );
    await expectNoChanges(files, tenant);
  });
});

describe("circles", () => {
  test("of a layout and its team are declared in the file of the team", async () => {
    const tenant = await tenantWith([
      ...berlin,
      one("desktopLayout", "layout", id => ({ name: "Layout", jsonFileContent: "{}", teamIds: [id("sales")] })),
    ]);
    const { files } = await exported(tenant.client());
    expect(fileOf(files, "desktop.ts")).toBe("");
    expect(fileOf(files, "sites.ts")).toContain("teamIds: [sales]");
    await expectNoChanges(files, tenant);
  });

  test("that close are looked up where they close, and told", async () => {
    const layout = (more: Desired) => ({ name: "Layout", jsonFileContent: "{}", ...more });
    const base = [one("desktopLayout", "layout", layout({})), ...berlin.slice(0, 2)];
    const team = one("team", "sales", id => ({ name: "Sales", siteId: id("berlin"), desktopLayoutId: id("layout") }));
    const tenant = await tenantWith([...base, team]);
    tenant.edit("desktopLayout", tenant.engine.id("layout"), { teamIds: [tenant.engine.id("sales")] });
    const { files, gaps } = await exported(tenant.client());
    expect(fileOf(files, "desktop.ts")).toContain('wxcc.Team.find("sales-berlin", { name: "Sales" })');
    expect(gaps).toContainEqual(
      expect.objectContaining({
        kind: "desktopLayout",
        name: "Layout",
        reason: expect.stringContaining('team "Sales"'),
      }),
    );
    expect(String(files.get("NOT-EXPORTED.md"))).toContain("## Circles");
    await expectNoChanges(files, tenant);
  });
});

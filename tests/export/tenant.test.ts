import { channelTypes } from "../../provider/entities/channel.js";
import { newAssets } from "../../provider/simulator/index.js";
import { world } from "../everyKind/world.js";
import { berlin, expectNoChanges, fileOf, one, queueOf, tenantWith } from "./clicked.js";
import { codeOf, exported } from "./made.js";
import { deploy, preview } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

describe("the program", () => {
  test("refers by variables across files, and leaves out what goes without saying", async () => {
    const tenant = await tenantWith([...berlin, queueOf("Sales", "sales")]);
    const { files } = await exported(tenant.client(), { include: "site,team,queue,multimediaProfile" });
    expect(fileOf(files, "sites.ts")).toBe(`import * as wxcc from "pulumi-wxcc";

const blended = new wxcc.MultimediaProfile("blended", {
  name: "Blended",
  telephony: 1,
  video: 0,
  fax: 0,
  others: 0,
});

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

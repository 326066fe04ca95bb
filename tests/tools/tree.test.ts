/** @jest-environment ./tests/tools/environment.cjs */
import { tool } from "./tool.js";

type Row = Readonly<Record<string, unknown>>;
type Tenant = Readonly<Record<string, readonly Row[]>>;
interface Api {
  list(route: string): Promise<readonly Row[]>;
}
type Send = (url: string, options: { headers: Record<string, string> }) => Promise<unknown>;

const tree = () => tool<{ drawTree(tenant: Tenant): readonly string[]; readTenant(api: Api): Promise<Tenant> }>("tree");
const api = () =>
  tool<{
    tenantApi(address: { baseUrl: string; token: string }, send: Send): Api;
    traffic(requests: readonly Row[]): { reads: number; writes: number };
  }>("tenantApi");

const rows: Readonly<Record<string, readonly Row[]>> = {
  site: [
    { id: "s", name: "Berlin" },
    { id: "d", name: "Default", systemDefault: true },
  ],
  team: [
    { id: "t2", name: "Support", siteId: "s" },
    { id: "t1", name: "Sales", siteId: "s" },
  ],
  user: [
    { id: "u", email: "a@example.com", teamIds: ["t1"], skillProfileId: "p" },
    { id: "v", email: "b@example.com" },
  ],
  skill: [
    { id: "k", name: "German" },
    { id: "b", name: "Billing" },
    { id: "e", name: "Tier", enumSkillValues: [{ id: "e2", name: "Second" }] },
  ],
  "skill-profile": [
    {
      id: "p",
      activeSkills: [
        { skillId: "k", proficiencyValue: 8 },
        { skillId: "b", booleanValue: true },
      ],
      activeEnumSkills: [{ enumSkillValueId: "e2" }],
    },
  ],
  "entry-point": [
    { id: "x", name: "SMS in", channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD", assetId: "49123" },
  ],
  "contact-service-queue": [
    {
      id: "q",
      name: "SMS",
      channelType: "SOCIAL_CHANNEL",
      socialChannelType: "MESSAGEBIRD",
      callDistributionGroups: [
        { order: 2, duration: 120, agentGroups: [{ teamId: "t2" }, { teamId: "t1" }] },
        { order: 1, duration: 0, agentGroups: [{ teamId: "t1" }] },
      ],
    },
    { id: "r", name: "Other", channelType: "EMAIL" },
  ],
};

/** A tenant that answers pages of one row, and drops arrays in lists as the real one does. */
const answer: Send = async url => {
  const { pathname, searchParams } = new URL(url);
  const [type = "", id] = pathname
    .split("/")
    .slice(3)
    .filter(part => part !== "v2");
  const all = rows[type]!;
  if (id) return { ok: true, json: async () => all.find(row => row.id === id) };
  const page = Number(searchParams.get("page"));
  const whole = Object.entries(all[page]!).filter(([, value]) => !Array.isArray(value));
  return { ok: true, json: async () => ({ meta: { totalPages: all.length }, data: [Object.fromEntries(whole)] }) };
};

const address = { baseUrl: "http://127.0.0.1:1", token: "abc_SIM_org" };

describe("the tree of a tenant", () => {
  test("shows sites with teams and agents' skills, and channels down to their teams", async () => {
    const { drawTree, readTenant } = await tree();
    const { tenantApi } = await api();
    expect(drawTree(await readTenant(tenantApi(address, answer)))).toEqual([
      "site Berlin",
      "├─ team Sales",
      "│  └─ agent a@example.com (German 8, Billing, Tier: Second)",
      "└─ team Support",
      "SMS: asset 49123",
      "└─ entry point SMS in → queue SMS → Sales, after 120 s Sales and Support",
    ]);
  });

  test("says so when the tenant has nothing of its own", async () => {
    const { drawTree } = await tree();
    const empty = { sites: [], teams: [], agents: [], skills: [], profiles: [], entryPoints: [], queues: [] };
    expect(drawTree(empty)).toEqual(["(nothing yet)"]);
  });
});

test("every page is read, with the token, in the organization that the token names", async () => {
  const asked: string[] = [];
  const { tenantApi } = await api();
  const listing = tenantApi(address, async (url, { headers }) => {
    asked.push(`${headers.authorization} ${url}`);
    return answer(url, { headers });
  }).list("v2/team");
  expect((await listing).map(row => row.name)).toEqual(["Support", "Sales"]);
  expect(asked[0]).toBe("Bearer abc_SIM_org http://127.0.0.1:1/organization/org/v2/team?page=0&pageSize=100");
});

test("a refusal of the tenant is an error that names the request", async () => {
  const { tenantApi } = await api();
  const refused = tenantApi(address, async () => ({ ok: false, status: 401 })).list("v2/team");
  await expect(refused).rejects.toThrow("v2/team?page=0&pageSize=100 answered 401");
});

test("calls of the configuration count as reads and writes; fetching a token does not", async () => {
  const { traffic } = await api();
  const path = "/organization/o/team";
  const log = [
    { method: "GET", path },
    { method: "POST", path },
    { method: "POST", path: "/v1/access_token" },
  ];
  expect(traffic(log)).toEqual({ reads: 1, writes: 1 });
});

import type { Kind, Live } from "../../provider/entities/entity.js";
import { type World, world } from "../everyKind/world.js";
import { exportedFlow } from "../flows.js";
import { codeOf, exported } from "./made.js";
import { preview } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

/** Changes a row as no API would let us: tenants are older than the rules. */
function forge(tenant: World, type: string, id: string, fields: Live) {
  const { store } = tenant.tenant;
  store.put(type, { ...store.row(type, id)!, ...fields } as never);
}

const profile = { kind: "multimediaProfile" as Kind, name: "blended", inputs: () => ({ name: "Blended" }) };
const site = (key: string, name: string) => ({
  kind: "site" as Kind,
  name: key,
  inputs: (id: (name: string) => string) => ({ name, multimediaProfileId: id("blended") }),
});
const team = (key: string, name: string, at: string) => ({
  kind: "team" as Kind,
  name: key,
  inputs: (id: (name: string) => string) => ({ name, siteId: id(at) }),
});

async function berlin() {
  const tenant = world();
  await tenant.engine.up([profile, site("berlin", "Berlin"), team("sales", "Sales", "berlin")]);
  return tenant;
}

async function expectNoChanges(tenant: World, made: Awaited<ReturnType<typeof exported>>) {
  const { changes, said, left } = await preview(made.files, tenant.client());
  expect({ changes, said, left }).toEqual({ changes: [], said: [], left: [] });
}

const told = (made: Awaited<ReturnType<typeof exported>>) => String(made.files.get("NOT-EXPORTED.md"));

test("an entity that no declaration can be is looked up by those that refer to it, with the reason", async () => {
  const tenant = await berlin();
  forge(tenant, "site", tenant.engine.id("berlin"), { name: "Zürich (old)" });
  const made = await exported(tenant.client());
  expect(codeOf(made.files).get("sites.ts")).toContain('wxcc.Site.find("zurich-old", { name: "Zürich (old)" })');
  expect(told(made)).toContain('- site "Zürich (old)": Invalid string: must match pattern');
  await expectNoChanges(tenant, made);
});

test("a field with a value of tomorrow is left alone, with the reason", async () => {
  const tenant = await berlin();
  forge(tenant, "multimedia-profile", tenant.engine.id("blended"), { blendingMode: "QUANTUM" });
  forge(tenant, "team", tenant.engine.id("sales"), { description: "x".repeat(300) });
  const made = await exported(tenant.client());
  const code = codeOf(made.files).get("sites.ts")!;
  expect(code).toContain(
    '  { name: "Blended", video: 0, fax: 0, others: 0 },\n  { ignoreChanges: ["blendingMode"] },\n',
  );
  expect(code).toContain('new wxcc.Team("sales", { name: "Sales", siteId: berlin })');
  expect(told(made)).toContain('- multimedia profile "Blended", `blendingMode`: Invalid option');
  expect(told(made)).toContain('- team "Sales", `description`: Too big');
  await expectNoChanges(tenant, made);
});

test("a reference to what is gone is left out where it can be", async () => {
  const tenant = await berlin();
  forge(tenant, "team", tenant.engine.id("sales"), { skillProfileId: "00000000-0000-4000-8000-000000000000" });
  const made = await exported(tenant.client());
  expect(codeOf(made.files).get("sites.ts")).toContain('new wxcc.Team("sales", { name: "Sales", siteId: berlin })');
  expect(told(made)).toContain("it refers to skill profile 00000000-0000-4000-8000-000000000000");
  await expectNoChanges(tenant, made);
});

test("two of one name are both left to the tenant: nothing tells which one is meant", async () => {
  const tenant = world();
  await tenant.engine.up([profile, site("a", "Berlin"), site("b", "Paris"), team("sales", "Sales", "a")]);
  forge(tenant, "site", tenant.engine.id("b"), { name: "Berlin" });
  const made = await exported(tenant.client());
  expect(codeOf(made.files).get("sites.ts") ?? "").not.toContain("Berlin");
  expect(made.gaps.filter(({ kind }) => kind === "site")).toHaveLength(2);
  expect(made.gaps).toContainEqual(expect.objectContaining({ kind: "team", name: "Sales" }));
  await expectNoChanges(tenant, made);
});

test("what breaks a rule of the tenant is told, and not declared", async () => {
  const tenant = world();
  await tenant.engine.up([profile, site("berlin", "Berlin"), team("sales", "Sales", "berlin")]);
  const agent = tenant.rows("agent").find(row => row.email === "agent1@example.com")!;
  forge(tenant, "user", String(agent.id), { teamIds: [tenant.engine.id("sales")] });
  const made = await exported(tenant.client());
  expect(told(made)).toContain('"agent1@example.com", `teamIds`: team "Sales" belongs to another site than the agent');
  await expectNoChanges(tenant, made);
});

test("a kind that the token may not read is told, and the rest exported", async () => {
  const tenant = await berlin();
  tenant.close(/v2\/address-book|v3\/address-book/);
  const made = await exported(tenant.client());
  expect(made.gaps).toContainEqual({
    kind: "addressBook",
    reason: expect.stringContaining("its list cannot be read: Forbidden"),
  });
  await expectNoChanges(tenant, made);
});

test("a flow store that is not there is told, and what refers to its flows says nothing of them", async () => {
  const tenant = world();
  await tenant.engine.up([
    {
      kind: "flow",
      name: "flow",
      inputs: () => ({
        name: "Flow",
        definition: JSON.stringify(exportedFlow("Flow", { bye: { activityName: "end" } })),
      }),
    },
    {
      kind: "entryPoint",
      name: "calls",
      inputs: id => ({ name: "Calls", channelType: "TELEPHONY", flowId: id("flow"), flowTagId: "Live" }),
    },
  ]);
  tenant.close(/\/flow-store\//);
  const made = await exported(tenant.client());
  expect(codeOf(made.files).get("routing.ts")).not.toContain("flowId");
  expect(told(made)).toMatch(/- flow: its list cannot be read: .*\n/);
  expect(told(made)).toContain('- entry point "Calls", `flowId`: it refers to flow');
  await expectNoChanges(tenant, made);
});

test("a recording that the tenant does not show is looked up", async () => {
  const tenant = world();
  const music = {
    kind: "audioFile" as Kind,
    name: "music",
    inputs: () => ({ name: "music.wav", path: "audio/m.wav" }),
  };
  await tenant.engine.up([
    music,
    {
      kind: "entryPoint",
      name: "calls",
      inputs: id => ({ name: "Calls", channelType: "TELEPHONY", musicOnHoldId: id("music") }),
    },
  ]);
  tenant.close(/\/blob\//);
  const made = await exported(tenant.client());
  expect(codeOf(made.files).get("routing.ts")).toContain(
    'const music = wxcc.AudioFile.find("music", { name: "music.wav" })',
  );
  expect(told(made)).toContain('- audio file "music.wav": its file cannot be read from the tenant.');
  await expectNoChanges(tenant, made);
});

test("secrets, and what no API shows, are told by kind", async () => {
  const made = await exported(world().client());
  expect(made.gaps.flatMap(({ kind, name }) => (name ? [] : kind)).sort()).toEqual([
    "dialPlan",
    "digitalAsset",
    "license",
    "nodeAuthorization",
    "person",
    "role",
    "skillAssignment",
  ]);
  expect(told(made)).toContain("oauthClientSecret");
});

test("a name from the tenant is no Markdown", async () => {
  const tenant = await berlin();
  forge(tenant, "site", tenant.engine.id("berlin"), { name: "<script>\n# x [y](z) `" });
  expect(told(await exported(tenant.client()))).toContain('- site "\\<script\\> \\# x \\[y\\](z) \\`":');
});

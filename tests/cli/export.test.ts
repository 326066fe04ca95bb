import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportCommand } from "../../provider/cli/export.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { connect, connection } from "../../provider/tenant/index.js";
import { running } from "./terminal.js";

let folder: string;
let simulated: RunningTenant;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-export-"));
  simulated = await startTenant();
});
afterEach(async () => {
  await simulated.close();
  rmSync(folder, { recursive: true, force: true });
});

const exporting = (
  values: Readonly<Record<string, string | boolean>> = {},
  lists: Readonly<Record<string, readonly string[]>> = {},
) => running(exportCommand, values, [], { cwd: folder, env: simulated.environment }, lists);

const skill = (name: string) => {
  const tenant = connect(connection(() => undefined, simulated.environment));
  return tenant.create("skill", { name, skillType: "BOOLEAN", active: true, serviceLevelThreshold: 30 });
};

test("writes a project, tells its progress apart from its answer, and says what to run", async () => {
  await skill("Spanish");
  const { code, text, warned } = await exporting();
  expect(code).toBe(0);
  expect(warned).toMatch(/^read \d+ lists/);
  expect(text).toMatch(/^tenant: \d+ resources declared, \d+ looked up, \d+ requests\n/);
  expect(text).toContain("  pulumi stack select --create production\n");
  expect(text).toContain("  pulumi import --file import.json --generate-code=false --protect=false --yes\n");
  expect(readdirSync(join(folder, "tenant")).sort()).toEqual(
    expect.arrayContaining(["NOT-EXPORTED.md", "Pulumi.yaml", "import.json", "index.ts", "package.json", "skills.ts"]),
  );
  expect(readFileSync(join(folder, "tenant", "Pulumi.yaml"), "utf8")).toMatch(/^name: tenant\n/);
  expect(simulated.requests().filter(({ method }) => method !== "GET")).toHaveLength(1);
});

test("as data it prints nothing else", async () => {
  const { text } = await exporting({ json: true, out: "here" }, { include: ["skill", "skillProfile"] });
  expect(JSON.parse(text)).toMatchObject({ folder: "here", declared: 0, kept: [], gaps: expect.any(Array) });
});

test("names the stack that was named in every command that needs it", async () => {
  const { text } = await exporting({ stack: "acme/prod" });
  expect(text).toContain("  pulumi stack select --create acme/prod\n");
  expect(text).toContain("  pulumi import --stack acme/prod --file import.json ");
  expect(text).toContain("  pulumi preview --stack acme/prod --expect-no-changes");
});

test("what was edited is left, told, and the exit code says so", async () => {
  await skill("Spanish");
  await exporting({}, { include: ["skill"] });
  const path = join(folder, "tenant", "skills.ts");
  writeFileSync(path, "// mine\n");
  await skill("German");
  const { code, text } = await exporting({}, { include: ["skill"] });
  expect(code).toBe(1);
  expect(text).toContain("  skills.ts: it was edited here, and the tenant says something else than it did then\n");
  expect(text).toContain("diff -ru tenant tenant/.wxcc-export");
  expect(readFileSync(path, "utf8")).toBe("// mine\n");
  expect(readFileSync(join(folder, "tenant", ".wxcc-export", "skills.ts"), "utf8")).toContain("German");
});

test("misuse and a tenant that cannot be read have a code of their own", async () => {
  const misused = await exporting({}, { include: ["skill", "queues"] });
  expect([misused.code, misused.text]).toEqual([2, ""]);
  expect(misused.warned).toContain("--include queues is not usable");
  const stranger = await running(exportCommand, {}, [], {
    cwd: folder,
    env: { WXCC_BASE_URL: simulated.baseUrl, WXCC_ACCESS_TOKEN: "wrong" },
  });
  expect(stranger.code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../../provider/cli/report.js";
import { connectAll } from "../../provider/neighbours/index.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { connection } from "../../provider/tenant/index.js";
import { program } from "../drift/world.js";
import { Engine } from "../engine.js";
import { running } from "./terminal.js";

let folder: string;
let simulated: RunningTenant;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-report-"));
  simulated = await startTenant();
});
afterEach(async () => {
  await simulated.close();
  rmSync(folder, { recursive: true });
});

const written = () => readFileSync(join(folder, "report.html"), "utf8");
const told = (values: Record<string, string | boolean> = {}, env = simulated.environment) =>
  running(report, { out: "report.html", ...values }, [], { cwd: folder, env });
const asked = () =>
  simulated
    .requests()
    .map(({ method, path }) => `${method} ${path.replace(/\?.*/, "").replace(/[0-9a-f-]{36}/g, "{id}")}`);

/** A stack with queues, teams and an agent, and what it is called in its state. */
async function deployed() {
  const tenant = () => connectAll(connection(() => undefined, simulated.environment)).tenant;
  const engine = new Engine(tenant);
  const profiles = (await tenant().rows(["multimediaProfile"])).of("multimediaProfile");
  const profile = String(profiles.find(({ name }) => name === "Default_Multimedia_Profile")!.id);
  await engine.up(program(profile));
  const state = { version: 3, deployment: { resources: engine.resources() } };
  writeFileSync(join(folder, "state.json"), JSON.stringify(state));
  return { tenant, engine };
}

describe("wxcc report", () => {
  test("writes the page of a tenant without a stack, and only reads", async () => {
    const { code, text } = await told();
    expect(text).toMatch(/^report\.html: \d+ ways, \d+ KB$/);
    expect(code).toBe(0);
    expect(written()).toContain("the tenant</bdi>");
    expect(written()).not.toContain('id="drift"');
    expect(asked().every(line => line.startsWith("GET "))).toBe(true);
    // Each list once; what a way leads to is asked for once as well.
    expect(new Set(asked()).size).toBe(asked().length);
  });

  test("marks what drifted from a stack, and what people have acknowledged", async () => {
    const { tenant, engine } = await deployed();
    const client = tenant();
    const chat = await client.fetch("queue", engine.id("chat"));
    await client.update("queue", engine.id("chat"), { ...chat, maxTimeInQueue: 700 });
    const { text } = await told({ state: "state.json", json: true });
    expect(JSON.parse(text)).toMatchObject({
      subject: "state.json",
      drift: { findings: [{ what: "changed", name: "Chat", fields: [{ field: "maxTimeInQueue" }] }] },
    });
    expect(written()).toContain("maxTimeInQueue 600 → 700");
    const entry = "{ kind: Queue, name: Chat, field: maxTimeInQueue, reason: a sale, until: 9999-12-31 }";
    writeFileSync(join(folder, ".wxccacknowledged.yaml"), `acknowledged: [${entry}]`);
    await told({ state: "state.json" });
    expect(written()).toContain("0 differences");
  });

  test("writes nothing where the tenant cannot be read", async () => {
    expect((await told({}, { ...simulated.environment, WXCC_ACCESS_TOKEN: "ended" })).code).toBe(2);
    expect(existsSync(join(folder, "report.html"))).toBe(false);
  });

  test("says which file it needs, and which it cannot write", async () => {
    expect(await running(report, {}, [], { cwd: folder, env: simulated.environment })).toMatchObject({
      code: 2,
      warned: expect.stringContaining("no file is given"),
    });
    expect(await told({ out: "nowhere/report.html" })).toMatchObject({
      code: 2,
      warned: expect.stringContaining("nowhere/report.html (ENOENT)"),
    });
  });
});

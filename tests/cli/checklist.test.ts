import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { checklist } from "../../provider/cli/checklist.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { six, whatsapp } from "../channels/sample.js";
import { stateOf } from "./state.js";
import { running } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "wxcc-checklist-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const person = {
  urn: "urn:pulumi:dev::acme::pulumi-nodejs:dynamic/wxcc:Person::admin1",
  type: "pulumi-nodejs:dynamic/wxcc:Person",
  outputs: { email: "admin1@example.com", roles: ["r-1"] },
};
write("state.json", stateOf([whatsapp], [person]));
write("waiting.json", stateOf(six.slice(5)));

const run = (values: Readonly<Record<string, string | boolean>> = {}, env: NodeJS.ProcessEnv = {}) =>
  running(checklist, { state: "state.json", ...values }, [], { cwd: folder, env });
const offline = (values = {}) => run({ offline: true, ...values });
const dataOf = async (values = {}) => JSON.parse((await offline({ json: true, ...values })).text);

describe("wxcc checklist without a tenant", () => {
  test("ends with 1 while a needed step is neither proven nor attested", async () => {
    const { code, text } = await offline();
    expect(code).toBe(1);
    expect(text).toContain("queue@whatsapp: open: not read: --offline");
    expect(text).toContain("open-connect/admin1@example.com");
  });

  test("ends with 0 when people attest all of them", async () => {
    const { remaining } = await dataOf();
    const attestations = (remaining as string[]).map(key => {
      const [step, channel] = key.startsWith("open-connect") ? [key] : key.split("@");
      return { step, ...(channel ? { channel } : {}), by: "admin1@example.com", on: "2026-01-01" };
    });
    write("all.yaml", stringify({ attestations }));
    expect(await offline({ attestations: "all.yaml" })).toMatchObject({
      code: 0,
      text: expect.stringContaining("Nothing remains."),
    });
  });

  test("ends with 1 while a channel waits for its registration, whatever is attested", async () => {
    write(
      "register.yaml",
      "attestations:\n  - {step: register, channel: apple, by: admin1@example.com, on: 2026-01-01}\n",
    );
    const { code, text } = await offline({ state: "waiting.json", attestations: "register.yaml" });
    expect(code).toBe(1);
    expect(text).toContain("attested by admin1@example.com, but no assetId is declared");
    expect(text).toContain("apple waits for its asset to be registered.");
  });

  test("prints Markdown, HTML or data, one of them", async () => {
    expect((await offline({ markdown: true })).text).toMatch(/^# Digital channels/);
    expect((await offline({ html: true })).text).toMatch(/^<!doctype html>/);
    expect(await dataOf()).toMatchObject({ channels: [{ name: "whatsapp", live: true }] });
    await expect(offline({ html: true, json: true })).rejects.toThrow("--html and --json are two forms");
  });
});

describe("attestations", () => {
  test.each([
    ["a list", "- step: access", /attestations\.yaml|the file/],
    ["no YAML", "attestations: [", /is no YAML/],
    ["a step without a name", "attestations:\n  - step: access\n    on: 2026-01-01", /attestations\.0\.by/],
    ["a day that is none", "attestations:\n  - {step: access, by: a, on: soon}", /attestations\.0\.on/],
    [
      "an end before its day",
      "attestations:\n  - {step: access, by: a, on: 2026-02-01, until: 2026-01-01}",
      /until: is before/,
    ],
    ["a field that is not known", "attestations:\n  - {step: access, by: a, on: 2026-01-01, forever: true}", /forever/],
    ["a bomb of aliases", "a: &a [x]\nattestations: *a", /alias/i],
  ])("are refused when the file is %s", async (_, text, problem) => {
    write("bad.yaml", text);
    await expect(offline({ attestations: "bad.yaml" })).rejects.toThrow(problem);
  });

  test("come from attestations.yaml, where there is one", async () => {
    write("attestations.yaml", "attestations:\n  - {step: access, by: admin1@example.com, on: 2026-01-01}\n");
    const { text } = await offline();
    expect(text).toContain("access: attested by admin1@example.com, 2026-01-01");
    rmSync(join(folder, "attestations.yaml"));
    expect((await offline()).text).toContain("access: to be attested");
  });

  test("are missed where a file is named", async () => {
    await expect(offline({ attestations: "none.yaml" })).rejects.toThrow(/none\.yaml cannot be read \(ENOENT\)/);
  });
});

describe("wxcc checklist with a tenant", () => {
  let tenant: RunningTenant;
  beforeAll(async () => {
    tenant = await startTenant({ port: 0 });
  });
  afterAll(() => tenant.close());

  test("proves what the lists show, reads only, and says what it could not read", async () => {
    const { text, code } = await run({ json: true }, tenant.environment);
    const { steps } = JSON.parse(text) as { steps: { id: string; state: { kind: string; why?: string } }[] };
    const state = (id: string) => steps.find(step => step.id === id)!.state;
    expect(code).toBe(1);
    expect(state("multimedia-profiles").kind).toBe("proven");
    expect(state("rona").kind).toBe("proven");
    expect(state("administrators").kind).toBe("proven");
    expect(state("queue")).toMatchObject({ kind: "open", why: expect.stringContaining("the tenant has no queue") });
    const log = (await (await fetch(`${tenant.baseUrl}/_simulator/requests`)).json()) as {
      method: string;
      path: string;
    }[];
    expect(log.length).toBeGreaterThan(10);
    // The audit log is asked by POST; nothing else writes.
    expect(log.filter(({ method, path }) => method !== "GET" && !path.includes("auditlogs"))).toEqual([]);
  });

  test("is refused without credentials, with advice", async () => {
    await expect(run()).rejects.toMatchObject({ todo: expect.stringContaining("npx wxcc login") });
  });
});

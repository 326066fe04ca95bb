import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare } from "../../provider/cli/compare.js";
import { drift } from "../../provider/cli/drift.js";
import { connectAll } from "../../provider/neighbours/index.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { connection } from "../../provider/tenant/index.js";
import { program } from "../drift/world.js";
import { Engine } from "../engine.js";
import { running } from "./terminal.js";

let folder: string;
let simulated: RunningTenant;
let engine: Engine;
/** Changes a team behind the stack's back. */
let edit: (name: string, fields: object) => Promise<unknown>;

const save = (file: string, text: string) => writeFileSync(join(folder, file), text);
const chatName = "sales";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-drift-"));
  simulated = await startTenant();
  const tenant = () => connectAll(connection(() => undefined, simulated.environment)).tenant;
  const profiles = (await tenant().rows(["multimediaProfile"])).of("multimediaProfile");
  engine = new Engine(tenant);
  await engine.up(program(String(profiles.find(({ name }) => name === "Default_Multimedia_Profile")!.id)));
  const resources = engine.resources().map(one => ({ ...one, sourcePosition: "project:///index.ts#7,1" }));
  save("state.json", JSON.stringify({ version: 3, deployment: { resources } }));
  edit = async (name, fields) => {
    const client = tenant();
    return client.update("team", engine.id(name), { ...(await client.fetch("team", engine.id(name))), ...fields });
  };
});

afterEach(async () => {
  await simulated.close();
  rmSync(folder, { recursive: true });
});

type Values = Record<string, string | boolean>;
const where = (env = simulated.environment) => ({ cwd: folder, env });
const told = (values: Values = {}, env = simulated.environment) =>
  running(drift, { state: "state.json", ...values }, [], where(env));

describe("wxcc drift", () => {
  test("answers 0 where nothing drifted, 1 where something did, and only what counts", async () => {
    expect(await told()).toMatchObject({ code: 0, text: expect.stringMatching(/9 objects compared: no difference$/) });
    await edit(chatName, { active: false });
    expect((await told()).code).toBe(1);
    expect((await told({ "fail-on": "deleted,unmanaged" })).code).toBe(0);
    expect((await told({ "fail-on": "changed" })).code).toBe(1);
  });

  test("prints data alone with --json, and the other forms by name", async () => {
    await edit(chatName, { active: false });
    const json = await told({ json: true });
    expect(JSON.parse(json.text)).toMatchObject({
      mode: "drift",
      findings: [
        { what: "changed", name: "Sales", resource: { name: "sales", position: { file: "index.ts", line: 7 } } },
      ],
    });
    expect((await told({ format: "json" })).text).toBe(json.text);
    expect((await told({ format: "junit" })).text).toContain('<testcase name="Sales"');
    expect(JSON.parse((await told({ format: "sarif" })).text)).toMatchObject({ version: "2.1.0" });
    expect((await told({ format: "markdown" })).text).toContain('| team "Sales" | changed |');
  });

  test("prints the edit, and leaves the program alone", async () => {
    await edit(chatName, { active: false });
    const { code, text } = await told({ accept: true });
    expect([code, text]).toEqual([
      1,
      expect.stringContaining('// index.ts:7: new wxcc.Team("sales", …)\n  active: false,'),
    ]);
  });

  test("does not count what is acknowledged beside the program, while that lasts", async () => {
    await edit(chatName, { active: false });
    const entry = { kind: "Team", name: "Sales", field: "active", reason: "closed for a while" };
    const acknowledge = (until: string) =>
      save(".wxccacknowledged.yaml", JSON.stringify({ acknowledged: [{ ...entry, until }] }));
    acknowledge("2999-12-31");
    expect(await told()).toMatchObject({ code: 0, text: expect.stringContaining("acknowledged until 2999-12-31") });
    acknowledge("2020-12-31");
    expect(await told()).toMatchObject({ code: 1, text: expect.stringContaining("ended on 2020-12-31") });
    save("other.yaml", "acknowledged: []");
    expect((await told({ "ignore-file": "other.yaml" })).text).not.toContain("2020-12-31");
  });

  test("answers 2, and prints no report, where it cannot tell or is used wrongly", async () => {
    save("bad.yaml", "acknowledged: [{ kind: Tema }]");
    const misuses: Values[] = [
      { state: "none.json" },
      { format: "xml" },
      { format: "text", json: true },
      { "fail-on": "moved" },
      { accept: true, json: true },
      { "ignore-file": "none.yaml" },
      { "ignore-file": "bad.yaml" },
    ];
    for (const values of misuses) {
      const { code, text, warned } = await told(values);
      expect([values, code, text]).toEqual([values, 2, ""]);
      expect(warned).toContain("InvalidConfiguration: ");
    }
    expect((await told({}, {})).warned).toContain("no credentials are set");
  });

  test("answers 2, and calls nothing deleted, with a token that is no longer valid", async () => {
    const { code, text } = await told({}, { ...simulated.environment, WXCC_ACCESS_TOKEN: "ended" });
    expect(code).toBe(2);
    expect(text).toContain("could not be told:");
    expect(text).not.toContain("deleted");
  });
});

describe("wxcc compare", () => {
  const compared = (words: readonly string[], values: Values = {}) => running(compare, values, words, where());

  test("takes tenants and deployments in any order", async () => {
    save(
      "here.env",
      Object.entries(simulated.environment)
        .map(pair => pair.join("="))
        .join("\n"),
    );
    expect((await compared(["env:here.env", "env:"])).code).toBe(0);
    expect((await compared(["state:state.json", "env:"])).code).toBe(0);
    await edit(chatName, { active: false });
    for (const words of [
      ["state:state.json", "env:"],
      ["env:", "state:state.json"],
    ]) {
      const { code, text } = await compared(words);
      expect([code, text]).toEqual([1, expect.stringContaining('team "Berlin / Sales" changed')]);
    }
    expect((await compared(["state:state.json", "env:"], { kinds: "Queue" })).code).toBe(0);
  });

  test.each([
    [[], "takes two sides, not 0"],
    [["env:", "env:", "env:"], "takes two sides, not 3"],
    [["prod", "env:"], '"prod" is no side of a comparison'],
    [["state:", "env:"], '"state:" is no side of a comparison'],
    [["env:none.env", "env:"], "env:none.env cannot be read (ENOENT)"],
  ])("answers 2 to %j", async (words, why) => {
    const { code, text, warned } = await compared(words);
    expect([code, text]).toEqual([2, ""]);
    expect(warned).toContain(why);
  });

  test("answers 2 to a kind that there is not", async () => {
    expect((await compared(["env:", "env:"], { kinds: "Quees" })).warned).toContain('"Quees" is no kind');
  });
});

import * as pulumi from "@pulumi/pulumi";
import type { Kind } from "../../provider/entities/entity.js";
import { className, registry } from "../../provider/entities/registry.js";
import { queryFields } from "../../provider/generate/classes.js";
import { pass } from "../../sdk/gate.js";
import * as wxcc from "../../sdk/index.js";
import { referencesAsIds } from "../../sdk/inputs.js";
import { program, resolved } from "./program.js";

let logged: string[];

beforeEach(() => {
  logged = [];
  jest.spyOn(pulumi.log, "error").mockImplementation(async text => void logged.push(text));
});

afterEach(() => {
  jest.restoreAllMocks();
});

const factsOf = (kind: Kind) => ({
  kind,
  title: registry[kind].title,
  className: className(kind),
  outputs: [],
  optional: [],
  query: queryFields(kind).map(field => field.name),
});

const outcome = (passed: Promise<unknown>) =>
  passed.then(
    () => "passes",
    (error: Error) => error.message,
  );

/** What the gate says to one resource, without Pulumi behind it. */
const declare = (kind: Kind, name: string, args: object, ignoreChanges?: string[]) =>
  outcome(pass({ facts: factsOf(kind), name, inputs: referencesAsIds(args) as pulumi.Inputs, ignoreChanges }));

const lookUp = (kind: Kind, name: string, query: pulumi.Inputs) => outcome(pass({ facts: factsOf(kind), name, query }));

const refused =
  "The program has the problems above: nothing declared with them or after them was changed. " +
  "Correct it, then run it again.";

/** A site that has passed its gate. In a preview its id is unknown. */
async function siteNamed(name: string) {
  const site = new wxcc.Site(name, { name, multimediaProfileId: "p" });
  await resolved(site.urn);
  return site;
}

describe("resources that are declared together", () => {
  test("are all registered when none has a problem", async () => {
    const registered = program();
    const team = new wxcc.Team("sales", {
      name: "Sales",
      siteId: new wxcc.Site("berlin", { name: "B", multimediaProfileId: "p" }),
    });
    expect(await resolved(team.id)).toBe("id of sales");
    expect(registered.map(({ name }) => name)).toEqual(["berlin", "sales"]);
  });

  test("are all refused when some have problems, and every problem is told", async () => {
    program();
    const outcomes = [
      declare("site", "good", { name: "Good", multimediaProfileId: "p" }),
      declare("site", "bad", { name: "Bad", multimediaProfileId: "" }),
      declare("team", "sales", { name: "Sales", siteId: "s", capacity: 3 }),
    ];
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set([refused]));
    expect(logged).toEqual([
      'site "bad": multimediaProfileId: Too small: expected string to have >=1 characters',
      'team "sales": capacity: only a CAPACITY team has a capacity: remove it, or set teamType to CAPACITY',
    ]);
  });

  test("are judged with the outputs that have a value, and without those that have none", async () => {
    program(true);
    const site = await siteNamed("berlin");
    const known = declare("team", "known", { name: pulumi.output("K"), siteId: site, capacity: pulumi.output(3) });
    declare("team", "unknown", { name: site.id, siteId: site, capacity: 3, teamType: site.id });
    expect(await known).toBe(refused);
    expect(logged.map(text => text.split(": ").slice(0, 2))).toEqual([['team "known"', "capacity"]]);
  });

  test("meet a gate of their own after an await, and a shut one after a refusal", async () => {
    program();
    expect(await declare("site", "early", { name: "Early", multimediaProfileId: "p" })).toBe("passes");
    expect(await declare("site", "late", { name: "Late" })).toBe(refused);
    expect(logged).toEqual(['site "late": multimediaProfileId: is required']);
    expect(await declare("site", "later", { name: "Later", multimediaProfileId: "p" })).toBe(refused);
  });

  test("know the fields that they can ignore", async () => {
    program();
    await declare("site", "berlin", { name: "Berlin", multimediaProfileId: "p" }, ["nmae", "name"]);
    expect(logged).toEqual([
      'site "berlin": ignoreChanges: "nmae" is no field of Site; it has name, description, active, multimediaProfileId',
    ]);
  });
});

describe("two resources with one natural key", () => {
  const twin = (first: string, second: string, identity: string, title: string) =>
    `${title} "${second}": ${identity}: the same as ${title} "${first}" has: ` +
    "two resources cannot manage one entity. Remove one, or change it.";

  test("are a problem of the second, which names both", async () => {
    program();
    declare("agent", "first", { email: "a@example.com" });
    await declare("agent", "second", { email: pulumi.output("a@example.com") });
    expect(logged).toEqual([twin("first", "second", "email", "agent")]);
  });

  test("are found although a part of the key is unknown, when it is the same unknown", async () => {
    program(true);
    const site = await siteNamed("berlin");
    declare("team", "elsewhere", { name: "Sales", siteId: await siteNamed("other") });
    declare("team", "first", { name: "Sales", siteId: site });
    await declare("team", "second", { name: "Sales", siteId: site.id });
    expect(logged).toEqual([twin("first", "second", "siteId and name", "team")]);
  });
});

describe("a link", () => {
  test("states what its entity leaves alone; tests/e2e/links.test.ts shows the refusal of what both state", async () => {
    program(true);
    const own = new wxcc.EntryPoint("calls", { name: "Calls", channelType: "TELEPHONY" });
    new wxcc.EntryPoint("other", { name: "Other", channelType: "TELEPHONY", flowId: "f" });
    expect(await declare("entryPointFlow", "link", { entryPointId: own, flowId: "f" })).toBe("passes");
    const ignoring = { ignoreChanges: ["flowId" as const] };
    const third = new wxcc.EntryPoint("third", { name: "T", channelType: "TELEPHONY", flowId: "f" }, ignoring);
    expect(await declare("entryPointFlow", "third", { entryPointId: third, flowId: "f" })).toBe("passes");
    expect(logged).toEqual([]);
  });
});

describe("a look-up", () => {
  test("needs something to look for", async () => {
    program();
    await Promise.all([lookUp("site", "empty", {}), lookUp("site", "nothing", { id: "" })]);
    expect(logged).toEqual([
      'look-up of site "empty": the query is empty: state name',
      'look-up of site "nothing": id: is empty',
    ]);
  });

  test("takes only what tells entities apart", async () => {
    program();
    await lookUp("team", "sales", { capacity: 3 });
    expect(logged).toEqual(['look-up of team "sales": capacity: a team is not found by it; use name or siteId']);
  });
});

describe("credentials in the stack configuration", () => {
  const site = () => declare("site", "berlin", { name: "Berlin", multimediaProfileId: "p" });

  afterEach(() => pulumi.runtime.setAllConfig({}));

  test("are refused as plain text, without being shown", async () => {
    program();
    pulumi.runtime.setAllConfig({ "wxcc:accessToken": "visible", "wxcc:clientId": "no secret" });
    expect(await site()).toBe(refused);
    expect(logged[0]).toMatch("wxcc:accessToken stands as plain text in the stack configuration");
    expect(logged.join()).not.toMatch("visible");
    await site();
    expect(logged).toHaveLength(1);
  });

  test("are taken as secrets", async () => {
    program();
    const withSecrets = pulumi.runtime.setAllConfig as (config: object, secretKeys: string[]) => void;
    withSecrets({ "wxcc:accessToken": "hidden" }, ["wxcc:accessToken"]);
    expect(await site()).toBe("passes");
  });
});

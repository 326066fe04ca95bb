import fc from "fast-check";
import { WxccError } from "../../provider/errors.js";
import { forgetful } from "../../provider/lifecycle/intents.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { createAll, type Ending } from "../createdAtOnce.js";
import { embedded } from "../embedded.js";
import { fileAt } from "../files.js";
import { skill, skillProfile } from "../lifecycle/world.js";
import { type Meddled, meddling, type Result } from "./bulk.js";

const skillNamed = (name: string) => skill(name, { name, skillType: "BOOLEAN", serviceLevelThreshold: 30 });
const named = (count: number) => Array.from({ length: count }, (_, i) => `Skill ${i}`);

/** A tenant, and skills that are created in one run. */
function stack(meddled: Meddled = {}) {
  const world = embedded(undefined, [], { watch: meddling(meddled) });
  const run = newRun(world.client(), false, () => {}, fileAt, forgetful(world.now));
  const make = (names: readonly string[], pause?: (i: number) => Promise<void>) =>
    world.through(createAll(run, names.map(skillNamed), name => name, pause));
  const namesIn = () =>
    world
      .rows("skill")
      .map(row => String(row.name))
      .filter(name => name.startsWith("Skill"))
      .sort();
  return { ...world, run, make, namesIn };
}

const textOf = ({ created, error }: Ending) =>
  created ? String(created.outputs.name) : error instanceof WxccError ? error.describe() : String(error);

/** Requests without the lists that checks read. */
const without = (lines: readonly string[]) =>
  lines.filter(line => !/organization-setting|GET v2\/skill\?page/.test(line)).map(line => line.replace(/\?.*/, "?…"));

test("creates that are known to come go together, and are read back by one list", async () => {
  const { make, taken, namesIn, spoken, violations } = stack();
  const endings = await make(named(5));
  expect(endings.map(textOf)).toEqual(named(5));
  expect(without(taken())).toEqual(["POST skill/bulk", "GET v2/skill?…"]);
  expect(namesIn()).toEqual(named(5));
  expect(JSON.parse(spoken()[0]!).items.map((item: object) => Object.keys(item))).toEqual(
    named(5).map(() => ["itemIdentifier", "item", "requestAction"]),
  );
  expect(violations).toEqual([]);
});

test.each([1, 2])("%d by itself is a plain POST, whose answer is whole", async count => {
  const { make, taken } = stack();
  await make(named(count));
  expect(without(taken())).toEqual(named(count).map(() => "POST skill"));
});

test("many take few calls", async () => {
  const { make, spoken } = stack();
  expect((await make(named(120))).map(textOf)).toEqual(named(120));
  const sizes = spoken().flatMap(body => JSON.parse(body).items?.length ?? []);
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(120);
});

test("what one is refused with is its own error, with its own reason, advice and tracking id", async () => {
  const statuses = [400, 403, 404, 409, 412] as const;
  const refused = new Map(statuses.map((status, i) => [`Skill ${i}`, status]));
  const { make, namesIn } = stack({ refused });
  const endings = await make(named(8));
  const names = ["Refused", "Forbidden", "Refused", "Conflict", "Refused"];
  for (const [i, name] of names.entries())
    expect(textOf(endings[i]!)).toMatch(
      new RegExp(
        `^${name}: skill "Skill ${i}" was not created.*: no Skill ${i}\\n  [^]+\\n  Webex.* ccconfig_Skill_${i}$`,
      ),
    );
  expect(endings.slice(5).map(textOf)).toEqual(["Skill 5", "Skill 6", "Skill 7"]);
  expect(namesIn()).toEqual(["Skill 5", "Skill 6", "Skill 7"]);
});

test("one that was not processed for the limit is sent by itself", async () => {
  const { make, taken, namesIn } = stack({ refused: new Map([["Skill 1", 429]]) });
  await make(named(4));
  expect(without(taken())).toEqual(["POST skill/bulk", "GET v2/skill?…", "POST skill"]);
  expect(namesIn()).toEqual(named(4));
});

test("one that may have been made after an error of the server is looked up, and not sent again", async () => {
  const { make, writes } = stack({ refused: new Map([["Skill 1", 500]]) });
  const endings = await make(named(4));
  expect(textOf(endings[1]!)).toMatch(/^Unknown: skill "Skill 1" may have been created: the server answered 500/);
  expect(writes()).toEqual(["POST skill/bulk"]);
});

const first = (change: (result: Result) => Result) => (results: readonly Result[]) => ({
  items: results.map((result, i) => (i === 0 ? change(result) : result)),
});

/** Answers that do not say of each what became of it, although the tenant made them all. */
const untold: readonly (readonly [string, Meddled["answers"]])[] = [
  ["names nobody", () => ({ items: [] })],
  ["has no list", () => ({})],
  ["is a list", results => results],
  ["holds nothing", () => ({ items: [null, 7, "x", []] })],
  ["lacks one", results => ({ items: results.slice(1) })],
  ["names one twice", results => ({ items: [results[0], ...results] })],
  ["names one as another", first(result => ({ ...result, itemIdentifier: 1 }))],
  ["names one that was not sent", first(result => ({ ...result, itemIdentifier: 99 }))],
  [
    "has the identifiers as texts",
    results => ({ items: results.map(one => ({ ...one, itemIdentifier: String(one.itemIdentifier) })) }),
  ],
  ["has no href", first(({ href: _, ...result }) => result)],
  ["has an href without an id", first(result => ({ ...result, href: "/organization/1/skill/" }))],
  ["has an href that is no text", first(result => ({ ...result, href: ["x"] }))],
  ["has an href of something else", first(result => ({ ...result, href: "/organization/1/skill" }))],
  ["has no status", first(({ status: _, ...result }) => result)],
  ["has a status that is a text", first(result => ({ ...result, status: "201" }))],
  ["has another success", first(result => ({ ...result, status: 204 }))],
  ["mixes up the ids", results => ({ items: results.map((one, i) => ({ ...one, href: results.at(i - 1)!.href })) })],
];

test.each(untold)("an answer that %s is resolved by looking, for each of them", async (_, answers) => {
  const { make, writes, namesIn, rows } = stack({ answers: answers! });
  const endings = await make(named(4));
  expect(endings.map(textOf)).toEqual(named(4));
  expect(writes()).toEqual(["POST skill/bulk"]);
  expect(namesIn()).toEqual(named(4));
  const ids = new Map(rows("skill").map(row => [row.name, row.id]));
  expect(endings.map(({ created }) => created!.id)).toEqual(named(4).map(name => ids.get(name)));
});

test("the order of the results says nothing", async () => {
  const { make, taken } = stack({ answers: results => ({ items: [...results].reverse() }) });
  expect((await make(named(4))).map(textOf)).toEqual(named(4));
  expect(without(taken())).toEqual(["POST skill/bulk", "GET v2/skill?…"]);
});

test("a tenant that takes no bulk call gets each by itself, and is not asked again", async () => {
  for (const status of [400, 403, 404, 405, 413]) {
    const world = embedded(undefined, [], {
      watch: transport => async request =>
        request.url.endsWith("/bulk")
          ? { status, headers: {}, body: JSON.stringify({ error: { key: String(status), reason: "no" } }) }
          : transport(request),
    });
    const run = newRun(world.client(), false, () => {}, fileAt, forgetful(world.now));
    const make = (names: readonly string[]) => world.through(createAll(run, names.map(skillNamed)));
    expect((await make(named(3))).map(textOf)).toEqual(named(3));
    expect((await make(["Skill 7", "Skill 8", "Skill 9"])).map(textOf)).toEqual(["Skill 7", "Skill 8", "Skill 9"]);
    expect(world.writes()).toEqual(Array(6).fill("POST skill"));
  }
});

test("entries that others refer to are read with the ids that the tenant gave them", async () => {
  const { through, run, taken } = stack();
  const colours = ["Red", "Green", "Blue"].map(name =>
    skill(name, { name, skillType: "ENUM", serviceLevelThreshold: 30, enumSkillValues: [{ name: "dark" }] }),
  );
  const endings = await through(createAll(run, colours));
  for (const { created } of endings)
    expect(created!.outputs.enumSkillValues).toEqual([{ name: "dark", id: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
  expect(without(taken()).filter(line => line.startsWith("GET skill/"))).toHaveLength(3);
});

describe("fields that lists drop", () => {
  const profiles = (ids: readonly string[]) =>
    named(6).map(name =>
      skillProfile(name, { name, activeSkills: ids.map(skillId => ({ skillId, booleanValue: true })) }),
    );

  test("are read of one of those that go together; the others are as they were sent", async () => {
    const { through, run, make, taken } = stack();
    const [one] = await make(["Skill A"]);
    taken();
    const endings = await through(createAll(run, profiles([one!.created!.id])));
    expect(endings.map(textOf)).toEqual(named(6));
    for (const { created } of endings)
      expect(created!.outputs.activeSkills).toMatchObject([{ skillId: one!.created!.id, booleanValue: true }]);
    const asked = taken().filter(line => /skill-profile/.test(line) && !/\?page/.test(line));
    expect(asked.map(line => line.replace(/\?.*|[^/]{36}$/, "…"))).toEqual([
      "POST skill-profile/bulk",
      "GET v2/skill-profile…",
      "GET skill-profile/…",
    ]);
  });

  test("are read of all of them where that one is not as it was sent", async () => {
    const world = embedded(undefined, [], {
      watch: transport => async request => {
        const answer = await transport(request);
        if (!/GET .*\/skill-profile\/[^/?]+$/.test(`${request.method} ${request.url}`)) return answer;
        return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), activeSkills: [] }) };
      },
    });
    const run = newRun(world.client(), false, () => {}, fileAt, forgetful(world.now));
    const [one] = await world.through(createAll(run, [skillNamed("Skill A")]));
    const endings = await world.through(createAll(run, profiles([one!.created!.id])));
    for (const { error } of endings) expect((error as Error).message).toContain("the tenant did not take activeSkills");
    expect(world.taken().filter(line => line.startsWith("GET skill-profile/"))).toHaveLength(6);
  });
});

test("however they come and whoever is refused: each is made once or has its own error, in fewer requests", async () => {
  const drawn = fc.record({
    count: fc.integer({ min: 1, max: 30 }),
    pauses: fc.array(fc.constantFrom(0, 0, 0, 5, 20, 70, 2_000), { minLength: 30, maxLength: 30 }),
    statuses: fc.array(fc.constantFrom(0, 0, 0, 0, 400, 403, 409, 412, 429, 500, 503), {
      minLength: 30,
      maxLength: 30,
    }),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ count, pauses, statuses }) => {
      const names = named(count);
      const refused = new Map(names.flatMap((name, i) => (statuses[i] ? [[name, statuses[i]!] as const] : [])));
      const { make, namesIn, taken, pass } = stack({ refused });
      const endings = await make(names, async i => pass(pauses[i]!));
      for (const [i, ending] of endings.entries()) {
        const text = textOf(ending);
        // What went by itself, or was not processed, was not refused.
        if (ending.created) expect(text).toBe(names[i]);
        else expect(text).toMatch(new RegExp(`^\\w+: skill "${names[i]}" (was not|may have been) created`));
      }
      const made = endings.filter(({ created }) => created).map(({ name }) => name);
      expect(namesIn()).toEqual([...made].sort());
      const posts = taken().filter(line => line.startsWith("POST"));
      expect(posts.length).toBeLessThanOrEqual(
        count + 1 + [...refused.values()].filter(status => status === 429).length,
      );
    }),
    { numRuns: 60, seed: 1 },
  );
});

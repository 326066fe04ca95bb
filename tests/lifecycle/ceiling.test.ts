import { readFileSync } from "node:fs";
import { addedFieldsOf } from "../../provider/entities/fields.js";
import { kinds, registry } from "../../provider/entities/registry.js";
import { Engine } from "../engine.js";
import { organizationSetting, skill, world } from "./world.js";

const skills = (...names: readonly string[]) => names.map(name => skill(name, { name, skillType: "BOOLEAN" }));
const variable = (name: string) => ({
  kind: "globalVariable" as const,
  name,
  inputs: () => ({ name, variableType: "String", defaultValue: "-" }),
});

describe("what the subscription allows", () => {
  test("is known to preview: the skill too many is refused, with the numbers", async () => {
    const { engine, entitle, administer, rows, writes } = world();
    administer("POST", "skill", { name: "ByHand", skillType: "BOOLEAN", active: true, serviceLevelThreshold: 30 });
    expect(rows("skill")).toHaveLength(1);
    entitle({ maximumSkills: 3 });
    expect(await engine.preview(skills("one", "two"))).toEqual(["create", "create"]);
    await expect(engine.preview(skills("one", "two", "three"))).rejects.toThrow(
      "name: the subscription allows 3 skills, and with this one there would be 4: remove some",
    );
    expect(writes()).toEqual([]);
  });

  test("does not stand against what is there: keeping and adopting", async () => {
    const { engine, client, entitle } = world();
    await engine.up(skills("one", "two"));
    entitle({ maximumSkills: 1 });
    expect(await engine.preview(skills("one", "two"))).toEqual(["same", "same"]);
    const adopter = new Engine(client, true);
    expect(await adopter.preview(skills("one", "two"))).toEqual(["create", "create"]);
    await expect(adopter.preview(skills("one", "two", "three"))).rejects.toThrow("there would be 3");
  });

  test("does not stand against a replacement in place, and counts what leaves only in the end", async () => {
    const { engine, entitle } = world();
    await engine.up(skills("one", "two"));
    entitle({ maximumSkills: 2 });
    const other = [...skills("one"), skill("two", { name: "two", skillType: "PROFICIENCY" })];
    expect(await engine.preview(other)).toEqual(["same", "replace"]);
    // What goes goes last: while the third is created, all three would be there.
    const three = "the subscription allows 2 skills, and with this one there would be 3";
    await expect(engine.preview(skills("one", "three"))).rejects.toThrow(three);
    const renamed = [...skills("one"), skill("two", { name: "zwei", skillType: "BOOLEAN" })];
    await expect(engine.preview(renamed)).rejects.toThrow(three);
    entitle({ maximumSkills: 3 });
    expect(await engine.preview(renamed)).toEqual(["same", "replace"]);
  });

  test("counts global variables without those of the system", async () => {
    const { engine, entitle, rows } = world();
    const own = rows("globalVariable").filter(row => row.systemDefault !== true).length;
    entitle({ numberOfCadVariables: own + 1 });
    expect(await engine.preview([variable("first")])).toEqual(["create"]);
    await expect(engine.preview([variable("first"), variable("second")])).rejects.toThrow(
      `name: the subscription allows ${own + 1} global variables, and with this one there would be ${own + 2}`,
    );
  });

  test("counts skills of type TEXT by themselves", async () => {
    const { engine, entitle, administer } = world();
    administer("POST", "skill", { name: "ByHand", skillType: "TEXT", active: true, serviceLevelThreshold: 30 });
    entitle({ maximumTextSkills: 2 });
    const words = (...names: readonly string[]) => names.map(name => skill(name, { name, skillType: "TEXT" }));
    const most = [...skills("yes", "no", "perhaps"), ...words("one")];
    expect(await engine.preview(most)).toEqual(most.map(() => "create"));
    await expect(engine.preview([...most, ...words("two")])).rejects.toThrow(
      "name: the subscription allows 2 skills of skillType TEXT, and with this one there would be 3: remove some",
    );
  });

  test("counts address books", async () => {
    const { engine, entitle } = world();
    const book = (name: string) => ({ kind: "addressBook" as const, name, inputs: () => ({ name }) });
    entitle({ maximumAddressBooks: 1 });
    expect(await engine.up([book("one")])).toEqual(["create"]);
    await expect(engine.preview([book("one"), book("two")])).rejects.toThrow(
      "name: the subscription allows 1 address books, and with this one there would be 2",
    );
  });

  test("has a test here for every ceiling that is described", () => {
    const described = kinds.flatMap(kind => (registry[kind].ceilings ?? []).map(({ field }) => field));
    const tested = readFileSync(__filename, "utf8");
    expect(described.length).toBeGreaterThan(3);
    expect(described.filter(field => !tested.includes(`entitle({ ${field}:`))).toEqual([]);
    const told = addedFieldsOf("organizationSetting").map(({ name }) => name);
    expect(described.filter(field => !told.includes(field))).toEqual([]);
  });

  test("is told as unchecked where it cannot be read, and the run goes on", async () => {
    const { engine, entitle, close, rows } = world();
    entitle({ maximumSkills: 1 });
    close(/organization-setting/);
    expect(await engine.up(skills("one", "two"))).toEqual(["create", "create"]);
    expect(rows("skill")).toHaveLength(2);
    expect(engine.said).toEqual([
      expect.stringMatching(/^the number of skills was not checked: Forbidden: .*access was denied.*cjp:config_read/),
      expect.stringMatching(/^the number of skills was not checked/),
    ]);
  });

  test("but whoever declares the setting itself must be able to read it", async () => {
    const { engine, close } = world();
    close(/organization-setting/);
    const error = await engine.preview([organizationSetting("s", { maskSensitiveData: true })]).catch(found => found);
    expect(error.describe()).toMatch(/^Forbidden: .*access was denied/);
  });
});

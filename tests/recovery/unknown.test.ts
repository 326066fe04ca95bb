import { forgetful, type Intent } from "../../provider/lifecycle/intents.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { unclaimed } from "../../provider/lifecycle/unclaimed.js";
import { leftInTenant, unknownCreates } from "../../provider/recovery/unknown.js";
import { embedded } from "../embedded.js";

const type = "pulumi-nodejs:dynamic/wxcc:Skill";
const resource = (name: string, id?: string) => ({
  urn: `urn:pulumi:test::centre::${type}::${name}`,
  type,
  ...(id && { id }),
});
const lost: Intent = { stack: "test", name: "german", kind: "skill", key: '["German"]', at: Date.parse("2026-11-25") };
const made: Intent = { ...lost, id: "s1" };

describe("a create on record", () => {
  test("is unknown to a state that has no such resource, or has it with another id", () => {
    expect(unknownCreates([lost, made], [])).toEqual([lost, made]);
    expect(unknownCreates([lost, made], [resource("german", "s1")])).toEqual([]);
    expect(unknownCreates([lost, made], [resource("german", "s0")])).toEqual([made]);
    expect(unknownCreates([lost], [resource("french", "s1")])).toEqual([lost]);
    // What is pending has no id yet, and is told of as such.
    expect(unknownCreates([lost, made], [resource("german")])).toEqual([]);
    // What is lent goes back to what it was by other ways.
    expect(unknownCreates([{ ...made, before: {} }], [])).toEqual([]);
  });

  test("whose resource left the program is told at the end of a run, if its answer never came", () => {
    const told = unclaimed([lost, made], () => false);
    expect(told).toEqual([
      'skill "German" was begun by a run that broke off, as resource german, which this program does not have: ' +
        "npx wxcc recover says whether it is in the tenant",
    ]);
    expect(unclaimed([lost], ({ name, kind }) => name === "german" && kind === "skill")).toEqual([]);
  });
});

/** A tenant with the skill, and somebody who looks for it. */
function world() {
  const tenant = embedded();
  const german = { name: "German", skillType: "BOOLEAN", serviceLevelThreshold: 30, active: true };
  const { body } = tenant.administer("POST", "skill", german);
  const { id, createdTime } = body as { id: string; createdTime: number };
  const left = (intent: Intent) =>
    leftInTenant(
      newRun(tenant.client(), false, () => {}, undefined, forgetful()),
      intent,
    );
  return { left, id, createdTime };
}

describe("what a create that no state knows has left in the tenant", () => {
  test("is told with what to do: by its id, or by its name where the answer never came", async () => {
    const { left, id, createdTime } = world();
    expect(await left({ ...lost, id, at: createdTime })).toMatch(
      new RegExp(
        `^skill "German" \\(${id}\\) was created by a run that broke off, as resource german,.*delete it by hand$`,
      ),
    );
    expect(await left({ ...lost, at: createdTime })).toContain(`(${id}) may have been created`);
  });

  test("is nothing where it was not carried out, or somebody had the name before", async () => {
    const { left, createdTime } = world();
    expect(await left({ ...made, at: createdTime })).toBeUndefined();
    expect(await left({ ...lost, key: '["French"]', at: createdTime })).toBeUndefined();
    expect(await left({ ...lost, at: createdTime + 3_600_000 })).toBeUndefined();
  });
});

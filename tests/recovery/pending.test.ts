import { forgetful } from "../../provider/lifecycle/intents.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { type PendingOperation, resolved, withResolved } from "../../provider/recovery/pending.js";
import { embedded } from "../embedded.js";

const urn = (type: string, name: string) => `urn:pulumi:test::centre::${type}::${name}`;
const skillType = "pulumi-nodejs:dynamic/wxcc:Skill";
const german = { name: "German", skillType: "BOOLEAN", serviceLevelThreshold: 30 };

const operation = (type: string, of = skillType): PendingOperation => ({
  type,
  resource: {
    urn: urn(of, "german"),
    type: of,
    inputs: { ...german, __provider: "text", wxcc: { name: "german", stack: "test" } as never },
  },
});

/** A tenant in which somebody created the skill, and a record that says by whom. */
function after({ recorded, level = 30 }: { recorded: boolean; level?: number }) {
  const tenant = embedded();
  const { body } = tenant.administer("POST", "skill", { ...german, active: true, serviceLevelThreshold: level });
  const intents = forgetful(tenant.now);
  if (recorded) void intents.begin({ stack: "test", name: "german", kind: "skill", key: '["German"]' });
  const run = newRun(tenant.client(), false, () => {}, undefined, intents);
  return { ...tenant, run, id: (body as { id: string }).id };
}

describe("a pending operation", () => {
  test("of a create on record becomes the resource that the engine would have written", async () => {
    const { run, id, writes } = after({ recorded: true });
    writes();
    const found = await resolved(run, operation("creating"), []);
    expect(found).toMatchObject({ over: true, says: `skill "German" (${id}) was created: the state has it now` });
    expect(found.resource).toMatchObject({
      urn: urn(skillType, "german"),
      id,
      outputs: { name: "German", serviceLevelThreshold: 30, wxcc: { v: 1 }, __provider: "text" },
    });
    expect(writes()).toEqual([]);
  });

  test.each([
    ["no record", { recorded: false }],
    ["another body", { recorded: true, level: 31 }],
  ])("of a create whose entity has %s is left to the user, with what to do", async (_, circumstances) => {
    const { run, id } = after(circumstances);
    const found = await resolved(run, operation("creating"), []);
    expect(found.resource).toBeUndefined();
    expect(found.says).toContain(`is in the tenant (${id}), and no record says`);
    expect(found.says).toContain("adopt: true");
  });

  test("of a create that the tenant never carried out is over", async () => {
    const tenant = embedded();
    const run = newRun(tenant.client(), false, () => {});
    const found = await resolved(run, operation("creating"), []);
    expect(found).toMatchObject({ over: true, says: 'skill "German" was not created: the next pulumi up creates it' });
    expect(found.resource).toBeUndefined();
  });

  test("of a replacement, whose predecessor is in the state, is left to the next run", async () => {
    const { run } = after({ recorded: true });
    const found = await resolved(run, operation("creating"), [
      { urn: urn(skillType, "german"), id: "of its predecessor" },
    ]);
    expect(found).toMatchObject({ over: true, says: 'skill "German" was created: the next pulumi up goes on with it' });
    expect(found.resource).toBeUndefined();
  });

  test("of a create that an up went on with meanwhile is over, and nobody is told to adopt it", async () => {
    const { run, id } = after({ recorded: false });
    const found = await resolved(run, operation("creating"), [{ urn: urn(skillType, "german"), id }]);
    expect(found).toMatchObject({ over: true, says: `skill "German" (${id}) is in the state already` });
    expect(found.resource).toBeUndefined();
  });

  test("of another package stays, and so does not count as over", async () => {
    const { run } = after({ recorded: true });
    expect(await resolved(run, operation("creating", "aws:s3:Bucket"), [])).toMatchObject({ over: false });
    expect(await resolved(run, operation("updating"), [])).toMatchObject({ over: true });
  });
});

test("a stack gets what was created, and keeps what is not ours", async () => {
  const { run } = after({ recorded: true });
  const theirs = operation("creating", "aws:s3:Bucket");
  const resolutions = [await resolved(run, operation("creating"), []), await resolved(run, theirs, [])];
  const stack = { version: 3, deployment: { manifest: {}, pending_operations: [operation("creating"), theirs] } };
  const { version, deployment } = withResolved(stack, resolutions);
  expect(version).toBe(3);
  expect(deployment).toMatchObject({ manifest: {}, pending_operations: [theirs] });
  expect(deployment!.resources!.map(one => one.urn)).toEqual([urn(skillType, "german")]);
});

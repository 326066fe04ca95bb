import { faultScript } from "../../provider/simulator/index.js";
import { engineOf, providerIn, signal, until } from "../chaos/processes.js";
import { newStack, type Stack, succeeded } from "./stack.js";

/** A site and two skills: three creates, one of which never gets its answer. */
const program = `
const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
new wxcc.Skill("german", { name: "German", skillType: "BOOLEAN", serviceLevelThreshold: 30 });
`;

/** A first up whose process is killed while the create of the site is under way. */
async function killed(when: "before" | "after", victims: "engine" | "provider" | "both"): Promise<Stack> {
  let sent = 0;
  const arrived = ({ method, path }: { method: string; path: string }) => {
    if (method === "POST" && path.endsWith("/site")) sent += 1;
  };
  const stack = await newStack({ tenant: { arrived } });
  stack.program(program);
  stack.tenant.tenant.disturb(faultScript([{ on: { method: "POST", path: "site" }, effect: { do: "silence", when } }]));
  const up = stack.begin("up", "--yes", "--skip-preview");
  await until(() => sent > 0);
  const [engine, provider] = [engineOf(up.pid), providerIn(stack.folder)];
  if (victims !== "provider") signal(engine, "SIGKILL");
  if (victims !== "engine") signal(provider, "SIGKILL");
  await up.ended;
  return stack;
}

const sites = ({ tenant }: Stack) =>
  [...tenant.tenant.store.rows("site").values()].filter(({ name }) => name === "Berlin").map(({ id }) => id);

/** The stack is whole: each entity once, nothing pending, nothing to do. */
async function expectWhole(stack: Stack) {
  expect(sites(stack)).toHaveLength(1);
  expect(stack.state()).not.toContain('"pending_operations":[{');
  const again = succeeded(await stack.preview("--expect-no-changes"));
  expect(again.output).not.toContain("pending");
}

describe("a pulumi up that is killed while a create is under way", () => {
  test("goes on after wxcc recover, and creates nothing twice", async () => {
    const stack = await killed("after", "engine");
    const recovered = await stack.wxcc("recover");
    expect(recovered.output).toMatch(/Ended the provider process \d+/);
    expect(recovered.output).toMatch(/Took back the lock of process \d+/);
    expect(recovered.output).toMatch(/site "?Berlin"? \(.*\) was created: the state has it now/);
    expect(recovered.code).toBe(0);
    const up = succeeded(await stack.up());
    expect(up.requests.filter(line => /^POST .*\/site$/.test(line))).toEqual([]);
    await expectWhole(stack);
    expect((await stack.wxcc("recover")).output).toContain("Nothing was left behind.");
  });

  test("goes on after pulumi cancel, by somebody who knows of no more", async () => {
    const stack = await killed("after", "both");
    succeeded((await stack.pulumi("cancel", "--yes")) as never);
    const up = succeeded(await stack.up());
    expect(up.output).toContain("which a run that broke off created");
    expect(sites(stack)).toHaveLength(1);
  });

  test("tells of what it created, where the next program does not declare that any more", async () => {
    const stack = await killed("after", "provider");
    const [id] = sites(stack);
    stack.program('new wxcc.Skill("german", { name: "German", skillType: "BOOLEAN", serviceLevelThreshold: 30 });');
    expect(succeeded(await stack.preview()).output).toContain(
      'site "Berlin" was begun by a run that broke off, as resource berlin, which this program does not have',
    );
    const recovered = await stack.wxcc("recover");
    expect(recovered.output).toContain(`site "Berlin" (${id}) may have been created by a run that broke off`);
    expect(recovered.output).toContain("otherwise delete it by hand");
    expect(recovered.code).toBe(0);
    await stack.administrator.remove("site", "Berlin");
    expect((await stack.wxcc("recover")).output).toContain("Nothing was left behind.");
    expect(succeeded(await stack.preview()).output).not.toContain("Berlin");
  });

  test("goes on without anything, where only the provider was killed", async () => {
    const stack = await killed("before", "provider");
    expect(sites(stack)).toEqual([]);
    succeeded(await stack.up());
    await expectWhole(stack);
  });
});

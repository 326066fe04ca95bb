import { forgetful } from "../../provider/lifecycle/intents.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { wave } from "../wave.js";
import { agent, site, team } from "./world.js";

test("a process that ends while an agent is taken over forgets nothing of what the agent was: the last run gives it back", async () => {
  const { client, live, rows, through, dieAt, now } = embedded();
  const engine = new Engine(client, false, wave, forgetful(now));
  const one = () => live("agent", String(rows("agent").find(({ email }) => email === "agent1@example.com")!.id));
  const before = one();
  const profileId = String(rows("multimediaProfile")[0]!.id);
  const program = [
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    team("sales", id => ({ name: "Sales", siteId: id("berlin") })),
    agent("one", id => ({ email: "agent1@example.com", siteId: id("berlin"), teamIds: [id("sales")] })),
  ];
  await through(engine.up(program.slice(0, 2)));
  // At one of its requests: the first after which the tenant has our values.
  for (let request = 1; one().siteId === before.siteId; request += 1)
    await through(Promise.race([engine.up(program), dieAt(request, "after")]));
  expect((await through(engine.up(program))).at(-1)).toBe("create");
  expect(await through(engine.preview(program))).toEqual(["same", "same", "same"]);
  await through(engine.destroy());
  expect([one().siteId, one().teamIds ?? []]).toEqual([before.siteId, before.teamIds ?? []]);
  expect(rows("team").some(({ name }) => name === "Sales")).toBe(false);
});

test("a process that ends while a taken-over agent is changed forgets nothing of what it changed: the last run takes it back", async () => {
  const { client, live, rows, through, dieAt, now } = embedded();
  const engine = new Engine(client, false, wave, forgetful(now));
  const one = () => live("agent", String(rows("agent").find(({ email }) => email === "agent1@example.com")!.id));
  const profileId = String(rows("multimediaProfile")[0]!.id);
  const program = (phone: string, ...teams: readonly string[]) => [
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    team("sales", id => ({ name: "Sales", siteId: id("berlin") })),
    team("support", id => ({ name: "Support", siteId: id("berlin") })),
    agent("one", id => ({
      email: "agent1@example.com",
      siteId: id("berlin"),
      ...(phone && { workPhone: phone }),
      teamIds: teams.map(name => id(name)),
    })),
  ];
  const before = one();
  await through(engine.up(program("", "sales")));
  const next = program("2", "sales", "support");
  for (let request = 1; one().workPhone !== "2"; request += 1)
    await through(Promise.race([engine.up(next), dieAt(request, "after")]));
  await through(engine.up(next));
  expect(await through(engine.preview(next))).toEqual(["same", "same", "same", "same"]);
  await through(engine.destroy());
  expect([one().siteId, one().teamIds ?? [], one().workPhone]).toEqual([
    before.siteId,
    before.teamIds ?? [],
    undefined,
  ]);
  expect(rows("team").filter(({ name }) => name === "Sales" || name === "Support")).toEqual([]);
});

import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { errorFrom } from "../tenant/virtual.js";

const contact = (number: string): Resource => ({ kind: "contactNumber", name: "own", inputs: () => ({ number }) });

const entryPoint = (name: string): Resource => ({
  kind: "entryPoint",
  name,
  inputs: () => ({ name, channelType: "TELEPHONY" }),
});
const mapping = (dialledNumber: string, to = "Sales"): Resource => ({
  kind: "entryPointMapping",
  name: "hotline",
  inputs: id => ({ dialledNumber, entryPointId: id(to), location: "Berlin", regionId: "DE" }),
});

test("a contact number becomes another one in its place", async () => {
  const { client, rows } = embedded();
  const engine = new Engine(client);
  await engine.up([contact("1")]);
  const id = engine.id("own");
  expect(await engine.up([contact("2")])).toEqual(["update"]);
  expect(rows("contactNumber")).toEqual([expect.objectContaining({ id, number: "2" })]);
});

test("a dial plan is looked up by its name, with what it takes", async () => {
  const run = newRun(embedded().client(), false, () => undefined);
  expect(await lookup(run, "dialPlan", { name: "US" })).toMatchObject({ name: "US", prefix: "1", systemDefault: true });
  await expect(lookup(run, "dialPlan", { name: "Any" })).rejects.toMatchObject({
    todo: expect.stringContaining('"Any Format"'),
  });
});

describe("an entry point mapping", () => {
  const both = [entryPoint("Sales"), entryPoint("Service")];

  test("is sent with the name of its entry point, and moves to another one", async () => {
    const { client, live, violations } = embedded();
    const engine = new Engine(client);
    await engine.up([...both, mapping("+14085550123")]);
    expect(live("entryPointMapping", engine.id("hotline"))).toMatchObject({ entryPointName: "Sales" });
    expect(await engine.up([...both, mapping("+14085550123", "Service")])).toEqual(["same", "same", "update"]);
    expect(live("entryPointMapping", engine.id("hotline"))).toMatchObject({ entryPointName: "Service" });
    expect(violations).toEqual([]);
  });

  test("of another number is another mapping, made before the old one goes", async () => {
    const { client, writes } = embedded();
    const engine = new Engine(client);
    await engine.up([...both, mapping("+14085550123")]);
    const old = engine.id("hotline");
    writes();
    expect(await engine.up([...both, mapping("+14085550124")])).toEqual(["same", "same", "replace"]);
    expect(writes()).toEqual(["POST dial-number", `DELETE dial-number/${old}`]);
  });

  test("of a number that Webex Calling does not have says where to add it", async () => {
    const { client, tenant } = embedded();
    tenant.restore({ ...tenant.snapshot(), numbers: ["+14085550123"] });
    const engine = new Engine(client);
    await engine.up([...both, mapping("+14085550123")]);
    const refused = await errorFrom(engine.up([...both, mapping("+14085550124")]));
    const [what, todo] = refused.describe().split("\n");
    expect(what).toBe('Refused: entry point mapping "+14085550124" was not created: Dialed number does not exist');
    expect(todo).toContain("add it in Control Hub > Calling > Numbers");
  });
});

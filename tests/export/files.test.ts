import { world } from "../everyKind/world.js";
import { exportedFlow } from "../flows.js";
import { berlin, expectNoChanges, fileOf, one, queueOf, tenantWith } from "./clicked.js";
import { codeOf, exported } from "./made.js";
import { deploy } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

describe("files beside the program", () => {
  test("hold recordings byte by byte, and layouts as documents", async () => {
    const tenant = await tenantWith([
      one("audioFile", "welcome", { name: "welcome.wav", path: "audio/any.wav" }),
      one("desktopLayout", "layout", { name: "Sales layout", jsonFileContent: '{"appTitle":"Acme","area":{}}' }),
    ]);
    const { files } = await exported(tenant.client());
    const { blobId } = tenant.live("audioFile", tenant.engine.id("welcome"));
    expect(files.get("audio/welcome.wav")).toEqual(tenant.bytes(`blob/${blobId}`));
    expect(files.get("layouts/sales-layout.json")).toBe('{\n  "appTitle": "Acme",\n  "area": {}\n}\n');
    expect(fileOf(files, "desktop.ts")).toContain('jsonFileContent: "layouts/sales-layout.json"');
    await expectNoChanges(files, tenant);
    const other = world();
    await deploy(files, other.client());
    expect(codeOf((await exported(other.client())).files)).toEqual(codeOf(files));
  });

  test("hold flows whose ids are bound by names, also where the file has none or the same for two", async () => {
    const to = (destination: string, name: object) => ({ activityName: "queue-contact", destination, ...name });
    const tenant = await tenantWith([...berlin, queueOf("Sales", "sales"), queueOf("Support", "sales")]);
    const [sales, support] = ["Sales", "Support"].map(name => tenant.engine.id(name));
    const definition = exportedFlow("Calls", {
      first: to(sales!, { "destination:name": "Old name" }),
      second: to(support!, { "destination:name": "Old name" }),
      third: to(support!, {}),
    });
    const bindings = { queues: { [sales!]: sales!, [support!]: support!, "Old name": sales! } };
    await tenant.engine.up([
      ...berlin,
      queueOf("Sales", "sales"),
      queueOf("Support", "sales"),
      one("flow", "calls", { name: "Calls", definition: JSON.stringify(definition), bindings: bindings as never }),
    ]);
    const { files } = await exported(tenant.client());
    expect(fileOf(files, "routing.ts")).toMatch(
      /bindings: \{ queues: \{ "Old name": \w+, .*\} \}|bindings: \{ queues: \{ "Old name": \w+ \} \}/,
    );
    await expectNoChanges(files, tenant);
  });
});

describe("circles", () => {
  test("of a layout and its team are declared in the file of the team", async () => {
    const tenant = await tenantWith([
      ...berlin,
      one("desktopLayout", "layout", id => ({ name: "Layout", jsonFileContent: "{}", teamIds: [id("sales")] })),
    ]);
    const { files } = await exported(tenant.client());
    expect(fileOf(files, "desktop.ts")).toBe("");
    expect(fileOf(files, "sites.ts")).toContain("teamIds: [sales]");
    await expectNoChanges(files, tenant);
  });

  test("that no link opens are looked up where they close, and told: a queue of agents whose desktop names it", async () => {
    const tenant = world();
    const agent = String(tenant.rows("agent").find(row => row.email === "agent1@example.com")!.id);
    const chosen = { queueRoutingType: "AGENT_BASED", callDistributionGroups: [], agents: [{ id: agent }] };
    await tenant.engine.up([
      ...berlin,
      queueOf("Sales", "sales", chosen),
      one("desktopProfile", "desktop", id => ({ name: "Desktop", accessQueue: "SPECIFIC", queues: [id("Sales")] })),
      one("agent", "ann", id => ({ email: "agent1@example.com", desktopProfileId: id("desktop") })),
    ]);
    const { files, gaps } = await exported(tenant.client());
    expect(gaps).toContainEqual(expect.objectContaining({ kind: "queue", name: "Sales", circle: true }));
    expect(String(files.get("NOT-EXPORTED.md"))).toContain("## Circles");
    expect(fileOf(files, "routing.ts")).toContain('wxcc.Agent.find("agent1-2", { email: "agent1@example.com" })');
    await expectNoChanges(files, tenant);
    const other = world();
    await deploy(files, other.client());
    expect(codeOf((await exported(other.client())).files)).toEqual(codeOf(files));
  });
});

import { withDefaults } from "../../provider/entities/defaults.js";
import type { Kind } from "../../provider/entities/entity.js";
import { dependencyOrder } from "../../provider/entities/order.js";
import { providerTextOf } from "../../provider/export/importFile.js";
import { providerText } from "../../sdk/gate.js";
import { world } from "../everyKind/world.js";
import { compilerErrors } from "./compiled.js";
import { codeOf, exported } from "./made.js";
import { type Files, importedOf, preview } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

/** A tenant with queues of these names, each of which needs a variable. */
async function queuesNamed(names: readonly string[]) {
  const tenant = world();
  await tenant.engine.up(
    names.map((name, i) => ({
      kind: "queue" as Kind,
      name: `q${i}`,
      inputs: () => ({
        name,
        channelType: "TELEPHONY",
        queueRoutingType: "SKILL_BASED",
        serviceLevelThreshold: 60,
        maxTimeInQueue: 600,
      }),
    })),
  );
  const queues = names.map((_, i) => tenant.engine.id(`q${i}`));
  const profile = withDefaults("desktopProfile", { name: "All", accessQueue: "SPECIFIC", queues });
  await tenant.client().create("desktopProfile", profile);
  return tenant;
}

let lastProgram: Files;

async function variablesOf(names: readonly string[]) {
  const tenant = await queuesNamed(names);
  const made = await exported(tenant.client(), { include: "queue,desktopProfile" });
  const { changes, left } = await preview(made.files, tenant.client());
  expect({ changes, left }).toEqual({ changes: [], left: [] });
  lastProgram = made.files;
  const code = codeOf(made.files).get("routing.ts")!;
  return [...code.matchAll(/const (\S+) = new wxcc\.Queue\("([^"]*)", \{\n {2}name: (.*),\n/g)].map(
    ([, variable, logical, name]) => [name, variable, logical],
  );
}

test("names become identifiers that read like them", async () => {
  expect(
    await variablesOf(["Sales EMEA", "CON", "24 hours", "München Süd", "東京 サポート", "VIP", "delete", "🙂"]),
  ).toEqual([
    ['"24 hours"', "queue24Hours", "24-hours"],
    ['"CON"', "con", "queue-con"],
    ['"München Süd"', "munchenSud", "munchen-sud"],
    ['"Sales EMEA"', "salesEmea", "sales-emea"],
    ['"VIP"', "vip", "vip"],
    ['"delete"', "deleteQueue", "delete"],
    ['"東京 サポート"', "東京サポート", "東京-サポート"],
    ['"🙂"', "queue", "queue"],
  ]);
});

test("names that read alike are told apart, the same way each time", async () => {
  expect(await variablesOf(["Sales", "SALES!", "sales?", "sales -"])).toEqual([
    ['"SALES!"', "sales", "sales"],
    ['"Sales"', "salesQueue", "sales-2"],
    ['"sales -"', "queueSales", "sales-3"],
    ['"sales?"', "salesQueue2", "sales-4"],
  ]);
});

test("no name breaks the code, or gets a word in it", async () => {
  const names = [
    '"); throw new Error("in"); ("',
    "*/ throw new Error() /*",
    "// end",
    `\`$\{process.exit(1)}\``,
    "a\nb\r\nc",
    "\u2028\u2029",
    "\u202egnirts",
    "back\\slash",
    "__proto__",
    "constructor",
    "prototype",
    "</script>",
    "\ud800 alone",
  ];
  const found = await variablesOf(names);
  expect(found.map(([name]) => JSON.parse(name!)).sort()).toEqual([...names].sort());
  expect(found.map(([name]) => name).join("")).not.toMatch(/[\u0000-\u001f\u2028\u2029\u202e]/);
  expect(compilerErrors(new Map([["names", lastProgram]]))).toEqual([]);
});

test("what had a name keeps it when others come that would take it", async () => {
  const tenant = await queuesNamed(["Sales"]);
  const first = await exported(tenant.client());
  const queue = tenant.live("queue", tenant.engine.id("q0"));
  await tenant.client().create("queue", { ...queue, id: undefined, name: "SALES!" });
  const again = await exported(tenant.client(), { names: first.names });
  const nameOf = (made: typeof first, id: string) => made.names.get(`queue ${id}`);
  expect(nameOf(again, String(queue.id))).toEqual(nameOf(first, String(queue.id)));
  expect([...again.names.values()].filter(({ variable }) => /^sales/.test(variable))).toHaveLength(2);
  expect(importedOf(again.files).filter(one => one.name === "sales")).toHaveLength(1);
});

test("names out of a manifest that are none are not taken", async () => {
  const tenant = await queuesNamed(["Sales"]);
  const key = `queue ${tenant.engine.id("q0")}`;
  const evil = new Map([[key, { variable: "x = process.exit(1)", logical: '"); process.exit(1); ("' }]]);
  const made = await exported(tenant.client(), { names: evil });
  expect(made.names.get(key)).toEqual({ variable: "sales", logical: "sales" });
});

test.each(dependencyOrder())("%s has the provider's text that the SDK writes", kind => {
  expect(providerTextOf(kind)).toBe(providerText(kind));
});

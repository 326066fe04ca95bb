import { registry } from "../../provider/entities/registry.js";
import { remove } from "../../provider/lifecycle/remove.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { type World, world } from "../everyKind/world.js";
import { circles } from "./circles.js";
import { berlin, expectNoChanges, one, tenantWith } from "./clicked.js";
import { codeOf, exported } from "./made.js";
import { deploy, type Files, importedOf, kindOf } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

const linked = (files: Files) => importedOf(files).filter(({ type }) => registry[kindOf(type)].link !== undefined);

/** The tenant as it is, for all that anybody can see. */
const contents = ({ tenant }: World) =>
  JSON.stringify([...tenant.snapshot().tables].map(([type, rows]) => [type, [...rows]]));

describe.each(Object.entries(circles))("the circle of %s", (_, { program, says }) => {
  test("is said by a link, changes nothing here, and is the same in an empty tenant", async () => {
    const tenant = await tenantWith(program);
    const made = await exported(tenant.client());
    expect([...codeOf(made.files).values()].join("\n")).toContain(says);
    expect(made.gaps.filter(({ circle }) => circle)).toEqual([]);
    expect(linked(made.files)).toHaveLength(1);
    await expectNoChanges(made.files, tenant);

    const other = world();
    await deploy(made.files, other.client());
    expect(codeOf((await exported(other.client())).files)).toEqual(codeOf(made.files));
    expect(other.violations).toEqual([]);
  });

  test("stays in the tenant when the link that was taken over goes, or the whole stack", async () => {
    const tenant = await tenantWith(program);
    const { files } = await exported(tenant.client());
    const before = contents(tenant);
    const said: string[] = [];
    const run = newRun(tenant.client(), false, line => void said.push(line));
    tenant.writes();
    for (const { type, id, outputs } of linked(files)) await remove(run, kindOf(type), id, outputs);
    expect(said).toEqual([]);
    for (const { type, id, outputs } of importedOf(files).toReversed()) await remove(run, kindOf(type), id, outputs);
    expect(tenant.writes()).toEqual([]);
    expect(contents(tenant)).toBe(before);
  });
});

test("what makes no circle is said where it belongs", async () => {
  const tenant = await tenantWith([
    ...berlin,
    one("desktopLayout", "layout", { name: "Layout", jsonFileContent: { appTitle: "Acme" } }),
    one("teamDesktopLayout", "link", id => ({ teamId: id("sales"), desktopLayoutId: id("layout") })),
  ]);
  const { files } = await exported(tenant.client());
  expect([...codeOf(files).values()].join("\n")).toContain("desktopLayoutId: layout");
  expect(linked(files)).toEqual([]);
});

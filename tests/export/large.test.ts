import { fieldsOf } from "../../provider/entities/fields.js";
import { isLookedUp, kinds, registry } from "../../provider/entities/registry.js";
import { check } from "../../provider/lifecycle/check.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { mix } from "../bench/mix.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { multiply } from "../grown.js";
import { exported } from "./made.js";
import { importedOf, kindOf, preview } from "./program.js";

jest.setTimeout(600_000);

/** The largest: `SIZE=10000 npx jest tests/export/large.test.ts`; more of it run as a program: `PROGRAM=2000`. */
const { SIZE = 1_000, PROGRAM = 100 } = process.env;

/** CPU seconds that an export may take: 60 for the largest tenant of 10,000. */
const goal = (60 * Number(SIZE)) / 10_000;

/** The largest page of the embedded tenant. */
const pageSize = 100;

type World = ReturnType<typeof embedded>;

async function grown(size: number) {
  const tenant = embedded();
  tenant.entitle({ maximumSkills: size, numberOfCadVariables: size });
  const declared = mix(Math.min(size, 1_000));
  const program = declared.map(({ kind, name, inputs }) => ({
    kind,
    name,
    inputs: (id: (name: string) => string) =>
      JSON.parse(JSON.stringify(inputs).replaceAll(/"@([^"]+)"/g, (_, other: string) => JSON.stringify(id(other)))),
  }));
  await new Engine(tenant.client).up(program);
  multiply(tenant, [...new Set(declared.map(({ kind }) => kind))], Math.ceil(size / declared.length));
  return tenant;
}

const listed = kinds.filter(kind => isLookedUp(kind) && registry[kind].routes?.host !== "controlHub");

/** What the lists of a tenant cost: a page has 100 rows, and an empty list one page. */
async function pagesOf(tenant: World) {
  const rows = await tenant.client().rows(listed);
  return listed.reduce((sum, kind) => sum + Math.max(1, Math.ceil(rows.of(kind).length / pageSize)), 0);
}

/** How many entities have to be read by themselves. */
const omitting = (tenant: World) =>
  [...tenant.tenant.snapshot().tables].flatMap(([type, table]) => {
    const kind = listed.find(one => registry[one].routes!.item.endsWith(type));
    const omitted = registry[kind!]?.routes?.listOmits ?? [];
    return omitted.some(wire => fieldsOf(kind!).some(field => field.wire === wire)) ? [...table.values()] : [];
  });

test(`${SIZE} entities cost their lists, one request for each whose list drops fields, and less than ${goal} s`, async () => {
  const tenant = await grown(Number(SIZE));
  tenant.taken();
  const started = process.cpuUsage();
  const made = await exported(tenant.client());
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(goal);
  expect(made.declared).toBeGreaterThanOrEqual(Number(SIZE));
  const requests = tenant.taken();
  expect(requests.filter(line => !line.startsWith("GET "))).toEqual([]);
  expect(requests.filter(line => /[?&]page=/.test(line))).toHaveLength(await pagesOf(tenant));
  expect(requests.filter(line => !/[?&]page=/.test(line)).length).toBeLessThanOrEqual(omitting(tenant).length);

  // The engine would ask the same of each.
  const run = newRun(tenant.client(), false, line => void faults.push(line));
  const faults: string[] = [];
  for (const { type, name, id, inputs, outputs } of importedOf(made.files)) {
    const kind = kindOf(type);
    faults.push(...(await check(run, kind, inputs, inputs)).map(({ reason }) => `${name}: ${reason}`));
    if ((await diff(run, kind, id, outputs, inputs)).changes) faults.push(`${name} would change`);
  }
  expect(faults).toEqual([]);
});

test(`${PROGRAM} entities are a program that changes nothing`, async () => {
  jest.spyOn(console, "warn").mockImplementation();
  const tenant = await grown(Number(PROGRAM));
  const { files } = await exported(tenant.client());
  const { changes, said, left } = await preview(files, tenant.client());
  expect({ changes, said, left }).toEqual({ changes: [], said: [], left: [] });
});

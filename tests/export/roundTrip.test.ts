import fc from "fast-check";
import { kinds, registry } from "../../provider/entities/registry.js";
import type { Gap } from "../../provider/export/found.js";
import { world } from "../everyKind/world.js";
import { circles } from "./circles.js";
import { tenantWith, viber } from "./clicked.js";
import { compilerErrors } from "./compiled.js";
import { codeOf, exported } from "./made.js";
import { deploy, type Files, preview } from "./program.js";
import { fill, idsIn } from "./randomTenant.js";

/** More runs, or another draw: `RUNS=50 SEED=12 npx jest tests/export/roundTrip.test.ts`. */
const { RUNS = 4, SEED = 1 } = process.env;

jest.setTimeout(600_000);

// Random values break many a rule of taste.
beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

/** What a person has to say of a new tenant: what no API shows of the old one. */
const configured = (gaps: readonly Gap[]) =>
  Object.fromEntries(
    gaps.flatMap(({ config }) => (config === undefined ? [] : [[config, `${config} ${"x".repeat(32)}`]])),
  );

const programs = new Map<string, Files>();

const sole = kinds.flatMap(kind => registry[kind].sole ?? []);

/** Which one of such a kind has it depends on which came first, and resources come when their turn is. */
const withoutSole = (files: Files) =>
  new Map(
    [...codeOf(files)].map(([path, text]) => [
      path,
      text
        .split("\n")
        .filter(line => !sole.some(field => line.includes(field)))
        .join("\n"),
    ]),
  );

test("a random tenant with a circle and a secret is exported whole: nothing to change, nothing to say otherwise, and again what it was elsewhere", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async seed => {
      const [circle] = Object.values(circles).slice(programs.size % Object.keys(circles).length);
      const tenant = await tenantWith([...circle!.program, ...viber]);
      await fill(tenant, seed, 2);
      tenant.taken();
      const made = await exported(tenant.client());
      programs.set(String(seed), made.files);
      expect(tenant.writes()).toEqual([]);

      const { changes, same, said, left } = await preview(made.files, tenant.client());
      expect({ changes, said, left }).toEqual({ changes: [], said: [], left: [] });
      expect(same).toBe(made.declared);
      expect(tenant.writes()).toEqual([]);

      expect(await exported(tenant.client())).toEqual(made);

      const code = [...codeOf(made.files).values()].join("\n");
      expect((await idsIn(tenant)).filter(id => code.includes(id))).toEqual([]);

      expect(configured(made.gaps)).toHaveProperty(["acme-webhookSecret"]);
      const other = world();
      await deploy(made.files, other.client(), configured(made.gaps));
      expect(withoutSole((await exported(other.client())).files)).toEqual(withoutSole(made.files));
      expect([...tenant.violations, ...other.violations]).toEqual([]);
    }),
    { numRuns: Number(RUNS), seed: Number(SEED), endOnFailure: true },
  );
});

test("what was exported compiles under strict, without an unused name", () => {
  expect(programs.size).toBe(Number(RUNS));
  expect(compilerErrors(programs)).toEqual([]);
});

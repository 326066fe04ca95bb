import fc from "fast-check";
import type { Desired, Kind } from "../../provider/entities/entity.js";
import { dependencyOrder } from "../../provider/entities/order.js";
import { isLookedUp, registry } from "../../provider/entities/registry.js";
import { WxccError } from "../../provider/errors.js";
import { check } from "../../provider/lifecycle/check.js";
import { create, HalfCreated } from "../../provider/lifecycle/create.js";
import { problems } from "../../provider/lifecycle/problems.js";
import { newRun } from "../../provider/lifecycle/run.js";
import type { world } from "../everyKind/world.js";
import { declarationsOf, placed } from "../sample.js";
import { wave } from "../wave.js";

type World = ReturnType<typeof world>;

/** Kinds of the contact center that are written by a program, each after those that it refers to. */
export const written = dependencyOrder().filter(kind => {
  const { routes, lookupOnly } = registry[kind];
  return isLookedUp(kind) && routes?.host !== "controlHub" && !lookupOnly;
});

const hostile = [
  'Sales "EMEA"',
  "Line\nbreak",
  "__proto__",
  "*/ process.exit(1) /*",
  `\`$\{process.exit(1)}\``,
  "'); process.exit(1); ('",
  "../../etc/passwd",
  "CON",
  "default",
  "constructor",
  "24 hours",
  "Zürich",
  "東京 サポート",
  "Продажи",
  "🙂",
  "a\u202eb",
  "\u2028",
  "Sales",
  "sales",
  "SALES!",
];

/** A name that nothing else of its kind has: any text where the kind takes that, else a plain one. */
function nameFor(kind: Kind, drawn: Desired, number: number): Desired {
  const key = registry[kind].identity.at(-1);
  if (!key || registry[kind].borrowed) return drawn;
  const candidates = [
    hostile[number % hostile.length]! + (number < hostile.length ? "" : ` ${number}`),
    `Sales ${number}`,
    `sales_${number}`,
    `sales ${number}.wav`,
    String(555_000 + number),
    `+1408555${1_000 + number}`,
  ];
  const fitting = candidates.find(name => problems(kind, { ...drawn, [key]: name }).length === 0);
  return fitting === undefined ? drawn : { ...drawn, [key]: fitting };
}

/**
 * Fills a tenant with entities of every kind that refer to each other at random: those of the second turn to any of the
 * first. What the tenant refuses is left out.
 */
export async function fill(tenant: World, seed: number, each: number): Promise<number> {
  const next = randomNumbers(seed);
  const run = newRun(tenant.client(), false, () => undefined, wave);
  let made = 0;
  for (const [turn, kind] of [...written, ...written].entries()) {
    const drawn = fc.sample(declarationsOf(kind, tenant.existing), { numRuns: each, seed: seed + turn });
    for (const [i, one] of drawn.entries()) {
      const pools = new Map<string, readonly string[]>();
      for (const other of new Set(JSON.stringify(one).match(/(?<="@)\w+(?=")/g) ?? []))
        pools.set(
          other,
          (await run.tenant.rows([other as Kind])).of(other as Kind).map(row => String(row.id)),
        );
      if ([...pools.values()].some(ids => ids.length === 0)) continue;
      const inputs = nameFor(
        kind,
        placed(one, other => pools.get(other)![next(pools.get(other)!.length)]!),
        i + next(hostile.length),
      );
      // The first of such a kind becomes it by itself; one that is told not to leaves a tenant that nobody meant.
      const { sole } = registry[kind];
      if (sole && inputs[sole] === false) continue;
      const news = { ...inputs, wxcc: { name: `${kind} ${turn} ${i}` } };
      if ((await check(run, kind, {}, news)).length > 0) continue;
      try {
        await create(run, kind, news);
        made += 1;
      } catch (error) {
        if (error instanceof HalfCreated) await run.tenant.remove(kind, error.created.id);
        else if (!(error instanceof WxccError)) throw error;
      }
    }
  }
  return made;
}

/** Whole numbers below a limit, the same for the same seed. */
function randomNumbers(seed: number) {
  let state = seed >>> 0;
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The ids of everything in a tenant that a program could mean. */
export async function idsIn(tenant: World): Promise<readonly string[]> {
  const rows = await tenant.client().rows(written);
  return written.flatMap(kind => rows.of(kind).map(row => String(row.id)));
}

import fc from "fast-check";
import type { Desired, Json, Kind, Live } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { Engine, type Resource } from "../engine.js";
import { bareOf, basesOf, placed, resourceOf } from "../sample.js";
import { isRefusal } from "./accepted.js";
import { casesOf } from "./cases.js";
import { another, hiddenIn, type World, world } from "./world.js";

/** A second entity of a kind beside the one that the program, or the tenant, has. */
function beside(tenant: World, kind: Kind): Live | undefined {
  const { engine, existing, rows } = tenant;
  const lent = existing[kind];
  if (lent) return rows(kind).find(row => row.id !== lent.id && !registry[kind].borrowed?.unusable?.(row));
  const { routes } = registry[kind];
  return routes && routes.host !== "controlHub" ? another(tenant, kind, engine.id(kind)) : undefined;
}

/** The first seed with which a new tenant takes all that some declarations refer to, and the first of them. */
async function foundation(kind: Kind, declarations: (seed: number) => readonly Desired[]) {
  for (let seed = 1; seed < 100; seed += 1) {
    const { engine, existing } = world();
    const [bare, ...others] = declarations(seed) as [Desired, ...Desired[]];
    const [bases] = fc.sample(basesOf(kind, [bare, ...others], existing, [], bareOf), { numRuns: 1, seed });
    try {
      await engine.up([...bases!, resourceOf(kind, bare, existing)]);
      return { bases: bases!, bare };
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  throw new Error(`no bare declaration of ${kind} is accepted`);
}

const plans = new Map<Kind, ReturnType<typeof plan>>();

/** A bare declaration, its cases, and all that they refer to: looked for once. */
async function plan(kind: Kind) {
  const lent = world().existing;
  const { bare } = await foundation(kind, seed => fc.sample(bareOf(kind, lent), { numRuns: 1, seed }));
  const cases = casesOf(kind, bare, lent);
  const { bases } = await foundation(kind, () => [bare, ...cases.flatMap(({ one, other }) => [one, other ?? one])]);
  return { bare, cases, bases };
}

/** A tenant in which all stands that the cases of a kind refer to, and the program of one declaration. */
export async function stage(kind: Kind) {
  if (!plans.has(kind)) plans.set(kind, plan(kind));
  const { bare, cases, bases } = await plans.get(kind)!;
  const tenant = world();
  const { engine: founder, existing, client } = tenant;
  await founder.up(bases);
  const begin = (adopt = false) => new Engine(client, adopt);
  const seconds = new Map<string, string>();
  const idOf = (name: string): string => {
    const [other] = name.split(" ") as [Kind];
    if (name === other) return String(existing[other]?.id ?? founder.id(other));
    if (!seconds.has(name)) seconds.set(name, String(beside(tenant, other)?.id));
    return seconds.get(name)!;
  };
  const wanted = (one: Desired) => placed(one, idOf);
  // What lives in no API is there because a program declares it.
  const declaredOnly = bases.filter(({ kind: base }) => !registry[base].routes);
  const program = (one: Desired): readonly Resource[] => [
    ...declaredOnly,
    { kind, name: kind, inputs: () => wanted(one) },
  ];
  const live = async (engine: Engine): Promise<Readonly<Record<string, Json | undefined>>> =>
    registry[kind].routes
      ? { ...(await client().fetch(kind, engine.id(kind)))!, ...hiddenIn(tenant, kind, engine.id(kind)) }
      : engine.outputs(kind);
  return { ...tenant, begin, bare, cases, program, wanted, live };
}

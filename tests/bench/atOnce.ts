import type { Kind } from "../../provider/entities/entity.js";
import { type Figure, rounded, type Section } from "./figure.js";
import { goals } from "./goals.js";
import { type Declared, mix } from "./mix.js";
import { type Cost, newStack, requestsOf } from "./stack.js";
import { withoutCheckpoints } from "./stacks.js";
import { roomyTenant } from "./tenant.js";
import { titles } from "./titles.js";

/** Of the mix, what refers to nothing: two fifths of it. */
const independent: readonly Kind[] = ["multimediaProfile", "skill", "globalVariable", "entryPoint"];
const alone = (size: number) => mix(Math.ceil(size * 2.5)).filter(({ kind }) => independent.includes(kind));

const together = { PULUMI_PARALLEL: "64" };
const apart = { ...together, WXCC_BULK: "false" };

async function firstUp(entities: readonly Declared[], environment: Readonly<Record<string, string>>): Promise<Cost> {
  const tenant = await roomyTenant(entities.length * 2);
  const stack = await newStack("wxcc", entities, tenant);
  try {
    // Of many, only what is asked of the tenant is of interest here: the engine's own part stands in another table.
    return await stack.run("firstUp", { ...environment, ...(entities.length > 300 ? withoutCheckpoints : {}) });
  } finally {
    stack.remove();
    await tenant.close();
  }
}

interface Subject {
  what: string;
  entities: readonly Declared[];
  goal?: number;
  /** How many times faster than by a request for each, at the limit of requests. */
  faster?: number;
}

async function figuresOf({ what, entities, goal, faster }: Subject): Promise<readonly Figure[]> {
  const each = (cost: Cost) => rounded(requestsOf(cost) / entities.length, 3);
  const usual = await firstUp(entities, {});
  const many = await firstUp(entities, together);
  const without = await firstUp(entities, apart);
  return [
    {
      what: `requests per entity, ${what}, PULUMI_PARALLEL=64`,
      reached: each(many),
      ...(goal !== undefined && { goal }),
      exact: false,
    },
    { what: `requests per entity, ${what}, by default`, reached: each(usual), exact: false },
    { what: `requests per entity, ${what}, WXCC_BULK=false`, reached: each(without), exact: true },
    {
      what: `times faster at ${goals.requestsPerMinute} requests a minute, ${what}`,
      reached: rounded(requestsOf(without) / requestsOf(many)),
      ...(faster !== undefined && { goal: faster, wanted: "at least" as const }),
      exact: false,
    },
    {
      what: `seconds without a limit, ${what}`,
      reached: many.seconds,
      goal: rounded(without.seconds * goals.time.timesWithoutLimit),
      floor: without.seconds,
      exact: false,
    },
  ];
}

/** First ups whose creates the engine issues at the same time, beside those that come one after the other. */
export async function atOnce(size: number): Promise<Section> {
  const { eachIndependentCreate, eachCreate } = goals.requests;
  const subjects: readonly Subject[] = [
    {
      what: "independent entities",
      entities: alone(size),
      goal: eachIndependentCreate,
      faster: goals.timesFasterAtOnce,
    },
    // Of fewer, the lists that are read once already count for more than that.
    { what: "the mix", entities: mix(size), ...(size >= 1_000 && { goal: eachCreate }) },
  ];
  const figures: Figure[] = [];
  for (const subject of subjects) figures.push(...(await figuresOf(subject)));
  return {
    title: titles.atOnce,
    size,
    floor: "PULUMI_PARALLEL=64 and WXCC_BULK=false, each entity created by a request of its own",
    figures,
  };
}

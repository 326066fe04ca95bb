import fc from "fast-check";
import type { Kind } from "../../provider/entities/entity.js";
import type { WxccError } from "../../provider/errors.js";
import { Engine, Invalid, type Resource } from "../engine.js";
import { bareOf, type Draw, declarationsOf, programsOf } from "../sample.js";
import { world } from "./world.js";

/** What a drawn value can only get wrong by chance: ids that no reference declares, and what a token may not do. */
const ofThisSample = /^(activeEnumSkills|assetId): .*not found|changing the profile type/;

/** Whether the tenant or a check says no, and not this project something wrong. */
export const isRefusal = (error: unknown) =>
  error instanceof Invalid || ofThisSample.test(String((error as WxccError).reason));

/** Up to 300: the first alone, which is accepted nearly always, then a few at a time. */
function* drawn<T>(arbitrary: fc.Arbitrary<T>, seed: number): Generator<T> {
  const few = (numRuns: number, batch: number) => fc.sample(arbitrary, { numRuns, seed: seed + batch * 1_000 });
  yield* few(1, 0);
  yield* few(10, 0).slice(1);
  for (let batch = 1; batch < 30; batch += 1) yield* few(10, batch);
}

/** The first of the drawn programs that a new tenant accepts. */
export async function firstAccepted(kind: Kind, programs: fc.Arbitrary<readonly Resource[]>, seed: number) {
  for (const program of drawn(programs, seed)) {
    try {
      await new Engine(world().client).up(program);
      return program;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  throw new Error(`no declaration of ${kind} is accepted`);
}

/** Programs in which the kind says anything, and what it refers to no more than it must. */
export function anyOf(kind: Kind, lent = world().existing): fc.Arbitrary<readonly Resource[]> {
  const draw: Draw = (one, existing) => (one === kind ? declarationsOf : bareOf)(one, existing);
  return programsOf(kind, lent, [], draw);
}

const found = new Map<string, Promise<readonly Resource[]>>();

/** A program of a kind that a new tenant accepts; every new tenant has the same ids. */
export function accepted(kind: Kind, seed: number) {
  const key = `${kind} ${seed}`;
  if (!found.has(key)) found.set(key, firstAccepted(kind, anyOf(kind), seed));
  return found.get(key)!;
}

import { InvalidDesiredState } from "../../provider/errors.js";
import { Invalid } from "../engine.js";
import { isRefusal } from "./accepted.js";

/** Whether we say no, before anything is written. */
export const isAnnounced = (error: unknown) => error instanceof Invalid || error instanceof InvalidDesiredState;

/** Whether it was done; the tenant's own rules, ours among them, may refuse it. */
export async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!isAnnounced(error) && !isRefusal(error)) throw error;
    return false;
  }
}

/** A rule refuses a case here and there, and never most of them. */
export const expectMost = (done: number, cases: readonly unknown[]) =>
  expect(done).toBeGreaterThanOrEqual(Math.floor(cases.length / 2));

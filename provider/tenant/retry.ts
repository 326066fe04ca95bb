import { RateLimited } from "../errors.js";
import type { Clock } from "./clock.js";
import type { Limiter } from "./limiter.js";
import { codeOf, type HttpAnswer, type HttpRequest, type Method, NotSent, type Transport } from "./transport.js";

/** No answer came, in as many attempts as were allowed. */
export class LostAnswer extends Error {
  constructor(
    readonly code: string,
    /** Whether the server may have acted on it. */
    readonly mayHaveHappened: boolean,
  ) {
    super(code);
  }
}

/** It was held off for so long that what it says is too old: nothing was sent. */
export class Outdated extends Error {}

/**
 * What may be sent twice without harm. PATCH is among them because its bodies hold values, never changes relative to
 * the present one (contract 2.4). POST is not: it would create twice.
 */
const repeatable: Record<Method, boolean> = { GET: true, PUT: true, DELETE: true, PATCH: true, POST: false };

const attempts = 3;
const firstBackoff = 1_000;
const unnamedWait = 5_000;

export interface RetryOptions {
  limiter: Limiter;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
  /** How long one request may be held off by refusals, in milliseconds. */
  patience: number;
  outage: Outage;
}

/** What all callers of a host know of whether it answers. */
export interface Outage {
  begun(): void;
  /** Whatever became of it. */
  ended(): void;
  /** One of the calls that are under way has an answer. */
  answered(): void;
  /** How often calls were answered. */
  answers(): number;
  /** Whether one may ask again; counts it. @param answers how many there were when it failed */
  mayAskAgain(answers: number): boolean;
}

/** A host that is down is asked again by so many for each call, and by a call that is alone all the same. */
const share = 0.5;
const atLeast = 1;

/**
 * While nobody gets an answer, half of the calls ask again for all: a host that is down gets one and a half requests for
 * each call, and two where there is only one. The others wait as long, and ask again if it answered meanwhile. From an
 * answer on it is counted anew, with the calls that are still under way.
 */
export function outage(): Outage {
  let [underWay, calls, repeats, answers] = [0, 0, 0, 0];
  return {
    begun: () => {
      underWay += 1;
      calls += 1;
    },
    ended: () => {
      underWay -= 1;
    },
    answered: () => {
      [calls, repeats, answers] = [underWay - 1, 0, answers + 1];
    },
    answers: () => answers,
    mayAskAgain: before => {
      if (answers > before) return true;
      if (repeats >= Math.max(atLeast, Math.floor(calls * share))) return false;
      repeats += 1;
      return true;
    },
  };
}

/** The wait that a 429 asks for; seconds, or a date that is read against the server's own clock where it tells it. */
export function retryAfter({ headers }: HttpAnswer, now: number): number | undefined {
  const text = headers["retry-after"]?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const until = Date.parse(text);
  const serverNow = Date.parse(headers.date ?? "");
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(serverNow) ? now : serverNow));
}

/**
 * The only retry. A 429 was not processed, so every method waits it out, all callers together. A lost answer or a 5xx
 * is asked again, up to three times in all, where asking twice does no harm and {@link outage} allows it: the third time
 * only where the host answered somebody meanwhile, or many ask.
 *
 * @param mayRepeat overrides what the method says
 * @returns the answer of the last attempt, whatever its status, but never a 429
 * @throws LostAnswer without an answer; Outdated when it waited too long to leave; RateLimited when the refusals outlast the patience
 */
export const retrying =
  (transport: Transport, { limiter, clock, random, patience, outage }: RetryOptions) =>
  async (request: HttpRequest, mayRepeat = repeatable[request.method]): Promise<HttpAnswer> => {
    const { notAfter } = request;
    let heldOff = 0;
    let mayBeSecond = false;
    let refusals = 0;

    /** Inside the limiter's turn, so that nobody starts between the refusal and the pause. */
    async function attemptOnce(): Promise<HttpAnswer | LostAnswer> {
      if (notAfter !== undefined && clock.now() > notAfter) throw new Outdated();
      try {
        const answer = await transport(request);
        if (answer.status === 429) {
          const ms = retryAfter(answer, clock.now()) ?? unnamedWait * 2 ** refusals;
          refusals += 1;
          heldOff += ms;
          limiter.pauseUntil(clock.now() + ms);
        }
        return answer;
      } catch (error) {
        return new LostAnswer(codeOf(error), !(error instanceof NotSent));
      }
    }

    async function outcome(): Promise<HttpAnswer> {
      for (let attempt = 1; ; ) {
        const found = await limiter.run(attemptOnce, notAfter !== undefined);
        const isLost = found instanceof LostAnswer;
        if (!isLost && found.status < 500) outage.answered();
        if (!isLost && found.status === 429) {
          if (heldOff <= patience) continue;
          throw new RateLimited(
            `the tenant refused ${refusals} times and asks to wait ${Math.ceil(heldOff / 1_000)} s`,
          );
        }
        if (!isLost && found.status < 500) return mayBeSecond ? { ...found, mayBeSecond } : found;
        mayBeSecond ||= !isLost || found.mayHaveHappened;
        const isRepeatable = mayRepeat || (isLost && !found.mayHaveHappened);
        const answers = outage.answers();
        let again = false;
        for (; isRepeatable && !again && attempt < attempts; attempt += 1) {
          await clock.wait(firstBackoff * 2 ** (attempt - 1) * (0.5 + random() / 2));
          again = outage.mayAskAgain(answers);
        }
        if (!again && isLost) throw found;
        if (!again) return found as HttpAnswer;
      }
    }

    outage.begun();
    try {
      return await outcome();
    } finally {
      outage.ended();
    }
  };

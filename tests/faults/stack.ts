import { WxccError } from "../../provider/errors.js";
import { HalfCreated } from "../../provider/lifecycle/create.js";
import { type Creation, forgetful, type Intents } from "../../provider/lifecycle/intents.js";
import { usualRails } from "../../provider/lifecycle/rails.js";
import { createTenant, type Saved } from "../../provider/simulator/index.js";
import { retryAfter } from "../../provider/tenant/retry.js";
import type { Transport } from "../../provider/tenant/transport.js";
import { carried } from "../carried.js";
import { embedded } from "../embedded.js";
import { Engine, Invalid } from "../engine.js";
import { fileAt } from "../files.js";
import { virtualClock } from "../tenant/virtual.js";
import { idsIn } from "./content.js";
import type { Effect } from "./effects.js";
import type { Program } from "./programs.js";

/** Whether a run may end so: with an error that says what to do. */
export const isTold = (error: unknown) =>
  error instanceof WxccError || error instanceof Invalid || error instanceof HalfCreated;

export const said = (error: unknown) => {
  if (error instanceof WxccError) return error.describe();
  if (error instanceof HalfCreated) return error.cause.describe();
  return error instanceof Invalid ? error.message : String((error as Error).stack);
};

/** A `Retry-After` in seconds is kept to the millisecond; a date has no parts of a second. */
const grain = 1_000;

/** Remembers what each host of one client asked to wait, and notes who did not. */
const punctual =
  (early: string[]) =>
  (transport: Transport, now: () => number): Transport => {
    const until = new Map<string, number>();
    return async request => {
      const { host, pathname } = new URL(request.url);
      const wait = (until.get(host) ?? 0) - now();
      if (wait > 0) early.push(`${request.method} ${pathname} came ${wait} ms too early`);
      const answer = await transport(request);
      const ms = answer.status === 429 ? retryAfter(answer, now()) : undefined;
      const isDate = Number.isNaN(Number(answer.headers["retry-after"]));
      if (ms !== undefined) until.set(host, Math.max(until.get(host) ?? 0, now() + ms - (isDate ? grain : 1)));
      return answer;
    };
  };

/** A record of creates, and of which the end is not known. */
function watched(intents: Intents) {
  const begun: Creation[] = [];
  const begin: Intents["begin"] = (creation, lent) => {
    begun.push(creation);
    return intents.begin(creation, lent);
  };
  /** Whether an entity may be there that no state knows: the same program goes first then, or `wxcc recover`. */
  const open = () =>
    begun.some(creation => {
      const intent = intents.pending(creation);
      return intent !== undefined && !intent.before;
    });
  return { intents: { ...intents, begin }, open };
}

const id = /[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{24}\b|\bY2lzY29zcGFyazov\w+/g;

/** A tenant as others left it: where the stack of a life begins. */
export interface Ground {
  pageSize: number;
  saved?: Saved;
  /** What time it is there. */
  at?: number;
}

let unused: Saved | undefined;

/** A new tenant: it is always the same, and takes long to be filled. */
export const newTenant = () => {
  unused ??= createTenant({ now: virtualClock().clock.now }).snapshot();
  return unused;
};

interface Watched {
  /** Whether the published contract judges each exchange. */
  judges?: boolean;
  /** Hears what goes wrong. */
  met?: (trouble: string) => void;
  /** Whether steps run beside each other, each request and answer taking so long. */
  latency?: (() => number) | undefined;
  /** What the waits before a request is sent again are drawn from. */
  chance?: (() => number) | undefined;
}

/** What a scripted effect is called: `answer 503 after`. */
const calledEffect = ({ do: what, ...how }: Effect) =>
  [what, ...["status", "how", "when"].flatMap(name => (how as Record<string, string>)[name] ?? [])].join(" ");

/** One stack in a tenant where others have something as well. */
export async function stack(
  { pageSize, saved = newTenant(), at }: Ground,
  { judges = false, met = () => {}, latency, chance }: Watched = {},
) {
  const early: string[] = [];
  const disturbed = (effect: Effect) => met(calledEffect(effect));
  const watch = punctual(early);
  const more = { maxPageSize: pageSize, refreshes: true, watch, judges, at, disturbed, latency, chance };
  const world = embedded(saved, [], more);
  const { tenant, now, through, client } = world;
  const foreign = idsIn(tenant);
  const { intents, open } = watched(forgetful(now));
  const engine = new Engine(carried(client), false, fileAt, intents);
  engine.together = latency !== undefined;
  // How much one run may delete is a question of its own: states that were skipped add up.
  engine.rails = { ...usualRails, maxDeletes: { count: 1_000 } };
  const ground = (): Ground => ({ pageSize, saved: tenant.snapshot(), at: now() });

  /** @returns what it ends with, if not well */
  const going = (program: Program): Promise<unknown> =>
    engine.up(program).then(
      () => undefined,
      (error: unknown) => error,
    );
  const up = (program: Program) => through(going(program));

  /** Writes that were carried out, of those that make or unmake something: how often, by method and path. */
  function made(): string {
    const done = tenant.requests().filter(({ status, method }) => status < 300 && /POST|DELETE/.test(method));
    const ours = done.filter(({ path }) => !/access_token|search|update-dynamic-skill|:publish/.test(path));
    // Those that were created together are as many creates.
    const lines = ours.flatMap(({ method, path, done: each }) => {
      const line = `${method} ${path
        .replace(id, "…")
        .split("?")[0]!
        .replace(/(?:\/v2)?\/bulk$/, "")}`;
      return each ? each.map(() => line) : [line];
    });
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return [...counts]
      .map(([line, count]) => `${count} × ${line}`)
      .sort()
      .join("\n");
  }

  /** Writes to what was there before us, by id. */
  const trespasses = () =>
    tenant
      .requests()
      .filter(({ status, method }) => status < 300 && method !== "GET")
      .flatMap(({ method, path }) => {
        const about = path.match(id)?.find(one => foreign.has(one));
        return about ? [{ id: about, write: `${method} ${path}` }] : [];
      });

  return { ...world, engine, ground, going, up, made, open, trespasses, early, foreign, met };
}

export type Stack = Awaited<ReturnType<typeof stack>>;

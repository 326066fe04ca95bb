import { WxccError } from "../../provider/errors.js";
import { HalfCreated } from "../../provider/lifecycle/create.js";
import { forgetful } from "../../provider/lifecycle/intents.js";
import { faultScript } from "../../provider/simulator/index.js";
import { embedded } from "../embedded.js";
import { Engine, Invalid, type Resource } from "../engine.js";
import { fileAt } from "../files.js";
import type { Effect } from "./effects.js";

/** What goes wrong, with which request of a run. */
export interface Trouble {
  request: number;
  effect: Effect | "dies before" | "dies after";
}

/** Successive states that a program wants of a tenant; the last may be nothing. */
export type Story = readonly (readonly Resource[])[];

/** Whether a run may end so: with an error that says what to do. */
const isTold = (error: unknown) =>
  error instanceof WxccError || error instanceof Invalid || error instanceof HalfCreated;

/** What a tenant holds, without what differs from one run to the next. */
function content({ tenant }: ReturnType<typeof embedded>) {
  const rows = [...tenant.snapshot().tables].flatMap(([type, table]) =>
    [...table.values()].map(row => `${type} ${row.name ?? row.email ?? row.number ?? row.dialledNumber ?? ""}`),
  );
  return [...rows, ...(tenant.snapshot().flows ?? []).map(({ name }) => `flow ${name}`)].sort();
}

/** One stack on a tenant of its own. */
function stack() {
  const tenant = embedded();
  const engine = new Engine(tenant.client, false, fileAt, forgetful(tenant.now));
  const up = (program: readonly Resource[]) =>
    tenant.through(
      engine.up(program).then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  return { tenant, engine, up };
}

/** What each state of a story costs and leaves where nothing goes wrong. */
export async function undisturbed(story: Story) {
  const { tenant, up } = stack();
  const states: { requests: number; content: readonly string[] }[] = [];
  for (const program of story) {
    tenant.taken();
    const error = await up(program);
    if (error) throw error;
    states.push({ requests: tenant.taken().length, content: content(tenant) });
  }
  return states;
}

/** So long after a fault everybody tries again, in milliseconds: longer than any wait that a server may ask for. */
const later = 24 * 3_600_000;

/**
 * Goes through a story with trouble in one of its runs, and says what is not as promised: the run ends well or with an
 * error that says what to do; one more run succeeds; the next has nothing to do; the tenant is what it would have been.
 */
export async function disturbed(story: Story, at: number, { request, effect }: Trouble, expected: readonly string[]) {
  const { tenant, engine, up } = stack();
  const wrong: string[] = [];
  for (const program of story.slice(0, at)) await up(program);
  const program = story[at]!;
  if (effect === "dies before" || effect === "dies after") {
    const died = tenant.dieAt(request, effect === "dies before" ? "before" : "after");
    await tenant.through(Promise.race([engine.up(program).catch(() => {}), died]));
  } else {
    tenant.tenant.disturb(faultScript([{ skip: request - 1, effect }]));
    const error = await up(program);
    if (error !== undefined && !isTold(error)) wrong.push(`the run ended with ${String((error as Error).stack)}`);
  }
  tenant.pass(later);
  const error = await up(program);
  if (error) wrong.push(`one more run ended with ${error instanceof WxccError ? error.describe() : String(error)}`);
  const steps = await tenant.through(engine.preview(program).catch((refused: Error) => [refused.message]));
  if (steps.some(step => step !== "same")) wrong.push(`the next preview plans ${steps.join(", ")}`);
  const found = content(tenant);
  if (JSON.stringify(found) !== JSON.stringify(expected))
    wrong.push(
      `the tenant has ${found.filter(one => !expected.includes(one)).join(", ") || "nothing"} too many and ` +
        `${expected.filter(one => !found.includes(one)).join(", ") || "nothing"} too few`,
    );
  return wrong;
}

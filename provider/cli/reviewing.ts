import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kindsOfTrace } from "../channels/trace/index.js";
import type { Rows } from "../entities/entity.js";
import { WxccError } from "../errors.js";
import type { Finding } from "../lifecycle/findings.js";
import { railsOf } from "../lifecycle/rails.js";
import { connectAll } from "../neighbours/index.js";
import { componentsOf, wholeRowsOf } from "../review/contacts.js";
import { type Asked, deletingSteps } from "../review/gone.js";
import { dependenciesIn, diagnosticIn, eventIn, masked, type Plan, planOf, type Step, stepIn } from "../review/plan.js";
import { isRefused, type Material, type Review, review } from "../review/review.js";
import { plannedRows } from "../review/rows.js";
import { connection, reading, settings } from "../tenant/index.js";
import type { TenantReader } from "../tenant/interface.js";
import { titleOf } from "../tenant/referrers.js";
import type { Terminal } from "./command.js";
import { engine, withParallelism } from "./engine.js";
import { exitCodes } from "./exitCodes.js";

/** What the engine said, and what the provider found. */
type Previewed = Pick<Material, "plan" | "findings" | "dependencies"> & { code: number };

const signs: Readonly<Record<Step["op"], string>> = { same: " ", create: "+", update: "~", replace: "+-", delete: "-" };

/** One line for what the engine is about to do, as it says so. */
function lineOf(event: Readonly<Record<string, unknown>>): string | undefined {
  const step = stepIn(event);
  if (step && step.op !== "same") return ` ${signs[step.op].padEnd(2)} ${step.kind} ${step.name}: ${step.op}`;
  const said = diagnosticIn(event);
  return (
    said && `${said.severity === "info" ? "    " : `${said.severity}: `}${said.message.replaceAll("\n", "\n    ")}`
  );
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

const findingsIn = (text = "") =>
  text
    .split("\n")
    .filter(Boolean)
    .map(line => JSON.parse(line) as Finding);

/** Runs `pulumi preview`, and shows what it says as it says it. */
async function previewed(
  terminal: Terminal,
  args: readonly string[],
  show: (line: string) => void,
): Promise<Previewed> {
  // Values of the stack lie in it while the preview runs: it is nobody else's.
  const folder = mkdtempSync(join(tmpdir(), "wxcc-preview-"));
  const [findings, saved] = [join(folder, "findings.jsonl"), join(folder, "plan.json")];
  const events: Readonly<Record<string, unknown>>[] = [];
  const onLine = (line: string) => {
    const event = eventIn(line);
    const shown = event ? lineOf(event) : line;
    if (event) events.push(event);
    if (shown) show(shown);
  };
  try {
    const ours = ["preview", "--json", "--show-sames", "--save-plan", saved];
    const env = { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true", WXCC_FINDINGS: findings };
    const code = await engine([...ours, ...withParallelism(args)], terminal, { env, onLine });
    return {
      code,
      plan: planOf(events),
      findings: findingsIn(textOf(findings)),
      dependencies: dependenciesIn(textOf(saved)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each question costs a request or two. */
const mostQuestions = 50;

const told = (error: unknown) => {
  if (error instanceof WxccError) return [error.happened, error.reason].filter(Boolean).join(": ");
  throw error;
};

/** Who refers to what is deleted: a request for each, and one for each kind that does. */
async function askAbout(steps: readonly Step[], tenant: TenantReader): Promise<ReadonlyMap<string, Asked>> {
  const answers = steps.slice(0, mostQuestions).map(async ({ kind, before }): Promise<[string, Asked]> => {
    const id = before!.id!;
    const users = await tenant.referrers(kind, id).catch((error: unknown) => ({ why: told(error) }));
    if ("why" in users) return [id, users];
    return [id, users.map(user => ({ title: titleOf(user.type) ?? user.type, name: user.name, id: user.id }))];
  });
  return new Map(await Promise.all(answers));
}

/** The rows that the contacts of the plan's channels pass, whole where lists drop what they need. */
async function readTenant(tenant: TenantReader, { plan, findings, dependencies }: Previewed): Promise<Rows> {
  const rows = await tenant.rows(kindsOfTrace);
  const whole = new Set<string>();
  for (;;) {
    const planned = plannedRows(plan, findings, dependencies, rows, kindsOfTrace);
    const missing = wholeRowsOf(plan, planned, rows).filter(({ kind, id }) => !whole.has(`${kind} ${id}`));
    const once = [...new Map(missing.map(one => [`${one.kind} ${one.id}`, one])).values()];
    if (once.length === 0) return rows;
    await Promise.all(once.map(({ kind, id }) => tenant.fetch(kind, id)));
    for (const key of once.map(({ kind, id }) => `${kind} ${id}`)) whole.add(key);
  }
}

/** The stack's configuration, out of the plan: secrets are masked there, so that these come from the environment. */
const inStack =
  ({ config }: Plan) =>
  (key: string) =>
    config[key] === masked ? undefined : config[key];

async function gather(terminal: Terminal, previewed: Previewed): Promise<Material> {
  const { plan, findings } = previewed;
  const rails = railsOf(settings(inStack(plan), terminal.env));
  const nothing: Material = { ...previewed, rails, asked: new Map(), notes: [] };
  const [deleting, channels] = [deletingSteps(plan, findings), componentsOf(plan)];
  if (deleting.length === 0 && channels.length === 0) return nothing;
  try {
    const connected = connectAll(connection(inStack(plan), terminal.env), { log: terminal.warn });
    const tenant = reading(connected.tenant);
    const asked = await askAbout(deleting, tenant);
    if (channels.length === 0) return { ...nothing, asked };
    const read = await readTenant(tenant, previewed).then(
      rows => ({ tenant: { rows, kinds: kindsOfTrace } }),
      (error: unknown) => ({ notes: [`what becomes of contacts: ${told(error)}`] }),
    );
    return { ...nothing, asked, ...read };
  } catch (error) {
    const why = told(error);
    const unasked = deleting.flatMap(({ before }) => (before?.id ? [[before.id, { why }] as const] : []));
    return { ...nothing, asked: new Map(unasked), notes: [`who refers to what, and what becomes of contacts: ${why}`] };
  }
}

/** A preview with its review. */
export interface Reviewed {
  /** Absent where the engine did not come as far as the stack. */
  review?: Review;
  code: number;
}

/**
 * Previews by the engine, and reviews what it and the provider say. Writes nothing to the tenant.
 *
 * @param args for the engine
 * @throws InvalidConfiguration when there is no engine, or a guard rail cannot be read
 */
export async function reviewing(
  terminal: Terminal,
  args: readonly string[],
  show: (line: string) => void,
): Promise<Reviewed> {
  const seen = await previewed(terminal, args, show);
  if (!seen.plan.stack) return { code: seen.code };
  const made = review(await gather(terminal, seen));
  return { review: made, code: isRefused(made) ? exitCodes.refused : seen.code };
}

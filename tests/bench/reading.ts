import { fieldsOf, refsHeld } from "../../provider/entities/fields.js";
import { kinds } from "../../provider/entities/registry.js";
import { landscape } from "../../provider/export/landscape.js";
import { survey } from "../../provider/export/survey.js";
import { connectAll } from "../../provider/neighbours/index.js";
import type { RunningTenant } from "../../provider/simulator/index.js";
import { connection } from "../../provider/tenant/connection.js";
import { type Figure, rounded, type Section } from "./figure.js";
import { goals } from "./goals.js";
import type { Stack } from "./stack.js";
import { pagesIn } from "./tenant.js";
import { titles } from "./titles.js";

/** Limits hold at 10,000 entities, and in proportion down to the seconds that any command may take to start. */
const scaled = (limit: number, size: number) => rounded(Math.max(2, (limit * size) / 10_000));

/** CPU seconds that a tenant's references need to become the entities that they mean, once its lists are read. */
async function references({ environment }: RunningTenant) {
  const settings = connection(() => undefined, { ...environment, WXCC_REQUESTS_PER_MINUTE: "1000000" });
  const seen = await survey(connectAll(settings).tenant, { step: () => undefined });
  const started = process.cpuUsage();
  const land = landscape(seen);
  let resolved = 0;
  for (const kind of kinds)
    for (const row of seen.rows.of(kind))
      for (const { wire, schema } of fieldsOf(kind))
        for (const { kind: target, id } of refsHeld(schema, row[wire])) if (land.target(target, id)) resolved += 1;
  const { user, system } = process.cpuUsage(started);
  return { seconds: rounded((user + system) / 1e6, 3), resolved };
}

/** What reads the whole tenant: an export, a drift report, and the references in what they read. */
export async function reading(size: number, stack: Stack, tenant: RunningTenant): Promise<Section> {
  const drift = await stack.wxcc(["drift", "--json"]);
  const exported = await stack.wxcc(["export", "--out", "exported", "--json"]);
  const { seconds, resolved } = await references(tenant);
  const { declared, reads } = JSON.parse(exported.stdout) as { declared: number; reads: number };
  if (declared < size) throw new Error(`the export declares ${declared} of ${size} entities`);
  const exact = (what: string, reached: number, goal?: number): Figure => ({
    what,
    reached,
    ...(goal !== undefined && { goal }),
    exact: true,
  });
  const cpu = (what: string, reached: number, limit: number): Figure => ({
    what,
    reached: rounded(reached, 3),
    goal: scaled(limit, size),
    exact: false,
  });
  return {
    title: titles.reading,
    size,
    figures: [
      exact("requests, drift", drift.requests, pagesIn(tenant, size) + goals.requests.beyondPages),
      exact("requests, export", reads),
      cpu("CPU seconds, drift", drift.cpu, goals.reading.drift),
      cpu("CPU seconds, export", exported.cpu, goals.reading.export),
      cpu(`CPU seconds, ${resolved.toLocaleString("en-US")} references resolved`, seconds, goals.reading.references),
    ],
  };
}

import type { Finding } from "./findings.js";
import type { Run } from "./run.js";

/** What so many requests take at the limit. */
export const seconds = (requests: number, perMinute: number) => Math.ceil((requests / perMinute) * 60);

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** The line at the end of a preview or an update: what was asked of the tenant, and what the writes cost or will cost. */
export function summary(run: Run, requestsPerMinute: number): string {
  const { reads, writes } = run.tenant.traffic;
  const needed = run.planned.size;
  const time = (count: number) =>
    `about ${seconds(count, requestsPerMinute)} s at ${requestsPerMinute} requests a minute`;
  const made = `${counted(reads + writes, "request")} to the tenant: ${counted(reads, "read")}, ${counted(writes, "write")}`;
  if (writes > 0) return `${made}; ${time(reads + writes)}`;
  return needed > 0 ? `${made}; ${counted(needed, "write")} needed, ${time(needed)}` : made;
}

/** The same as data. */
export const trafficOf = (run: Run, requestsPerMinute: number): Finding => ({
  found: "traffic",
  ...{ reads: run.tenant.traffic.reads, writes: run.tenant.traffic.writes },
  planned: run.planned.size,
  requestsPerMinute,
});

import type { Run } from "./run.js";

const seconds = (writes: number, perMinute: number) => Math.ceil((writes / perMinute) * 60);

/** The line at the end of a preview or an update: what was asked of the tenant, and what the writes cost or will cost. */
export function summary(run: Run, requestsPerMinute: number): string {
  const { reads, writes } = run.tenant.traffic;
  const needed = run.planned.size;
  const time = (count: number) =>
    `about ${seconds(count, requestsPerMinute)} s at ${requestsPerMinute} requests a minute`;
  const made = `${reads + writes} requests to the tenant: ${reads} reads, ${writes} writes`;
  if (writes > 0) return `${made}; ${time(reads + writes)}`;
  return needed > 0 ? `${made}; ${needed} writes needed, ${time(needed)}` : made;
}

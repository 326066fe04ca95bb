import type { FaultScript } from "../../provider/simulator/index.js";

export type Effect = FaultScript["faults"][number]["effect"];

const moments = ["before", "after"] as const;
const refusals = [500, 502, 503, 504].flatMap(status =>
  (["json", "html"] as const).flatMap(body => moments.map(when => ({ do: "answer", status, body, when }) as const)),
);

/** Everything that can go wrong with one request, and passes. */
export const passing: readonly Effect[] = [
  { do: "refuse" },
  ...moments.map(when => ({ do: "reset", when }) as const),
  ...moments.map(when => ({ do: "silence", when }) as const),
  ...refusals,
  { do: "answer", status: 401, body: "json", when: "before" },
  { do: "answer", status: 403, body: "json", when: "before" },
  { do: "answer", status: 404, body: "json", when: "before" },
  { do: "answer", status: 404, body: "html", when: "before" },
  { do: "limit", retryAfter: "2" },
  { do: "limit", retryAfter: { dateIn: 2_000 } },
  { do: "limit" },
  { do: "limit", retryAfter: "soon" },
  { do: "limit", retryAfter: "99999999" },
  ...(["cut", "garbled", "gzip", "html", "endless", "drip"] as const).map(how => ({ do: "spoil", how }) as const),
  { do: "stale", ms: 2_000 },
  ...(["duplicate", "missing", "empty"] as const).map(how => ({ do: "shift", how }) as const),
];

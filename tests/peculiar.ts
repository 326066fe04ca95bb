import type { Delivery, Person } from "../provider/simulator/index.js";
import type { Transport } from "../provider/tenant/transport.js";

type Effect = NonNullable<Delivery["effect"]>;

/** What is unlike most tests. */
export interface Peculiar {
  /** The largest page that the tenant answers. */
  maxPageSize?: number;
  /** Sees what each client sends. */
  watch?: (transport: Transport, now: () => number) => Transport;
  /** People who are there beside those of every embedded tenant. */
  people?: readonly Person[];
  /** Whether clients have a refresh token, and so may lose their access token. */
  refreshes?: boolean;
  /** Whether the published contract judges: where nobody looks at that, it costs more than the rest. */
  judges?: boolean;
  /** What time it is. */
  at?: number | undefined;
  /** What the waits of clients before they ask again are drawn from: the same in every run. */
  chance?: (() => number) | undefined;
  /** How long each request, and each answer, is on its way, in milliseconds; no time when absent. */
  latency?: (() => number) | undefined;
  /** Hears of each scripted fault that a request met. */
  disturbed?: (effect: Effect) => void;
}

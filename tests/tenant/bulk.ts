import type { Live } from "../../provider/entities/entity.js";
import type { Transport } from "../../provider/tenant/transport.js";

interface Item {
  itemIdentifier: number;
  item: Live;
}

/** One result of a bulk call, as it is published. */
export interface Result {
  itemIdentifier?: unknown;
  status?: unknown;
  operationType?: string;
  href?: unknown;
  apiError?: object;
}

/** What becomes of bulk calls on their way. */
export interface Meddled {
  /** By name: that item does not reach the tenant, and is answered so. */
  refused?: ReadonlyMap<string, number>;
  /** What is answered in the place of the results. */
  answers?: (results: readonly Result[]) => unknown;
}

const refusal = ({ item, itemIdentifier }: Item, status: number): Result => ({
  itemIdentifier,
  status,
  apiError: {
    trackingId: `ccconfig_${String(item.name).replace(" ", "_")}`,
    error: { key: String(status), reason: `no ${item.name}`, message: [] },
  },
});

/** A network on which bulk calls are meddled with. */
export const meddling =
  ({ refused = new Map(), answers = results => ({ items: results }) }: Meddled) =>
  (transport: Transport): Transport =>
  async request => {
    if (request.method !== "POST" || !request.url.endsWith("/bulk")) return transport(request);
    const { items } = JSON.parse(String(request.body)) as { items: readonly Item[] };
    const statusOf = ({ item }: Item) => refused.get(String(item.name));
    const body = JSON.stringify({ items: items.filter(one => statusOf(one) === undefined) });
    const answer = await transport({ ...request, body });
    const results = (JSON.parse(answer.body) as { items: readonly Result[] }).items;
    const refusals = items.flatMap(one => {
      const status = statusOf(one);
      return status === undefined ? [] : [refusal(one, status)];
    });
    return { ...answer, body: JSON.stringify(answers([...results, ...refusals])) };
  };

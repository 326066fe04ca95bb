import type * as pulumi from "@pulumi/pulumi";

/**
 * The way peers work, to stand beside ours: each entity is created, then read back, and read by itself again in every
 * plan and refresh. What Pulumi's function serializer finds here lies in the state of every resource.
 */
export function provider(route: string): pulumi.dynamic.ResourceProvider {
  const call = async (method: string, path: string, body?: object) => {
    const { WXCC_BASE_URL, WXCC_ACCESS_TOKEN, BENCH_ORGANIZATION } = process.env;
    const answer = await fetch(`${WXCC_BASE_URL}/organization/${BENCH_ORGANIZATION}/${path}`, {
      method,
      headers: { authorization: `Bearer ${WXCC_ACCESS_TOKEN}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`);
    return text === "" ? {} : JSON.parse(text);
  };
  const stated = ({ __provider, ...inputs }: Record<string, unknown>) => inputs;
  /** Whether the live entity holds what is wanted, whatever else it holds. */
  const holds = (live: unknown, wanted: unknown): boolean =>
    Array.isArray(wanted)
      ? wanted.every(one => (live as unknown[] | undefined)?.some(other => holds(other, one)))
      : typeof wanted === "object" && wanted !== null
        ? Object.entries(wanted).every(([name, member]) => holds((live as Record<string, unknown>)?.[name], member))
        : live === wanted;
  /** What this run has read already. */
  const seen: Record<string, object> = {};
  const read = async (id: string) => (seen[id] = await call("GET", `${route}/${id}`));
  return {
    check: async (_olds, news) => ({ inputs: news }),
    diff: async (id, _olds, news) => ({ changes: !holds(seen[id] ?? (await read(id)), stated(news)) }),
    create: async inputs => {
      const { id } = await call("POST", route, stated(inputs));
      return { id, outs: await read(id) };
    },
    read: async (id, props) => ({ id, props: { ...props, ...(await read(id)) } }),
    update: async (id, _olds, news) => ({ outs: await call("PUT", `${route}/${id}`, { id, ...stated(news) }) }),
    delete: async id => void (await call("DELETE", `${route}/${id}`)),
  };
}

import type { Live } from "../../provider/entities/entity.js";
import { kinds, registry } from "../../provider/entities/registry.js";
import type { RunningTenant } from "../../provider/simulator/index.js";

/** Somebody who works with the API by hand. Entities are named by the API's types: `contact-service-queue`. */
export interface Administrator {
  list(type: string): Promise<readonly Live[]>;
  /** The whole entity of that name, e-mail address, or id where it has neither. @throws Error when there is none */
  find(type: string, name: string): Promise<Live>;
  create(type: string, body: Live): Promise<Live>;
  change(type: string, name: string, fields: Live): Promise<Live>;
  remove(type: string, name: string): Promise<void>;
  /** Everything in the tenant, by type, without what every write moves; an empty set is an absent one. */
  contents(): Promise<Readonly<Record<string, readonly Live[]>>>;
}

/** Item path → list path of all that a stack can leave behind; a tenant's only records it leaves on purpose. */
const stored: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(kind => {
    const { routes, borrowed } = registry[kind];
    return !routes || routes.host || borrowed?.keeps ? [] : [[routes.item, routes.list] as const];
  }),
);

const called = (live: Live) => String(live.name ?? live.email ?? live.id);
const isUnset = (value: unknown) => Array.isArray(value) && value.length === 0;
const lasting = ({ lastUpdatedTime: _, version: __, ...rest }: Live): Live =>
  Object.fromEntries(Object.entries(rest).filter(([, value]) => !isUnset(value)));

export function administrator({ baseUrl, organizationId, tenant }: RunningTenant): Administrator {
  async function send(method: string, path: string, body?: Live) {
    const token = tenant.tokens().access.find(one => one.scope === "write")!.token;
    const answer = await fetch(`${baseUrl}/organization/${organizationId}/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  const list = async (type: string): Promise<readonly Live[]> =>
    (await send("GET", `${stored.get(type) ?? `v2/${type}`}?pageSize=100`)).data;

  async function find(type: string, name: string): Promise<Live> {
    const rows = await list(type);
    const row = rows.find(one => called(one) === name);
    if (!row) throw new Error(`there is no ${type} ${name}, only ${rows.map(called).join(", ")}`);
    return send("GET", `${type}/${row.id}`);
  }

  const wholes = async (type: string) => {
    const rows = await list(type);
    const all = await Promise.all(rows.map(row => send("GET", `${type}/${row.id}`)));
    return all.map(lasting).sort((a, b) => called(a).localeCompare(called(b)));
  };

  return {
    list,
    find,
    create: (type, body) => send("POST", type, body),
    async change(type, name, fields) {
      const live = await find(type, name);
      return send("PUT", `${type}/${live.id}`, { ...live, ...fields });
    },
    async remove(type, name) {
      await send("DELETE", `${type}/${(await find(type, name)).id}`);
    },
    async contents() {
      const types = [...stored.keys()];
      return Object.fromEntries(await Promise.all(types.map(async type => [type, await wholes(type)] as const)));
    },
  };
}

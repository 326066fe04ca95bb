import type { Json, Kind, Live } from "../provider/entities/entity.js";
import { constantsOf, isOfKind, registry, updateVerb } from "../provider/entities/registry.js";
import { connectAll } from "../provider/neighbours/index.js";
import { createTenant, newAssets, newPeople, type Saved } from "../provider/simulator/index.js";
import { seeded } from "../provider/simulator/random.js";
import type { Credentials } from "../provider/tenant/connection.js";
import type { Foresight } from "../provider/tenant/foresight.js";
import type { TenantWriter } from "../provider/tenant/interface.js";
import { judge, type Violation } from "./contract/judge.js";
import { flowsAt, formOf } from "./flows.js";
import { asForm, audioForm, uploadForm } from "./form.js";
import type { Peculiar } from "./peculiar.js";
import { mortal, received } from "./tenant/faulty.js";
import { toExample, virtualClock } from "./tenant/virtual.js";

const denied = {
  status: 403,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ message: "Access denied", trackingId: "DENIED_1" }),
};

/** The host that gives tokens has no published contract. */
const login = new URL(toExample.tokenUrl).host;

export interface Administered {
  status: number;
  body: never;
}

/** What stands before the paths of a tenant. */
const ofTenant =
  /^\/organization\/[^/]+\/|^(\/flow-store)?\/[^/]+\/project\/[^/]+\/|^\/[^/]+\/(?=project\?)|^\/v1\/[^/]+\/(?=functions)/;

/** A simulated tenant in this process, reached through our own client; the published contract judges each exchange. */
export function embedded(saved?: Saved, viewOnly: readonly string[] = [], more: Peculiar = {}) {
  const { maxPageSize = 100, watch = transport => transport, refreshes = false, people = [], judges = true } = more;
  const { chance = seeded(1).next } = more;
  const { clock, pass, through } = virtualClock(more.at);
  const seed = { organization: {}, people: [...newPeople, ...people], assets: newAssets };
  const tenant = createTenant({ now: clock.now, viewOnly, maxPageSize, seed, ...(saved && { saved }) });
  const violations: Violation[] = [];
  const sent: string[] = [];
  const bodies: string[] = [];
  const closed: RegExp[] = [];
  /** What the client said beside its answers. */
  const logged: string[] = [];

  const life = mortal(
    async ({ method, url, headers, body }) => {
      const { pathname, search, host } = new URL(url);
      const request = { method, path: `${pathname}${search}`, headers, ...(body === undefined ? {} : { body }) };
      pass(1);
      sent.push(`${method} ${request.path.replace(ofTenant, "")}`);
      if (body !== undefined) bodies.push(body);
      if (closed.some(one => one.test(request.path))) return denied;
      const delivery = tenant.deliver(request);
      // What is scripted to go wrong is no answer of the API.
      if (delivery.effect) more.disturbed?.(delivery.effect);
      if (judges && !delivery.effect && host !== login) violations.push(...judge(request, received(delivery)));
      return received(delivery);
    },
    more.latency && (() => clock.wait(more.latency!())),
  );

  const accessToken = () => tenant.tokens().access[0]!.token;
  function credentials(): Credentials {
    const { clientId, clientSecret, refreshToken } = tenant.tokens();
    return refreshes
      ? { kind: "refresh", clientId, clientSecret, refreshToken }
      : { kind: "token", accessToken: accessToken() };
  }
  /** A client as each operation of the engine gets one. */
  const client = (foresight?: Foresight): TenantWriter =>
    connectAll(
      { ...toExample, requestsPerMinute: 1_000_000, credentials: credentials() },
      {
        transport: watch(life.born(), clock.now),
        clock,
        random: chance,
        log: line => void logged.push(line),
        foresight,
      },
    ).tenant;

  /** A call as an administrator makes it in Control Hub; paths from the root are those of other hosts. */
  function administer(method: string, path: string, body?: unknown, type = "application/json"): Administered {
    pass(1_000);
    const answer = tenant.handle({
      method,
      path: path.startsWith("/") ? path : `/organization/${tenant.organizationId}/${path}`,
      headers: { authorization: `Bearer ${accessToken()}`, "content-type": type },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: (answer.body ? JSON.parse(answer.body) : undefined) as never };
  }

  const roots = {
    controlHub: "/v1/",
    flowStore: `${flowsAt(tenant.organizationId, "")}/`,
    functions: `/v1/${tenant.organizationId}/`,
  };
  const rootOf = (kind: Kind) => {
    const { host } = registry[kind].routes!;
    return host ? roots[host] : "";
  };
  const itemOf = (kind: Kind, id: string) => `${rootOf(kind)}${registry[kind].routes!.item}/${id}`;
  const arrived = (kind: Kind, row: Live): Live => registry[kind].routes!.arrives?.(row) ?? row;
  const left = (kind: Kind, row: Live): Live => registry[kind].routes!.leaves?.(row) ?? row;
  function rows(kind: Kind): readonly Live[] {
    const query = new URLSearchParams(constantsOf(kind)).toString();
    const { body } = administer("GET", `${rootOf(kind)}${registry[kind].routes!.list}?${query}`);
    const { data, items } = (body ?? {}) as { data?: Live[]; items?: Live[] };
    return (Array.isArray(body) ? (body as Live[]) : (data ?? items ?? []))
      .map(row => arrived(kind, row))
      .filter(row => isOfKind(kind, row));
  }
  function live(kind: Kind, id: string): Live {
    const row = administer("GET", itemOf(kind, id)).body as Live;
    const { fnCode, fnMetadata } = row as unknown as { fnCode: string; fnMetadata: Live };
    if (registry[kind].routes!.host === "functions")
      return {
        ...arrived(kind, fnMetadata),
        definition: { ...fnMetadata, runtime: fnMetadata.selectedRuntime, sourceCode: fnCode } as Json,
      };
    const shown = arrived(kind, row);
    return registry[kind].routes!.host === "flowStore" ? { ...shown, definition: shown.draftVersion } : shown;
  }
  /** Changes some wire fields of one entity, as an administrator does. */
  function edit(kind: Kind, id: string, change: object) {
    const { host, upload } = registry[kind].routes!;
    if (host === "flowStore" || host === "functions") {
      const { definition } = { ...live(kind, id), ...change } as { definition: object };
      const { type, body } = formOf({ ...definition, name: rows(kind).find(row => row.id === id)!.name });
      const query = new URLSearchParams({ ...constantsOf(kind), overwrite: host === "functions" ? "true" : "yes" });
      const { status } = administer(
        "POST",
        `${rootOf(kind)}${host === "functions" ? host : "flows"}:import?${query}`,
        body,
        type,
      );
      return { status: status === 201 ? 200 : status, body: undefined as never };
    }
    if (upload && Object.keys(change).every(name => upload.alone.includes(name)))
      return administer("PATCH", itemOf(kind, id), change);
    const merged: Live = { ...live(kind, id), ...change };
    if (updateVerb(kind, merged) === "PATCH") return administer("PATCH", itemOf(kind, id), left(kind, change as Live));
    if (upload) return rewrite(kind, id, merged);
    // What the server shows and refuses to take back is left out, as Control Hub does.
    const none = { of: () => [], byId: () => undefined };
    return administer("PUT", itemOf(kind, id), left(kind, registry[kind].settle?.(merged, none).settled ?? merged));
  }
  /** Somebody sends an entity again, with its file as it is, and other values. */
  function rewrite(kind: Kind, id: string, fields: Live): Administered {
    const { item, upload } = registry[kind].routes!;
    const bytes = tenant.store.row(item, id)![upload!.file];
    const { [upload!.file]: _, ...plain } = left(kind, fields);
    const body = uploadForm(upload!.fields, upload!.file)(
      plain,
      typeof bytes === "string" ? new Uint8Array(Buffer.from(bytes, "base64")) : undefined,
    );
    return administer("PUT", itemOf(kind, id), body, asForm["content-type"]);
  }
  const bearer = () => ({ authorization: `Bearer ${accessToken()}` });
  const inOrganization = (path: string) => `/organization/${tenant.organizationId}/${path}`;
  /** What the tenant holds where an answer is no text. */
  function bytes(path: string): Uint8Array {
    const { body } = tenant.handle({ method: "GET", path: inOrganization(path), headers: bearer() });
    return new Uint8Array(Buffer.from(body, "latin1"));
  }
  /** Somebody sends a file by hand. */
  function upload(method: string, path: string, fields: object, file: Uint8Array) {
    pass(1_000);
    const headers = { ...bearer(), ...asForm };
    return tenant.handle({ method, path: inOrganization(path), headers, body: audioForm(fields, file) });
  }
  const erase = (kind: Kind, id: string) => administer("DELETE", itemOf(kind, id));

  /** What somebody does in a browser. */
  function hand(step: string, body: object = {}): void {
    const { status, body: answer } = administer("POST", `/_simulator/hand/${step}`, body);
    if (status !== 200) throw new Error(JSON.stringify(answer));
  }

  /** Our client's token may not use these paths from now on. */
  const close = (path: RegExp) => void closed.push(path);

  /** Cisco changes what the subscription allows; nobody else can. */
  function entitle(fields: Live): void {
    const saved = tenant.snapshot();
    const type = "organization-setting";
    const settings = [...saved.tables.get(type)!.values()].map(row => [row.id, { ...row, ...fields }] as const);
    tenant.restore({ ...saved, tables: new Map([...saved.tables, [type, new Map(settings)]]) });
  }

  /** What was sent since the last call. */
  const taken = () => sent.splice(0);
  const writes = () => taken().filter(line => !line.startsWith("GET "));
  /** The bodies that were sent since the last call. */
  const spoken = () => bodies.splice(0);

  return {
    tenant,
    client,
    administer,
    rows,
    live,
    edit,
    erase,
    hand,
    bytes,
    upload,
    close,
    entitle,
    taken,
    writes,
    spoken,
    logged,
    violations,
    now: clock.now,
    pass,
    through,
    dieAt: life.dieAt,
    kill: life.kill,
  };
}

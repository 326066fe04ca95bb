import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { keep, readDataFile } from "./dataFile.js";
import { isForm, json, type LoggedRequest, type SimRequest, type SimResponse } from "./exchange.js";
import type { Delivery } from "./faults/delivery.js";
import { readSeed } from "./saved.js";
import { send } from "./sending.js";
import { createTenant, type SimulatedTenant, type TenantOptions } from "./tenant.js";

export interface StartOptions extends TenantOptions {
  /** A free port when absent. */
  port?: number;
  /** The tenant is kept in this file and goes on from it. Holds tokens: mode 600. */
  dataFile?: string;
  /** JSON with `organization`, `people`, `assets`; looked at for a new tenant only. */
  seedFile?: string;
  /** Milliseconds that each answer takes. */
  latency?: number;
  /** Called with each request when it has arrived, whatever becomes of it. */
  arrived?: (request: SimRequest) => void;
  /** Called with each request that was answered. */
  log?: (request: LoggedRequest) => void;
  /** Called with each whole exchange of the API, secrets included: for a judge in a test. */
  observe?: (request: SimRequest, response: SimResponse) => void;
}

/** A simulated tenant that listens on loopback. */
export interface RunningTenant {
  baseUrl: string;
  organizationId: string;
  accessToken: string;
  /** Reads, but gets a 403 on writes. */
  readOnlyAccessToken: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  /** What a program needs in its environment to use the tenant. */
  environment: Readonly<Record<string, string>>;
  tenant: SimulatedTenant;
  requests(): readonly LoggedRequest[];
  /** Stops listening, drops connections, writes the data file. */
  close(): Promise<void>;
}

const bodyLimit = 10 * 1024 * 1024;

async function bodyOf(incoming: IncomingMessage, headers: SimRequest["headers"]): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString(isForm(headers) ? "latin1" : "utf8");
}

function headersOf({ headers }: IncomingMessage): SimRequest["headers"] {
  const found: Record<string, string> = {};
  for (const name in headers) found[name] = String(headers[name]);
  return found;
}

/** Most requests only ask: their answer waits for no stream to end. */
const bringsBody = (headers: SimRequest["headers"]) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;

const tooLarge: SimResponse = { status: 413, headers: { connection: "close" }, body: "" };

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, deliver: (r: SimRequest) => Delivery) {
  const headers = headersOf(incoming);
  const body = bringsBody(headers) ? await bodyOf(incoming, headers) : "";
  if (body === undefined) return send(outgoing, { how: "answer", response: tooLarge });
  const { method = "GET", url = "/" } = incoming;
  send(outgoing, deliver({ method, path: url, headers, body }));
}

/** A fault of the simulator itself says so, and is not taken for one of the tenant; a caller that left hears nothing. */
function tell(outgoing: ServerResponse, error: unknown) {
  if (outgoing.headersSent || outgoing.destroyed) return outgoing.destroy();
  const message = error instanceof Error ? error.message : String(error);
  send(outgoing, { how: "answer", response: json(500, { simulator: message }) });
}

const listening = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Starts a simulated tenant on loopback.
 *
 * @throws Error when the port is taken, or the seed or data file cannot be used
 * @example
 * const { environment, close } = await startTenant();
 */
export async function startTenant(options: StartOptions = {}): Promise<RunningTenant> {
  const saved = options.saved ?? (options.dataFile ? readDataFile(options.dataFile) : undefined);
  const seed = options.seedFile
    ? readSeed(readFileSync(options.seedFile, "utf8"), `The seed file ${options.seedFile}`)
    : options.seed;
  const tenant = createTenant({ ...options, ...(saved && { saved }), ...(seed && { seed }) });
  const keeper = options.dataFile ? keep(options.dataFile, tenant) : undefined;
  const deliver = (request: SimRequest) => {
    options.arrived?.(request);
    const delivery = tenant.deliver(request);
    keeper?.noticed(tenant.revision());
    if (!request.path.startsWith("/_simulator/") && "response" in delivery) {
      options.log?.({ method: request.method, path: request.path, status: delivery.response.status });
      options.observe?.(request, delivery.response);
    }
    return delivery;
  };
  const server = createServer((incoming, outgoing) => {
    const work = () => answer(incoming, outgoing, deliver).catch((error: unknown) => tell(outgoing, error));
    if (options.latency) setTimeout(work, options.latency);
    else void work();
  });
  const port = await listening(server, options.port ?? 0);
  keeper?.noticed(tenant.revision());
  keeper?.flush();

  const baseUrl = `http://127.0.0.1:${port}`;
  const { access, clientId, clientSecret, refreshToken } = tenant.tokens();
  const token = (scope: "write" | "read") => access.findLast(one => one.scope === scope)!.token;
  return {
    baseUrl,
    organizationId: tenant.organizationId,
    accessToken: token("write"),
    readOnlyAccessToken: token("read"),
    clientId,
    clientSecret,
    refreshToken,
    environment: { WXCC_BASE_URL: baseUrl, WXCC_ACCESS_TOKEN: token("write") },
    tenant,
    requests: tenant.requests,
    close: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      keeper?.flush();
    },
  };
}

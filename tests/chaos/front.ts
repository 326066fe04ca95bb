import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a case names it: the same in each run, whatever ids and ports there are. */
export const placeOf = (method: string, url: string) => {
  const [path = "", search = ""] = url.split("?");
  const page = Number(new URLSearchParams(search).get("page") ?? 0);
  const bare = path.replace(/^\/organization\/[^/]+\//, "").replace(ids, "…");
  return `${method} ${bare}${page > 0 ? ` (page ${page})` : ""}`;
};

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{24}\b|\bY2lzY29zcGFyazov\w+/g;

/** A request that passed: what it was, and what the tenant said. */
export interface Passed {
  place: string;
  status: number;
  body: string;
}

/** A request that is held: it has arrived, and the tenant has not seen it yet. */
export interface Held {
  /** Lets the tenant carry it out, once. Resolves when that is done. */
  carryOut(): Promise<Passed>;
  /** Lets its caller have the answer. Resolves when that is out, or the caller gone. */
  answer(): Promise<void>;
  /** Ends the connection without an answer. */
  drop(): void;
}

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

const wholeOf = async (stream: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Asks the tenant itself. */
const asked = (tenant: string, { method, url, headers }: IncomingMessage, body: Buffer) =>
  new Promise<Answer>((done, failed) => {
    const sent = request(`${tenant}${url}`, { method: method!, headers }, answer => {
      wholeOf(answer).then(whole => done({ status: answer.statusCode!, headers: answer.headers, body: whole }), failed);
    });
    sent.on("error", failed).end(body);
  });

const given = (outgoing: ServerResponse, { status, headers, body }: Answer) =>
  new Promise<void>(done => {
    outgoing.once("close", done).once("finish", done);
    if (outgoing.destroyed) return done();
    outgoing.writeHead(status, headers).end(body);
  });

/** Stands before a tenant, lets everything through, and stops one request at the moment that a case is about. */
export async function front(tenant: string) {
  let passed: Passed[] = [];
  let counts = new Map<string, number>();
  let awaited: { at: string; reached: (held: Held) => void } | undefined;

  async function take(incoming: IncomingMessage, outgoing: ServerResponse) {
    const body = await wholeOf(incoming);
    const place = placeOf(incoming.method!, incoming.url!);
    const number = (counts.get(place) ?? 0) + 1;
    counts.set(place, number);
    let answered: Promise<Answer> | undefined;
    const carryOut = async (): Promise<Passed> => {
      const isFirst = !answered;
      answered ??= asked(tenant, incoming, body);
      const { status, body: said } = await answered;
      const one = { place: `${place} #${number}`, status, body: said.toString("utf8") };
      if (isFirst) passed.push(one);
      return one;
    };
    const answer = async () => given(outgoing, await answered!);
    if (awaited?.at === `${place} #${number}`) {
      awaited.reached({ carryOut, answer, drop: () => void outgoing.destroy() });
      awaited = undefined;
      return;
    }
    await carryOut();
    await answer();
  }

  const server = createServer((incoming, outgoing) => {
    // A caller that was killed hears nothing.
    take(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Stops the request of that name: the first of all that come from now on has the number 1. */
    hold: (at: string) =>
      new Promise<Held>(reached => {
        counts = new Map();
        awaited = { at, reached };
      }),
    /** What passed since this was asked last. */
    passed() {
      const all = passed;
      [passed, counts, awaited] = [[], new Map(), undefined];
      return all;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Front = Awaited<ReturnType<typeof front>>;

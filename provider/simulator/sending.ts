import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { SimResponse } from "./exchange.js";
import type { Delivery } from "./faults/delivery.js";

/** The bytes of answers, for those that are given again. */
const encoded = new WeakMap<SimResponse, Buffer>();

function bytesOf(response: SimResponse): Buffer {
  const known = encoded.get(response);
  if (known) return known;
  const bytes = Buffer.from(response.body, response.bytes ? "latin1" : "utf8");
  encoded.set(response, bytes);
  return bytes;
}

function whole(outgoing: ServerResponse, response: SimResponse) {
  const body = bytesOf(response);
  outgoing.writeHead(response.status, { ...response.headers, "content-length": body.length });
  outgoing.end(body);
}

/** Half of what was announced, and then the connection ends. */
function cut(outgoing: ServerResponse, response: SimResponse) {
  const body = bytesOf(response);
  outgoing.writeHead(response.status, { ...response.headers, "content-length": body.length + 1 });
  outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.destroy());
}

function torn(outgoing: ServerResponse, response: SimResponse) {
  const zipped = gzipSync(response.body);
  const half = zipped.subarray(0, Math.ceil(zipped.length / 2));
  outgoing.writeHead(response.status, {
    ...response.headers,
    "content-encoding": "gzip",
    "content-length": half.length,
  });
  outgoing.end(half);
}

/** A body that goes on until the caller leaves. */
function endless(outgoing: ServerResponse, { status, headers }: SimResponse) {
  const chunk = Buffer.alloc(64 * 1024, " ");
  const more = () => {
    while (!outgoing.destroyed && outgoing.write(chunk));
  };
  outgoing.writeHead(status, headers);
  outgoing.on("drain", more);
  more();
}

/** Milliseconds between two bytes of a slow body. */
const drop = 5;

function drip(outgoing: ServerResponse, response: SimResponse) {
  const body = bytesOf(response);
  outgoing.writeHead(response.status, { ...response.headers, "content-length": body.length });
  let at = 0;
  const next = () => {
    if (outgoing.destroyed) return;
    if (at >= body.length) return outgoing.end();
    outgoing.write(body.subarray(at, at + 1));
    at += 1;
    setTimeout(next, drop).unref();
  };
  next();
}

const bodies = { answer: whole, cut, gzip: torn, endless, drip } as const;

/** Puts on the connection what reaches the caller. */
export function send(outgoing: ServerResponse, delivery: Delivery): void {
  if ("response" in delivery) bodies[delivery.how](outgoing, delivery.response);
  else if (delivery.how !== "silence") outgoing.destroy();
}

import type { Delivery, SimRequest } from "../../provider/simulator/index.js";
import { Lost, NotSent, type Transport } from "../../provider/tenant/transport.js";

/** What our transport makes of what reaches it, as it would over a network. */
export function received(delivery: Delivery) {
  switch (delivery.how) {
    case "answer":
      return delivery.response;
    case "refuse":
      throw new NotSent("ECONNREFUSED");
    case "silence":
      throw new Lost("UND_ERR_HEADERS_TIMEOUT");
    case "reset":
      throw new Lost("UND_ERR_SOCKET");
    case "cut":
      throw new Lost("UND_ERR_SOCKET");
    case "gzip":
      return { ...delivery.response, body: "\u001f\ufffd\b\u0000torn" };
    case "endless":
      throw new Lost("UND_ERR_RES_EXCEEDED_MAX_SIZE");
    case "drip":
      throw new Lost("UND_ERR_BODY_TIMEOUT");
  }
}

/** A transport to something that delivers, in this process. */
export const faulty =
  (deliver: (request: SimRequest) => Delivery): Transport =>
  async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url);
    return received(deliver({ method, path: pathname + search, headers, ...(body === undefined ? {} : { body }) }));
  };

/** A process that can end at any of its requests: before it leaves, or before its answer comes. */
export function mortal(transport: Transport) {
  let left = Number.POSITIVE_INFINITY;
  let moment: "before" | "after" = "before";
  let end: () => void = () => {};
  const never = new Promise<never>(() => {});

  const living: Transport = async request => {
    left -= 1;
    if (left !== 0) return transport(request);
    if (moment === "after") await transport(request).catch(() => {});
    end();
    return never;
  };
  return {
    transport: living,
    /** @returns resolves when the process has ended, at that request from now */
    dieAt(request: number, when: "before" | "after"): Promise<"died"> {
      left = request;
      moment = when;
      return new Promise(resolve => {
        end = () => resolve("died");
      });
    },
  };
}

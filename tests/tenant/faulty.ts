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

/**
 * Processes that can end at any of their requests: before one leaves, or before its answer comes.
 *
 * @param between how long a request, and then its answer, is on its way
 */
export function mortal(transport: Transport, between?: () => Promise<void>) {
  let left = Number.POSITIVE_INFINITY;
  let moment: "before" | "after" = "before";
  let end: () => void = () => {};
  let generation = 0;
  const never = new Promise<never>(() => {});

  /** Ends all processes: nothing of them leaves any more, and no answer comes. */
  function kill() {
    generation += 1;
    end();
  }
  /** What a new process sends by. */
  function born(): Transport {
    const mine = generation;
    return async request => {
      await between?.();
      if (mine !== generation) return never;
      left -= 1;
      const isLast = left === 0;
      if (isLast && moment === "before") kill();
      if (mine !== generation) return never;
      try {
        return await transport(request);
      } finally {
        if (isLast) kill();
        else await between?.();
        // Who is dead neither hears an answer nor of its loss.
        if (mine !== generation) await never;
      }
    };
  }
  return {
    born,
    kill,
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

import type { SimRequest } from "../exchange.js";
import { seeded } from "../random.js";
import type { Effect, Fault, FaultScript } from "./script.js";

/** Which faults are still to come. */
export interface Plan {
  add(script: FaultScript): void;
  /** Nothing is to come any more. */
  clear(): void;
  /** What is to go wrong with this request; it then has happened. */
  take(request: SimRequest): Effect | undefined;
}

const ofTenant = /^\/organization\/[^/]+\//;

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

function meets({ on }: Fault, { method, path: whole }: SimRequest): boolean {
  const [path = "", search = ""] = whole.split(/\?(.*)/s);
  if (on.method !== undefined && on.method !== method) return false;
  if (on.page !== undefined && Number(new URLSearchParams(search).get("page") ?? 0) !== on.page) return false;
  if (on.path === undefined) return true;
  return new RegExp(`^${escaped(on.path).replaceAll("*", ".*")}$`).test(path.replace(ofTenant, ""));
}

export function plan(): Plan {
  let waiting: { fault: Fault; skip: number; times: number }[] = [];
  let chance: FaultScript["chance"];
  let random = seeded(0);
  let left = 0;

  function scripted(request: SimRequest): Effect | undefined {
    for (const entry of waiting) {
      if (!meets(entry.fault, request)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      waiting = waiting.filter(({ times }) => times > 0);
      return entry.fault.effect;
    }
    return undefined;
  }

  function byChance(): Effect | undefined {
    if (!chance || left === 0 || random.next() >= chance.share) return undefined;
    left -= 1;
    return chance.effects[Math.floor(random.next() * chance.effects.length)];
  }

  return {
    add: script => {
      waiting.push(...script.faults.map(fault => ({ fault, skip: fault.skip, times: fault.times })));
      if (!script.chance) return;
      ({ chance } = script);
      random = seeded(script.chance.seed);
      left = script.chance.most;
    },
    clear: () => {
      waiting = [];
      chance = undefined;
    },
    take: request => scripted(request) ?? byChance(),
  };
}

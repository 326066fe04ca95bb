import { type Foreseeable, type Foresight, foresight } from "../provider/tenant/foresight.js";
import type { TenantWriter } from "../provider/tenant/interface.js";

/** Clients each of which is told what the one before it looked at, as the provider's processes are. */
export function carried(client: (foresight: Foresight) => TenantWriter) {
  let left: Foreseeable = {};
  let now = foresight();
  return () => {
    left = { ...left, ...now.next() };
    now = foresight(() => left);
    return client(now);
  };
}

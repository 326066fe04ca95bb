import { journalFile } from "../../provider/journal/file.js";
import { listening, recording } from "../../provider/journal/recording.js";
import { connectAll } from "../../provider/neighbours/index.js";
import { connection, network, type Transport } from "../../provider/tenant/index.js";

export const run = "20260504T101500Z-00ff";

/** The network of a tenant that tells a tracking id with success too. */
function tracked(): Transport {
  const send = network();
  let number = 0;
  return async request => {
    const answer = await send(request);
    number += 1;
    return { ...answer, headers: { trackingid: `ROUTER_${number}`, ...answer.headers } };
  };
}

/** A tenant whose writes are recorded in a folder, as the provider process has it. */
export function recordedIn(
  folder: string,
  environment: Readonly<Record<string, string>>,
  say: (line: string) => void,
  transport = tracked(),
) {
  const { tenant } = connectAll(
    connection(() => undefined, environment),
    { transport: listening(transport) },
  );
  const at = new Date("2026-05-04T10:15:00Z");
  const origin = () => ({ v: 1 as const, run, at: at.toISOString(), by: "admin1", commit: "0123456789abcdef" });
  return recording(
    tenant,
    journalFile(folder, origin, () => at, say),
  );
}

import { createTenant } from "../../provider/simulator/index.js";
import { seeded } from "../../provider/simulator/random.js";
import { connect } from "../../provider/tenant/index.js";
import type { Transport } from "../../provider/tenant/transport.js";
import { toExample, virtualClock } from "./virtual.js";

const requestsPerMinute = 300;
const inFlight = 10;
const minute = 60_000;

/**
 * So many processes with one client id, of which each keeps to the limit and knows nothing of the others, read so often
 * each. Answers take 20 to 220 ms.
 */
async function together(processes: number, readsOfEach: number) {
  const { clock, through } = virtualClock();
  const tenant = createTenant({ now: clock.now, requestsPerMinute });
  const { next } = seeded(1);
  const transport: Transport = async ({ method, url, headers }) => {
    const { pathname, search } = new URL(url);
    await clock.wait(10 + 100 * next());
    const answer = tenant.handle({ method, path: pathname + search, headers });
    await clock.wait(10 + 100 * next());
    return answer;
  };
  const credentials = { kind: "token", accessToken: tenant.tokens().access[0]!.token } as const;
  const client = () => connect({ ...toExample, credentials, requestsPerMinute }, { transport, clock, random: next });
  const clients = Array.from({ length: processes }, client);
  const start = clock.now();
  const profile = [...tenant.snapshot().tables.get("multimedia-profile")!.keys()][0]!;
  const read = (one: ReturnType<typeof client>) =>
    Promise.all(Array.from({ length: readsOfEach }, () => one.fetch("multimediaProfile", profile)));
  const done = await through(Promise.all(clients.map(read)));
  const refused = tenant.requests().filter(({ status }) => status === 429).length;
  return { answered: done.flat().filter(Boolean).length, refused, minutes: (clock.now() - start) / minute };
}

test.each([1, 2, 5, 10])("%i processes with one client id settle at the limit", async processes => {
  const readsOfEach = 1_500 / processes;
  const { answered, refused, minutes } = await together(processes, readsOfEach);
  if (process.env.FIGURES) console.log({ processes, answered, refused, minutes });
  expect(answered).toBe(1_500);
  // 300 at once, and then 300 each minute: nobody could be faster.
  expect(minutes).toBeLessThan(4 + 0.5);
  // What each has under way when the minute is full is refused, once.
  expect(refused).toBeLessThanOrEqual(processes === 1 ? 0 : 4 * inFlight * processes);
});

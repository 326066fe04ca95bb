import { faultScript, type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { codeOf, network } from "../../provider/tenant/transport.js";

const running: RunningTenant[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(tenant => tenant.close()));
});

/** What our transport makes of one answer that goes wrong on the way. */
async function outcome(effect: Parameters<typeof faultScript>[0][number]["effect"], timeout?: number) {
  const tenant = await startTenant({ faults: faultScript([{ effect }]) });
  running.push(tenant);
  const url = `${tenant.baseUrl}/organization/${tenant.organizationId}/v2/skill`;
  const headers = { authorization: `Bearer ${tenant.accessToken}` };
  return network(timeout === undefined ? {} : { headersTimeout: timeout, bodyTimeout: timeout })({
    method: "GET",
    url,
    headers,
  }).then(({ status, body }) => `${status} ${body.length > 0 && body.startsWith("{") ? "JSON" : "no JSON"}`, codeOf);
}

test.each([
  [{ do: "refuse" }, "UND_ERR_SOCKET"],
  [{ do: "reset", when: "after" }, "UND_ERR_SOCKET"],
  [{ do: "spoil", how: "cut" }, "UND_ERR_SOCKET"],
  [{ do: "spoil", how: "gzip" }, "200 no JSON"],
  [{ do: "spoil", how: "endless" }, "UND_ERR_RES_EXCEEDED_MAX_SIZE"],
  [{ do: "spoil", how: "html" }, "200 no JSON"],
  [{ do: "spoil", how: "drip" }, "200 JSON"],
] as const)("%j reaches our transport as %s", async (effect, expected) => {
  expect(await outcome(effect)).toBe(expected);
});

test("silence reaches our transport as the end of its patience", async () => {
  expect(await outcome({ do: "silence", when: "after" }, 50)).toBe("UND_ERR_HEADERS_TIMEOUT");
});

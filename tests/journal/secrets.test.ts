import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNamed } from "../../provider/journal/kept.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { network } from "../../provider/tenant/index.js";
import { recordedIn, run } from "./recorded.js";

let folder: string;
let simulated: RunningTenant;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-journal-"));
  simulated = await startTenant();
});
afterAll(async () => {
  await simulated.close();
  rmSync(folder, { recursive: true });
});

test("the journal has no secret, and nothing that is not described, whatever a server shows", async () => {
  const canary = "journal-canary-0123456789-01234567";
  const send = network();
  const tenant = recordedIn(
    folder,
    simulated.environment,
    () => {},
    async request => {
      const answer = await send(request);
      if (!/\/asset(\/|$)/.test(request.url) || !answer.body.startsWith('{"')) return answer;
      return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), webhookSecret: canary, token: canary }) };
    },
  );
  const channel = {
    name: "Viber",
    channelType: "CUSTOM_MESSAGING",
    logoType: "MOMENTUM",
    logoIconName: "chat-regular",
  };
  const { id: channelId } = await tenant.create("customChannel", channel);
  const asset = {
    ...{ name: "Viber", channelType: "CUSTOM_MESSAGING", channelId: channelId!, businessAddress: "acme" },
    ...{ webhookUrl: "https://middleware.acme.example/viber", webhookSecret: canary },
  };
  const { id } = await tenant.create("customAsset", asset);
  await tenant.update("customAsset", String(id), { webhookSecret: `${canary}-2` });
  await tenant.remove("customAsset", String(id));
  const writes = runNamed(folder, run).writes.filter(({ kind }) => kind === "customAsset");
  expect(writes.map(({ op, outcome }) => `${op} ${outcome}`)).toEqual(["create done", "update done", "delete done"]);
  expect(readFileSync(join(folder, `${run}.jsonl`), "utf8")).toContain('"webhookSecret":"[secret]"');
  expect(readFileSync(join(folder, `${run}.jsonl`), "utf8")).not.toContain("canary");
});

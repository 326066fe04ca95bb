import type { Json } from "../../provider/entities/entity.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { customAsset, customChannel } from "./world.js";

const icon = { logoIconName: "chat-regular" };
const fax = customChannel("fax", { name: "Fax", channelType: "WORK_ITEM", ...icon });
const network = customChannel("network", { name: "Viber", channelType: "CUSTOM_MESSAGING", ...icon });
const first = "first-canary-0123456789-0123456789";
const second = "second-canary-0123456789-012345678";
const viber = (fields: Record<string, Json> = {}, options = {}) =>
  customAsset(
    "viber",
    id => ({
      ...{ name: "Viber", channelType: "CUSTOM_MESSAGING", channelId: id("network"), businessAddress: "acme" },
      ...{ webhookUrl: "https://middleware.acme.example/viber", webhookSecret: first },
      ...fields,
    }),
    { options },
  );

test("the secret of a webhook is in no output, no message, no error and no log", async () => {
  const { client, administer, live, logged, rows, tenant, spoken } = embedded();
  const engine = new Engine(client);
  const shown: unknown[] = [];
  const program = (fields: Record<string, Json> = {}, options = {}) => [network, viber(fields, options)];
  const step = async (work: Promise<unknown>) => {
    shown.push(
      await work.catch(error => [(error as Error).message, (error as { describe?: () => string }).describe?.()]),
    );
    shown.push(engine.said);
  };
  await step(engine.preview(program()));
  await step(engine.up(program()));
  shown.push(engine.outputs("viber"));
  await step(engine.refresh());
  await step(engine.preview(program({ webhookSecret: second })));
  await step(engine.up(program({ webhookSecret: second })));
  shown.push(engine.outputs("viber"), live("customAsset", engine.id("viber")), rows("customAsset"));
  // What a check and the tenant refuse, and somebody else's changes.
  await step(engine.up(program({ webhookSecret: `${first}${"x".repeat(300)}` })));
  await step(engine.up(program({ webhookSecret: first, webhookUrl: "http://plain.example" })));
  await step(engine.up([fax, viber({ webhookSecret: first, businessAddress: "new" })]));
  administer("PATCH", `asset/${engine.id("viber")}`, { description: "by hand" });
  await step(engine.preview(program({ webhookSecret: first, description: "ours" })));
  const adopter = new Engine(client, true);
  shown.push(await adopter.up(program({ webhookSecret: first })), adopter.said, adopter.outputs("viber"));
  const run = newRun(client(), false, line => shown.push(line));
  shown.push(await lookup(run, "customAsset", { name: "Viber" }));
  await engine.destroy();
  shown.push(
    engine.said,
    logged,
    tenant.requests(),
    [...tenant.snapshot().tables].map(([type, rows]) => [type, ...rows]),
  );
  const text = JSON.stringify(shown);
  expect(text).toContain("webhookSecret");
  expect(text).not.toContain("canary");
  // It was sent, to the tenant alone.
  expect(spoken().filter(body => body.includes("canary")).length).toBeGreaterThan(2);
});

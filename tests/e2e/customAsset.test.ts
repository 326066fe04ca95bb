import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picture } from "../files.js";
import { newStack, outputsOf, succeeded } from "./stack.js";

const secrets = ["canary-one-0123456789-0123456789", "canary-two-0123456789-0123456789"] as const;

const program = (secret: string, more = "") => `
  const channel = new wxcc.CustomChannel("viber", { name: "Viber", channelType: "CUSTOM_MESSAGING",
    logoType: "LOGO_URL", logo: "logos/viber.png" });
  const asset = new wxcc.CustomAsset("acme", { name: "Acme", channelType: "CUSTOM_MESSAGING", channelId: channel,
    businessAddress: "acme", webhookUrl: "https://middleware.acme.example", webhookSecret: "${secret}" ${more} });
  exports.shown = pulumi.interpolate\`the secret is \${asset.webhookSecret}\`;`;

test("the secret of a webhook is sent when it changes, and is ciphertext in the state and shown by no command", async () => {
  const stack = await newStack();
  mkdirSync(join(stack.folder, "logos"));
  writeFileSync(join(stack.folder, "logos", "viber.png"), picture("viber"));
  const shown: string[] = [];
  const run = async (work: ReturnType<typeof stack.up>) => {
    const ended = succeeded(await work);
    shown.push(ended.output, stack.state());
    return ended;
  };
  const [first, second] = secrets;

  stack.program(program(first));
  expect((await run(stack.up("--diff"))).writes).toBe(2);
  expect(outputsOf(stack, "acme").webhookUrl).toBe("https://middleware.acme.example");
  await run(stack.refresh("--diff"));
  expect((await run(stack.preview("--expect-no-changes"))).writes).toBe(0);

  stack.program(program(second));
  expect((await run(stack.preview("--diff"))).output).toMatch(/webhookSecret/);
  const changed = (await run(stack.up("--diff"))).requests.filter(line => !line.startsWith("GET "));
  expect(changed).toEqual([expect.stringMatching(/^PATCH .*\/asset\//)]);
  shown.push((await stack.pulumi("stack", "output", "--json")).output, (await stack.pulumi("stack", "export")).output);
  await run(stack.destroy("--diff"));

  expect(shown.join()).toContain("middleware.acme.example");
  for (const text of shown) expect(text).not.toContain("canary");
});

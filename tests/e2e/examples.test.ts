import { cpSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import { className } from "../../provider/entities/registry.js";
import { newStack, refused, succeeded } from "./stack.js";

const examples = join(dirname(require.resolve("pulumi-wxcc/package.json")), "examples");
const textOf = (example: string) => readFileSync(join(examples, example, "index.ts"), "utf8");

test("the example of the quickstart is deployed, and a second run changes nothing", async () => {
  const stack = await newStack({ typescript: true });
  stack.program(textOf("quickstart"));
  succeeded(await stack.up());
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);
  succeeded(await stack.destroy());
});

test("the example of digital channels is short, leaves one channel waiting, and is completed by its id", async () => {
  const text = textOf("digital-channels");
  expect(text.split("\n").length).toBeLessThan(200);
  const stack = await newStack({ typescript: true });
  const before = await stack.administrator.contents();
  stack.program(text);
  const first = succeeded(await stack.up());
  // Pulumi shows it as it happens and once more at the end.
  const waits = [...first.output.matchAll(/channel "(\w+)" waits, and has no entry point yet/g)];
  expect(new Set(waits.map(([, name]) => name))).toEqual(new Set(["whatsapp"]));
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);

  const waiting = await stack.wxcc("trace", "whatsapp");
  expect(waiting.code).toBe(1);
  const hostile = await stack.wxcc("trace", "\u001b[2J");
  expect([hostile.code, hostile.output]).toEqual([2, expect.stringContaining('digital channel "\\u001b[2J"')]);
  const chat = await stack.wxcc("trace", "livechat");
  expect([chat.code, chat.output]).toEqual([0, expect.stringContaining("offered after 0 s")]);

  await stack.pulumi("config", "set", "whatsappAssetId", "14085550101");
  succeeded(await stack.up());
  const whatsapp = await stack.wxcc("trace", "whatsapp");
  expect([whatsapp.code, whatsapp.output]).toEqual([0, expect.stringContaining("agent3@example.com")]);

  const kept = refused(await stack.destroy());
  expect(kept.output).toContain("protected");
  await stack.pulumi("state", "unprotect", "--all", "--yes");
  succeeded(await stack.destroy());
  const { user: _, ...left } = await stack.administrator.contents();
  const { user: __, ...was } = before;
  expect(left).toEqual(was);
});

test("the example of a full tenant has every kind that a stack can declare, and leaves nothing behind", async () => {
  const text = textOf("full-tenant");
  // A digital asset is part of its channel.
  const missing = declaredKinds.filter(kind => !text.includes(`new wxcc.${className(kind)}(`));
  expect(missing).toEqual(["digitalAsset"]);
  const stack = await newStack({ typescript: true });
  const before = await stack.administrator.contents();
  for (const files of ["audio", "flows", "logos"])
    cpSync(join(examples, "full-tenant", files), join(stack.folder, files), { recursive: true });
  stack.program(text);
  succeeded(await stack.up());
  const during = await stack.administrator.contents();
  expect(during["business-hours"]).toHaveLength(before["business-hours"]!.length + 1);
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);
  succeeded(await stack.destroy());
  expect(await stack.administrator.contents()).toEqual(before);
  expect(stack.tenant.tenant.snapshot()).toMatchObject({ flows: [], functions: [] });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flow } from "../../provider/cli/flow.js";
import { running } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "wxcc-flow-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [path, content] of [
  ["SMS inbound.workflow", "0".repeat(512)],
  ["v2.1/Task Routed Flow.workflow", "1".repeat(512)],
  ["Task Routed Flow.workflow", "2".repeat(512)],
  ["cut.workflow", "0".repeat(500)],
] as const) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const check = (files: readonly string[], values = {}) => running(flow, values, ["check", ...files], { cwd: folder });

describe("wxcc flow check", () => {
  test("says what each file is, and ends well when all can be imported", async () => {
    const { code, text } = await check(["SMS inbound.workflow"]);
    expect(code).toBe(0);
    expect(text).toMatch(/^✓ SMS inbound\.workflow: named like "SMS inbound" of v3\.5, and another text/);
    expect(text).toContain("512 bytes, sha256 ");
  });

  test("ends with 1 when one cannot", async () => {
    const { code, text } = await check(["SMS inbound.workflow", "cut.workflow"]);
    expect(code).toBe(1);
    expect(text).toContain("✗ cut.workflow: its length 500 is no multiple of 512");
  });

  test("warns of two that answer the same event", async () => {
    const { code, text } = await check(["v2.1/Task Routed Flow.workflow", "Task Routed Flow.workflow"]);
    expect([code, text]).toEqual([0, expect.stringMatching(/^! "Task Routed Flow" of v2\.1 and/m)]);
  });

  test("prints the same as data", async () => {
    const { files, warnings } = JSON.parse((await check(["cut.workflow"], { json: true })).text);
    expect([files[0], warnings]).toEqual([expect.objectContaining({ file: "cut.workflow", usable: false }), []]);
  });

  test("needs a file that is there", async () => {
    await expect(check([])).rejects.toThrow("does not know what to do");
    const { code, text } = await check(["none", "SMS inbound.workflow"]);
    expect([code, text]).toEqual([1, expect.stringMatching(/^✗ none: it cannot be read \(ENOENT\).*\n✓ SMS inbound/)]);
  });
});

describe("wxcc flow list", () => {
  test("prints where the flows of a channel are fetched", async () => {
    const { text } = await running(flow, { channel: "whatsapp" }, ["list"]);
    expect(text).toMatch(/whatsapp {3}inbound +Whatsapp inbound\n +https:\/\/github\.com\/CiscoDevNet\//);
    expect(text).not.toContain("SMS inbound");
  });

  test("knows the six channels", async () => {
    await expect(running(flow, { channel: "fax" }, ["list"])).rejects.toThrow("--channel fax is no digital channel");
  });
});

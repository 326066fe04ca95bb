import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeTornAttributes } from "../../provider/recovery/attributes.js";

const folder = mkdtempSync(join(tmpdir(), "wxcc-attributes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const stacks = join(folder, ".pulumi", "stacks", "centre");

test("what was half written beside a state is removed, and nothing else", () => {
  expect(removeTornAttributes(folder)).toEqual([]);
  mkdirSync(stacks, { recursive: true });
  const whole = '{"user.content_type":"text/plain; charset=utf-8","md5":"gINmqPIM0JWEKiXLydANqw=="}';
  const files = { "a.json": "", "a.json.attrs": "", "b.json.attrs": whole.slice(0, 20), "c.json.attrs": whole };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(stacks, name), text);
  // Beside the backend, in the same folder, lies what is not Pulumi's.
  writeFileSync(join(folder, "mine.attrs"), "");
  expect([...removeTornAttributes(folder)].sort()).toEqual([
    join(stacks, "a.json.attrs"),
    join(stacks, "b.json.attrs"),
  ]);
  expect(readdirSync(stacks).sort()).toEqual(["a.json", "c.json.attrs"]);
  expect(readdirSync(folder)).toContain("mine.attrs");
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findings, rules, told } from "../../../provider/channels/rules/index.js";
import { stackOf } from "./stack.js";

const specs = readdirSync(__dirname)
  .filter(file => file.endsWith(".test.ts") && file !== "every-rule.test.ts")
  .map(file => readFileSync(join(__dirname, file), "utf8"))
  .join("\n");

test("each rule has an id of its own", () => {
  const ids = rules.map(rule => rule.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(ids.filter(id => !/^[a-z]+\.[a-z0-9-]+$/.test(id))).toEqual([]);
});

test.each(rules.map(rule => [rule.id, rule] as const))("%s is a sentence with a page that says so", (_, rule) => {
  expect(rule.says).toMatch(/^[A-Z].*\.$/);
  expect(new URL(rule.source.url).protocol).toBe("https:");
  expect(rule.source.title).not.toBe("");
});

test("each rule has a spec that sees it refuse, accept and wait", () => {
  const count = (id: string) => specs.split(`"${id}"`).length - 1;
  expect(rules.map(rule => rule.id).filter(id => count(id) < 3)).toEqual([]);
});

test("an empty program breaks none, and a program of which nothing is known breaks none", () => {
  expect(findings(stackOf({}))).toEqual([]);
});

test("a finding is told on one line with its page", () => {
  const program = { resources: { digitalAsset: { a: { assetId: "1" }, b: { assetId: "1" } } } };
  expect(findings(stackOf(program)).map(told)).toEqual([
    'digital asset "b": assetId: asset "1" is also the asset of digital asset "a". Copy the id of this channel\'s own ' +
      "asset from Webex Connect, or remove one of the two. (asset.once, https://help.webex.com/en-us/article/nmzsthj)",
  ]);
});

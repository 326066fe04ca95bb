import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findings, rules, told, UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channels } from "../../../provider/entities/channel.js";
import { fieldsOf } from "../../../provider/entities/fields.js";
import { kinds } from "../../../provider/entities/registry.js";
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
  const specified = (id: string) => new RegExp(`(spec|limitation)\\(\\s*"${id}"`).test(specs);
  expect(rules.map(rule => rule.id).filter(id => !specified(id))).toEqual([]);
});

test("an empty program breaks none", () => {
  expect(findings(stackOf({}))).toEqual([]);
});

test("a program of which nothing is known breaks none", () => {
  const fields = new Set(kinds.flatMap(kind => fieldsOf(kind).map(field => field.name)));
  const unknown = Object.fromEntries([...fields].map(name => [name, UNKNOWN]));
  const resources = Object.fromEntries(kinds.map(kind => [kind, { a: unknown, b: unknown }]));
  const parts = ["asset", "teams", "groups", "skills", "contactPriority", "attachments", "flow", "maxTimeInQueue"];
  const more = ["serviceLevelThreshold", "flowVariables", "globalVariables", "queueVariable", "routingType"];
  const declared = Object.fromEntries([...parts, ...more].map(name => [name, UNKNOWN]));
  const known = Object.fromEntries(channels.map(channel => [channel, { ...declared, channel }]));
  const program = { resources, channels: { a: { ...declared, channel: UNKNOWN }, ...known } };
  expect(findings(stackOf(program)).map(told)).toEqual([]);
});

test("a finding is told on one line with its page", () => {
  const program = { resources: { digitalAsset: { a: { assetId: "1" }, b: { assetId: "1" } } } };
  expect(findings(stackOf(program)).map(told)).toEqual([
    'digital asset "b": assetId: asset "1" is also the asset of digital asset "a". Copy the id of this channel\'s own ' +
      "asset from Webex Connect, or remove one of the two. (asset.once, https://help.webex.com/en-us/article/nmzsthj)",
  ]);
});

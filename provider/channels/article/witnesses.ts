import { rules } from "../rules/index.js";
import { type Row, type Shown, test } from "./row.js";

/** Tests that several statements of the article rest on. */
export const everyStep = test(
  "channels/checklist",
  "the checklist › has every step of the article, in its order, for the tenant and for each channel",
);
/** Where the tenant shows that a step of the checklist is not done. */
export const contradicts = (what: string) => test("channels/checklistProof", `the tenant contradicts › ${what}`);
/** With the real CLI, hand steps by a scripted person. */
export const wholeWay = test(
  "e2e/article",
  "the article's whole way: from people and nodes to a routed message on each of the six channels",
);
export const byTheHand = test("simulator/hands", "a channel becomes live by hand, in the order of the article");
export const created = test("every-kind", "%s › is created as declared, and a second run writes nothing (seed %d)");
export const sheet = test("channels/bindSheet", "a bind sheet as Markdown › reads like this");

/** Which file has the specs of a topic's rules, or of a rule that is apart from its topic. */
const files: Readonly<Record<string, string>> = {
  asset: "assets",
  livechat: "chats",
  messenger: "chats",
  sms: "chats",
  priority: "waiting",
  rona: "waiting",
  flows: "flowFiles",
  "flows.two-handlers": "waiting",
  "flows.priority": "waiting",
};

/** The spec of a rule: it refuses, accepts and waits. */
function specOf(id: string): Shown {
  const topic = id.slice(0, id.indexOf("."));
  return test(
    `channels/rules/${files[id] ?? files[topic] ?? topic}`,
    `${id}: ${rules.find(rule => rule.id === id)?.says}`,
  );
}

/** The tests of a row: those that it names, and the spec of each rule. */
export const testsOf = ({ ways, shown }: Row): readonly Shown[] => [
  ...shown,
  ...ways.flatMap(way => ("checked" in way ? [specOf(way.checked)] : [])),
];

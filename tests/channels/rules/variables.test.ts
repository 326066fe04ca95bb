import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channel, found, type Program, spec } from "./stack.js";

const variable = (values: object) => channel("sms", { flowVariables: [{ name: "issue", ...values }] });

spec("variables.name", {
  refuses: variable({ name: "issue type" }),
  as: ['channel "sms": flowVariables[0].name: "issue type" is not made of 1 to 80 letters and digits'],
  accepts: variable({ name: "i".repeat(80) }),
  waits: variable({ name: UNKNOWN }),
});

spec("variables.value", {
  refuses: variable({ value: "x".repeat(257) }),
  as: ['channel "sms": flowVariables[0].value: is longer than 256 characters'],
  accepts: variable({ value: "x".repeat(256) }),
  waits: variable({ value: UNKNOWN }),
});

spec("variables.label", {
  refuses: variable({ desktopLabel: "x".repeat(51) }),
  as: ['channel "sms": flowVariables[0].desktopLabel: is longer than 50 characters'],
  accepts: variable({ desktopLabel: "😀".repeat(50) }),
  waits: variable({ desktopLabel: UNKNOWN }),
});

spec("variables.viewable", {
  refuses: variable({ agentViewable: true }),
  as: ['channel "sms": flowVariables[0].desktopLabel: agents see this variable and it has no label'],
  accepts: variable({ agentViewable: true, desktopLabel: "Issue" }),
  waits: variable({ agentViewable: true, desktopLabel: UNKNOWN }),
});

const many = (flow: number, global: number) =>
  channel("sms", {
    flowVariables: Array.from({ length: flow }, (_, i) => ({ name: `v${i}` })),
    globalVariables: Array.from({ length: global }, () => UNKNOWN),
  });

spec("variables.per-node", {
  refuses: many(31, 30),
  as: ['channel "sms": flowVariables: has 31 variables, and one Set Variable node takes 30'],
  accepts: many(30, 30),
  waits: channel("sms", { flowVariables: UNKNOWN, globalVariables: UNKNOWN }),
});

const named = (first: string, second: string): Program => ({
  ...channel("sms", { flowVariables: [{ name: first }, { name: second }], globalVariables: ["globalVariable/tier"] }),
  resources: { globalVariable: { tier: { name: "customerTier" } } },
});

spec("variables.once", {
  refuses: named("customerTier", "customerTier"),
  as: [
    'channel "sms": flowVariables[0].name: "customerTier" is also a global variable of this channel',
    'channel "sms": flowVariables[1].name: "customerTier" is also a global variable of this channel',
  ],
  accepts: named("issue", "customertier"),
  waits: named(UNKNOWN, UNKNOWN),
});

const pointed = (values: object, queueVariable = "smsQueueId"): Program => ({
  ...channel("sms", { queueVariable }),
  resources: { globalVariable: { pointer: { name: "smsQueueId", ...values } } },
});

spec("variables.queue", {
  refuses: pointed({ variableType: "Integer", agentEditable: true }),
  as: [
    'channel "sms": queueVariable: global variable "pointer" is of type Integer, and an id is a String',
    'channel "sms": queueVariable: global variable "pointer" can be changed by agents, who would send contacts astray',
  ],
  accepts: pointed({ variableType: "String" }),
  waits: pointed({ variableType: UNKNOWN }),
});

test("a queue variable that another program declares is not judged", () => {
  expect(found("variables.queue", pointed({ variableType: "Integer" }, "otherQueueId"))).toEqual([]);
});

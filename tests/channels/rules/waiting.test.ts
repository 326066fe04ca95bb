import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channel, found, type Program, spec } from "./stack.js";

describe("priority", () => {
  const priority = (contactPriority: unknown) => channel("sms", { contactPriority });

  spec("priority.range", {
    refuses: priority(10),
    as: ['channel "sms": contactPriority: 10 is no whole number from 1 to 9, and would count as none'],
    accepts: priority(9),
    waits: priority(UNKNOWN),
  });

  test.each([[0], [1.5], [-1]])("is not %d", number => {
    expect(found("priority.range", priority(number))).toHaveLength(1);
  });

  test("is 1 at the highest", () => {
    expect(found("priority.range", priority(1))).toEqual([]);
  });

  const two = (first: object, second: object): Program => ({
    channels: { vip: { channel: "whatsapp", ...first }, other: { channel: "sms", ...second } },
  });

  spec("priority.mixed", {
    refuses: two({ contactPriority: 1 }, {}),
    as: [
      'channel "other": contactPriority: has none, and channel "vip" has 1: agents who serve both may never get to it',
    ],
    accepts: two({ contactPriority: 1 }, { contactPriority: 9 }),
    waits: two({ contactPriority: UNKNOWN }, {}),
  });

  test("may be mixed between media, whose contacts do not compete", () => {
    expect(found("priority.mixed", two({ contactPriority: 1 }, { channel: "email" }))).toEqual([]);
  });
});

describe("redirection on no answer", () => {
  const configured = (seconds: unknown, maxTimeInQueue: unknown): Program => ({
    ...channel("sms", { maxTimeInQueue }),
    resources: {
      tenantConfiguration: { here: { timeoutRonaSocialSeconds: seconds, timeoutRonaChatSeconds: 30 } },
      queue: { chat: { channelType: "CHAT", maxTimeInQueue: 600 } },
    },
  });

  spec("rona.time-in-queue", {
    refuses: configured(900, 600),
    as: [
      'channel "sms": maxTimeInQueue: 600 s is over before timeoutRonaSocialSeconds (900 s) takes an unanswered contact from an agent',
    ],
    accepts: configured(90, 600),
    waits: configured(UNKNOWN, 600),
  });

  test("is compared with the queues of its medium", () => {
    const { resources, channels } = configured(90, 60);
    const queue = {
      chat: { channelType: "CHAT", maxTimeInQueue: 20 },
      voice: { channelType: "TELEPHONY", maxTimeInQueue: 1 },
    };
    expect(found("rona.time-in-queue", { channels: channels!, resources: { ...resources, queue } })).toHaveLength(2);
  });

  const calls = (timeoutRonaTelephonySeconds: unknown): Program => ({
    resources: { tenantConfiguration: { here: { timeoutRonaTelephonySeconds } } },
  });

  spec("rona.telephony", {
    refuses: calls(121),
    as: ['tenant configuration "here": timeoutRonaTelephonySeconds: is 121, and Control Hub takes 1 to 120'],
    accepts: calls(120),
    waits: calls(UNKNOWN),
  });
});

describe("flows", () => {
  const two = (first: string, second: string): Program => ({
    channels: {
      old: { channel: "sms", flow: { release: first } },
      new: { channel: "email", flow: { release: second } },
    },
  });

  spec("flows.two-handlers", {
    refuses: two("v2.1", "v3.5"),
    as: ['channel "old": flow.release: is v2.1, and channel "new" has v3.5: shared flows of both handle each event'],
    accepts: two("v3.0", "v3.5"),
    waits: two("v2.1", UNKNOWN),
  });

  const prioritized = (release: string) => channel("sms", { contactPriority: 1, flow: { release } });

  spec("flows.priority", {
    refuses: prioritized("v3.1"),
    as: ['channel "sms": flow.release: v3.1 cannot set the contact priority that this channel has'],
    accepts: prioritized("v3.10"),
    waits: prioritized(UNKNOWN),
  });

  test.each([["v3.2"], ["v4.0"], ["latest"]])("of %s are not older than v3.2, as far as one can tell", release => {
    expect(found("flows.priority", prioritized(release))).toEqual([]);
  });
});

import { keyOf } from "../../provider/channels/checklist/step.js";
import { newestRelease } from "../../provider/channels/flow/catalogue.js";
import { channelTypes } from "../../provider/entities/channel.js";
import { authorizations, live, of, owner, stateOf, stepOf, today } from "./checked.js";
import { six, whatsapp } from "./sample.js";

describe("the checklist", () => {
  test("has every step of the article, in its order, for the tenant and for each channel", () => {
    const { steps } = of({ channels: six });
    const order = [...new Set(steps.map(({ id }) => id))];
    expect(order).toEqual([
      // Provision digital channels, and before you begin
      "provision",
      "open-connect",
      "administrators",
      "access",
      "prerequisite",
      // 1 and 2
      "launch",
      "authorize-task",
      "authorize-engage",
      // 3.1 to 3.4, 4
      "multimedia-profiles",
      "site",
      "teams",
      "agents",
      "rona",
      // 5, 6, 7
      "asset",
      "register",
      "entry-point",
      "queue",
      "templates",
      "attachment-types",
      "widget",
      // 8
      "flow-upload",
      "flow-bind",
      "flow-live",
      "shared-flows",
      "upgrade",
      // Attachments, variables
      "attachments",
      "global-variables",
      "set-variables",
      // Skills 1 to 8
      "skills",
      "skill-profiles",
      "skill-assignment",
      "skill-queues-page",
      "skill-queues",
      "skill-routing",
      "skill-flow",
      "skill-requirements",
      // Consoles, and what opens the chat to customers
      "consoles",
      "widget-script",
    ]);
    const articles = new Set(steps.map(({ article }) => article.split(/[ ;:]/)[0]));
    for (const number of ["0", "1", "2", "3.1", "3.2", "3.3", "3.4", "4", "5", "6", "7", "8"])
      expect(articles).toContain(number);
    for (const { channel } of six)
      expect(steps.filter(({ id }) => id === "prerequisite").map(({ article }) => article)).toContain(
        `Channel-specific prerequisites: ${channelTypes[channel].title}`,
      );
  });

  test("names in each step who may do it, where, how it is proven, and earlier steps only", () => {
    const { steps } = of({ channels: six });
    const earlier = new Set<string>();
    for (const step of steps) {
      for (const text of [step.title, step.who, step.where.path, step.where.link.title, step.proof])
        expect(text).not.toBe("");
      expect(step.where.link.url).toMatch(/^https:\/\//);
      expect(step.needs.filter(key => !earlier.has(key))).toEqual([]);
      expect(earlier.has(keyOf(step))).toBe(false);
      if (!step.needed) expect(step.notNeededBecause).toBeTruthy();
      earlier.add(keyOf(step));
    }
  });

  test("takes nothing for done that was not read", () => {
    const { steps, remaining } = of({});
    expect(steps.filter(({ state }) => state.kind === "proven").map(({ id }) => id)).toEqual(["upgrade"]);
    expect(remaining).toEqual(steps.filter(({ needed }) => needed).map(keyOf));
    expect(stateOf({ evidence: { on: today, notRead: { queues: "denied" } } }, "queue@whatsapp")).toEqual({
      kind: "open",
      why: "not read: denied",
    });
    // Whoever has no room for the medium gets nothing, and the profiles were not read.
    const { multimediaProfiles: _, ...rest } = live;
    expect(stateOf({ evidence: rest }, "agents@whatsapp")).toEqual({ kind: "open", why: "not read" });
    expect(stateOf({}, "access")).toEqual({ kind: "notProvable", why: "no interface shows it" });
  });

  test("needs no step of a stack without channels, and says why", () => {
    const { steps, remaining } = of({ channels: [] });
    expect(remaining).toEqual([]);
    expect(new Set(steps.map(({ notNeededBecause }) => notNeededBecause))).toEqual(new Set(["no channel is declared"]));
  });

  test("proves what the tenant, Control Hub and Webex Connect show, and leaves the rest to people", () => {
    expect(of({ evidence: live, authorizations }).remaining).toEqual([
      "access",
      "attachment-types@whatsapp",
      "flow-bind@whatsapp",
      "attachments",
      "skill-requirements",
    ]);
    expect(stateOf({ evidence: live, authorizations }, "flow-live@whatsapp")).toEqual({
      kind: "proven",
      by: `audit log of Webex Connect: updateWfStatusOnUpdateRule by ${owner}, which names the flow or the asset`,
      on: "2026-05-03",
    });
    expect(stateOf({ evidence: live }, "entry-point@whatsapp")).toEqual({
      kind: "proven",
      by: 'entry point "Acme WhatsApp" of the tenant',
      on: today,
    });
  });

  test("has nothing to do where no channel is declared", () => {
    expect(of({ channels: [] }).remaining).toEqual([]);
  });
});

describe("a channel", () => {
  test("that waits for its registration needs the steps that are open", () => {
    const apple = six.filter(({ channel }) => channel === "apple");
    expect(of({ channels: apple }).channels).toEqual([
      { name: "apple", channel: "apple", title: "Acme Apple", live: false },
    ]);
    expect(of({ channels: apple, evidence: live }).remaining).toEqual(
      expect.arrayContaining(["register@apple", "entry-point@apple"]),
    );
  });

  test("needs no more than it declares", () => {
    const key = (id: string) => stepOf({ channels: six.slice(0, 1) }, id).needed;
    expect(["attachment-types@sms", "set-variables@sms", "skills", "global-variables", "attachments"].map(key)).toEqual(
      [false, false, false, false, false],
    );
    expect(key("flow-bind@sms")).toBe(true);
  });

  test("of an older release can be upgraded, and need not", () => {
    const older = { ...whatsapp, flow: { template: "Whatsapp inbound", release: "v3.4" } };
    expect(stepOf({ channels: [older] }, "upgrade")).toMatchObject({
      needed: false,
      values: [{ label: "whatsapp", value: `v3.4 → ${newestRelease}` }],
      state: { kind: "open" },
    });
    const newer = { ...whatsapp, flow: { template: "Whatsapp inbound", release: "v9.9" } };
    expect(stepOf({ channels: [newer] }, "upgrade")).toMatchObject({ values: [], state: { kind: "proven" } });
  });
});

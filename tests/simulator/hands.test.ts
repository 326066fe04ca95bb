import { withHub } from "./hub.js";
import { smallest } from "./tenant.js";

const service = "Acme care";
const number = "+14085550123";

/** The steps towards a live flow on a new WhatsApp number, in the order of the article. */
function withSteps() {
  const hub = withHub();
  const { hand, call } = hub;
  const queueId = call("POST", "contact-service-queue", {
    ...smallest(hub)["contact-service-queue"],
    channelType: "SOCIAL_CHANNEL",
  }).body.id as string;
  const flow = "Whatsapp inbound";
  const steps = {
    authorize: () => {
      hand("authorize-node", { node: "Webex CC Task", by: "admin1@example.com" });
      return hand("authorize-node", { node: "Webex CC Engage", by: "admin1@example.com" });
    },
    service: () => hand("create-service", { service }),
    asset: () => hand("create-asset", { channel: "whatsapp", name: "Acme WhatsApp", number }),
    register: () => hand("register-asset", { name: "Acme WhatsApp", service }),
    upload: () => hand("upload-flow", { service, template: flow, release: "v3.5" }),
    bind: (more: object = { queueId }) => hand("bind-flow", { flow, ...more }),
    live: () => hand("make-live", { flow }),
  };
  const state = () => call("GET", "/_simulator/connect").body;
  const all = () => [
    steps.authorize(),
    steps.service(),
    steps.asset(),
    steps.register(),
    steps.upload(),
    steps.bind(),
    steps.live(),
  ];
  return { ...hub, steps, state, all, queueId, flow };
}

test("a channel becomes live by hand, in the order of the article", () => {
  const { all, state, queueId, tenant } = withSteps();
  expect(all().map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200]);
  const assetId = "14085550123";
  expect(state().flows).toEqual([
    expect.objectContaining({ service, channel: "whatsapp", assetId, live: true, binding: { queueId } }),
  ]);
  expect(tenant.assets).toContainEqual({ assetId, channel: "whatsapp", name: "Acme WhatsApp" });
});

describe("an asset", () => {
  test("is taken by an entry point only after its registration", () => {
    const { call, steps } = withSteps();
    const entryPoint = {
      name: "WhatsApp",
      entryPointType: "INBOUND",
      channelType: "SOCIAL_CHANNEL",
      socialChannelType: "WHATSAPP",
      assetId: "14085550123",
      serviceLevelThreshold: 300,
      active: true,
      maximumActiveContacts: 10,
    };
    steps.service();
    steps.asset();
    expect(call("POST", "entry-point", entryPoint).status).toBe(400);
    steps.register();
    expect(call("POST", "entry-point", entryPoint).status).toBe(201);
  });

  test("is registered once and for good, one to a service", () => {
    const { steps, hand } = withSteps();
    steps.asset();
    expect(steps.register().body.reason).toBe(`there is no service ${service}`);
    steps.service();
    expect(steps.register().status).toBe(200);
    hand("create-service", { service: "Other" });
    const again = hand("register-asset", { name: "Acme WhatsApp", service: "Other" });
    expect(again.body.reason).toContain(`is registered to service ${service}, and that never changes`);
    hand("create-asset", { channel: "livechat", name: "Acme chat" });
    const second = hand("register-asset", { name: "Acme chat", service });
    expect(second.body.reason).toContain("one service has one asset");
    expect(hand("register-asset", { name: "Nothing", service }).body.reason).toBe("there is no asset Nothing");
  });

  test("has the id of its channel, a name of its own, and a number where the channel has one", () => {
    const { hand } = withSteps();
    const create = (channel: string, more: object = {}) => hand("create-asset", { channel, name: channel, ...more });
    expect(create("sms").body.reason).toBe("a sms asset needs a number");
    expect(create("sms", { number }).body.assetId).toBe("14085550123");
    expect(create("livechat").body.assetId).toMatch(/^LI\d{8}$/);
    expect(create("email").body.assetId).toMatch(/^a_\d{18}$/);
    expect(create("email").body.reason).toContain("exists already");
    expect(create("apple", { assetId: "14085550123" }).body.reason).toContain("exists already");
    expect(create("fax").status).toBe(400);
  });
});

describe("a flow", () => {
  test.each<[string, readonly string[], string]>([
    ["the nodes are authorised", ["service", "asset", "register", "upload"], "node Webex CC Task is not authorised"],
    [
      "its queue is chosen",
      ["authorize", "service", "asset", "register", "upload"],
      "still names the template's queue",
    ],
    ["an asset is registered", ["authorize", "service", "asset", "upload", "bind"], `no asset is registered to`],
    ["it is uploaded", ["authorize", "service", "asset", "register"], "there is no flow Whatsapp inbound"],
  ])("is not made live before %s", (_, done, reason) => {
    const { steps, state } = withSteps();
    for (const name of done) steps[name as keyof typeof steps]();
    const before = state();
    expect(steps.live()).toMatchObject({ status: 409, body: { reason: expect.stringContaining(reason) } });
    expect(state()).toEqual(before);
  });

  test("is uploaded into a service that exists, once", () => {
    const { steps } = withSteps();
    expect(steps.upload().status).toBe(409);
    steps.service();
    expect(steps.upload().body).toMatchObject({ live: false, release: "v3.5" });
    expect(steps.upload().body.reason).toContain("has a flow Whatsapp inbound already");
  });

  test("is bound to a queue of the node's list, which needs the authorisation", () => {
    const { steps, queueId } = withSteps();
    steps.service();
    steps.upload();
    expect(steps.bind().body.reason).toBe("node Webex CC Task is not authorised");
    steps.authorize();
    expect(steps.bind({ queueId: "gone" }).body.reason).toBe("the node's list has no queue gone");
    expect(steps.bind({}).status).toBe(409);
    expect(steps.bind({ queueId, queueVariable: "whatsappQueueId" }).status).toBe(409);
    expect(steps.bind({ queueVariable: "whatsappQueueId" }).body.binding).toEqual({ queueVariable: "whatsappQueueId" });
    expect(steps.bind({ queueId, contactPriority: 10 }).status).toBe(400);
    expect(steps.bind({ queueId, contactPriority: 9, entries: { appid: "1" } }).status).toBe(200);
  });

  test("asks for skills where the queue is skills-based", () => {
    const { steps, queueId, call } = withSteps();
    steps.authorize();
    steps.service();
    steps.upload();
    const skillId = call("POST", "skill", {
      name: "Spanish",
      active: true,
      skillType: "BOOLEAN",
      serviceLevelThreshold: 30,
    }).body.id as string;
    const required = [{ skillId, condition: "is", value: true }];
    const relaxed = (...times: readonly number[]) => ({
      required,
      relaxations: times.map(after => ({ after, required: [] })),
    });
    expect(steps.bind({ queueId, skills: relaxed() }).body.reason).toContain("is not skills-based");
    const queue = call("GET", `contact-service-queue/${queueId}`).body;
    const { id: _, ...copy } = {
      ...queue,
      name: "Skilled",
      routingType: "SKILLS_BASED",
      callDistributionGroups: undefined,
    };
    const skilled = call("POST", "contact-service-queue", {
      ...copy,
      skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT",
      callDistributionGroups: queue.callDistributionGroups.map(({ id: __, ...group }: { id: string }) => group),
    });
    const bind = (skills: object) => steps.bind({ queueId: skilled.body.id, skills });
    expect(bind(relaxed(60, 120)).body.binding.skills).toEqual(relaxed(60, 120));
    expect(bind(relaxed(120, 60)).body.reason).toBe("relaxations follow each other in time");
    const unknown = { required: [{ skillId: "gone", condition: "is", value: true }] };
    expect(bind(unknown).body.reason).toBe("the node's list has no skill gone");
    expect(bind({ required: [{ skillId, condition: "like", value: true }] }).status).toBe(400);
  });

  test("that was changed is live again only after it was made live again", () => {
    const { all, steps, state } = withSteps();
    all();
    steps.bind();
    expect(state().flows[0].live).toBe(false);
    expect(steps.live().body.live).toBe(true);
  });

  test("takes what arrives alone; flows for other events live beside it", () => {
    const { all, hand, queueId } = withSteps();
    all();
    hand("upload-flow", { service, template: "Whatsapp inbound", release: "v2.1", name: "Old" });
    hand("bind-flow", { flow: "Old", queueId });
    expect(hand("make-live", { flow: "Old" }).body.reason).toContain("Whatsapp inbound already takes what arrives");
    hand("upload-flow", { service, template: "Task Close Flow", release: "v3.5" });
    expect(hand("bind-flow", { flow: "Task Close Flow", queueId }).body.reason).toBe(
      "this flow has no Queue Task node",
    );
    expect(hand("bind-flow", { flow: "Task Close Flow" }).status).toBe(200);
    expect(hand("make-live", { flow: "Task Close Flow" }).status).toBe(200);
  });

  test("is told from one of the same name by its service or its id", () => {
    const { all, hand, flow } = withSteps();
    all();
    hand("create-service", { service: "Other" });
    const { id } = hand("upload-flow", { service: "Other", template: flow, release: "v3.5" }).body;
    expect(hand("make-live", { flow }).body.reason).toBe(`2 services have a flow ${flow}: say which`);
    expect(hand("make-live", { flow: id }).body.reason).toContain("no asset is registered to service Other");
    expect(hand("make-live", { flow, service }).status).toBe(200);
  });
});

describe("Webex Engage", () => {
  test("takes templates, types of attachments, and gives the script of a registered live chat", () => {
    const { hand, state } = withSteps();
    expect(hand("upload-templates", { channel: "sms" }).status).toBe(200);
    expect(hand("configure-attachments", { channel: "email", types: ["pdf"] }).status).toBe(200);
    expect(hand("configure-attachments", { channel: "email", types: ["pdf", "png"] }).status).toBe(200);
    expect(hand("place-widget", { website: "www.example.com", assetId: "LI07154615" }).status).toBe(200);
    expect(state()).toMatchObject({
      templates: [{ channel: "sms" }],
      attachments: [{ channel: "email", types: ["pdf", "png"] }],
      widgets: [{ website: "www.example.com", assetId: "LI07154615" }],
    });
  });

  test("has no attachments of SMS, and no script of what it does not know", () => {
    const { hand } = withSteps();
    expect(hand("configure-attachments", { channel: "sms", types: ["pdf"] }).body.reason).toBe(
      "SMS has no attachments",
    );
    const place = (assetId: string, website = "www.example.com") => hand("place-widget", { website, assetId });
    expect(place("14085550100").body.reason).toContain("there is no live-chat asset");
    const { assetId } = hand("create-asset", { channel: "livechat", name: "Acme chat" }).body;
    expect(place(assetId).body.reason).toContain("register it first");
    expect(place("LI07154615", "https://www.example.com").status).toBe(400);
  });
});

describe("a scripted person", () => {
  test("says which steps there are, and what is wrong with a body", () => {
    const { hand, call } = withHub();
    expect(hand("fly").status).toBe(404);
    expect(call("GET", "/_simulator/hand").body.steps).toContain("make-live");
    expect(hand("create-service")).toMatchObject({
      status: 400,
      body: { reason: expect.stringMatching(/^service: /) },
    });
    expect(call("POST", "/_simulator/hand/create-service", "{").status).toBe(400);
    expect(hand("create-service", { service: "A", colour: "red" }).status).toBe(400);
  });
});

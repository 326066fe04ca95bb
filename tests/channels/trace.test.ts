import { agents, changed, channel, end, follow, lost, ready, type Tenant, without } from "./traceTenant.js";

describe("a contact", () => {
  test("is offered to the agents of the first group at once", () => {
    expect(end(ready)).toEqual({ offered: agents(1, 2), after: 0 });
  });

  test("waits for a later group when nobody of the first can take it", () => {
    expect(end(changed(ready, "team", "t-1", { active: false }))).toEqual({ offered: agents(3), after: 60 });
  });

  test("reaches teams of the first groups still when later ones have joined", () => {
    const { moments } = follow(ready);
    expect(moments.map(({ after, eligible, joining }) => [after, eligible.length, joining.length])).toEqual([
      [0, 2, 2],
      [60, 3, 1],
    ]);
  });

  test("is lost when the queue has kept it for as long as it may, also at the very second a group would join", () => {
    const closed = changed(ready, "team", "t-1", { active: false });
    expect(end(changed(closed, "queue", "q-1", { maxTimeInQueue: 61 }))).toEqual({ offered: agents(3), after: 60 });
    expect(end(changed(closed, "queue", "q-1", { maxTimeInQueue: 60 }))).toEqual(
      lost("agents", 'team "Messaging" is inactive and gets no contacts', 'Set team "Messaging" active.', 60),
    );
  });
});

describe("on its way a contact stops", () => {
  test("at an asset that is not registered", () => {
    const { assetId: _, ...asset } = channel.asset;
    expect(end(ready, { ...channel, asset, entryPoint: undefined })).toEqual(
      lost("asset", "not registered yet", "Register to Webex Engage"),
    );
  });

  test("when no entry point carries the asset, or another asset stands in its place", () => {
    expect(end(without(ready, "entryPoint", "e-1"))).toEqual(
      lost("entryPoint", "no entry point carries asset WA0001", "pulumi up"),
    );
    expect(end(changed(ready, "entryPoint", "e-1", { assetId: "WA0002" }))).toEqual(
      lost(
        "entryPoint",
        'entry point: no entry point carries asset WA0001: "WhatsApp" carries WA0002',
        "Set its assetId back",
      ),
    );
  });

  test("at an entry point that is inactive, full from the start, or of another channel", () => {
    const entryPoint = (fields: object) => end(changed(ready, "entryPoint", "e-1", { ...fields }));
    expect(entryPoint({ active: false })).toEqual(
      lost("entryPoint", 'entry point "WhatsApp": it is inactive', "active"),
    );
    expect(entryPoint({ maximumActiveContacts: 0 })).toEqual(lost("entryPoint", "0 contacts at once", "Raise"));
    expect(entryPoint({ entryPointType: "OUTBOUND" })).toEqual(lost("entryPoint", "it is OUTBOUND", "an INBOUND"));
    expect(entryPoint({ socialChannelType: "MESSENGER" })).toEqual(
      lost(
        "entryPoint",
        "for SOCIAL_CHANNEL MESSENGER, and a WhatsApp contact needs SOCIAL_CHANNEL WHATSAPP",
        "right types",
      ),
    );
    expect(entryPoint({ channelType: "CHAT", socialChannelType: undefined })).toMatchObject({ where: "entryPoint" });
  });

  test("when the global variable does not lead to the queue", () => {
    const dynamic = { ...channel, queueVariable: "whatsappQueueId" };
    const variable = (fields: object) => end(changed(ready, "globalVariable", "g-1", { ...fields }), dynamic);
    expect(variable({})).toEqual({ offered: agents(1, 2), after: 0 });
    expect(variable({ defaultValue: "q-9" })).toEqual(
      lost("flow", 'names "q-9", not queue "WhatsApp"', "defaultValue to q-1"),
    );
    expect(variable({ active: false })).toEqual(lost("flow", "whatsappQueueId is inactive", "active"));
    expect(end(without(ready, "globalVariable", "g-1"), dynamic)).toEqual(lost("flow", "no global variable", "Create"));
  });

  test("at a queue that is gone, inactive or of another channel", () => {
    const queue = (fields: object) => end(changed(ready, "queue", "q-1", { ...fields }));
    expect(end(without(ready, "queue", "q-1"))).toEqual(
      lost("queue", "points to nothing", "choose it in the Queue Task"),
    );
    expect(queue({ active: false })).toEqual(lost("queue", 'queue "WhatsApp": it is inactive', "active"));
    expect(queue({ channelType: "CHAT", socialChannelType: undefined })).toEqual(
      lost("queue", "for CHAT", "right types"),
    );
    expect(queue({ socialChannelType: "MESSENGER" })).toEqual(lost("queue", "SOCIAL_CHANNEL MESSENGER", "right types"));
    expect(queue({ socialChannelType: undefined })).toEqual({ offered: agents(1, 2), after: 0 });
    expect(queue({ queueRoutingType: "AGENT_BASED" })).toEqual(lost("queue", "AGENT_BASED", "TEAM_BASED"));
  });

  test("at a queue that takes 0 contacts at once, unless it is a social one", () => {
    const full = changed(ready, "queue", "q-1", { maxActiveContacts: 0 });
    expect(end(full)).toEqual({ offered: agents(1, 2), after: 0 });
    const types = { channelType: "CHAT", socialChannelType: undefined };
    const chats = changed(changed(full, "queue", "q-1", types), "entryPoint", "e-1", types);
    expect(end(chats, { ...channel, channel: "livechat" })).toEqual(lost("queue", "0 contacts at once", "Raise"));
  });

  test("in a queue without teams, but only when its time is over", () => {
    const groups = (callDistributionGroups: Tenant["queue"]) =>
      end(changed(ready, "queue", "q-1", { callDistributionGroups: callDistributionGroups! }));
    expect(groups([])).toEqual(lost("groups", "no team in a distribution group", "Add teams", 600));
    expect(groups([{ order: 1, duration: 600, agentGroups: [{ teamId: "t-1" }] }])).toEqual(
      lost("groups", "no team joins before the contact leaves at 600 s", "earlier", 600),
    );
  });
});

describe("a team", () => {
  const only = changed(without(ready, "team", "t-2"), "queue", "q-1", {
    callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: "t-1" }] }],
  });

  test("that is inactive, not available or for calls gets nothing", () => {
    const team = (fields: object) => end(changed(only, "team", "t-1", { ...fields }));
    expect(team({ active: false })).toEqual(lost("agents", "is inactive", 'Set team "Messaging" active.', 600));
    expect(team({ teamStatus: "NOT_AVAILABLE" })).toEqual(lost("agents", "NOT_AVAILABLE", "to IN_SERVICE", 600));
    expect(team({ teamType: "CAPACITY" })).toEqual(lost("agents", "CAPACITY", "Add an AGENT team", 600));
    expect(end(without(only, "team", "t-1"))).toEqual(
      lost("agents", "team t-1 is not in the tenant", "Take it out", 600),
    );
  });

  test("without agents gets nothing", () => {
    expect(end({ ...only, agent: [] })).toEqual(
      lost("agents", 'team "Messaging" has no agents', 'Add agents to team "Messaging"', 600),
    );
  });

  test("is asked for what the fewest changes mend for the most agents", () => {
    const worse = changed(
      changed(changed(only, "agent", "a-1", { active: false }), "agent", "a-2", { contactCenterEnabled: false }),
      "agent",
      "a-3",
      { teamIds: ["t-1"], contactCenterEnabled: false },
    );
    expect(end(worse)).toEqual({
      lost: 'no agent of team "Messaging" can take a social contact: no Contact Center licence (2 of 3); not active (1 of 3)',
      after: 600,
      where: "agents",
      todo: "Give agent2@example.com and agent3@example.com a Contact Center licence in Control Hub > Users, then synchronize users.",
      changes: [{ obstacle: "agentNotEnabled", kind: "agent", ids: ["a-2", "a-3"] }],
    });
  });

  test("that needs two changes is told both", () => {
    const twice = changed(changed(only, "team", "t-1", { active: false }), "site", "i-1", {
      multimediaProfileId: "m-2",
    });
    expect(end(twice)).toMatchObject({
      todo: 'Set team "Messaging" active. Then raise social in multimedia profile "Voice-only" (of site "Berlin"), or assign another profile.',
    });
  });
});

describe("an agent", () => {
  const agent = (fields: object) => end(changed(without(ready, "agent", "a-2"), "agent", "a-1", { ...fields }));
  const backup = { offered: agents(3), after: 60 };

  test("gets contacts only when active, licensed, on a site and with room for the medium", () => {
    expect(agent({})).toEqual({ offered: agents(1), after: 0 });
    expect(agent({ active: false })).toEqual(backup);
    expect(agent({ contactCenterEnabled: false })).toEqual(backup);
    expect(agent({ siteId: undefined })).toEqual(backup);
    expect(agent({ multimediaProfileId: "m-2" })).toEqual(backup);
    expect(agent({ teamIds: ["t-9"] })).toEqual(backup);
  });

  test("on an inactive site gets contacts as far as is known, with a warning", () => {
    const { moments, verdict } = follow(changed(ready, "site", "i-1", { active: false }));
    expect(verdict).toEqual({ offered: agents(1, 2), after: 0 });
    expect(moments[0]!.teams[0]!.warnings).toEqual([
      'site "Berlin" is inactive: whether its agents get contacts is not published',
    ]);
  });

  test("has the multimedia profile of its own, else of the team, else of the site", () => {
    const voice = changed(ready, "site", "i-1", { multimediaProfileId: "m-2" });
    expect(end(voice)).toEqual(
      lost(
        "agents",
        'no agent of team "Messaging" can take a social contact: multimedia profile "Voice-only" has social 0',
        'Raise social in multimedia profile "Voice-only" (of site "Berlin")',
        600,
      ),
    );
    expect(end(changed(voice, "team", "t-1", { multiMediaProfileId: "m-1" }))).toEqual({
      offered: agents(1, 2),
      after: 0,
    });
    expect(end(changed(voice, "agent", "a-2", { multimediaProfileId: "m-1" }))).toEqual({
      offered: agents(2),
      after: 0,
    });
  });

  test("takes one contact at a time with an EXCLUSIVE profile, if the medium is not 0", () => {
    expect(end(changed(ready, "multimediaProfile", "m-1", { blendingMode: "EXCLUSIVE" }))).toMatchObject({ after: 0 });
    expect(end(changed(ready, "multimediaProfile", "m-1", { blendingMode: "EXCLUSIVE", social: 0 }))).toMatchObject({
      where: "agents",
    });
    expect(end(changed(ready, "multimediaProfile", "m-1", { active: false }))).toEqual(
      lost("agents", 'multimedia profile "Messages" is inactive', "active", 600),
    );
  });
});

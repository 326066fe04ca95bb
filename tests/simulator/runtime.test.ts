import { channels, channelTypes } from "../../provider/entities/channel.js";
import { newAssets } from "../../provider/simulator/index.js";
import { deliver } from "../../provider/simulator/runtime/index.js";
import { losses } from "../../provider/simulator/runtime/losses.js";
import { center, hello, story } from "./runtimeWorld.js";

describe("a message to a live channel", () => {
  test("becomes a task in the queue of its flow, and is offered to an agent", () => {
    const { route, queue, agent, entryPoint } = center();
    const userId = agent(1);
    const queueId = queue();
    const [task] = route({ queueId }, [{ ...hello, at: 5, text: "Hello" }]);
    expect(task).toMatchObject({ id: "task-1", text: "Hello", entryPointId: entryPoint, queueId, createdAt: 5 });
    expect(story(task!.events)).toEqual(["arrived 5", "queued 5", "joined 5", "offered 5", "answered 5"]);
    expect(task!.outcome).toEqual({ offeredTo: userId, at: 5 });
  });

  test.each(channels)("arrives by %s", channel => {
    const { make, queue, group, first, agent, flow, connect, send, ends } = center();
    agent(1);
    const { channelType, socialChannelType } = channelTypes[channel];
    const types = { channelType, ...(socialChannelType && { socialChannelType }) };
    const { assetId } = newAssets.find(asset => asset.channel === channel)!;
    if (channel !== "livechat") make("entry-point", { ...types, assetId });
    const queueId = queue({ ...types, callDistributionGroups: [group([first])] });
    const assets = [{ assetId, channel, name: "Asset", registeredAt: 1 }];
    const state = connect([flow({ queueId }, { channel, assetId })], { assets });
    expect(ends(send(state, [{ at: 0, channel, assetId, from: "customer" }]))).toEqual(["agent1 at 0"]);
  });

  test("finds its queue by a global variable", () => {
    const { route, queue, agent, make, ends } = center();
    agent(1);
    const queueId = queue();
    make("cad-variable", { name: "chatQueueId", defaultValue: queueId });
    expect(ends(route({ queueVariable: "chatQueueId" }))).toEqual(["agent1 at 0"]);
  });

  test("starts the last live flow of its asset that names a queue", () => {
    const { flow, connect, send, queue, agent } = center();
    agent(1);
    const [queueId, other] = [queue(), queue()];
    const flows = [flow({ queueId }), flow({ queueId: other }), flow({}), flow({ queueId }, { live: false })];
    expect(send(connect(flows))).toMatchObject([{ queueId: other }]);
  });

  test("gives the same task however often it is sent, and changes nothing", () => {
    const { route, queue, agent, tenant } = center();
    agent(1);
    const binding = { queueId: queue() };
    const revision = tenant.revision();
    expect(route(binding)).toEqual(route(binding));
    expect(tenant.revision()).toBe(revision);
  });
});

describe("a message is lost", () => {
  const { make, edit, queue, agent, flow, connect, send, route, entryPoint, first, group, tenant } = center();
  agent(1);
  const queueId = queue();
  const live = connect([flow({ queueId })]);
  const outcome = (...sent: Parameters<typeof send>) => send(...sent)[0]!.outcome;
  const [chat, mail] = live.assets;

  test("never on a channel that is complete", () => {
    expect(outcome(live)).not.toHaveProperty("lost");
  });

  test("for an asset that does not exist, is not registered, or is of another channel", () => {
    expect(outcome(live, [{ ...hello, assetId: "LI0" }])).toMatchObject({
      lost: "assetNotRegistered",
      why: "there is no asset LI0",
    });
    const assets = [{ ...chat!, registeredAt: undefined }];
    expect(outcome({ ...live, assets })).toMatchObject({
      lost: "assetNotRegistered",
      why: "asset LI07154615 is not registered",
    });
    expect(outcome(live, [{ ...hello, channel: "sms" }])).toMatchObject({
      lost: "assetOfOtherChannel",
      why: "asset LI07154615 is of channel livechat, not sms",
    });
  });

  test("without a flow that is live, bound and listening to the asset", () => {
    const lost = { lost: "noLiveFlow", why: "no live flow listens to asset LI07154615" };
    expect(outcome(connect([]))).toMatchObject(lost);
    expect(outcome(connect([flow({ queueId }, { live: false })]))).toMatchObject(lost);
    expect(outcome(connect([{ ...flow({ queueId }), binding: undefined }]))).toMatchObject(lost);
    expect(outcome(connect([flow({ queueId }, { assetId: mail!.assetId })]))).toMatchObject(lost);
  });

  test.each(["Webex CC Engage", "Webex CC Task"])("when node %s is not authorised, or no longer", node => {
    const others = live.authorizations.filter(one => one.node !== node);
    expect(outcome({ ...live, authorizations: others })).toMatchObject({
      lost: "onauthorizationfail",
      why: `node ${node} is not authorised`,
    });
    const ended = live.authorizations.map(one => (one.node === node ? { ...one, ended: "password changed" } : one));
    expect(outcome({ ...live, authorizations: ended })).toMatchObject({
      lost: "onauthorizationfail",
      why: `node ${node} is not authorised: password changed`,
    });
    expect(outcome({ ...live, authorizations: [...ended, ...live.authorizations] })).not.toHaveProperty("lost");
  });

  test("without an entry point that is active and has the asset", () => {
    const toMail = connect([flow({ queueId }, { assetId: mail!.assetId })]);
    const arrival = { ...hello, channel: "email", assetId: mail!.assetId } as const;
    expect(outcome(toMail, [arrival])).toMatchObject({
      lost: "noEntryPoint",
      why: "no entry point has asset a_638296118145560000",
    });
    edit("entry-point", entryPoint, { active: false });
    expect(outcome(live)).toMatchObject({ lost: "noEntryPoint", why: 'entry point "entry-point 2" is inactive' });
    edit("entry-point", entryPoint, { active: true });
    expect(outcome(live)).not.toHaveProperty("lost");
  });

  test("at an entry point of another channel, which only a tenant that lets it pass has", () => {
    const rows = new Map(
      [...tenant.store.rows("entry-point")].map(([id, row]) => [id, { ...row, channelType: "EMAIL" }]),
    );
    const bent = { ...tenant.store, rows: (type: string) => (type === "entry-point" ? rows : tenant.store.rows(type)) };
    expect(deliver({ tenant: bent, connect: live }, [hello])[0]!.outcome).toMatchObject({
      lost: "noEntryPoint",
      why: 'entry point "entry-point 2" is not of channel livechat',
    });
  });

  test("when the entry point holds all the contacts that it takes", () => {
    edit("entry-point", entryPoint, { maximumActiveContacts: 1 });
    const twice = [hello, { ...hello, at: 10 }];
    expect(send(live, twice, { handling: 20 }).map(({ outcome }) => outcome)).toMatchObject([
      { at: 0 },
      { lost: "entryPointFull", at: 10, why: 'entry point "entry-point 2" takes 1 contacts at once' },
    ]);
    expect(send(live, twice, { handling: 10 })[1]!.outcome).toMatchObject({ at: 10 });
    edit("entry-point", entryPoint, { maximumActiveContacts: 10 });
  });

  test("when the queue of chats holds all that it takes; a social one has no such limit", () => {
    const full = queue({ maxActiveContacts: 1 });
    expect(route({ queueId: full }, [hello, hello])[1]!.outcome).toMatchObject({ lost: "queueFull", at: 0 });
    expect(route({ queueId: full }, [hello, { ...hello, at: 9 }], { handling: 9 })[1]!.outcome).toMatchObject({
      at: 9,
    });
    const sms = { channel: "sms", assetId: "14085550100" } as const;
    const types = { channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD" };
    make("entry-point", { ...types, assetId: sms.assetId });
    const social = queue({ ...types, maxActiveContacts: 1 });
    const state = connect([flow({ queueId: social }, sms)]);
    const text = { ...hello, ...sms };
    expect(send(state, [text, text])[1]!.outcome).toMatchObject({ at: 0, offeredTo: expect.any(String) });
  });

  const choices: readonly [string, () => object, string][] = [
    ["no queue", () => ({}), 'flow "Chats" names no queue in its Queue Task node'],
    ["a queue that is gone", () => ({ queueId: "gone" }), 'flow "Chats" names queue gone, which does not exist'],
    ["an inactive queue", () => ({ queueId: queue({ name: "Shut", active: false }) }), 'queue "Shut" is inactive'],
    [
      "a queue of another channel",
      () => ({ queueId: queue({ name: "Mail", channelType: "EMAIL" }) }),
      'queue "Mail" is not of channel livechat',
    ],
    ["a variable that is gone", () => ({ queueVariable: "none" }), "global variable none does not exist"],
    [
      "an inactive variable",
      () => {
        make("cad-variable", { name: "off", defaultValue: queueId, active: false });
        return { queueVariable: "off" };
      },
      "global variable off is inactive",
    ],
    [
      "a queue for outbound contacts",
      () => ({ queueId: queue({ name: "Out", queueType: "OUTBOUND" }) }),
      'queue "Out" is outbound',
    ],
    [
      "a variable without a queue's id",
      () => {
        make("cad-variable", { name: "wrong", defaultValue: "Chats" });
        return { queueVariable: "wrong" };
      },
      'flow "Chats" names queue Chats, which does not exist',
    ],
  ];
  test.each(choices)("by onInvalidChoice when the flow names %s", (_, binding, why) => {
    expect(route(binding())[0]!.outcome).toEqual({ lost: "onInvalidChoice", at: 0, why });
  });

  test("in a queue that states another social channel; one that states none takes them all", () => {
    const { make, queue, agent, flow, connect, send, ends } = center();
    agent(1);
    const whatsapp = { channel: "whatsapp", assetId: "14085550101" } as const;
    const types = { channelType: "SOCIAL_CHANNEL", socialChannelType: "WHATSAPP" };
    make("entry-point", { ...types, assetId: whatsapp.assetId });
    const assets = [{ ...whatsapp, name: "Acme", registeredAt: 1 }];
    const through = (queueId: string) =>
      ends(send(connect([flow({ queueId }, whatsapp)], { assets }), [{ ...hello, ...whatsapp }]));
    expect(through(queue({ ...types, socialChannelType: "MESSENGER" }))).toEqual(["onInvalidChoice at 0"]);
    expect(through(queue({ ...types }))).toEqual(["agent1 at 0"]);
    expect(through(queue({ channelType: "SOCIAL_CHANNEL" }))).toEqual(["agent1 at 0"]);
  });

  test("by onInvalidData when its priority is not 1 to 9", () => {
    for (const contactPriority of [0, 10, 1.5])
      expect(route({ queueId, contactPriority })[0]!.outcome).toMatchObject({ lost: "onInvalidData" });
    for (const contactPriority of [1, 9])
      expect(route({ queueId, contactPriority })[0]!.outcome).not.toHaveProperty("lost");
  });

  test("in a queue that is not of teams, since nothing is known of how it hands out contacts", () => {
    const skilled = queue({ queueRoutingType: "SKILL_BASED", callDistributionGroups: [group([first])] });
    expect(route({ queueId: skilled })[0]!.outcome).toMatchObject({ lost: "notSimulated" });
  });

  test("after its time in queue, which is the end of its task", () => {
    const { route, queue, ends } = center();
    const [task] = route({ queueId: queue({ maxTimeInQueue: 30 }) }, [{ ...hello, at: 7 }]);
    expect(ends([task!])).toEqual(["maxTimeInQueue at 37"]);
    expect(task!.events.at(-1)).toMatchObject({ what: "lost", at: 37, code: "maxTimeInQueue" });
  });

  test("for reasons that all have a rule", () => {
    for (const [code, { id, says }] of Object.entries(losses))
      expect([id, says.at(-1)]).toEqual([`runtime.lost.${code}`, "."]);
  });
});

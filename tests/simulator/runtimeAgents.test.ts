import type { Options } from "../../provider/simulator/runtime/index.js";
import { center, hello, media, story } from "./runtimeWorld.js";

const many = (count: number) => Array.from({ length: count }, () => hello);
const caps = { telephony: 1, chat: 1, email: 1, social: 1, blendingMode: "BLENDED" };

/** A center that takes chats, e-mails and texts, each in a queue of the same team. */
function threeMedia() {
  const it = center();
  const types = {
    email: { channelType: "EMAIL" },
    social: { channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD" },
  };
  for (const medium of ["email", "social"] as const)
    it.make("entry-point", { ...types[medium], assetId: media[medium].assetId });
  const flows = [
    it.flow({ queueId: it.queue({ maxTimeInQueue: 30 }) }),
    it.flow({ queueId: it.queue({ ...types.email, maxTimeInQueue: 30 }) }, media.email),
    it.flow({ queueId: it.queue({ ...types.social, maxTimeInQueue: 30 }) }, media.social),
  ];
  const sent = (...asked: (keyof typeof media)[]) => asked.map(medium => ({ ...hello, ...media[medium] }));
  const taken = (asked: (keyof typeof media)[], options?: Options) =>
    it.ends(it.send(it.connect(flows), sent(...asked), options)).map(end => end.split(" ")[0]);
  return { ...it, taken };
}

describe("the multimedia profile of an agent", () => {
  test("limits the contacts of each medium at once", () => {
    const { agent, profile, taken } = threeMedia();
    agent(1, { multimediaProfileId: profile({ ...caps, chat: 2, email: 1, social: 0 }) });
    expect(taken(["chat", "chat", "chat"])).toEqual(["agent1", "agent1", "maxTimeInQueue"]);
    expect(taken(["chat", "email", "chat", "email"])).toEqual(["agent1", "agent1", "agent1", "maxTimeInQueue"]);
    expect(taken(["social"])).toEqual(["maxTimeInQueue"]);
  });

  test("that is EXCLUSIVE allows one contact at a time, unless blending does not apply", () => {
    const { agent, profile, edit, taken } = threeMedia();
    const exclusive = { ...caps, chat: 2, email: 2, social: 0, blendingMode: "EXCLUSIVE" };
    const id = profile(exclusive);
    agent(1, { multimediaProfileId: id });
    expect(taken(["chat", "email"])).toEqual(["agent1", "maxTimeInQueue"]);
    expect(taken(["social", "email"])).toEqual(["maxTimeInQueue", "agent1"]);
    expect(taken(["chat", "email"], { handling: 10 })).toEqual(["agent1", "agent1"]);
    edit("multimedia-profile", id, {
      blendingModeEnabled: false,
      manuallyAssignable: { telephony: 0, chat: 0, email: 0, social: 0 },
    });
    expect(taken(["chat", "email"])).toEqual(["agent1", "agent1"]);
  });

  test("leaves no room when it is inactive", () => {
    const { agent, profile, taken } = threeMedia();
    agent(1, { multimediaProfileId: profile({ ...caps, active: false }) });
    expect(taken(["chat"])).toEqual(["maxTimeInQueue"]);
    agent(1, { multimediaProfileId: profile(caps) });
    expect(taken(["chat"])).toEqual(["agent1"]);
  });

  test("is the agent's own, else the team's, else the site's", () => {
    const { agent, profile, team, queue, group, route, ends, edit, named } = center();
    const site = named("v2/site", "Default_Site");
    const none = profile({ ...caps, chat: 0 });
    const one = profile(caps);
    const queueOf = (teamId: string) => queue({ maxTimeInQueue: 30, callDistributionGroups: [group([teamId])] });
    const plain = team();
    const withProfile = team({ multiMediaProfileId: one });
    const [byPlain, byProfile] = [queueOf(plain), queueOf(withProfile)];
    const through = (queueId: string) => ends(route({ queueId }))[0];

    agent(1, { teamIds: [plain, withProfile] });
    expect([through(byPlain), through(byProfile)]).toEqual(["agent1 at 0", "agent1 at 0"]);
    edit("site", site, { multimediaProfileId: none });
    expect([through(byPlain), through(byProfile)]).toEqual(["maxTimeInQueue at 30", "agent1 at 0"]);
    agent(1, { teamIds: [plain, withProfile], multimediaProfileId: none });
    expect([through(byPlain), through(byProfile)]).toEqual(["maxTimeInQueue at 30", "maxTimeInQueue at 30"]);
  });

  test("counts what the agent holds already", () => {
    const { agent, profile, taken } = threeMedia();
    const id = agent(1, { multimediaProfileId: profile({ ...caps, chat: 2 }) });
    expect(taken(["chat"], { agents: { [id]: { holds: { chat: 1, email: 1 } } } })).toEqual(["agent1"]);
    expect(taken(["chat"], { agents: { [id]: { holds: { chat: 2 } } } })).toEqual(["maxTimeInQueue"]);
  });
});

describe("of several agents", () => {
  const setting = (change: object) => {
    const it = center();
    const ids = [1, 2, 3].map(n => it.agent(n)).sort();
    const queueId = it.queue(change);
    const got = (count: number, options?: Options) =>
      it
        .route({ queueId }, many(count), options)
        .map(({ outcome }) => "offeredTo" in outcome && ids.indexOf(outcome.offeredTo));
    return { ...it, ids, got };
  };

  test("the one available longest is chosen, of equals by user id", () => {
    const { ids, got } = setting({});
    expect(got(6)).toEqual([0, 1, 2, 0, 1, 2]);
    const agents = Object.fromEntries(ids.map((id, i) => [id, { from: [0, -20, -10][i]! }]));
    expect(got(4, { agents })).toEqual([1, 2, 0, 1]);
  });

  test("the end of a contact begins the wait anew", () => {
    const { ids, route, queue } = setting({});
    const queueId = queue();
    const at = [0, 1, 2, 11].map(second => ({ ...hello, at: second }));
    const tasks = route({ queueId }, at, { handling: 10 });
    expect(tasks.map(({ outcome }) => "offeredTo" in outcome && ids.indexOf(outcome.offeredTo))).toEqual([0, 1, 2, 2]);
  });

  test("a LINEAR queue fills the first before the next", () => {
    expect(setting({ routingType: "LINEAR" }).got(7)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  });

  test("a LINEAR queue goes by the place of the team first", () => {
    const { team, agent, group, first, queue, route, ends } = setting({});
    const second = team();
    agent(2, { teamIds: [second] });
    agent(3, { teamIds: [second] });
    agent(1, { teamIds: [first] });
    const groups = (...teams: string[]) => teams.map((id, i) => group([id], 0, i + 1));
    const through = (...teams: string[]) =>
      ends(route({ queueId: queue({ routingType: "LINEAR", callDistributionGroups: groups(...teams) }) }));
    expect(through(first, second)).toEqual(["agent1 at 0"]);
    expect(through(second, first)).not.toEqual(["agent1 at 0"]);
  });

  test("a CIRCULAR queue goes round, whoever waits longest", () => {
    const { ids, got } = setting({ routingType: "CIRCULAR" });
    expect(got(4)).toEqual([0, 1, 2, 0]);
    expect(got(2, { agents: { [ids[2]!]: { from: -100 } } })).toEqual([0, 1]);
  });
});

describe("of several contacts", () => {
  test("priority 1 goes before 9, those without last, and equals in the order of their arrival", () => {
    const { agent, profile, queue, route, ends } = center();
    const id = agent(1, { multimediaProfileId: profile(caps) });
    const queueId = queue({ maxTimeInQueue: 1_000 });
    const sent = [undefined, 9, 1, 9, undefined].map((contactPriority, at) => ({ ...hello, at, contactPriority }));
    const options = { handling: 10, agents: { [id]: { from: 100 } } };
    expect(ends(route({ queueId }, sent, options))).toEqual([130, 110, 100, 120, 140].map(at => `agent1 at ${at}`));
    const bound = route({ queueId, contactPriority: 1 }, sent, options);
    expect(ends(bound)).toEqual([100, 130, 110, 140, 120].map(at => `agent1 at ${at}`));
  });

  test("the most urgent goes first across queues", () => {
    const { agent, profile, queue, flow, make, connect, send, ends } = center();
    const id = agent(1, { multimediaProfileId: profile({ ...caps, blendingMode: "EXCLUSIVE" }) });
    make("entry-point", { channelType: "EMAIL", assetId: media.email.assetId });
    const flows = [
      flow({ queueId: queue() }),
      flow({ queueId: queue({ channelType: "EMAIL" }), contactPriority: 2 }, media.email),
    ];
    const sent = [hello, { ...hello, ...media.email }];
    const options = { handling: 10, agents: { [id]: { from: 5 } } };
    expect(ends(send(connect(flows), sent, options))).toEqual(["agent1 at 15", "agent1 at 5"]);
  });

  test("one that nobody can take does not hold up the next", () => {
    const { agent, make, queue, route, ends } = center();
    agent(1);
    const skillId = make("skill", { skillType: "BOOLEAN" });
    const queueId = queue({
      maxTimeInQueue: 30,
      routingType: "SKILLS_BASED",
      skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT",
    });
    const skills = { required: [{ skillId, condition: "is", value: true } as const], relaxations: [] };
    const sent = [{ ...hello, skills, contactPriority: 1 }, hello];
    expect(ends(route({ queueId }, sent))).toEqual(["maxTimeInQueue at 30", "agent1 at 0"]);
  });
});

describe("an agent who does not answer", () => {
  const types = { chat: {}, email: { channelType: "EMAIL" } };
  const setting = (medium: keyof typeof types, agents = 1) => {
    const it = threeMedia();
    const ids = Array.from({ length: agents }, (_, i) => it.agent(i + 1)).sort();
    const flow = it.flow({ queueId: it.queue({ ...types[medium], maxTimeInQueue: 200 }) }, media[medium]);
    /** When the agents answer, by user id. */
    const run = (...answers: readonly (number | "never")[]) => {
      const presences = Object.fromEntries(ids.map((id, i) => [id, { answersAfter: answers[i] }]));
      return it.send(it.connect([flow]), [{ ...hello, ...media[medium] }], { agents: presences })[0]!;
    };
    return { ...it, ids, run };
  };

  test("loses the offer after the time-out, goes to RONA, and the contact returns to the queue", () => {
    const { events, outcome } = setting("chat").run("never");
    expect(story(events)).toEqual(["arrived 0", "queued 0", "joined 0", "offered 0", "notAnswered 60", "lost 200"]);
    expect(outcome).toMatchObject({ lost: "maxTimeInQueue", why: expect.stringContaining("1 in RONA") });
  });

  test("leaves the contact to the next one", () => {
    const { run, ids } = setting("chat", 2);
    expect(run(0, 0).outcome).toEqual({ offeredTo: ids[0], at: 0 });
    expect(run("never", 0).outcome).toEqual({ offeredTo: ids[1], at: 60 });
  });

  test("has the time that the tenant gives for the medium", () => {
    const { run, call, edit } = setting("email");
    expect(story(run("never").events)).toContain("notAnswered 90");
    const id = call("GET", "v2/tenant-configuration").body.data[0].id;
    edit("tenant-configuration", id, { timeoutRonaChatSeconds: 20, timeoutRonaEmailSeconds: 40 });
    expect(story(run("never").events)).toContain("notAnswered 40");
  });

  test("in time keeps the contact, which was offered before it was answered", () => {
    const { run, ids } = setting("chat");
    expect(story(run(60).events).slice(-2)).toEqual(["offered 0", "answered 60"]);
    expect(run(60).outcome).toEqual({ offeredTo: ids[0], at: 0 });
    expect(story(run(61).events)).toContain("notAnswered 60");
  });

  test("gives the contact back too late when its time in queue is over", () => {
    const { agent, queue, route } = center();
    const agents = { [agent(1)]: { answersAfter: "never" as const } };
    const [task] = route({ queueId: queue({ maxTimeInQueue: 30 }) }, [hello], { agents });
    expect(task!.outcome).toMatchObject({ lost: "maxTimeInQueue", at: 60 });
  });
});

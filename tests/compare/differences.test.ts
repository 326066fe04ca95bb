import fc from "fast-check";
import { differences, type Terms } from "../../provider/compare/differences.js";
import { digest } from "../../provider/compare/digest.js";
import { differenceLines } from "../../provider/compare/text.js";
import type { Desired, Kind, Live } from "../../provider/entities/entity.js";

const lines = (kind: Kind, written: Desired, live: Live, terms?: Terms) =>
  differenceLines(differences(kind, written, live, terms));

const sales = { name: "Sales", siteId: "berlin" };
const liveSales = {
  id: "t1",
  name: "Sales",
  siteId: "berlin",
  active: true,
  teamType: "AGENT",
  teamStatus: "IN_SERVICE",
};

describe("a comparison", () => {
  test("sees what differs in a stated field, from what the tenant holds to what is wanted", () => {
    expect(lines("team", { ...sales, description: "EU" }, { ...liveSales, description: "US" })).toEqual([
      "description US → EU",
    ]);
  });

  test("takes absent, null, false, no text and no members for one value", () => {
    expect(lines("team", { ...sales, rankQueuesForTeam: false }, liveSales)).toEqual([]);
    expect(lines("team", { ...sales, description: "" }, liveSales)).toEqual([]);
    const { active: _, ...closed } = liveSales;
    expect(lines("team", { ...sales, active: false }, closed)).toEqual([]);
    expect(lines("team", sales, closed)).toEqual(["active nothing → true"]);
  });

  test("leaves alone what the user does not state", () => {
    expect(lines("team", sales, { ...liveSales, description: "by hand", teamStatus: "NOT_AVAILABLE" })).toEqual([]);
    expect(
      lines("team", { ...sales, teamStatus: "IN_SERVICE" }, { ...liveSales, teamStatus: "NOT_AVAILABLE" }),
    ).toEqual(["teamStatus NOT_AVAILABLE → IN_SERVICE"]);
  });

  test("clears what was stated before, unless it belongs to the people who work there", () => {
    const live = { ...liveSales, description: "EU", teamStatus: "NOT_AVAILABLE" };
    expect(lines("team", sales, live, { statedBefore: ["description", "teamStatus"] })).toEqual([
      "description EU → nothing",
    ]);
  });

  test("does not look at ignored fields", () => {
    const live = { ...liveSales, description: "US" };
    expect(lines("team", { ...sales, description: "EU" }, live, { ignore: ["description"] })).toEqual([]);
  });

  test("reads wire names", () => {
    expect(lines("team", { ...sales, multimediaProfileId: "b" }, { ...liveSales, multiMediaProfileId: "a" })).toEqual([
      "multimediaProfileId a → b",
    ]);
  });
});

describe("a list of objects", () => {
  const groups = (...orders: number[]) =>
    orders.map(order => ({ order, duration: 0, agentGroups: [{ teamId: `t${order}` }, { teamId: "all" }] }));
  const queue = { name: "Q", channelType: "CHAT", serviceLevelThreshold: 60, maxTimeInQueue: 600 };
  const live = {
    ...queue,
    active: true,
    maxActiveContacts: 100,
    queueType: "INBOUND",
    routingType: "LONGEST_AVAILABLE_AGENT",
  };
  const whole = { ...live, queueRoutingType: "TEAM_BASED" };

  test("is a set: order, nested ids and what the server added are no difference", () => {
    const held = groups(2, 1).map((group, i) => ({
      ...group,
      id: `g${i}`,
      agentGroups: [...group.agentGroups].reverse(),
    }));
    expect(
      lines("queue", { ...queue, callDistributionGroups: groups(1, 2) }, { ...whole, callDistributionGroups: held }),
    ).toEqual([]);
  });

  test("resends the nested ids of the entries that stay", () => {
    const held = groups(1).map(group => ({ ...group, id: "g1" }));
    const [found] = differences(
      "queue",
      { ...queue, callDistributionGroups: groups(1, 2) },
      { ...whole, callDistributionGroups: held },
    );
    expect(found!.target).toEqual([{ ...groups(1)[0], id: "g1" }, groups(2)[0]]);
  });
});

describe("an additive set", () => {
  const agent = (teamIds: string[]) => ({ email: "agent1@example.com", teamIds });
  const live = (teamIds: string[]) => ({ id: "u1", email: "agent1@example.com", teamIds });
  const target = (wanted: string[], held: string[], added: string[] = []) =>
    differences("agent", agent(wanted), live(held), { added: { teamIds: added } })[0]?.target;

  test("keeps the members of others and adds ours", () => {
    expect(target(["a"], ["x"])).toEqual(["x", "a"]);
    expect(target(["a"], ["x", "a"])).toBeUndefined();
    expect(target(["a", "b"], ["b", "x", "a"])).toBeUndefined();
  });

  test("removes only what we added", () => {
    expect(target([], ["x", "a"], ["a"])).toEqual(["x"]);
    expect(target([], ["x", "a"])).toBeUndefined();
  });

  test("is exclusive or ignored where the user says so", () => {
    const differ = (ownership: "exclusive" | "ignore") =>
      differences("agent", agent(["a"]), live(["x"]), { ownership: { teamIds: ownership } })[0]?.target;
    expect(differ("exclusive")).toEqual(["a"]);
    expect(differ("ignore")).toBeUndefined();
  });

  test("after the write, nothing differs and no foreign member is lost, whatever was there", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
    fc.assert(
      fc.property(ids, ids, ids, (wanted, held, addedBefore) => {
        const added = addedBefore.filter(id => held.includes(id));
        const after = (target(wanted, held, added) as string[] | undefined) ?? held;
        expect(target(wanted, after, added)).toBeUndefined();
        expect(after).toEqual(expect.arrayContaining(held.filter(id => !added.includes(id))));
        expect(after).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });
});

describe("a list that a write replaces as a whole", () => {
  const christmas = { name: "Christmas", startDate: "2026-12-25", endDate: "2026-12-26" };
  const yearly = { frequency: "Yearly", recurrence: { interval: 1, specificMonth: "DEC", specificDayOfMonth: 25 } };
  const found = (wanted: object, held: object) =>
    differences(
      "holidayList",
      { name: "Germany", holidays: [wanted as never] },
      {
        name: "Germany",
        holidays: [held as never],
      },
    )[0]?.target;

  test("lacks in the tenant what it leaves out, at any depth", () => {
    expect(found(christmas, { ...christmas, ...yearly })).toEqual([christmas]);
    const ending = { ...yearly, recurrence: { ...yearly.recurrence, endDate: "2030-12-31" } };
    expect(found({ ...christmas, ...yearly }, { ...christmas, ...ending })).toEqual([{ ...christmas, ...yearly }]);
    expect(found({ ...christmas, ...yearly }, { ...christmas, ...yearly })).toBeUndefined();
  });

  test("keeps what only the server knows", () => {
    const held = { ...christmas, id: "h1", overlapsWith: ["Boxing Day"] };
    expect(found(christmas, held)).toBeUndefined();
    expect(found({ ...christmas, endDate: "2026-12-27" }, held)).toEqual([{ ...held, endDate: "2026-12-27" }]);
  });
});

describe("a document", () => {
  const written = { name: "Sales", jsonFileContent: { a: [1, 2], b: { c: "", d: null } } };
  const held = (jsonFileContent: string) => ({ name: "Sales", status: true, jsonFileContent });

  test("is the same in any spelling, and as the hash of it", () => {
    expect(lines("desktopLayout", written, held('{ "b": { "d": null, "c": "" },\n "a": [1, 2] }'))).toEqual([]);
    expect(lines("desktopLayout", written, held(digest(written.jsonFileContent)))).toEqual([]);
    expect(
      lines(
        "desktopLayout",
        { ...written, jsonFileContent: '{"a":[1,2],"b":{"c":"","d":null}}' },
        held(digest(written.jsonFileContent)),
      ),
    ).toEqual([]);
  });

  test("is another with other values, members or order, and is told by its hash", () => {
    const others = [
      '{"a":[2,1],"b":{"c":"","d":null}}',
      '{"a":[1,2],"b":{"c":""}}',
      '{"a":[1,2],"b":{"c":" ","d":null}}',
      "no JSON",
    ];
    for (const other of others) {
      expect(lines("desktopLayout", written, held(other))).toEqual([
        `jsonFileContent ${digest(other)} → ${digest(written.jsonFileContent)}`,
      ]);
    }
    expect(new Set(others.map(other => digest(other))).size).toBe(others.length);
  });
});

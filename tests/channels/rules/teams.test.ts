import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channel, found, type Program, spec } from "./stack.js";

spec("teams.some", {
  refuses: channel("sms", { teams: [] }),
  as: ['channel "sms": teams: no team takes its contacts'],
  accepts: channel("sms", { groups: [{ after: 0, teams: ["team/sales"] }] }),
  waits: channel("sms", { teams: UNKNOWN }),
});

const later = (after: unknown, maxTimeInQueue: unknown = 600) =>
  channel("sms", { teams: ["team/sales"], groups: [{ after, teams: ["team/all"] }], maxTimeInQueue });

spec("teams.in-time", {
  refuses: later(600),
  as: ['channel "sms": groups[0].after: begins after 600 s, when contacts have left the queue after 600 s'],
  accepts: later(120),
  waits: later(600, UNKNOWN),
});

test("groups begin one after the other", () => {
  expect(found("teams.in-time", later(0))).toEqual([
    'channel "sms": groups[0].after: begins after 0 s, not later than the group before it',
  ]);
});

const withProfile = (
  social: unknown,
  reference: string,
  team: object = { multimediaProfileId: "multimediaProfile/p" },
) =>
  ({
    ...channel("sms", { teams: [reference] }),
    resources: {
      site: { home: { multimediaProfileId: "multimediaProfile/p" } },
      team: { sales: { ...team } },
      multimediaProfile: { p: { telephony: 1, social } },
    },
  }) satisfies Program;

spec("teams.capacity", {
  refuses: withProfile(0, "team/sales"),
  as: ['channel "sms": teams: team "sales" takes none of its contacts: multimedia profile "p" has social 0'],
  accepts: withProfile(3, "team/sales"),
  waits: withProfile(UNKNOWN, "team/sales"),
});

test("a team without a profile has its site's, a limit that is not stated is none, and a queue's teams count too", () => {
  const site = { siteId: "site/home" };
  expect(found("teams.capacity", withProfile(undefined, "team/sales", site))).toHaveLength(1);
  expect(found("teams.capacity", withProfile(0, UNKNOWN, site))).toEqual([]);
  const callDistributionGroups = [1, 2].map(order => ({ order, agentGroups: [{ teamId: "team/sales" }] }));
  const queue = { mail: { channelType: "EMAIL", callDistributionGroups } };
  const { resources } = withProfile(3, "team/sales");
  expect(found("teams.capacity", { resources: { ...resources, queue } })).toEqual([
    'queue "mail": teams: team "sales" takes none of its contacts: multimedia profile "p" has email 0',
  ]);
});

const withSkillProfile = (team: object, reference: unknown): Program => ({
  ...channel("whatsapp", { teams: reference }),
  resources: { team: { sales: { ...team } } },
});

spec("teams.skill-profile", {
  refuses: withSkillProfile({ skillProfileId: "skillProfile/s" }, ["team/sales"]),
  as: ['team "sales": skillProfileId: a team\'s skill profile does nothing for digital channels'],
  accepts: withSkillProfile({ skillProfileId: "skillProfile/s" }, ["team/voice"]),
  waits: withSkillProfile({ skillProfileId: "skillProfile/s" }, UNKNOWN),
});

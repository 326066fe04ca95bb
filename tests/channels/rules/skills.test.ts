import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channel, found, type Program, spec } from "./stack.js";

const required = [{ skill: "skill/spanish", atLeast: 5 }];
const skills = (more: object, values: object = {}) => channel("sms", { skills: { required, ...more }, ...values });

const queue = (more: object): Program => ({
  resources: {
    queue: { q: { channelType: "CHAT", queueSkillRequirements: [{ skillId: "s", condition: "IS" }], ...more } },
  },
});

spec("skills.routing", {
  refuses: queue({ routingType: "CIRCULAR" }),
  as: ['queue "q": routingType: is CIRCULAR, so the skills of this queue are never asked for'],
  accepts: queue({ routingType: "SKILLS_BASED" }),
  waits: queue({ routingType: UNKNOWN }),
});

test("a channel's queue asks for skills when the channel does", () => {
  const queueSkillRequirements = [{ skillId: "s", condition: "IS", skillValue: "true" }];
  expect(found("skills.routing", channel("sms", { queue: { queueSkillRequirements } }))).toEqual([
    'channel "sms": queue.queueSkillRequirements: are never asked for: without skills, the queue of this channel is not based on them',
  ]);
  expect(found("skills.routing", skills({}, { queue: { queueSkillRequirements } }))).toEqual([]);
  expect(found("skills.routing", queue({ queueSkillRequirements: [] }))).toEqual([]);
  expect(found("skills.routing", queue({ queueRoutingType: "SKILL_BASED" }))).toEqual([]);
});

spec("skills.some", {
  refuses: skills({ required: [] }),
  as: ['channel "sms": skills.required: asks for no skill'],
  accepts: skills({}),
  waits: skills({ required: UNKNOWN }),
});

spec("skills.one-comparison", {
  refuses: skills({ required: [{ skill: "skill/spanish" }, { skill: "skill/spanish", atLeast: 5, atMost: 7 }] }),
  as: [
    'channel "sms": skills.required[0]: asks for no value',
    'channel "sms": skills.required[1]: asks for atLeast and atMost at once',
  ],
  accepts: skills({}),
  waits: skills({ required: [{ skill: UNKNOWN, is: UNKNOWN }] }),
});

spec("skills.relaxed-one-way", {
  refuses: skills({ relaxedAfter: 60, relaxations: [{ after: 30, required: [] }] }),
  as: ['channel "sms": skills.relaxedAfter: is stated together with relaxations'],
  accepts: skills({ relaxedAfter: 60, relaxations: [] }),
  waits: skills({ relaxedAfter: 60, relaxations: UNKNOWN }),
});

const asked = (skill: object, requirement: object): Program => ({
  ...skills({ required: [{ skill: "skill/spanish", ...requirement }] }),
  resources: { skill: { spanish: { ...skill } } },
});

spec("skills.value", {
  refuses: asked({ skillType: "BOOLEAN" }, { atLeast: 5 }),
  as: ['channel "sms": skills.required[0]: skill "spanish" cannot be asked for atLeast 5'],
  accepts: asked({ skillType: "PROFICIENCY" }, { atLeast: 5 }),
  waits: asked({ skillType: UNKNOWN }, { atLeast: 5 }),
});

test.each([
  [{ skillType: "PROFICIENCY" }, { atLeast: 11 }, { atMost: 10 }],
  [{ skillType: "BOOLEAN" }, { is: "yes" }, { is: true }],
  [{ skillType: "TEXT" }, { atLeast: "a" }, { isNot: "a" }],
  [{ skillType: "ENUM", enumSkillValues: [{ name: "Sales" }] }, { is: "Billing" }, { is: "Sales" }],
])("%j is not asked for %j, but for %j", (skill, wrong, right) => {
  expect(found("skills.value", asked(skill, wrong))).toHaveLength(1);
  expect(found("skills.value", asked(skill, right))).toEqual([]);
});

spec("skills.relaxed-in-time", {
  refuses: skills({ relaxedAfter: 600 }, { maxTimeInQueue: 600 }),
  as: ['channel "sms": skills.relaxedAfter: relaxes after 600 s, when contacts have left the queue after 600 s'],
  accepts: skills({ relaxedAfter: 60 }, { maxTimeInQueue: 600 }),
  waits: skills({ relaxedAfter: 600 }, { maxTimeInQueue: UNKNOWN }),
});

const relaxations = (first: unknown, second: unknown) =>
  skills({
    relaxations: [
      { after: first, required: [{ skill: "skill/spanish", atLeast: 3 }] },
      { after: second, required: [] },
    ],
  });

spec("skills.relaxed-in-order", {
  refuses: relaxations(60, 60),
  as: ['channel "sms": skills.relaxations[1]: relaxes after 60 s, not later than the step before it (60 s)'],
  accepts: relaxations(60, 120),
  waits: relaxations(60, UNKNOWN),
});

const relaxed = (...to: readonly object[]) => skills({ relaxations: [{ after: 60, required: to }] });

spec("skills.relaxed-weaker", {
  refuses: relaxed({ skill: "skill/spanish", atLeast: 7 }),
  as: [
    'channel "sms": skills.relaxations[0]: asks for {"atLeast":7} of a skill, which was not asked before or asked for less',
  ],
  accepts: relaxed({ skill: "skill/spanish", atLeast: 3 }),
  waits: relaxed({ skill: UNKNOWN, atLeast: 7 }),
});

test("a relaxation adds no skill, changes something, and is compared with the step before it", () => {
  const weaker = (program: Program) => found("skills.relaxed-weaker", program);
  expect(weaker(relaxed(required[0]!, { skill: "skill/billing", is: true }))).toHaveLength(1);
  expect(weaker(relaxed(required[0]!))).toEqual([
    'channel "sms": skills.relaxations[0]: asks for the same as before, so it relaxes nothing',
  ]);
  const back = skills({
    relaxations: [
      { after: 60, required: [{ skill: "skill/spanish", atLeast: 3 }] },
      { after: 120, required: [{ skill: "skill/spanish", atLeast: 4 }] },
    ],
  });
  expect(weaker(back)).toHaveLength(1);
  expect(weaker(skills({ relaxedAfter: 60 }))).toEqual([]);
  const text = (value: string) => ({ skill: "skill/line", is: value });
  const kept = (value: string) =>
    weaker(skills({ required: [...required, text("4711")], relaxations: [{ after: 60, required: [text(value)] }] }));
  expect([kept("4711").length, kept("4712").length]).toEqual([0, 1]);
});

import { traceText } from "../../provider/channels/trace/index.js";
import { agents, asking, changed, follow, ready, skilled } from "./traceTenant.js";

describe("what lies in the flow", () => {
  test("is declared, and everything else is what the tenant holds", () => {
    const { stages, moments } = follow(skilled, { ...asking, contactPriority: 3 });
    const facts = [...stages.flatMap(each => each.facts), ...moments.flatMap(each => each.changes)];
    expect(facts.filter(({ origin }) => origin === "declared").map(({ says }) => says)).toEqual([
      'service "Acme care"',
      "registered as WA0001",
      'its Queue Task node chooses queue "WhatsApp" (q-1)',
      "contact priority 3",
      "asks for Spanish at least 5",
      "asks for Spanish at least 3 from now on",
    ]);
  });

  test("is compared with the tenant where both show it", () => {
    const moved = changed(ready, "queue", "q-1", {
      maxTimeInQueue: 90,
      callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: "t-2" }] }],
    });
    const { stages, verdict } = follow(moved);
    expect(verdict).toEqual({ offered: agents(3), after: 0 });
    expect(stages.flatMap(each => each.facts).flatMap(each => (each.warning ? [each.says] : []))).toEqual([
      "its maxTimeInQueue is not the declared 600",
      "its distribution groups are not the declared ones",
    ]);
  });
});

test("the tree shows the way, the waiting, the reasons and the end", () => {
  const voice = changed(skilled, "agent", "a-2", { multimediaProfileId: "m-2" });
  expect(
    traceText(follow(voice, { ...asking, contactPriority: 3 })),
  ).toBe(`Trace of whatsapp: one WhatsApp contact in the tenant as it is now
├─ asset "Acme WhatsApp"
│  service "Acme care"  (declared, not visible in the tenant)
│  registered as WA0001  (declared, not visible in the tenant)
├─ entry point "WhatsApp"
│  SOCIAL_CHANNEL WHATSAPP, carries asset WA0001
├─ flow
│  its Queue Task node chooses queue "WhatsApp" (q-1)  (declared, not visible in the tenant)
│  contact priority 3  (declared, not visible in the tenant)
├─ queue "WhatsApp"
│  SOCIAL_CHANNEL WHATSAPP, SKILLS_BASED, at most 600 s in queue
├─ distribution groups
│  group 1 from 0 s on: 1 team
│  group 2 from 60 s on: 1 team
├─ 0 s in queue
│  group 1 joins: "Messaging"
│  asks for Spanish at least 5  (declared, not visible in the tenant)
│  └─ ✗ no agent of team "Messaging" can take a social contact: not met: Spanish at least 5, they have 4 (2 of 2); multimedia profile "Voice-only" has social 0 (1 of 2)
│       → Assign a skill profile with Spanish at least 5 to agent1@example.com, or relax it earlier in the Queue Task node.
├─ 60 s in queue
│  group 2 joins: "Backup"
│  ├─ ✓ team "Backup": 1 of 1: agent3@example.com
│  └─ one team as before
├─ 120 s in queue
│  asks for Spanish at least 3 from now on  (declared, not visible in the tenant)
│  ├─ ✓ team "Messaging": 1 of 2: agent1@example.com
│  └─ one team as before
└─ offered after 60 s to agent3@example.com
Assumed: Nobody is assumed busy, away or signed out: whoever could take the contact is there and has all of the room.
Assumed: The flow in Webex Connect is live, its business hours are open, and it does what is declared.
Assumed: An agent whose own skill profile has no value of a skill meets no condition on it, isNot included.`);
});

test("the tree ends with what to change", () => {
  const text = traceText(follow(changed(ready, "queue", "q-1", { active: false })));
  expect(text).toContain(`
└─ LOST after 0 s: queue "WhatsApp": it is inactive
   → Set it active.
`);
});

test("the tree names a few of many agents, and counts the rest", () => {
  const crowd = Array.from({ length: 9 }, (_, i) => ({
    ...ready.agent[1],
    id: `a-${i}`,
    email: `agent${i}@example.com`,
  }));
  expect(traceText(follow({ ...ready, agent: crowd }))).toContain(
    "offered after 0 s to agent0@example.com, agent1@example.com, agent2@example.com and 6 more",
  );
});

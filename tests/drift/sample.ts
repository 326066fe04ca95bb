import type { Finding, Report } from "../../provider/drift/report.js";

const urn = (name: string) => `urn:pulumi:prod::centre::pulumi-nodejs:dynamic/wxcc:Queue::${name}`;

const chat: Finding = {
  what: "changed",
  kind: "queue",
  title: "queue",
  name: "Chat",
  id: "0c4a",
  resource: { name: "chat", urn: urn("chat"), position: { file: "src/my queues.ts", line: 12 } },
  at: "2026-03-01T12:00:00.000Z",
  by: "admin1@example.com",
  fields: [
    {
      field: "callDistributionGroups",
      was: [{ order: 1, agentGroups: [{ teamId: "5a1e" }] }],
      says: "callDistributionGroups - 1",
      level: "lost",
      reason: "no team is left that gets the contacts",
    },
    {
      field: "maxTimeInQueue",
      was: 600,
      is: 700,
      says: "maxTimeInQueue 600 → 700",
      level: "waits",
      reason: "contacts stay in the queue longer",
      acknowledged: { reason: "longer during the sale", until: "2027-01-06" },
    },
  ],
  level: "lost",
  reason: "no team is left that gets the contacts",
};

/** One of everything that a report can say, with names as bad as a tenant can have them. */
export const drifted: Report = {
  mode: "drift",
  sides: ["stack prod", "tenant"],
  compared: [
    { kind: "queue", title: "queue", name: "Chat", urn: urn("chat") },
    { kind: "queue", title: "queue", name: "Mail", urn: urn("mail") },
    { kind: "queue", title: "queue", name: "Voice", urn: urn("voice") },
    { kind: "skillProfile", title: "skill profile", name: "Seller", urn: urn("seller") },
  ],
  findings: [
    chat,
    {
      what: "deleted",
      kind: "queue",
      title: "queue",
      name: "Mail",
      id: "0c4b",
      resource: { name: "mail", urn: urn("mail") },
      fields: [],
      level: "lost",
      reason: "flows that name the queue lose its contacts",
    },
    {
      what: "changed",
      kind: "skillProfile",
      title: "skill profile",
      name: "Seller",
      id: "0c4c",
      resource: { name: "seller", urn: urn("seller") },
      fields: [
        {
          field: "description",
          is: "new",
          says: "description nothing → new",
          level: "cosmetic",
          reason: "it decides over no contact, as far as is known",
        },
      ],
      level: "cosmetic",
      reason: "it decides over no contact, as far as is known",
    },
    {
      what: "unmanaged",
      kind: "queue",
      title: "queue",
      name: '<b>"A|B"</b> & `c`\u0007 [x](y)',
      id: "0c4d",
      fields: [],
      level: "cosmetic",
      reason: "no resource of the program declares it",
    },
    {
      what: "unmanaged",
      kind: "queue",
      title: "queue",
      name: "Trainees",
      id: "0c4e",
      fields: [],
      level: "cosmetic",
      reason: "no resource of the program declares it",
      acknowledged: { reason: "made by the trainers", until: "2027-03-31" },
    },
  ],
  untold: [
    { title: "team", resources: 3, why: "was not read: access was denied", todo: "The token needs a scope." },
    { title: "queue", name: "Voice", resources: 1, why: "no answer", todo: "Run it again." },
  ],
  notes: ['team "sales": description is a secret in the state and was not compared'],
};

/** The same of two sides, where nothing but one object differs. */
export const compared: Report = {
  mode: "compare",
  sides: ["tenant:test", "tenant:prod"],
  compared: [{ kind: "team", title: "team", name: "Berlin / Sales" }],
  findings: [
    {
      what: "onlyInA",
      kind: "team",
      title: "team",
      name: "Berlin / Sales",
      id: "0c4f",
      fields: [],
      level: "waits",
      reason: "the team gets no contacts",
    },
  ],
  untold: [],
  notes: [],
};

/** A report without anything to say. */
export const quiet: Report = { ...compared, findings: [] };

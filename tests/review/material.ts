import type { Kind, Live, Rows } from "../../provider/entities/entity.js";
import { className } from "../../provider/entities/registry.js";
import type { Finding } from "../../provider/lifecycle/findings.js";
import { usualRails } from "../../provider/lifecycle/rails.js";
import type { Op, Plan, Step } from "../../provider/review/plan.js";
import type { Material } from "../../provider/review/review.js";
import { channel, ready, rowsOf } from "../channels/traceTenant.js";

export const urnOf = (kind: Kind, name: string) =>
  `urn:pulumi:prod::centre::pulumi-nodejs:dynamic/wxcc:${className(kind)}::${name}`;

/** A step of the engine on the entity with that id and these outputs; `inputs` is what the program wants. */
export const step = (op: Op, kind: Kind, name: string, id: string, outputs: Live, inputs: Live = outputs): Step => ({
  op,
  urn: urnOf(kind, name),
  kind,
  name,
  parent: "urn:pulumi:prod::centre::pulumi:pulumi:Stack::centre-prod",
  ...(op === "create" ? {} : { before: { id, inputs: outputs, outputs } }),
  ...(op === "delete" ? {} : { after: { ...(op === "update" ? { id } : {}), inputs, outputs: {} } }),
});

export const plan = (steps: readonly Step[], more: Partial<Plan> = {}): Plan => ({
  stack: "prod",
  project: "centre",
  config: {},
  steps,
  components: [],
  diagnostics: [],
  isWhole: true,
  ...more,
});

export const material = (made: Plan, findings: readonly Finding[] = [], more: Partial<Material> = {}): Material => ({
  plan: made,
  findings,
  dependencies: new Map(),
  rails: usualRails,
  asked: new Map(),
  notes: [],
  ...more,
});

/** The ready tenant of the traces, read whole. */
export const tenant = {
  rows: rowsOf(ready) as Rows,
  kinds: Object.keys(ready) as Kind[],
};

const component = "urn:pulumi:prod::centre::wxcc:index:DigitalChannel::whatsapp";
const [messaging, backup] = ready.team;
const [queue] = ready.queue;
const later = (after: number) => [
  queue.callDistributionGroups[0],
  { ...queue.callDistributionGroups[1], duration: after },
];

/** A change with something of each: replaced, deleted, let go, changed, taken over, created, changed by others. */
export const change = material(
  plan(
    [
      step("replace", "skill", "spanish", "s-1", { name: "Spanish", skillType: "PROFICIENCY" }),
      step("delete", "team", "sales", "t-9", { name: "Sales", siteId: "i-1" }),
      step("delete", "team", "old", "t-8", { name: "Old", siteId: "i-1", wxcc: { v: 1, adopted: true } }),
      step("update", "queue", "whatsapp", "q-1", queue as Live, { ...queue, callDistributionGroups: later(120) }),
      step("update", "globalVariable", "password", "g-1", { name: "password", defaultValue: "[secret]" }),
      step("create", "site", "berlin", "", {}, { name: "Berlin", multimediaProfileId: "m-1" }),
      step("create", "team", "late", "", {}, { name: "Late", siteId: "i-1" }),
      step("same", "team", "messaging", "t-1", messaging as Live),
      step("same", "team", "backup", "t-2", backup as Live),
    ],
    {
      components: [
        {
          urn: component,
          type: "wxcc:index:DigitalChannel",
          before: { declaration: channel as never },
          after: {
            declaration: { ...channel, groups: [channel.groups[0], { ...channel.groups[1], after: 120 }] } as never,
          },
        },
      ],
    },
  ),
  [
    {
      found: "change",
      kind: "skill",
      id: "s-1",
      called: "skill Spanish",
      fields: [{ field: "skillType", from: "PROFICIENCY", to: "BOOLEAN" }],
    },
    {
      found: "change",
      kind: "queue",
      id: "q-1",
      called: "queue WhatsApp",
      fields: [{ field: "callDistributionGroups", from: queue.callDistributionGroups, to: later(120) }],
    },
    {
      found: "change",
      kind: "globalVariable",
      id: "g-1",
      called: "global variable password",
      fields: [{ field: "defaultValue", from: "CANARY-old", to: "CANARY-new" }],
    },
    {
      found: "adoption",
      kind: "site",
      id: "i-1",
      called: "site Berlin",
      resource: "berlin",
      fields: [{ field: "multimediaProfileId", from: "m-2", to: "m-1" }],
    },
    {
      found: "drift",
      kind: "team",
      id: "t-1",
      called: "team Messaging",
      fields: [{ field: "teamStatus", from: "IN_SERVICE", to: "NOT_AVAILABLE" }],
      at: "2026-05-04T10:15:00.000Z",
    },
    { found: "traffic", reads: 11, writes: 0, planned: 5, requestsPerMinute: 300 },
  ],
  {
    rails: { ...usualRails, protectKinds: ["skill"], production: "Acme live" },
    tenant,
    asked: new Map([
      [
        "t-9",
        [
          { title: "agent", name: "agent9@example.com", id: "a-9" },
          { title: "queue", name: "WhatsApp", id: "q-1" },
        ],
      ],
      ["s-1", { why: "access was denied" }],
    ]),
  },
);

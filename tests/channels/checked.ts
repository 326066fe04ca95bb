import { type ChecklistInput, checklist } from "../../provider/channels/checklist/checklist.js";
import type { Evidence } from "../../provider/channels/checklist/evidence.js";
import { keyOf, type Step } from "../../provider/channels/checklist/step.js";
import { whatsapp } from "./sample.js";

export const today = "2026-05-04";
export const owner = "admin1@example.com";
const input = (more: Partial<ChecklistInput> = {}): ChecklistInput => ({
  channels: [whatsapp],
  evidence: { on: today },
  attestations: [],
  today,
  ...more,
});
/** The checklist of the WhatsApp channel, about which nothing is known but what is given. */
export const of = (more: Partial<ChecklistInput>) => checklist(input(more));
export const stepOf = (more: Partial<ChecklistInput>, key: string): Step =>
  of(more).steps.find(step => keyOf(step) === key) ??
  (() => {
    throw new Error(`there is no step ${key}`);
  })();
export const stateOf = (more: Partial<ChecklistInput>, key: string) => stepOf(more, key).state;

/** Everything that systems can show of that channel, live. */
export const live: Evidence = {
  on: today,
  multimediaProfiles: [{ id: "m-1", name: "Blended", chat: 2, email: 2, social: 2 }],
  sites: [{ id: "site-1", name: "Main", multimediaProfileId: "m-1" }],
  teams: [{ id: "t-1", name: "Messaging", siteId: "site-1" }],
  agents: [
    {
      id: "u-1",
      email: "agent1@example.com",
      contactCenterEnabled: true,
      siteId: "site-1",
      teamIds: ["t-1"],
      skillProfileId: "p-1",
    },
  ],
  entryPoints: [
    {
      id: "e-1",
      name: "Acme WhatsApp",
      channelType: "SOCIAL_CHANNEL",
      socialChannelType: "WHATSAPP",
      assetId: "WA0001",
    },
  ],
  queues: [
    { id: whatsapp.queue.id, name: "Acme WhatsApp", channelType: "SOCIAL_CHANNEL", routingType: "SKILLS_BASED" },
  ],
  skills: [{ id: "s-1", name: "Spanish" }],
  skillProfiles: [{ id: "p-1", name: "Spanish", activeSkills: [{ skillId: "s-1", proficiencyValue: 7 }] }],
  globalVariables: [],
  tenantConfiguration: {
    id: "c-1",
    timeoutRonaTelephonySeconds: 18,
    timeoutRonaChatSeconds: 60,
    timeoutRonaEmailSeconds: 90,
    timeoutRonaSocialSeconds: 60,
  },
  organizationSetting: { id: "o-1", multiMediaEnabled: true, socialChannel: true },
  people: [
    {
      email: owner,
      licences: ["Contact Center Premium Agent"],
      roles: ["Full Administrator"],
      created: "2026-05-01T09:00:00Z",
      invitePending: false,
    },
  ],
  audit: [
    { action: "login", succeeded: true, at: "2026-05-01T10:00:00Z", actor: owner },
    ...["Webex CC Task", "Webex CC Engage"].map(description => ({
      action: "addPrebuiltAuthentication",
      succeeded: true,
      at: "2026-05-01T11:00:00Z",
      actor: owner,
      description,
    })),
    {
      action: "createFlow",
      succeeded: true,
      at: "2026-05-02T10:00:00Z",
      actor: owner,
      description: "Whatsapp inbound",
    },
    {
      action: "updateWfStatusOnUpdateRule",
      succeeded: true,
      at: "2026-05-03T10:00:00Z",
      actor: owner,
      description: "Whatsapp inbound made live",
    },
  ],
};
export const authorizations = ["Webex CC Task", "Webex CC Engage"].map(node => ({
  node,
  owner,
  authorizedOn: "2026-05-01",
}));

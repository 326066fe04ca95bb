import type { Channel } from "../entities/channel.js";
import { pages, type Source } from "./sources.js";

/** How much of something is possible at most. */
export interface Limit {
  most: number;
  unit: string;
  /** Absent: it holds for every channel. */
  channel?: Channel;
  what: string;
  source: Source;
}

const variable = { source: pages.setVariable };
const whatsapp = { channel: "whatsapp" } as const;
const apple = { channel: "apple" } as const;

/** The published limits that are no field of an API. Sizes of files stand in `attachments.ts`. */
export const limits = {
  contactPriority: {
    most: 9,
    unit: "",
    what: "lowest priority of a contact; 1 is the highest",
    source: pages.queueTask,
  },
  variableName: { most: 80, unit: "characters", what: "name of a variable", ...variable },
  variableValue: { most: 256, unit: "characters", what: "value of a String variable", ...variable },
  variableLabel: { most: 50, unit: "characters", what: "desktop label of a variable", ...variable },
  variablesPerNode: { most: 30, unit: "variables", what: "one Set Variable node", ...variable },
  setVariableNodes: {
    most: 25,
    unit: "nodes",
    what: "Set Variable nodes on one canvas before it loads badly",
    ...variable,
  },
  flowFile: { most: 10, unit: "MB", what: "one flow", source: pages.queueTask },
  ronaTelephony: { most: 120, unit: "seconds", what: "RONA of a call", source: pages.tenantSettings },
  ronaDigital: { most: 6_000, unit: "seconds", what: "RONA of a digital contact", source: pages.tenantSettings },
  administratorInvitation: {
    most: 7,
    unit: "days",
    what: "until a new administrator has opened Webex Connect",
    source: pages.article,
  },
  whatsappWebsites: { most: 2, unit: "addresses", what: "websites of a profile", source: pages.whatsapp, ...whatsapp },
  whatsappSignup: { most: 30, unit: "minutes", what: "sign-up with Meta", source: pages.whatsapp, ...whatsapp },
  appleDomains: { most: 25, unit: "hosts", what: "domains with a preview of their own", source: pages.apple, ...apple },
  applePreview: { most: 200, unit: "KB", what: "picture of a rich link, PNG", source: pages.appleCompliance, ...apple },
  appleLabel: {
    most: 200,
    unit: "characters",
    what: "label of a rich message",
    source: pages.appleCompliance,
    ...apple,
  },
  appleIdle: {
    most: 3,
    unit: "months",
    what: "without activity before Apple may close an account",
    source: pages.apple,
    ...apple,
  },
  mailboxConsent: {
    most: 7,
    unit: "days",
    what: "consents to a Google app in testing",
    source: pages.email,
    channel: "email",
  },
} as const satisfies Record<string, Limit>;

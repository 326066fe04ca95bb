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
  appleDomains: { most: 25, unit: "hosts", what: "domains with a preview of their own", source: pages.apple, ...apple },
} as const satisfies Record<string, Limit>;

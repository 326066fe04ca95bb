import { z } from "zod";
import { channels } from "../../entities/channel.js";
import type { ConnectState } from "./state.js";

const text = z.string();
const time = z.number();
const channel = z.enum(channels);
const texts = z.record(text, text);

const skill = z.strictObject({
  skillId: text,
  condition: z.enum(["atLeast", "atMost", "is", "isNot"]),
  value: z.union([z.number(), z.boolean(), text]),
});

/** Skills, as the Queue Task node asks for them. */
export const skillChoice = z.strictObject({
  required: z.array(skill),
  relaxations: z.array(z.strictObject({ after: z.int().min(0), required: z.array(skill) })).default([]),
});

/** What a person chooses in the Queue Task node. */
export const bindingChoice = {
  queueId: text.min(1).optional(),
  queueVariable: text.min(1).optional(),
  skills: skillChoice.optional(),
  contactPriority: z.int().min(1).max(9).optional(),
};

export const nodes = ["Webex CC Task", "Webex CC Engage"] as const;

/** Webex Connect in the data file. */
export const connectFile: z.ZodType<ConnectState> = z.strictObject({
  services: z.array(z.strictObject({ name: text })),
  assets: z.array(
    z.strictObject({
      assetId: text,
      channel,
      name: text,
      details: texts.optional(),
      service: text.optional(),
      registeredAt: time.optional(),
    }),
  ),
  flows: z.array(
    z.strictObject({
      id: text,
      name: text,
      service: text,
      template: text,
      release: text,
      channel: channel.optional(),
      assetId: text.optional(),
      binding: z.strictObject(bindingChoice).optional(),
      entries: texts.optional(),
      live: z.boolean(),
    }),
  ),
  authorizations: z.array(
    z.strictObject({ node: z.enum(nodes), owner: text, authorizedAt: time, ended: text.optional() }),
  ),
  templates: z.array(z.strictObject({ channel, uploadedAt: time })),
  attachments: z.array(z.strictObject({ channel, types: z.array(text) })),
  widgets: z.array(z.strictObject({ website: text, assetId: text })),
  invitations: z.array(z.strictObject({ email: text, invitedAt: time, openedAt: time.optional() })),
  audit: z.array(
    z.strictObject({
      action: text,
      category: text,
      description: text,
      actor: text,
      at: time,
      service: text.optional(),
    }),
  ),
});

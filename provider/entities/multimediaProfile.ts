import { z } from "zod";
import { count, description, entity, type Live, lasting, text } from "./entity.js";

/** GET returns `workItem`, and PUT refuses its echo where the feature is off (contract 2.1). */
function withoutWorkItem({ workItem: _, ...profile }: Live) {
  const { workItem: __, ...manuallyAssignable } = (profile.manuallyAssignable ?? {}) as Live;
  return { settled: { ...profile, manuallyAssignable } as Live, notes: [] };
}

const unpublished = (what: string) =>
  lasting(count(2_147_483_647)).describe(
    `${what} at once: live tenants answer it, and Cisco does not publish it, so its limit is not known.`,
  );

export const multimediaProfile = entity({
  kind: "multimediaProfile",
  title: "multimedia profile",
  about: "How many contacts of each channel an agent takes at once. A site, a team or an agent has one.",
  fields: {
    name: text(80, /^[a-zA-Z0-9._\-\s]*$/).describe("Unique in the tenant."),
    description: description(),
    active: z.boolean().default(true).describe("Whether the profile can be assigned."),
    blendingMode: z
      .enum(["BLENDED", "BLENDED_REALTIME", "EXCLUSIVE"])
      .default("BLENDED")
      .describe(
        "BLENDED: contacts of all channels at once. BLENDED_REALTIME: voice and chat together with the others. " +
          "EXCLUSIVE: one contact at a time.",
      ),
    blendingModeEnabled: z.boolean().default(true).describe("Whether the blending mode applies."),
    telephony: count(1).default(0).describe("Calls at once: 0 or 1."),
    chat: count(5).default(0).describe("Live chats at once: 0 to 5."),
    email: count(5).default(0).describe("E-mails at once: 0 to 5."),
    social: count(5)
      .default(0)
      .describe("Social contacts at once (SMS, Messenger, WhatsApp, Apple Messages for Business): 0 to 5."),
    video: unpublished("Video calls"),
    fax: unpublished("Faxes"),
    others: unpublished("Contacts of other channels"),
    manuallyAssignable: z
      .strictObject({
        telephony: count(1).describe("Calls: 0 or 1."),
        chat: count(5).describe("Live chats: 0 to 5."),
        email: count(10).describe("E-mails: 0 to 10."),
        social: count(5).describe("Social contacts: 0 to 5."),
      })
      .default({ telephony: 0, chat: 0, email: 0, social: 0 })
      .describe("Contacts that agents may assign to themselves, beyond the limits above."),
  },
  identity: ["name"],
  rules: [
    {
      on: "telephony",
      with: ["blendingMode"],
      holds: p => p.blendingMode !== "BLENDED_REALTIME" || p.telephony === 1,
      says: "BLENDED_REALTIME needs telephony 1: set it, or choose BLENDED",
    },
    {
      on: "chat",
      with: ["blendingMode"],
      holds: p => p.blendingMode !== "BLENDED_REALTIME" || p.chat >= 1,
      says: "BLENDED_REALTIME needs chat 1 to 5: set it, or choose BLENDED",
    },
  ],
  routes: { item: "multimedia-profile", list: "v2/multimedia-profile", bulk: "multimedia-profile/bulk" },
  settle: withoutWorkItem,
});

import { z } from "zod";
import { count, entity } from "./entity.js";

const rona = (what: string, max = 6_000) =>
  count(max, 1)
    .optional()
    .describe(`Seconds in which an agent answers ${what}; then it returns to the queue and the agent's state is RONA.`);
const milliseconds = (text: string) =>
  count(2_147_483_647)
    .optional()
    .describe(`${text} Milliseconds, inferred: the API publishes no unit, its examples are 30000 and 60000.`);
const flag = (text: string) => z.boolean().optional().describe(text);

export const tenantConfiguration = entity({
  kind: "tenantConfiguration",
  title: "tenant configuration",
  about:
    "Time-outs and switches of the Agent Desktop for the whole tenant, redirection on no answer (RONA) among them. A " +
    "tenant has exactly one: it is adopted, only what is stated is changed, and deleting the resource leaves it as it is.",
  fields: {
    timeoutRonaTelephonySeconds: rona("a call (Control Hub takes 1 to 120)", 120),
    timeoutRonaChatSeconds: rona("a live chat"),
    timeoutRonaEmailSeconds: rona("an e-mail"),
    timeoutRonaSocialSeconds: rona("a social contact (SMS, Messenger, WhatsApp, Apple Messages for Business)"),
    timeoutRonaWorkItemSeconds: rona("a work item; only where the tenant has work items"),
    autoWrapUpInterval: milliseconds("After so long, wrap-up ends by itself."),
    lostConnectionRecoveryTimeout: milliseconds("So long an agent whose connection broke may come back."),
    endCallEnabled: flag("Whether agents may end a call."),
    endConsultEnabled: flag("Whether agents may end a consultation."),
    forceDefaultDn: flag("Whether agents log in with their default dial number only."),
    privacyShieldVisible: flag("Whether agents see the privacy shield."),
    timeoutDesktopInactivityEnabled: flag("Whether idle agents are logged out."),
    timeoutDesktopInactivityMins: count(10_000, 1).optional().describe("Minutes until an idle agent is logged out."),
  },
  identity: [],
  rules: [
    {
      on: "timeoutDesktopInactivityMins",
      with: ["timeoutDesktopInactivityEnabled"],
      holds: t => t.timeoutDesktopInactivityMins === undefined || t.timeoutDesktopInactivityEnabled !== false,
      says: "has no effect while timeoutDesktopInactivityEnabled is false: remove it, or enable the time-out",
    },
  ],
  // Unpublished when the rest was: a newer copy of the published document has it (PUT of the whole record only).
  routes: { item: "tenant-configuration", list: "v2/tenant-configuration" },
  borrowed: { missing: "every tenant has one: ask Cisco support why this one has not", keeps: true },
});

import { z } from "zod";
import { entity, systemDefault, text } from "./entity.js";

export const desktopProfile = entity({
  kind: "desktopProfile",
  title: "desktop profile",
  about: "What an agent may do on the Agent Desktop (API: agent-profile). Looked up, not declared.",
  fields: { name: text(80, /^[a-zA-Z0-9._\s\-()]+$/).describe("Unique in the tenant.") },
  adds: {
    parentType: z.string().optional().describe("ORGANIZATION or SITE."),
    systemDefault: systemDefault(),
  },
  identity: ["name"],
  lookupOnly: true,
  routes: { item: "agent-profile", list: "v2/agent-profile" },
});

import { z } from "zod";
import { entity, systemDefault, text } from "./entity.js";

export const userProfile = entity({
  kind: "userProfile",
  title: "user profile",
  about: "Permissions of a person in the contact center. Looked up, not declared.",
  fields: { name: text(80, /^[a-zA-Z0-9,_\-\s]*$/).describe("Unique in the tenant.") },
  adds: {
    profileType: z.string().optional().describe("ADMINISTRATOR, SUPERVISOR, PREMIUM_AGENT, STANDARD_AGENT …"),
    systemDefault: systemDefault(),
  },
  identity: ["name"],
  lookupOnly: true,
  // Its item path keeps the version (contract 2.5).
  routes: { item: "v3/user-profile", list: "v3/user-profile", listOmits: ["permissions"] },
});

import { z } from "zod";
import { entity, text } from "./entity.js";

export const license = entity({
  kind: "license",
  title: "licence",
  about:
    "A licence that the organization has bought, such as the one for contact-center agents. Looked up, not declared.",
  fields: {
    name: text(255).describe("As Control Hub shows it. No list of names is published; they differ by contract."),
  },
  adds: {
    totalUnits: z.number().optional().describe("How many people may have it."),
    consumedUnits: z.number().optional().describe("How many have it."),
    subscriptionId: z.string().optional().describe("The subscription that it belongs to."),
  },
  identity: ["name"],
  lookupOnly: true,
  routes: { host: "controlHub", item: "licenses", list: "licenses" },
});

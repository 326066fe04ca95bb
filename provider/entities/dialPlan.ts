import { z } from "zod";
import { entity, systemDefault, text } from "./entity.js";

const said = (what: string) => z.string().optional().describe(what);

export const dialPlan = entity({
  kind: "dialPlan",
  title: "dial plan",
  about:
    "Which numbers agents may dial, and how they are written. Cisco has deprecated dial plans, so they are looked up " +
    "for the desktop profiles that name them, and not declared.",
  fields: { name: text(80, /^[a-zA-Z0-9,_\-\s]*$/).describe("Unique in the tenant: `US` and `Any Format` are there.") },
  adds: {
    description: said("A short text for administrators."),
    regularExpression: said("What a number looks like that may be dialled."),
    prefix: said("What is put before the number."),
    strippedChars: said("Characters that are taken out of the number."),
    active: z.boolean().optional().describe("Whether it applies."),
    systemDefault: systemDefault(),
  },
  identity: ["name"],
  lookupOnly: true,
  routes: { item: "dial-plan", list: "v2/dial-plan", bulk: "dial-plan/bulk" },
});

import { entity, text } from "./entity.js";

export const contactNumber = entity({
  kind: "contactNumber",
  title: "contact number",
  about:
    "A number of the organization's own that calls may show instead of a dialled one. It has no name: the number is " +
    "what finds it.",
  fields: {
    number: text(9, /^[0-9]*$/)
      .meta({ examples: ["555010034"] })
      .describe("Digits only; the API takes at most 9. Unique in the tenant."),
  },
  identity: ["number"],
  routes: { item: "contact-number", list: "v2/contact-number", bulk: "contact-number/bulk" },
});

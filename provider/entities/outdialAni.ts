import { z } from "zod";
import { description, entity, listOf, text } from "./entity.js";

const name = () => text(80, /^[a-zA-Z0-9._\-\s]*$/);

export const outdialAni = entity({
  kind: "outdialAni",
  title: "outdial ANI",
  about:
    "Numbers that an agent may show to the people whom the agent calls. A desktop profile has one outdial ANI; the API " +
    "does not check whether the numbers are yours.",
  fields: {
    name: name().describe("Unique in the tenant."),
    description: description(),
    outdialANIEntries: listOf(
      {
        name: name().describe("What agents choose. Unique in its outdial ANI."),
        number: text(255)
          .meta({ examples: ["+14085550123"] })
          .describe("A phone number, or a SIP URI."),
        defaultANIEntry: z.boolean().default(false).describe("Whether it is shown when the agent chooses none."),
      },
      ["name"],
    ).describe("The numbers. Exactly one is the default."),
  },
  identity: ["name"],
  rules: [
    {
      on: "outdialANIEntries",
      holds: ani => ani.outdialANIEntries.filter(entry => entry.defaultANIEntry).length === 1,
      says: "exactly one entry is the default: set defaultANIEntry to true on it, and on no other",
    },
    {
      on: "outdialANIEntries",
      holds: ani => new Set(ani.outdialANIEntries.map(entry => entry.name)).size === ani.outdialANIEntries.length,
      says: "two entries have the same name: agents choose by it",
    },
  ],
  routes: {
    item: "outdial-ani",
    list: "v2/outdial-ani",
    bulk: "outdial-ani/bulk",
    listOmits: ["outdialANIEntries"],
    entries: { field: "outdialANIEntries", list: "v2/outdial-ani" },
  },
});

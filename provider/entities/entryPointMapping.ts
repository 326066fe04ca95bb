import { z } from "zod";
import { entity, type Live, type Rows, ref, text } from "./entity.js";

/** The API asks for the entry point's name beside its id; an old name would contradict a new id. */
function withName(mapping: Live, rows: Rows) {
  const entryPointName = rows.byId("entryPoint", String(mapping.entryPointId))?.name ?? mapping.entryPointName;
  return { settled: { ...mapping, entryPointName }, notes: [] };
}

const digits = (max: number) => text(max, new RegExp(`^\\d{2,${max}}$`)).optional();

export const entryPointMapping = entity({
  kind: "entryPointMapping",
  title: "entry point mapping",
  about:
    "Which entry point a dialled number of Webex Calling leads to (API: dial-number). It has no name: the number is " +
    "what finds it. The number itself is added in Control Hub.",
  fields: {
    dialledNumber: text(20, /^\+{0,1}\d+[\d.-]*$/)
      .meta({ examples: ["+14085550123"] })
      .describe("The number that callers dial, as Webex Calling has it. Unique; another number is another mapping."),
    entryPointId: ref("entryPoint").describe("Where its calls arrive: an entry point of channelType TELEPHONY."),
    location: text(255).describe("The name of the number's location, as Webex Calling has it."),
    regionId: text(80)
      .meta({ examples: ["US"] })
      .describe("The telephony region: US, CA, MX, AU, SG, GB or DE, or an id that the API shows."),
    extension: digits(10).describe("The extension that leads there as well: 2 to 10 digits."),
    routingPrefix: digits(7).describe("The prefix of the location, which is dialled before the extension."),
    esn: digits(17).describe("Routing prefix and extension together."),
    routePointId: text(80).optional().describe("The route point of Webex Calling that belongs to the entry point."),
    defaultAni: z
      .boolean()
      .optional()
      .describe(
        "Whether it is what called people see when an agent chooses no number. The first mapping of a tenant becomes " +
          "it by itself.",
      ),
  },
  adds: {
    entryPointName: z.string().optional().describe("The name of the entry point."),
    dialledNumberDigits: z.string().optional().describe("The digits of the number."),
  },
  identity: ["dialledNumber"],
  fixed: ["dialledNumber"],
  sole: "defaultAni",
  routes: {
    item: "dial-number",
    list: "v2/dial-number",
    bulk: "dial-number/bulk",
    refused: {
      404:
        "The number must exist in Webex Calling first: add it in Control Hub > Calling > Numbers, to the location that " +
        "is stated here, and write it as it is shown there.",
    },
  },
  settle: withName,
  settleReads: ["entryPoint"],
});

import { z } from "zod";
import { description, entity, systemDefault, text } from "./entity.js";

/** What agents do while they take no contact, and how a contact ended: two kinds of codes, and of work types. */
export const workTypeCode = z.enum(["IDLE_CODE", "WRAP_UP_CODE"]);

export const workType = entity({
  kind: "workType",
  title: "work type",
  about:
    "A group of idle or of wrap-up codes in reports. All codes of a kind share one, which a tenant has from the start: " +
    "look it up. Cisco is said to be giving the kind up, and not every tenant lets one be declared.",
  fields: {
    name: text(80, /^[a-zA-Z0-9._\-\s]*$/).describe("Unique among the work types of its code."),
    description: description(),
    workTypeCode: workTypeCode.describe("Whether it groups idle codes or wrap-up codes."),
    active: z.boolean().default(true).describe("Whether codes can use it."),
  },
  adds: { systemDefault: systemDefault() },
  identity: ["workTypeCode", "name"],
  fixed: ["workTypeCode"],
  routes: {
    item: "work-type",
    list: "v2/work-type",
    bulk: "work-type/bulk",
    refused: {
      403:
        "Where the token may write other kinds, the tenant keeps its work types as they are: take this resource out, and " +
        'look up what is there: wxcc.WorkType.find("idle", { workTypeCode: "IDLE_CODE" }).',
    },
  },
});

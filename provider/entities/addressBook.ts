import { z } from "zod";
import { description, entity, listOf, only, ref, text } from "./entity.js";

const name = () => text(80, /^[a-zA-Z0-9._\-\s]*$/);

export const addressBook = entity({
  kind: "addressBook",
  title: "address book",
  about:
    "Numbers that agents can choose when they call or ask somebody. A desktop profile has one address book. Its entries " +
    "are left to the people who keep it up to date, unless they are stated.",
  fields: {
    name: name().describe("Unique in the tenant."),
    description: description(),
    parentType: z.enum(["ORGANIZATION", "SITE"]).default("ORGANIZATION").describe("Who can use it: all sites, or one."),
    siteId: only("parentType", ["SITE"], ref("site")).describe("The site that can use it. A SITE book needs it."),
    addressBookEntries: listOf(
      {
        name: name().describe("What agents choose. Unique in its book."),
        number: text(255, /^[0-9()+-]+$/)
          .meta({ examples: ["+14085550123"] })
          .describe("The phone number."),
      },
      ["name"],
    )
      .optional()
      .describe("The numbers. Each that differs is written by itself."),
  },
  identity: ["name"],
  fixed: ["parentType"],
  rules: [
    {
      on: "siteId",
      with: ["parentType"],
      holds: book => book.parentType !== "SITE" || book.siteId !== undefined,
      says: "a SITE book needs its site: set siteId, or parentType to ORGANIZATION",
    },
    {
      on: "addressBookEntries",
      holds: ({ addressBookEntries = [] }) =>
        new Set(addressBookEntries.map(entry => entry.name)).size === addressBookEntries.length,
      says: "two entries have the same name: agents choose by it",
    },
  ],
  ceilings: [{ kind: "organizationSetting", field: "maximumAddressBooks" }],
  routes: {
    item: "v3/address-book",
    list: "v3/address-book",
    listOmits: ["addressBookEntries"],
    entries: { field: "addressBookEntries", list: "v2/address-book", item: "address-book" },
  },
});

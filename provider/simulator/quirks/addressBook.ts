import { quirks } from "./quirk.js";

export const addressBook = quirks({ type: "address-book", kind: "addressBook" }, [
  {
    id: "paths",
    evidence: "spec",
    source: "contract 2.14, appendix A: the routes without v3 are deprecated",
    says: "Books have v3 routes; those of before are not simulated.",
    items: ["v3"],
    creates: ["v3"],
    lists: { v3: "envelope" },
    bulk: [],
  },
  {
    id: "required",
    evidence: "spec",
    source: "contract B, AddressBookDTO",
    says: "name and parentType are required.",
    required: ["name", "parentType"],
  },
  {
    id: "site",
    evidence: "spec",
    source:
      "AddressBookDTO: SITE is accessible for the site of siteId; contract 2.14: it is needed; the status is assumed",
    says: "A SITE book needs siteId: 400.",
    refuses: ({ after }) =>
      after.parentType === "SITE" && after.siteId === undefined ? "siteId: is required for parentType SITE" : undefined,
  },
  {
    id: "immutable",
    evidence: "spec",
    source: "contract B, AddressBookDTO",
    says: "parentType cannot be modified once created.",
    immutable: { fields: ["parentType"] },
  },
  {
    id: "entries",
    evidence: "live",
    source: "contract 2.14; that names are unique in a book is assumed",
    says: "Entries have a name and a number, and routes of their own.",
    entries: {
      field: "addressBookEntries",
      required: ["name", "number"],
      searches: ["name", "number"],
      unique: ["name"],
    },
  },
  {
    id: "withoutEntries",
    evidence: "live",
    source: "contract 2.14",
    says: "Bodies and answers of v3 have no entries: a PUT keeps them, and a delete takes them along.",
    ignores: ["addressBookEntries"],
    shows: () => ({ addressBookEntries: undefined }),
  },
  {
    id: "search",
    evidence: "spec",
    source: "contract A2: name, and number, which a book has not",
    says: "search looks at name.",
    notFilterable: ["addressBookEntries"],
    searches: ["name"],
  },
]);

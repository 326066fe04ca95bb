import { quirks } from "./quirk.js";

export const outdialAni = quirks({ type: "outdial-ani", kind: "outdialAni" }, [
  {
    id: "required",
    evidence: "spec",
    source: "contract B, OutdialANIDTO",
    says: "name is required, entries are not.",
    required: ["name"],
  },
  {
    id: "entries",
    evidence: "live",
    source: "contract 2.14, 2.0; names and numbers of entries are required by appendix B",
    says: "Entries are embedded, and have routes of their own beside: {id}/entry to write, v2 to list.",
    nested: { outdialANIEntries: { key: ["name"], stamped: true } },
    entries: { field: "outdialANIEntries", required: ["name", "number"], searches: ["name"], unique: ["name"] },
  },
  {
    id: "ownership",
    evidence: "live",
    source: "contract 2.14: number ownership not validated",
    says: "Any text is a number.",
    accepts: { outdialANIEntries: { items: { properties: { number: { type: "string" } } } } },
  },
  {
    id: "entriesAreUnique",
    evidence: "live",
    source: "contract 2.0: the 409 of a kept entry without its id; that its key is the name is assumed",
    says: "Names of entries are unique in their outdial ANI.",
    refuses: ({ after }) => {
      const names = ((after.outdialANIEntries ?? []) as readonly { name?: string }[]).map(entry => entry.name);
      return new Set(names).size < names.length ? "outdialANIEntries: duplicate name" : undefined;
    },
    status: 409,
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract 2.0, A2; OutdialANIDTOList has no entries",
    says: "Lists drop the entries; search looks at name and description.",
    omitsInList: ["outdialANIEntries"],
    notFilterable: ["outdialANIEntries"],
    searches: ["name", "description"],
  },
]);

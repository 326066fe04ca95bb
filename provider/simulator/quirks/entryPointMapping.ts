import { quirks } from "./quirk.js";

const text = { type: "string" };

export const entryPointMapping = quirks({ type: "dial-number", kind: "entryPointMapping" }, [
  {
    id: "required",
    evidence: "live",
    source: "contract 2.14",
    says: "dialledNumber, entryPointId, location and regionId are required: one 400 after the other, in this order.",
    refuses: ({ after }) => {
      const missing = ["dialledNumber", "entryPointId", "location", "regionId"].find(name => after[name] === undefined);
      return missing && `${missing}: is required`;
    },
  },
  {
    id: "exists",
    evidence: "live",
    source: "contract 2.14; which numbers there are, the seed says",
    says: 'A number that Webex Calling does not have is a 404: "Dialed number does not exist".',
    status: 404,
    refuses: ({ after, view }) =>
      view.numbers?.includes(String(after.dialledNumber)) === false ? "Dialed number does not exist" : undefined,
  },
  {
    id: "added",
    evidence: "spec",
    source: "contract B, DialledNumberEntryPointDTO",
    says: "Answers carry the name of the entry point and the digits of the number.",
    accepts: { entryPointName: text, dialledNumberDigits: text },
    shows: (row, view) => ({
      entryPointName: view.row("entry-point", String(row.entryPointId))?.name,
      dialledNumberDigits: String(row.dialledNumber).replace(/\D/g, ""),
    }),
  },
  {
    id: "ignored",
    evidence: "assumed",
    source: "nothing is shown of names that do not fit the id",
    says: "Name and digits are taken from entry point and number, whatever is sent.",
    ignores: ["entryPointName", "dialledNumberDigits"],
  },
  {
    id: "defaultAni",
    evidence: "spec",
    source: "contract B: a default is set automatically once a mapping is created",
    says: "The first mapping is the default, unless it says otherwise.",
    fills: (_, view) => (view.rows("dial-number").size === 0 ? { defaultAni: true } : {}),
  },
  {
    id: "unique",
    evidence: "documented",
    source: "help.webex.com na01x6o: bulk operations tell mappings by their numbers; the 409 is published on POST",
    says: "A number has one mapping.",
    unique: ["dialledNumber"],
  },
  {
    id: "wipe",
    evidence: "spec",
    source: "contract 2.14, 5",
    says: "DELETE without an id deletes every mapping.",
    wipes: true,
  },
  {
    id: "bulk",
    evidence: "live",
    source: "contract 2.0.1 (deletes untested)",
    says: "Bulk creates, updates with whole objects, and deletes.",
    bulk: [{ method: "POST", path: "bulk", create: true, update: "full", delete: true }],
  },
  {
    id: "numbers",
    evidence: "spec",
    source: "contract 2.14, appendix A",
    says: "numbers-only answers the bare numbers of all.",
    column: { path: "numbers-only", field: "dialledNumber" },
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract, appendix A, A2",
    says: "A v3 list exists beside v2; search looks at dialledNumber.",
    lists: { v2: "envelope", v3: "envelope", "": "array" },
    searches: ["dialledNumber"],
  },
]);

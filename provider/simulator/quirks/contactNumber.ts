import { quirks } from "./quirk.js";

export const contactNumber = quirks({ type: "contact-number", kind: "contactNumber" }, [
  {
    id: "required",
    evidence: "spec",
    source: "contract B, ContactNumberDTO",
    says: "number is required.",
    required: ["number"],
  },
  {
    id: "digits",
    evidence: "live",
    source: "contract 2.14",
    says: "number is digits, at most 9 of them, although no limit is published.",
    accepts: { number: { type: "string", pattern: "^[0-9]*$", maxLength: 9 } },
  },
  {
    id: "unique",
    evidence: "spec",
    source: 'contract A: POST publishes the 409 "Similar entity is already present", and a number is all that one has',
    says: "Numbers are unique in the organization.",
    unique: ["number"],
  },
  {
    id: "record",
    evidence: "live",
    source: "contract 2.0 (SK/contact-numbers)",
    says: "Answers carry neither organizationId nor version.",
    shows: () => ({ organizationId: undefined, version: undefined }),
  },
  {
    id: "references",
    evidence: "live",
    source: "contract 2.0 (SK)",
    says: 'incoming-references is a 400: "specify a valid external entity type".',
    forbidden: {
      method: "GET",
      path: "incoming-references",
      status: 400,
      text: "specify a valid external entity type",
    },
  },
  {
    id: "numbers",
    evidence: "spec",
    source: "contract 2.14, appendix A",
    says: "all-numbers answers the bare numbers of all.",
    column: { path: "all-numbers", field: "number" },
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract, appendix A, A2",
    says: "There is no list without v2, and search looks at nothing.",
    lists: { v2: "envelope" },
    searches: [],
  },
]);

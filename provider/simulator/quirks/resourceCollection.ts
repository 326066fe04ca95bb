import type { Json } from "../../entities/entity.js";
import { type Fields, quirks } from "./quirk.js";

const text = { type: "string" };

/** The names of the API for what a collection holds; only some of them are names of types elsewhere. */
const all = [
  ...["site", "channel", "team", "queue", "audio-prompt", "working-hour", "idle-wrapup-code", "holiday-list"],
  ...["function", "sub-flow", "flow", "desktop-profile", "desktop-layout", "cad-variable", "address-book"],
  ...["multimedia-profile", "skill-profile", "skill-definition", "override", "outdial-ani"],
];
const always = ["site", "channel", "team", "queue"];

const entriesOf = (resources: Json | undefined) => (resources ?? []) as readonly Fields[];
const countOf = (resources: Json | undefined) =>
  entriesOf(resources).reduce((sum, { ids }) => sum + ((ids ?? []) as readonly Json[]).length, 0);

export const resourceCollection = quirks({ type: "resource-collection" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, ResourceCollectionDTO, ResourceTypesDTO",
    says: "A collection is a name and a list of types, each with a level and perhaps ids; of which type they are is not checked.",
    accepts: {
      name: { type: "string", minLength: 1, maxLength: 80, pattern: "^[a-zA-Z\\d\\-_\\s]+$" },
      description: { type: "string", maxLength: 255 },
      resources: {
        type: "array",
        items: {
          type: "object",
          properties: {
            name: { type: "string", minLength: 1 },
            accessLevel: { type: "string", enum: ["SPECIFIC", "ALL", "PROVISIONED_VALUE", "NONE"] },
            ids: { type: "array", items: { ...text, to: "anything" } },
          },
        },
      },
    },
  },
  {
    id: "paths",
    evidence: "spec",
    source: "contract A",
    says: "There is no list without version.",
    lists: { v2: "envelope" },
  },
  {
    id: "bulk",
    evidence: "live",
    source: "contract 2.0.1 (SK)",
    says: "Bulk is a PATCH of full objects, which neither creates nor deletes; its own texts are not simulated.",
    bulk: [{ method: "PATCH", path: "bulk", create: false, update: "full", delete: false }],
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.17 (SK)",
    says: "name is required.",
    required: ["name"],
  },
  {
    id: "nothing",
    evidence: "live",
    source: "contract 2.17 (SK)",
    says: "Without resources the answer is a bare 500.",
    status: 500,
    refuses: ({ after }) => (after.resources === undefined ? "Processing failed" : undefined),
  },
  {
    id: "partial",
    evidence: "live",
    source: "contract 2.17 (SK)",
    says: "Of the twenty types those that are missing are named: 400.",
    refuses: ({ after }) => {
      const held = entriesOf(after.resources).map(({ name }) => name);
      const missing = all.filter(name => !held.includes(name));
      return missing.length > 0 ? `resources: ${missing.join(", ")} are missing` : undefined;
    },
  },
  {
    id: "always",
    evidence: "live",
    source: "contract 2.17 (SK)",
    says: "site, channel, team and queue must not be NONE: 400 names the four.",
    refuses: ({ after }) =>
      entriesOf(after.resources).some(one => always.includes(String(one.name)) && one.accessLevel === "NONE")
        ? `resources: accessLevel of ${always.join(", ")} must not be NONE`
        : undefined,
  },
  {
    id: "count",
    evidence: "spec",
    source: "the published example: two ids, three types, resourceCount 2",
    says: "resourceCount is the number of ids.",
    shows: row => ({ resourceCount: countOf(row.resources) }),
  },
  {
    id: "list",
    evidence: "live",
    source: "contract 2.0 (SK): id, name, description and times",
    says: "Lists drop resources and their count; search looks at name.",
    omitsInList: ["resources", "resourceCount"],
    searches: ["name"],
  },
]);

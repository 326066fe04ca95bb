import { quirks } from "./quirk.js";

const valid: Readonly<Record<string, RegExp>> = {
  Integer: /^-?\d+$/,
  Decimal: /^-?\d+(\.\d+)?$/,
  Boolean: /^(true|false)$/i,
  DateTime: /^(\d{4}-\d{2}-\d{2}T.*)?$/,
};

export const globalVariable = quirks({ type: "cad-variable", kind: "globalVariable" }, [
  {
    id: "paths",
    evidence: "spec",
    source: "contract A",
    says: "There is no list without version.",
    lists: { v2: "envelope" },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.11",
    says: "Seven fields are required.",
    required: ["name", "variableType", "defaultValue", "active", "agentEditable", "agentViewable", "reportable"],
  },
  {
    id: "type",
    evidence: "documented",
    source: "contract 2.11 (WXOPS 22.21)",
    says: "variableType is String, Integer, DateTime, Boolean or Decimal; STRING is refused, although published.",
    accepts: { variableType: { type: "string", enum: ["String", "Integer", "DateTime", "Boolean", "Decimal"] } },
  },
  {
    id: "immutable",
    evidence: "documented",
    source: "contract 2.11 (WXOPS 22.24)",
    says: "The name cannot change.",
    immutable: { fields: ["name"], text: field => `${field}: should not be modified` },
  },
  {
    id: "desktopLabel",
    evidence: "live",
    source: "contract 2.11",
    says: "agentViewable needs a desktopLabel.",
    refuses: ({ after }) =>
      after.agentViewable === true && !after.desktopLabel
        ? "desktopLabel: should be specified when agentViewable is true"
        : undefined,
  },
  {
    id: "defaultValue",
    evidence: "live",
    source: "contract 2.11",
    says: "A default that does not fit the type is a 400 that mentions validDefaultValueForVariabelType.",
    refuses: ({ after }) =>
      (valid[String(after.variableType)] ?? /^/).test(String(after.defaultValue ?? ""))
        ? undefined
        : "validDefaultValueForVariabelType: defaultValue does not fit variableType",
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "bulk",
    evidence: "live",
    source: "contract 2.0.1",
    says: "Bulk creates, updates with the full object, and deletes.",
    bulk: [{ method: "POST", path: "bulk", create: true, update: "full", delete: true }],
  },
  { id: "search", evidence: "spec", source: "contract A2", says: "search looks at name.", searches: ["name"] },
]);

import { z } from "zod";
import { entity, text } from "./entity.js";

const validDefault: Record<string, RegExp> = {
  String: /^[\s\S]*$/,
  Integer: /^-?\d+$/,
  Decimal: /^-?\d+(\.\d+)?$/,
  Boolean: /^(true|false)$/,
  DateTime: /^(\d{4}-\d{2}-\d{2}T.*)?$/,
};

export const globalVariable = entity({
  kind: "globalVariable",
  title: "global variable",
  about: "A value that every flow can read and set, and that agents may see on a contact (API: cad-variable).",
  fields: {
    name: text(80, /^[a-zA-Z\d_]+$/).describe("Unique in the tenant; never changes, since flows refer to it."),
    description: z.string().max(256).optional().describe("A short text for administrators."),
    variableType: z
      .enum(["String", "Integer", "DateTime", "Boolean", "Decimal"])
      .describe("The type of the value; this spelling is the one that the API takes."),
    defaultValue: z
      .string()
      .max(256)
      .describe('The value of a new contact, written as text whatever the type: "true", "42".'),
    active: z.boolean().default(true).describe("Whether flows can use it."),
    agentEditable: z.boolean().default(false).describe("Whether agents may change it."),
    agentViewable: z.boolean().default(false).describe("Whether agents see it; needs `desktopLabel`."),
    desktopLabel: text(50).optional().describe("Its name on the Agent Desktop."),
    reportable: z
      .boolean()
      .default(false)
      .describe("Whether reports can use it. A tenant has a limited number of reportable variables."),
    sensitive: z.boolean().default(false).describe("Whether its value is masked."),
  },
  identity: ["name"],
  fixed: ["name"],
  rules: [
    {
      on: "desktopLabel",
      with: ["agentViewable"],
      holds: v => !v.agentViewable || v.desktopLabel !== undefined,
      says: "a variable that agents see needs a desktopLabel: add one, or set agentViewable to false",
    },
    {
      on: "defaultValue",
      with: ["variableType"],
      holds: v => validDefault[v.variableType]!.test(v.defaultValue),
      says: "the default does not fit variableType: write true or false, 42, 4.2 or 2026-01-31T00:00:00Z, as text",
    },
  ],
  ceilings: [{ kind: "organizationSetting", field: "numberOfCadVariables" }],
  routes: { item: "cad-variable", list: "v2/cad-variable", bulk: "cad-variable/bulk" },
});

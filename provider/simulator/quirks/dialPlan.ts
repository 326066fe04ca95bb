import { quirks } from "./quirk.js";

const text = (maxLength: number) => ({ type: "string", maxLength });

export const dialPlan = quirks({ type: "dial-plan", kind: "dialPlan" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, DialPlanDTO",
    says: "Takes the published fields.",
    accepts: {
      description: text(255),
      regularExpression: text(255),
      prefix: text(50),
      strippedChars: text(128),
      active: { type: "boolean" },
    },
  },
  {
    id: "required",
    evidence: "spec",
    source: "contract B, DialPlanDTO",
    says: "name, regularExpression and active are required.",
    required: ["name", "regularExpression", "active"],
  },
  { id: "search", evidence: "spec", source: "contract A2", says: "search looks at name.", searches: ["name"] },
  {
    id: "defaults",
    evidence: "assumed",
    source: "contract 2.14 names the two; what is in them is ours",
    says: "A new tenant has the dial plans US and Any Format.",
    defaults: [
      { name: "US", regularExpression: "1[0-9]{3}[2-9][0-9]{6}", prefix: "1", strippedChars: "( )-", active: true },
      {
        name: "Any Format",
        regularExpression: "([0-9a-zA-Z]+[-._])*[0-9a-zA-Z]+",
        strippedChars: "( )-",
        active: true,
      },
    ],
  },
]);

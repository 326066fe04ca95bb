import { quirks } from "./quirk.js";

export const site = quirks({ type: "site", kind: "site" }, [
  {
    id: "required",
    evidence: "live",
    source: "contract 2.2",
    says: "name, active and multimediaProfileId are required.",
    required: ["name", "active", "multimediaProfileId"],
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  { id: "search", evidence: "spec", source: "contract A2", says: "search looks at name.", searches: ["name"] },
  {
    id: "defaults",
    evidence: "live",
    source:
      "contract 2.0 (EXP U4): Site-1 came with the organization; its name and its multimedia profile here are ours",
    says: "A new tenant has a default site.",
    defaults: [
      {
        name: "Default_Site",
        active: true,
        multimediaProfileId: "@multimedia-profile/Default_Multimedia_Profile",
      },
    ],
  },
]);

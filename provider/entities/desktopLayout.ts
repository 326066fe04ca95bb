import { z } from "zod";
import { description, entity, hashed, initially, type Live, ref, setOf, systemDefault, text } from "./entity.js";
import { isPath } from "./path.js";

const isDocument = (written: string) => {
  try {
    return z.looseObject({}).safeParse(JSON.parse(written)).success;
  } catch {
    return false; // A SyntaxError is how JSON says no.
  }
};

const wrong = "is no layout: state it as an object, as the JSON text of one, or as the path of its .json file";

const layout = z
  .union([z.string().refine(written => isPath(written) || isDocument(written), wrong), z.looseObject({})], {
    error: wrong,
  })
  .meta({ examples: [{ appTitle: "Acme Sales", logo: "" }, '{ "appTitle": "Acme Support", "logo": "" }'] });

/** The API wants the layout as a text, and some facts that only its own editor would know better. */
const leaves = ({ jsonFileContent: content, ...row }: Live): Live => ({
  global: false,
  validated: false,
  defaultJsonModified: false,
  ...row,
  ...(content === undefined
    ? {}
    : { jsonFileContent: typeof content === "string" ? content : JSON.stringify(content) }),
  editedBy: "Pulumi",
});

export const desktopLayout = entity({
  kind: "desktopLayout",
  title: "desktop layout",
  about:
    "What agents and supervisors see on their desktop: a JSON document of widgets, panels and branding. A team has one, " +
    "or the tenant's global layout. Webex takes any content: a broken layout shows when agents log in, so try it on a " +
    "team of few people first.",
  fields: {
    name: text(255).describe("Unique in the tenant."),
    description: description(),
    active: z.boolean().default(true).meta({ wire: "status" }).describe("Whether teams can use it."),
    jsonFileContent: hashed(layout)
      .meta({ file: true })
      .describe(
        "The layout: an object, the text of its file, or the path of that (`layouts/sales.json`). Compared by what it " +
          "says, not by how it is written.",
      ),
    jsonFileName: initially(text(255), "layout.json").describe("What Control Hub calls the file."),
    teamIds: setOf(ref("team").meta({ back: true }), "additive")
      .optional()
      .describe("Teams that use it. A team that the program declares is better given its `desktopLayoutId`."),
  },
  adds: {
    editedBy: z.string().optional().describe("Who changed it last; `Pulumi` after each write of ours."),
    global: z.boolean().optional().describe("Whether it is for all teams that have no other: only the platform's is."),
    validated: z.boolean().optional().describe("Whether Control Hub has checked its content."),
    defaultJsonModified: z.boolean().optional().describe("Whether the platform's own layout was changed."),
    systemDefault: systemDefault(),
  },
  identity: ["name"],
  tenantRules: [
    {
      on: "name",
      reads: ["desktopLayout"],
      byId: true,
      problem: (_, rows, self) =>
        self && rows.byId("desktopLayout", self)?.systemDefault === true
          ? "the platform's own layout is what every team falls back to, so it is not changed: choose another name, or " +
            "look it up with DesktopLayout.find"
          : undefined,
    },
    {
      on: "teamIds",
      reads: ["desktopLayout", "team"],
      when: ({ teamIds = [] }) => teamIds.length > 0,
      problem: ({ teamIds = [] }, rows, self) => {
        const others = rows.of("desktopLayout").filter(row => row.id !== self);
        const found = teamIds.flatMap(id =>
          others
            .filter(({ teamIds: held }) => Array.isArray(held) && held.includes(id))
            .map(layout => ({ id, layout })),
        )[0];
        return (
          found &&
          `team "${rows.byId("team", found.id)?.name ?? found.id}" is assigned to desktop layout "${found.layout.name}" ` +
            `(${found.layout.id}), and a team has one: take it out there first, or state desktopLayoutId of the team instead`
        );
      },
    },
  ],
  routes: {
    item: "desktop-layout",
    list: "v2/desktop-layout",
    bulk: "desktop-layout/bulk",
    listOmits: ["jsonFileContent"],
    leaves,
  },
});

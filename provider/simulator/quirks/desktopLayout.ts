import type { Json } from "../../entities/entity.js";
import { type Fields, quirks, type View } from "./quirk.js";

const flag = { type: "boolean" };
const time = { type: "integer" };

const idsOf = (value: Json | undefined) => (Array.isArray(value) ? value : []);

const holderOf = (teamId: Json, view: View, self: Json | undefined) =>
  view.list("desktop-layout").find(row => row.id !== self && idsOf(row.teamIds).includes(teamId));

const alreadyAssigned = (teams: readonly Json[]) =>
  `Teams assigned [${teams.join(", ")}] already assigned to another desktop layout`;

const globalLayout: Fields = {
  name: "Global Layout",
  description: "This is the global layout",
  jsonFileName: "Desktop Layout.json",
  jsonFileContent: JSON.stringify({ version: "0.0.6", appTitle: "Contact Center Desktop", area: {} }),
  global: true,
  status: true,
  validated: true,
  defaultJsonModified: false,
  editedBy: "System",
};

export const desktopLayout = quirks({ type: "desktop-layout", kind: "desktopLayout" }, [
  {
    id: "paths",
    evidence: "spec",
    source: "contract A",
    says: "There is no list without version.",
    lists: { v2: "envelope" },
  },
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, DesktopLayoutDTO",
    says: "Takes who edited it, three flags and three times beside what is declared; the layout is a text.",
    accepts: {
      jsonFileContent: { type: "string", minLength: 1 },
      editedBy: { type: "string", maxLength: 255 },
      global: flag,
      validated: flag,
      defaultJsonModified: flag,
      validatedTime: time,
      defaultJsonModifiedTime: time,
      modifiedTime: time,
    },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.16",
    says: "Six fields are required; global and validated are not, although published so.",
    required: ["name", "jsonFileName", "jsonFileContent", "defaultJsonModified", "status", "editedBy"],
  },
  {
    id: "unvalidated",
    evidence: "live",
    source: "contract 2.16; that an absent global is false is assumed",
    says: "Nobody looks into the content: a layout without validated is validated: false.",
    fills: () => ({ global: false, validated: false }),
  },
  {
    id: "global",
    evidence: "live",
    source: "contract 2.16",
    says: 'A global layout claims every team: a 400, "already assigned to another desktop layout", while there is one.',
    refuses: ({ before, after, view }) =>
      after.global === true && before?.global !== true && view.list("desktop-layout").some(r => r.global)
        ? alreadyAssigned([...view.rows("team").keys()])
        : undefined,
  },
  {
    id: "teams",
    evidence: "live",
    source:
      'SK/bulk: the 400 "Teams assigned ... already assigned to another desktop layout"; that a team\'s ' +
      "desktopLayoutId and a layout's teamIds are two facts is assumed",
    says: "A team is in the teamIds of one layout: 400. Neither a team nor a layout changes with the other.",
    refuses: ({ before, after, view }) => {
      const taken = idsOf(after.teamIds).filter(id => holderOf(id, view, before?.id));
      return taken.length > 0 ? alreadyAssigned(taken) : undefined;
    },
  },
  {
    id: "list",
    evidence: "live",
    source: "contract 2.0; what is searched and filtered: contract A2",
    says: "Lists drop jsonFileContent, and cannot filter by teamIds or times; search looks at name.",
    omitsInList: ["jsonFileContent"],
    notFilterable: ["teamIds", "validatedTime", "defaultJsonModifiedTime", "modifiedTime"],
    searches: ["name"],
  },
  {
    id: "defaults",
    evidence: "live",
    source: "contract 2.16: the Global Layout is systemDefault; its content and the values beside are ours",
    says: "A new tenant has the global layout.",
    defaults: [globalLayout],
  },
]);

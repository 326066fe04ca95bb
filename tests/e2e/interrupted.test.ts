import type { Case } from "../chaos/cases.js";
import { type Prepared, prepared } from "../chaos/prepared.js";
import { happening } from "../chaos/story.js";

jest.setTimeout(400_000);

/** A site, a skill, and a team that needs the site: enough to be in the middle of. */
const text = `
const wxcc = require("pulumi-wxcc");
const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
new wxcc.Skill("german", { name: "German", skillType: "BOOLEAN", serviceLevelThreshold: 30 });
new wxcc.Team("sales", { name: "Sales", siteId: berlin, teamType: "AGENT" });
`;

let world: Prepared;
beforeAll(async () => {
  world = await prepared([["first up", { kinds: [], text, files: new Map() }]]);
});
afterAll(() => world.close());

// A sample of what `npm run chaos` does at every request of a program with every kind.
const stage = "first up";
const at = "POST site #1";
const cases: readonly Case[] = [
  { stage, at, moment: "after", deed: "ctrl-c", way: "up" },
  { stage, at, moment: "before", deed: "ctrl-c twice", way: "up" },
  { stage, at, moment: "learns", deed: "kill both", way: "recover" },
  { stage, at, moment: "late", deed: "kill cli", way: "cancel" },
  { stage, at: "POST team #1", moment: "learns", deed: "kill provider", way: "recover" },
];

test.each(cases)("$deed, $moment: $at, then $way leaves nothing twice, pending or to do", async one => {
  expect(await happening(one, world)).toEqual({ wrong: [] });
});

import { ref } from "./entity.js";
import { linkTo } from "./link.js";
import { team } from "./team.js";

export const teamDesktopLayout = linkTo(team, {
  kind: "teamDesktopLayout",
  title: "desktop layout of team",
  about:
    "The desktop layout of a team, said after both: for a team that another stack manages, or that nobody declares. " +
    "Elsewhere, state desktopLayoutId of the Team. When it goes, the team has the layout that it had before.",
  at: "teamId",
  fields: { desktopLayoutId: ref("desktopLayout").describe("What the agents of the team see on their desktop.") },
});

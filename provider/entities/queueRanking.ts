import { z } from "zod";
import { linkTo } from "./link.js";
import { queueRankings, team } from "./team.js";

export const queueRanking = linkTo(team, {
  kind: "queueRanking",
  title: "queue ranking of team",
  about:
    "Which queues a team serves before others. Queues name their teams, so this is said after both. When it goes, the " +
    "team has the ranking that it had before.",
  at: "teamId",
  fields: {
    queueRankings: queueRankings
      .min(1, "has at least one queue: add one, or remove the ranking")
      .describe("The queues of the team that have a rank; what is not listed has none."),
    rankQueuesForTeam: z.boolean().default(true).describe("Whether the ranks count; false keeps them for later."),
  },
});

import { z } from "zod";
import { count, description, entity, initially, listOf, only, ref, text } from "./entity.js";

/** API: rank is at most 50; which rank comes first is not published. */
export const queueRankings = listOf(
  {
    queueId: ref("queue").meta({ back: true }).describe("The queue."),
    rank: count(50, 1).describe("Its rank, up to 50; 1 is taken first, inferred."),
  },
  ["queueId"],
);

export const team = entity({
  kind: "team",
  title: "team",
  about: "Agents of one site who share work. A queue hands contacts to teams.",
  fields: {
    name: text(80).describe("Shown to supervisors. Unique within the site."),
    description: description(),
    siteId: ref("site").describe("Where the team works; its agents must belong to the same site."),
    active: z.boolean().default(true).describe("An inactive team receives no contacts."),
    teamType: z
      .enum(["AGENT", "CAPACITY"])
      .default("AGENT")
      .describe("AGENT: people log in. CAPACITY: contacts go to an outside number."),
    // API: 409 when absent at create; supervisors change it during the day.
    teamStatus: initially(z.enum(["IN_SERVICE", "NOT_AVAILABLE"]), "IN_SERVICE").describe(
      "NOT_AVAILABLE closes the team without deleting it.",
    ),
    dialedNumber: only("teamType", ["CAPACITY"], text(40).optional()).describe("The number that contacts go to."),
    capacity: only("teamType", ["CAPACITY"], count(9_999).optional()).describe("Contacts at once."),
    multimediaProfileId: only("teamType", ["AGENT"], ref("multimediaProfile").optional())
      .meta({ wire: "multiMediaProfileId" })
      .describe("Channels and contacts per agent; overrides the site's."),
    skillProfileId: only("teamType", ["AGENT"], ref("skillProfile").optional()).describe(
      "Skills of agents without a skill profile of their own; voice only.",
    ),
    desktopLayoutId: ref("desktopLayout")
      .optional()
      .describe("What its agents see on their desktop; the tenant's global layout when absent."),
    queueRankings: queueRankings
      .optional()
      .describe("Queues that are there already, by rank; those of the program have theirs by a QueueRanking."),
    rankQueuesForTeam: z.boolean().optional().describe("Whether the team takes queues by rank."),
  },
  identity: ["siteId", "name"],
  fixed: ["siteId", "teamType"],
  routes: { item: "team", list: "v2/team", bulk: "team/bulk", listOmits: ["userIds", "queueRankings"] },
});

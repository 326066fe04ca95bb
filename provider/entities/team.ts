import { z } from "zod";
import { count, description, entity, initially, ref, text } from "./entity.js";

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
    dialedNumber: text(40).optional().describe("The number that contacts go to. CAPACITY teams only."),
    capacity: count(9_999).optional().describe("Contacts at once. CAPACITY teams only."),
    multimediaProfileId: ref("multimediaProfile")
      .optional()
      .meta({ wire: "multiMediaProfileId" })
      .describe("Channels and contacts per agent; overrides the site's. AGENT teams only."),
    skillProfileId: ref("skillProfile")
      .optional()
      .describe("Skills of agents without a skill profile of their own; voice only. AGENT teams only."),
    rankQueuesForTeam: z.boolean().default(false).describe("Whether the team takes queues by rank."),
  },
  identity: ["siteId", "name"],
  fixed: ["siteId", "teamType"],
  rules: [
    {
      on: "capacity",
      with: ["teamType"],
      holds: t => t.capacity === undefined || t.teamType === "CAPACITY",
      says: "only a CAPACITY team has a capacity: remove it, or set teamType to CAPACITY",
    },
    {
      on: "dialedNumber",
      with: ["teamType"],
      holds: t => t.dialedNumber === undefined || t.teamType === "CAPACITY",
      says: "only a CAPACITY team has a dialedNumber: remove it, or set teamType to CAPACITY",
    },
    {
      on: "skillProfileId",
      with: ["teamType"],
      holds: t => t.skillProfileId === undefined || t.teamType === "AGENT",
      says: "a CAPACITY team has no agents and so no skill profile: remove it",
    },
    {
      on: "multimediaProfileId",
      with: ["teamType"],
      holds: t => t.multimediaProfileId === undefined || t.teamType === "AGENT",
      says: "a CAPACITY team has no agents and so no multimedia profile: remove it",
    },
  ],
  routes: { item: "team", list: "v2/team", listOmits: ["userIds", "queueRankings"] },
});

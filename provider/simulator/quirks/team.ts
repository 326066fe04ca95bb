import { quirks } from "./quirk.js";

const forbiddenInCapacity = ["skillProfileId", "multiMediaProfileId"];
const onlyInCapacity = ["dialedNumber", "capacity"];

export const team = quirks({ type: "team", kind: "team" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, TeamDTO",
    says: "Queue rankings are a set (rank up to 50).",
    accepts: { queueRankings: { uniqueItems: true } },
  },
  {
    id: "rankings",
    evidence: "spec",
    source: "contract B, QueueRankingDTO; 2.0",
    says: "Queue rankings have ids of their own, which a kept one must resend.",
    nested: { queueRankings: { key: ["queueId"], stamped: true } },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.3 (SK)",
    says: "name, active, siteId and teamType are required; rankQueuesForTeam is not, although published so.",
    required: ["name", "active", "siteId", "teamType"],
  },
  {
    id: "teamStatus",
    evidence: "documented",
    source: "contract 2.3 (TK, REPORTED)",
    says: "A missing teamStatus is a 409, not a 400.",
    status: 409,
    refuses: ({ after }) => (after.teamStatus === undefined ? "teamStatus: is required" : undefined),
  },
  {
    id: "immutable",
    evidence: "spec",
    source: "contract 2.3",
    says: "teamType and siteId cannot change.",
    immutable: { fields: ["teamType", "siteId"] },
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 2.3",
    says: "Names are unique within the site.",
    unique: ["siteId", "name"],
  },
  {
    id: "capacityOnly",
    evidence: "spec",
    source: "contract 2.3",
    says: "Only a CAPACITY team has dialedNumber and capacity; it has no skill or multimedia profile.",
    refuses: ({ after }) => {
      const wrong = (after.teamType === "CAPACITY" ? forbiddenInCapacity : onlyInCapacity).find(
        field => after[field] !== undefined,
      );
      return wrong && `${wrong}: not allowed for team type ${after.teamType}`;
    },
  },
  {
    id: "rankQueues",
    evidence: "live",
    source: "contract 2.3: creates without it succeeded",
    says: "rankQueuesForTeam is false when absent.",
    fills: () => ({ rankQueuesForTeam: false }),
  },
  {
    id: "members",
    evidence: "live",
    source:
      "contract 2.3 (SK/users-write): members are written as teamIds of users; that userIds is ignored is assumed",
    says: "userIds is what users say in teamIds; what is written to it is ignored.",
    shows: (row, view) => {
      const userIds = view.referrersOf(row.id, "user");
      return userIds.length > 0 ? { userIds } : {};
    },
    filterAlias: { userId: "userIds" },
  },
  {
    id: "siteName",
    evidence: "spec",
    source: "contract B, TeamResponseDTO",
    says: "Answers carry siteName.",
    shows: (row, view) => ({ siteName: view.row("site", String(row.siteId))?.name }),
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract 2.0, A2",
    says: "Lists drop userIds and queueRankings, and cannot filter by them; search looks at name and description.",
    omitsInList: ["userIds", "queueRankings"],
    notFilterable: ["userIds", "queueRankings"],
    searches: ["name", "description"],
  },
  {
    id: "defaults",
    evidence: "live",
    source: "contract 2.0 (EXP U4): Team-1 came with the organization; its name here is ours",
    says: "A new tenant has a default team.",
    defaults: [
      {
        name: "Default_Team",
        active: true,
        siteId: "@site/Default_Site",
        teamType: "AGENT",
        teamStatus: "IN_SERVICE",
      },
    ],
  },
]);

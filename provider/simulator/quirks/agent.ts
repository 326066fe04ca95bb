import type { Fields, View, Write } from "./quirk.js";
import { quirks } from "./quirk.js";

/** What a person has only while they work in the contact center. */
export const workFields = [
  "siteId",
  "teamIds",
  "skillProfileId",
  "agentProfileId",
  "multimediaProfileId",
  "deafultDialledNumber",
];
const inclusion = { type: "string", enum: ["INCLUDED", "EXCLUDED"] };
const text = { type: "string" };

const teamsOf = (after: Fields, view: View) =>
  ((after.teamIds ?? []) as readonly string[]).flatMap(id => view.row("team", id) ?? []);

const profileType = (id: unknown, view: View) => view.row("user-profile", String(id))?.profileType;

/** An id of Common Identity that belongs to the person: a uuid made of the user's own. */
const ciUserId = (organizationId: string, id: string) => `${id.slice(0, 24)}${organizationId.slice(24)}`;

function cleared({ before, after }: Write) {
  const field = ["siteId", "agentProfileId", "userProfileId"].find(
    name => before?.[name] !== undefined && after[name] === undefined,
  );
  return field && `${field}: must not be null`;
}

export const agent = quirks({ type: "user", kind: "agent" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, UserDTO",
    says: "Takes the published fields, deafultDialledNumber among them.",
    accepts: {
      firstName: text,
      lastName: text,
      ciUserId: text,
      broadCloudUserId: text,
      xspVersion: text,
      subscriptionId: text,
      imiUserCreated: { type: "boolean" },
      active: { type: "boolean" },
      contactCenterEnabled: { type: "boolean" },
      userLevelAutoCSATInclusion: inclusion,
      userLevelSummariesInclusion: inclusion,
    },
  },
  {
    id: "verbs",
    evidence: "live",
    source: "contract 2.4",
    says: "People are made and deleted in Control Hub only: GET, PUT and PATCH; bulk is a partial PATCH.",
    methods: ["GET", "PUT", "PATCH"],
    creates: [],
    bulk: [{ method: "PATCH", path: "bulk", create: false, update: "partial", delete: false }],
  },
  {
    id: "byCiUserId",
    evidence: "spec",
    source: "contract 2.4",
    says: "A user is also found by the id in Common Identity.",
    lookup: { path: "by-ci-user-id", field: "ciUserId", versions: ["", "v2"] },
  },
  {
    id: "dynamicSkills",
    evidence: "live",
    source: "contract 2.4; the list's answer by appendix B",
    says: "Dynamic skills are not on the record: PATCH user/bulk/update-dynamic-skill gives and takes one, user/by-dynamic-skill-id lists who has it.",
    accepts: { dynamicSkills: { type: "array" } },
    ignores: ["dynamicSkills"],
    shows: () => ({ dynamicSkills: undefined }),
    assigned: {
      field: "dynamicSkills",
      to: { type: "skill", key: "skillId" },
      list: "by-dynamic-skill-id",
      fields: ["id", "email", "firstName", "lastName"],
      shown: "dynamicSkill",
      bulk: "bulk/update-dynamic-skill",
      key: "userId",
    },
  },
  {
    id: "reskill",
    evidence: "live",
    source: "contract 2.4",
    says: "PATCH user/{id}/reskill is for supervisors: 403.",
    forbidden: { method: "PATCH", path: "reskill" },
  },
  {
    id: "required",
    evidence: "spec",
    source: "contract B, UserDTO",
    says: "A PUT names the person, the profile, contactCenterEnabled and active.",
    required: ["firstName", "lastName", "email", "ciUserId", "userProfileId", "contactCenterEnabled", "active"],
  },
  {
    id: "immutable",
    evidence: "live",
    source: "contract 2.4 (names and e-mail live, the others spec)",
    says: "Names, e-mail and the ids of other systems belong to Control Hub: 400 with the original value.",
    immutable: {
      fields: [
        "firstName",
        "lastName",
        "email",
        "ciUserId",
        "broadCloudUserId",
        "xspVersion",
        "subscriptionId",
        "imiUserCreated",
      ],
    },
  },
  {
    id: "licence",
    evidence: "assumed",
    source: "contract 2.4: accepted in a no-op write only",
    says: "active and contactCenterEnabled change in Control Hub: 400 here.",
    immutable: { fields: ["active", "contactCenterEnabled"] },
  },
  {
    id: "ignored",
    evidence: "live",
    source: "contract 2.4",
    says: "userLevelSummariesInclusion and userLevelAutoCSATInclusion are ignored with a 200.",
    ignores: ["userLevelSummariesInclusion", "userLevelAutoCSATInclusion"],
  },
  {
    id: "needsLicence",
    evidence: "assumed",
    source: "contract 2.4 (SPEC text: apply only when contactCenterEnabled); the refusal is ours",
    says: "A person without contact-center licence takes no site, teams or profiles: 400.",
    refuses: ({ after }) => {
      const field =
        after.contactCenterEnabled === true ? undefined : workFields.find(name => after[name] !== undefined);
      return field && `${field}: applicable only when contactCenterEnabled is true`;
    },
  },
  {
    id: "unclearable",
    evidence: "assumed",
    source: "contract 2.4 clears skillProfileId by null; of the others nothing is shown",
    says: "Site, desktop profile and user profile can be changed but not cleared: 400.",
    refuses: cleared,
  },
  {
    id: "teamsOfSite",
    evidence: "live",
    source: "contract 2.4",
    says: "Teams must be on the user's site: 400.",
    refuses: ({ after, view }) => {
      const foreign = teamsOf(after, view).find(team => team.siteId !== after.siteId);
      return foreign && `teamIds: ${foreign.id} not found for given site`;
    },
  },
  {
    id: "capacityTeams",
    evidence: "spec",
    source: "contract 2.3",
    says: "Users are in AGENT teams only: 400.",
    refuses: ({ after, view }) =>
      teamsOf(after, view).some(team => team.teamType === "CAPACITY")
        ? "Capacity based teams are not allowed"
        : undefined,
  },
  {
    id: "profileType",
    evidence: "spec",
    source: "contract 2.4: needs the scope FLS:Read_Scope; the status is ours",
    says: "A user profile of another type is given in Control Hub only: 403.",
    status: 403,
    refuses: ({ before, after, view }) =>
      before && profileType(before.userProfileId, view) !== profileType(after.userProfileId, view)
        ? "userProfileId: changing the profile type is not allowed for this token"
        : undefined,
  },
  {
    id: "siteName",
    evidence: "spec",
    source: "contract B, UserResponseDTO",
    says: "Answers carry siteName.",
    shows: (row, view) => (row.siteId ? { siteName: view.row("site", String(row.siteId))?.name } : {}),
  },
  {
    id: "list",
    evidence: "live",
    source: "contract 2.4, A2",
    says: "search looks at firstName, lastName and email.",
    searches: ["firstName", "lastName", "email"],
    notFilterable: ["xspVersion"],
  },
  {
    id: "synchronized",
    evidence: "assumed",
    source:
      "help.webex.com n524f2m gives each licence and role a profile of its own; the agents' for all others is ours",
    says: "A person arrives with the user profile of administrators or agents; with a licence, also with site and desktop profile.",
    synchronized: ({ email, firstName, lastName, licensed, roles }) => ({
      email,
      firstName,
      lastName,
      active: true,
      contactCenterEnabled: licensed,
      userProfileId: roles?.includes("Full Administrator")
        ? "@user-profile/Administrator Profile"
        : "@user-profile/Standard Agent User Profile",
      ...(licensed && { siteId: "@site/Default_Site", agentProfileId: "@agent-profile/Default_Agent_Profile" }),
    }),
    fills: (_, view, id) => ({ ciUserId: ciUserId(view.organizationId, id) }),
  },
]);

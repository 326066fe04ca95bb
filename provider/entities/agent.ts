import { z } from "zod";
import { entity, type Json, type Live, lasting, type Rows, ref, setOf, text } from "./entity.js";

const ids = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);

/** A team belongs to one site, so an agent who changes site loses the teams of the old one. */
function leaveForeignTeams(merged: Live, rows: Rows) {
  const foreign = ids(merged.teamIds).flatMap(id => {
    const team = rows.byId("team", id);
    return team && team.siteId !== merged.siteId ? [team] : [];
  });
  if (foreign.length === 0) return { settled: merged, notes: [] };
  const gone = new Set(foreign.map(team => team.id));
  return {
    settled: { ...merged, teamIds: ids(merged.teamIds).filter(id => !gone.has(id)) },
    notes: foreign.map(team => `leaves team "${team.name}", which belongs to another site`),
  };
}

export const agent = entity({
  kind: "agent",
  title: "agent",
  about:
    "A person who handles contacts (API: user). People and their licences come from Control Hub: an Agent finds the " +
    "person by e-mail, assigns what is declared, and on delete gives back what was there before.",
  fields: {
    email: z
      .email()
      .describe("The person's e-mail address in Control Hub. Compared exactly; another address is another person."),
    siteId: lasting(ref("site")).describe("Where the agent works. A change drops the teams of the old site."),
    teamIds: setOf(ref("team"), "additive")
      .optional()
      .describe("Teams of the agent's site. By default only the teams added here are removed again."),
    desktopProfileId: ref("desktopProfile")
      .optional()
      .meta({ wire: "agentProfileId", unclearable: true })
      .describe("What the agent may do on the desktop."),
    skillProfileId: ref("skillProfile").optional().describe("The agent's skills; overrides the team's."),
    multimediaProfileId: ref("multimediaProfile")
      .optional()
      .describe("Channels and contacts at once; overrides the site's and the team's."),
    userProfileId: lasting(ref("userProfile")).describe(
      "Permissions. A profile of another type can only be given in Control Hub.",
    ),
    defaultDialledNumber: text(40)
      .optional()
      .meta({ wire: "deafultDialledNumber" })
      .describe("The number that the agent logs in with."),
    workPhone: text(20).optional().describe("The agent's number at work."),
    mobile: text(20).optional().describe("The agent's mobile number."),
    timezone: lasting(text(80)).describe("IANA time zone; the tenant's when absent."),
    preferredSupervisorTeamId: ref("team")
      .optional()
      .describe("The team whose desktop layout a supervisor gets at login."),
    externalIdentifier: text(255).optional().describe("What another system knows the agent as: an employee number."),
    userLevelBurnoutInclusion: lasting(z.enum(["INCLUDED", "EXCLUDED"])).describe(
      "Whether burnout is estimated for this agent, where the organization has chosen specific agents.",
    ),
    userLevelWellnessBreakReminders: lasting(z.enum(["ENABLED", "DISABLED"])).describe(
      "Whether the agent is reminded of breaks, where the organization has that.",
    ),
  },
  adds: {
    ciUserId: z.string().optional().describe("The person's id in Webex (Common Identity)."),
    firstName: z.string().optional().describe("As in Control Hub."),
    lastName: z.string().optional().describe("As in Control Hub."),
  },
  identity: ["email"],
  fixed: ["email"],
  tenantRules: [
    {
      on: "teamIds",
      with: ["siteId"],
      reads: ["team"],
      byId: true,
      problem: (agent, rows) => {
        const teams = (agent.teamIds ?? []).map(id => rows.byId("team", id));
        const capacity = teams.find(team => team?.teamType === "CAPACITY");
        if (capacity) return `team "${capacity.name}" is a CAPACITY team and takes no agents`;
        const elsewhere = teams.find(team => team && agent.siteId && team.siteId !== agent.siteId);
        return elsewhere && `team "${elsewhere.name}" belongs to another site than the agent`;
      },
    },
  ],
  routes: {
    item: "user",
    list: "v2/user",
    update: "PATCH",
    refused: {
      403:
        "A user profile of another type is given in Control Hub only: take userProfileId back. Otherwise the token " +
        "needs the scope cjp:config_write, and its own user profile the permission for users.",
    },
  },
  borrowed: {
    missing:
      "add the person in Control Hub with a Contact Center licence, then synchronize users; or declare the Person and " +
      "take the agent's email from it: then the agent waits",
    waitsFor: {
      kind: "person",
      until: "the person accepts the invitation, and an administrator presses Synchronize Users in Control Hub",
    },
    unusable: live =>
      live.contactCenterEnabled === true
        ? undefined
        : "has no Contact Center licence: assign one in Control Hub > Users, then synchronize users",
  },
  settle: leaveForeignTeams,
  settleReads: ["team"],
});

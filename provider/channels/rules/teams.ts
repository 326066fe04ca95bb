import { pages } from "../sources.js";
import { groupsOf, waiting } from "./group.js";
import {
  called,
  type Declared,
  declared,
  inChannels,
  isKnown,
  list,
  number,
  type Rule,
  referred,
  type Stack,
  text,
  when,
} from "./rule.js";

/** The multimedia profile that holds for a team's agents, where the program declares it: the team's or its site's. */
function profileOf(stack: Stack, team: Declared): Declared | undefined {
  if (team.values.multimediaProfileId !== undefined) {
    return referred(stack, "multimediaProfile", team.values.multimediaProfileId);
  }
  const site = referred(stack, "site", team.values.siteId);
  return referred(stack, "multimediaProfile", site?.values.multimediaProfileId);
}

/** Whether a team may take digital contacts of this program, as far as it is known. */
function takingContacts(stack: Stack): (team: Declared) => boolean {
  const teams = waiting(stack).flatMap(one => one.teams);
  if (!teams.every(isKnown)) return () => true;
  const ids = new Set(teams.map(text));
  return ({ id }) => id !== undefined && ids.has(id);
}

/** What holds for the teams that take a channel's contacts. */
export const teamRules: readonly Rule[] = [
  {
    id: "teams.some",
    level: "error",
    source: pages.article,
    says: "A channel has at least one team, or nobody gets its contacts.",
    find: inChannels(values => {
      const stated = [values.teams, values.groups].filter(one => one !== undefined);
      const nobody = groupsOf(values).every(group => group.teams.length === 0);
      return when(stated.every(isKnown) && nobody, {
        property: "teams",
        reason: "no team takes its contacts",
        todo: "Name a team.",
      });
    }),
  },
  {
    id: "teams.in-time",
    level: "error",
    source: pages.inferred,
    says: "A distribution group begins before its contacts have left the queue, and after the group before it.",
    find: inChannels(values => {
      const most = number(values.maxTimeInQueue);
      const times = list(values.groups).map(group => number((group as { after?: number } | null)?.after));
      return times.flatMap((after, i) => {
        if (after === undefined) return [];
        const before = i === 0 && values.teams !== undefined ? 0 : times[i - 1];
        return [
          ...when(most !== undefined && after >= most, {
            property: `groups[${i}].after`,
            reason: `begins after ${after} s, when contacts have left the queue after ${most} s`,
            todo: "Begin earlier, or raise maxTimeInQueue.",
          }),
          ...when(before !== undefined && after <= before, {
            property: `groups[${i}].after`,
            reason: `begins after ${after} s, not later than the group before it`,
            todo: "Put the groups in the order of their times, or put the teams together.",
          }),
        ];
      });
    }),
  },
  {
    id: "teams.capacity",
    level: "warning",
    source: pages.article,
    says: "Agents take contacts of a medium only if their multimedia profile has room for it.",
    find: stack =>
      waiting(stack).flatMap(({ about, medium, teams }) =>
        [...new Set(teams)].flatMap(reference => {
          const team = referred(stack, "team", reference);
          const profile = team && profileOf(stack, team);
          if (!team || !profile || !isKnown(profile.values[medium])) return [];
          return when((number(profile.values[medium]) ?? 0) === 0, {
            about,
            property: "teams",
            reason: `${called("team", team)} takes none of its contacts: ${called("multimediaProfile", profile)} has ${medium} 0`,
            todo: `Raise ${medium} there, or give the team or its agents another profile.`,
          });
        }),
      ),
  },
  {
    id: "teams.skill-profile",
    level: "warning",
    source: pages.article,
    says: "Digital channels look at the skill profiles of agents, never at that of a team.",
    find: stack => {
      const mayTakeContacts = takingContacts(stack);
      return declared(stack, "team")
        .filter(team => team.values.skillProfileId !== undefined && mayTakeContacts(team))
        .map(team => ({
          about: called("team", team),
          property: "skillProfileId",
          reason: "a team's skill profile does nothing for digital channels",
          todo: "Give the profile to each agent; keep it here for voice only.",
        }));
    },
  },
];

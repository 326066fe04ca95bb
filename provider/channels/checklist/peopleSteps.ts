import { type ChannelTypes, channelTypes } from "../../entities/channel.js";
import type { Json, Kind, Live, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { limits } from "../limits.js";
import { pages } from "../sources.js";
import { teamOutcome } from "../trace/teams.js";
import { type Evidence, kindsOfEvidence } from "./evidence.js";
import { type ChecklistInput, look } from "./input.js";
import { type Draft, done, roles, type Shown, undone } from "./step.js";

type Medium = ChannelTypes["medium"];

const isActive = (row: Live) => row.active !== false;
const named = (row: Live) => `"${String(row.name ?? row.id)}"`;
const mediaOf = (channels: readonly DeployedChannel[]): readonly Medium[] => [
  ...new Set(channels.map(({ channel }) => channelTypes[channel].medium)),
];
const teamIdsOf = (channels: readonly DeployedChannel[]) =>
  new Set(channels.flatMap(({ groups }) => groups.flatMap(({ teams }) => teams.map(({ id }) => id))));

/** A value of a wire field that the API writes in two ways. */
const profileOf = (row: Live | undefined): Json | undefined => row?.multimediaProfileId ?? row?.multiMediaProfileId;

const portal = (path: string) => ({ path: `Control Hub > Contact Center > ${path}`, link: pages.administration });

function profiles({ channels, evidence }: ChecklistInput): Draft {
  const media = mediaOf(channels);
  return {
    id: "multimedia-profiles",
    title: "Have multimedia profiles with room for each medium",
    article: "3.1",
    who: roles.centre,
    where: portal("Multimedia Profiles"),
    values: media.map(medium => ({ label: medium, value: "1 or more" })),
    needs: ["launch"],
    proof: "an active profile of the tenant with room for the medium",
    provable: true,
    shown: look(evidence, "multimediaProfiles", rows => {
      const full = media.filter(medium => !rows.some(row => isActive(row) && Number(row[medium] ?? 0) > 0));
      return full.length > 0
        ? undone(`no active profile has room for ${full.join(", ")}`)
        : done("multimedia profiles of the tenant", evidence.on);
    }),
  };
}

function sites({ evidence }: ChecklistInput): Draft {
  return {
    id: "site",
    title: "Have a site with a multimedia profile",
    article: "3.2",
    who: roles.centre,
    where: portal("Sites"),
    values: [],
    needs: ["multimedia-profiles"],
    proof: "an active site of the tenant with a multimedia profile",
    provable: true,
    shown: look(evidence, "sites", rows => {
      const site = rows.find(row => isActive(row) && profileOf(row) !== undefined);
      return site ? done(`site ${named(site)} of the tenant`, evidence.on) : undone("no active site has a profile");
    }),
  };
}

function teams({ channels, evidence }: ChecklistInput): Draft {
  const wanted = [...teamIdsOf(channels)];
  const names = channels.flatMap(({ groups }) => groups.flatMap(({ teams }) => teams.map(({ name }) => name)));
  return {
    id: "teams",
    title: "Have the teams that get the contacts",
    article: "3.3",
    who: roles.centre,
    where: portal("Teams"),
    values: [...new Set(names)].map(value => ({ label: "Team", value })),
    needs: ["site"],
    proof: "the teams of the tenant",
    provable: true,
    shown: look(evidence, "teams", rows => {
      const gone = wanted.filter(id => !rows.some(row => row.id === id && isActive(row)));
      if (wanted.length === 0) return undone("no channel names a team");
      return gone.length > 0
        ? undone(`${gone.length} of ${wanted.length} teams are not in the tenant or inactive: ${gone.join(", ")}`)
        : done("the teams of the tenant", evidence.on);
    }),
  };
}

/** The evidence as a trace reads a tenant. */
function rowsIn(evidence: Evidence): Rows {
  const names = Object.entries(kindsOfEvidence) as [keyof typeof kindsOfEvidence, Kind][];
  const of = (kind: Kind) => names.flatMap(([name, other]) => (other === kind ? (evidence[name] ?? []) : []));
  return { of, byId: (kind, id) => of(kind).find(row => row.id === id) };
}

function agents(channel: DeployedChannel, evidence: Evidence): Draft {
  const { medium } = channelTypes[channel.channel];
  const ids = [...teamIdsOf([channel])];
  // Who lacks what was not read lacks nothing that is known.
  const unread = (["multimediaProfiles", "sites", "teams"] as const)
    .map(name => look(evidence, name, () => done("the tenant", evidence.on)))
    .find(({ shows }) => shows === "nothing");
  return {
    id: "agents",
    channel: channel.name,
    title: "Have agents in these teams who are licensed, active and synchronised",
    article: "3.4",
    who: roles.centre,
    where: portal("Contact Center Users (and Synchronize Users)"),
    values: ids.map(value => ({ label: "Team id", value })),
    needs: ["teams"],
    proof: "an enabled, active agent of these teams whose multimedia profile has room; wxcc trace says more",
    provable: true,
    shown:
      unread ??
      look(evidence, "agents", () => {
        const rows = rowsIn(evidence);
        const outcomes = ids.map(id => teamOutcome(id, { medium, required: [] }, rows));
        const able = new Map(outcomes.flatMap(({ eligible }) => eligible.map(person => [person.id, person.name])));
        if (able.size === 0)
          return undone(outcomes.map(({ reason }) => reason?.says).join("; ") || "no team gets its contacts");
        return done(`${able.size} agents of the tenant, such as ${[...able.values()][0]}`, evidence.on);
      }),
  };
}

const fields = [
  "timeoutRonaTelephonySeconds",
  "timeoutRonaChatSeconds",
  "timeoutRonaEmailSeconds",
  "timeoutRonaSocialSeconds",
];

function rona({ channels, evidence }: ChecklistInput): Draft {
  const shown: Shown = look(evidence, "tenantConfiguration", configuration => {
    const missing = fields.filter(field => typeof configuration[field] !== "number");
    if (missing.length > 0) return undone(`the tenant configuration has no ${missing.join(", ")}`);
    const late = channels.filter(
      ({ channel, maxTimeInQueue }) => Number(configuration[channelTypes[channel].rona]) >= maxTimeInQueue,
    );
    return late.length > 0
      ? undone(`${late.map(({ name }) => name).join(", ")}: the time-out is not below the maximum time in queue`)
      : done("the tenant configuration", evidence.on);
  });
  const now = evidence.tenantConfiguration;
  return {
    id: "rona",
    title: "Set the time-outs for contacts that nobody answers (RONA)",
    article: "4",
    who: roles.centre,
    where: {
      path: "Control Hub > Contact Center > Tenant Settings > Desktop > RONA timeouts",
      link: pages.tenantSettings,
    },
    values: fields.map(field => {
      const { most } = field === "timeoutRonaTelephonySeconds" ? limits.ronaTelephony : limits.ronaDigital;
      return {
        label: field.replace(/^timeoutRona|Seconds$/g, ""),
        value: `${now?.[field] ?? `1 to ${most}`} seconds`,
      };
    }),
    needs: [],
    proof: "the tenant configuration",
    provable: true,
    shown,
  };
}

/** Steps 3.1 to 3.4 and 4: all of them can be declared. */
export const peopleSteps = (input: ChecklistInput): readonly Draft[] => [
  profiles(input),
  sites(input),
  teams(input),
  ...input.channels.map(channel => agents(channel, input.evidence)),
  rona(input),
];

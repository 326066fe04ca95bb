import type { Kind, Live, Rows } from "../../entities/entity.js";
import { administrator, agentLicence } from "../../entities/nodeAuthorization.js";
import type { DeployedChannel, SkillRequirement } from "../channel.js";

/** An administrator or agent as Control Hub knows the person. */
export interface KnownPerson {
  email: string;
  licences: readonly string[];
  roles: readonly string[];
  /** Whether the invitation is not accepted yet; absent where it is not told. */
  invitePending?: boolean | undefined;
  /** When Control Hub got to know the person: ISO 8601. */
  created?: string | undefined;
}

/** Something that happened in Webex Connect. */
export interface AuditedEvent {
  action: string;
  succeeded: boolean;
  /** ISO 8601, or as Webex Connect writes it. */
  at: string;
  actor?: string | undefined;
  description?: string | undefined;
}

/**
 * What is known from the tenant, from Control Hub and from Webex Connect. Everything is optional: what was not read is
 * never taken for proven, nor for undone. Rows are the API's own, under its own names.
 */
export interface Evidence {
  /** When it was read: YYYY-MM-DD. */
  on: string;
  multimediaProfiles?: readonly Live[];
  sites?: readonly Live[];
  teams?: readonly Live[];
  agents?: readonly Live[];
  entryPoints?: readonly Live[];
  queues?: readonly Live[];
  skills?: readonly Live[];
  skillProfiles?: readonly Live[];
  globalVariables?: readonly Live[];
  tenantConfiguration?: Live;
  organizationSetting?: Live;
  people?: readonly KnownPerson[];
  audit?: readonly AuditedEvent[];
  /** Why something was not read, by the name of its field here. */
  notRead?: Readonly<Partial<Record<EvidenceName, string>>>;
}

export type EvidenceName = Exclude<keyof Evidence, "on" | "notRead">;

/** Which kind of entity each list of the evidence comes from. */
export const kindsOfEvidence = {
  multimediaProfiles: "multimediaProfile",
  sites: "site",
  teams: "team",
  agents: "agent",
  entryPoints: "entryPoint",
  queues: "queue",
  skills: "skill",
  skillProfiles: "skillProfile",
  globalVariables: "globalVariable",
} as const satisfies Partial<Record<EvidenceName, Kind>>;

/** Those of which a tenant has exactly one. */
export const singleKindsOfEvidence = {
  tenantConfiguration: "tenantConfiguration",
  organizationSetting: "organizationSetting",
} as const satisfies Partial<Record<EvidenceName, Kind>>;

/** What lists show in part only, and has to be read singly: the skills of profiles, where a channel asks for skills. */
export function singlyRead(
  channels: readonly DeployedChannel[],
  evidence: Evidence,
): readonly { kind: Kind; id: string }[] {
  const asked = askedSkills(channels).map(({ skillId }) => skillId);
  if (asked.length === 0) return [];
  const idsOf = (rows: readonly Live[] | undefined) => (rows ?? []).map(({ id }) => String(id));
  return [
    ...idsOf(evidence.skillProfiles).map(id => ({ kind: "skillProfile", id }) as const),
    ...idsOf(evidence.skills).flatMap(id => (asked.includes(id) ? [{ kind: "skill", id } as const] : [])),
  ];
}

/** Every skill that a channel asks for at some time, once. */
export function askedSkills(channels: readonly DeployedChannel[]): readonly SkillRequirement[] {
  const all = channels.flatMap(({ skills }) => [
    ...(skills?.required ?? []),
    ...(skills?.relaxations ?? []).flatMap(({ required }) => required),
  ]);
  return [...new Map(all.map(one => [one.skillId, one])).values()];
}

/** What it takes to know people with their licences and roles. */
export const kindsOfPeople = ["person", "license", "role"] as const satisfies readonly Kind[];

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** People out of Control Hub's rows; licences and roles by their names. */
export function peopleIn(rows: Rows): readonly KnownPerson[] {
  const nameOf = (kind: "license" | "role") => (id: string) => text(rows.byId(kind, id)?.name) ?? id;
  return rows.of("person").flatMap(row => {
    const email = text(row.email);
    if (email === undefined) return [];
    return [
      {
        email,
        licences: texts(row.licenses).map(nameOf("license")),
        roles: texts(row.roles).map(nameOf("role")),
        invitePending: typeof row.invitePending === "boolean" ? row.invitePending : undefined,
        created: text(row.created),
      },
    ];
  });
}

export const hasAgentLicence = ({ licences }: KnownPerson) => licences.some(name => agentLicence.test(name));
export const isAdministrator = ({ roles }: KnownPerson) => roles.some(name => administrator.test(name));

/** Events that this person caused. */
export const isBy = (email: string) => (event: AuditedEvent) => event.actor?.toLowerCase() === email.toLowerCase();

/** The newest event of one of these actions that succeeded and fits. */
export function eventOf(
  audit: readonly AuditedEvent[],
  actions: readonly string[],
  fits: (event: AuditedEvent) => boolean = () => true,
): AuditedEvent | undefined {
  const wanted = new Set(actions.map(action => action.toLowerCase()));
  return audit
    .filter(event => event.succeeded && wanted.has(event.action.toLowerCase()) && fits(event))
    .sort((a, b) => b.at.localeCompare(a.at))[0];
}

/** An event as it is told. */
export const toldEvent = ({ action, actor }: AuditedEvent) =>
  `audit log of Webex Connect: ${action}${actor ? ` by ${actor}` : ""}`;

/** The day of a time, where it is one. */
export const dayOf = (at: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(at ?? "")?.[0];

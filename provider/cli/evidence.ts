import type { DeployedChannel } from "../channels/channel.js";
import {
  type AuditedEvent,
  type Evidence,
  type EvidenceName,
  type KnownPerson,
  kindsOfEvidence,
  singleKindsOfEvidence,
  singlyRead,
} from "../channels/checklist/evidence.js";
import type { Kind } from "../entities/entity.js";
import { WxccError } from "../errors.js";
import type { TenantReader } from "../tenant/interface.js";

/** Who is asked for evidence. What is absent is not asked, and why is told. */
export interface Witnesses {
  tenant?: TenantReader;
  /** People with the names of their licences and roles. */
  people?: () => Promise<readonly KnownPerson[]>;
  /** What happened in Webex Connect, or why that cannot be read. */
  audit?: () => Promise<{ events: readonly AuditedEvent[] } | { absent: string }>;
  /** Why a witness is absent. */
  why?: string;
}

type Found = { name: EvidenceName; value?: unknown; why?: string };

/** A refusal to one question leaves the others; what is no refusal is a fault of this program. */
async function asked(name: EvidenceName, question: () => Promise<unknown>): Promise<Found> {
  try {
    return { name, value: await question() };
  } catch (error) {
    if (!(error instanceof WxccError)) throw error;
    return { name, why: [error.happened, error.reason].filter(Boolean).join(": ") };
  }
}

async function rowsOf(tenant: TenantReader, kind: Kind) {
  return (await tenant.rows([kind])).of(kind);
}

/** One list for each kind, all at once; never one request for each entity. */
function questions({ tenant, people, audit, why = "it was not asked" }: Witnesses): readonly Promise<Found>[] {
  const entries = <T extends object>(of: T) => Object.entries(of) as [EvidenceName, Kind][];
  const absent = (name: EvidenceName) => Promise.resolve({ name, why });
  return [
    ...entries(kindsOfEvidence).map(([name, kind]) =>
      tenant ? asked(name, () => rowsOf(tenant, kind)) : absent(name),
    ),
    ...entries(singleKindsOfEvidence).map(([name, kind]) =>
      tenant ? asked(name, async () => (await rowsOf(tenant, kind))[0]) : absent(name),
    ),
    people ? asked("people", people) : absent("people"),
    audit ? log(audit) : absent("audit"),
  ];
}

async function log(audit: NonNullable<Witnesses["audit"]>): Promise<Found> {
  const found = await asked("audit", audit);
  const answer = found.value as Awaited<ReturnType<typeof audit>> | undefined;
  if (answer === undefined) return found;
  return "events" in answer ? { name: "audit", value: answer.events } : { name: "audit", why: answer.absent };
}

async function evidenceOf(witnesses: Witnesses, on: string): Promise<Evidence> {
  const found = await Promise.all(questions(witnesses));
  const known = found.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]);
  const unknown = found.flatMap(({ name, value, why }) =>
    value === undefined ? [[name, why ?? "the tenant has none"]] : [],
  );
  return { on, ...Object.fromEntries(known), notRead: Object.fromEntries(unknown) };
}

/**
 * What the witnesses show, with the reason for everything that could not be read. Where a channel asks for skills, each
 * skill profile is read singly as well: lists leave their skills out.
 *
 * @param on today, YYYY-MM-DD
 */
export async function gather(
  witnesses: Witnesses,
  channels: readonly DeployedChannel[],
  on: string,
): Promise<Evidence> {
  const evidence = await evidenceOf(witnesses, on);
  const { tenant } = witnesses;
  const singly = singlyRead(channels, evidence);
  if (!tenant || singly.length === 0) return evidence;
  await Promise.all(singly.map(({ kind, id }) => tenant.fetch(kind, id)));
  const [skills, skillProfiles] = await Promise.all([
    rowsOf(tenant, kindsOfEvidence.skills),
    rowsOf(tenant, kindsOfEvidence.skillProfiles),
  ]);
  return { ...evidence, skills, skillProfiles };
}

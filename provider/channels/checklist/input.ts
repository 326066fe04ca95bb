import type { DeployedChannel } from "../channel.js";
import type { Attestation } from "./attestations.js";
import type { Evidence, EvidenceName } from "./evidence.js";
import { nothing, type Shown } from "./step.js";

/** A node authorization as the program declares it. */
export interface DeclaredAuthorization {
  node: string;
  owner: string;
  /** YYYY-MM-DD. */
  authorizedOn: string;
}

/** What a checklist is made from. */
export interface ChecklistInput {
  channels: readonly DeployedChannel[];
  authorizations?: readonly DeclaredAuthorization[];
  /** E-mail addresses of administrators who were invited, as far as the program declares them. */
  administrators?: readonly string[];
  evidence: Evidence;
  attestations: readonly Attestation[];
  /** YYYY-MM-DD. */
  today: string;
}

/** Looks at one part of the evidence, where it was read. */
export function look<N extends EvidenceName>(
  evidence: Evidence,
  name: N,
  see: (part: NonNullable<Evidence[N]>) => Shown,
): Shown {
  const part = evidence[name];
  if (part !== undefined) return see(part as NonNullable<Evidence[N]>);
  const why = evidence.notRead?.[name];
  return nothing(why ? `not read: ${why}` : "not read");
}

/** The first that shows something: a system that proves, or one that contradicts. */
export const first = (...shown: readonly Shown[]): Shown => shown.find(({ shows }) => shows !== "nothing") ?? shown[0]!;

/** All of them, or the first that is not. */
export const all = (...shown: readonly Shown[]): Shown =>
  shown.find(({ shows }) => shows === "undone") ?? shown.find(({ shows }) => shows === "nothing") ?? shown.at(-1)!;

import { z } from "zod";
import { rule } from "../evidence.js";
import { Refusal } from "../refusal.js";

const published = "Cisco's description of August 2026, flows/{flowId}:lock";

const heldRule = rule(
  "lock.held",
  "spec",
  `${published}: against concurrent edits by other users, 409 for another user; that an import is one of these is not said`,
  "What somebody has locked, nobody else can lock, import over or publish: 409.",
);
export const lockRules = [
  heldRule,
  rule("lock.shown", "spec", "BasicFlowDTO, FnMetadata", "Records show lockedBy; those of flows lockedAt as well."),
  rule(
    "lock.ends",
    "spec",
    `${published}: after 15 minutes of inactivity`,
    "A lock ends 15 minutes after it was taken.",
  ),
  rule(
    "lock.released",
    "spec",
    "Cisco's description of August 2026: :unlock, for other users to edit",
    "An unlock releases a lock, whoever has it.",
  ),
];

export const lockFile = { lock: z.strictObject({ by: z.string(), at: z.number() }).optional() };

/** Who has it open, and since when. */
export interface Lockable {
  name: string;
  lock?: { by: string; at: number } | undefined;
}

const lasts = 15 * 60_000;

/** The account that all tokens of the tenant are of. */
export const author = "admin1@example.com";

export const lockOn = ({ lock }: Lockable, now: number) => (lock && now - lock.at < lasts ? lock : undefined);

/** @throws Refusal when somebody else has it */
export function refuseIfHeld(one: Lockable | undefined, now: number): void {
  const lock = one && lockOn(one, now);
  if (lock && lock.by !== author) throw new Refusal(heldRule, 409, `${one!.name} is locked by ${lock.by}`);
}

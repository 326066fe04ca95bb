import { rule } from "../evidence.js";

export const createdThoughRefused = rule(
  "people.createdThoughRefused",
  "documented",
  "digital channels page 1.1: a 400 may still have created the person",
  "A POST of a person can answer 400 and have created the person: when a licence has no free unit, or when scripted.",
);
export const faultRules = [createdThoughRefused];

/** What can be made to go wrong once, by POST /_simulator/faults. */
export const faultNames = ["createdThoughRefused", "consentDenied"] as const;
export type FaultName = (typeof faultNames)[number];

export interface Faults {
  /** Lets it happen at the next occasion. */
  script(name: FaultName): void;
  /** Whether it is to happen now; it then does not happen again. */
  take(name: FaultName): boolean;
}

export function createFaults(): Faults {
  const waiting: FaultName[] = [];
  return {
    script: name => void waiting.push(name),
    take: name => {
      const at = waiting.indexOf(name);
      if (at >= 0) waiting.splice(at, 1);
      return at >= 0;
    },
  };
}

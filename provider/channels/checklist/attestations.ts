import { z } from "zod";
import { keyOf, type State, type Step } from "./step.js";

const day = z.iso.date();

/** The shape of `attestations.yaml`: what people confirm that no system shows. */
export const attestationsSchema = z.strictObject({
  attestations: z.array(
    z
      .strictObject({
        step: z.string().min(1).describe("The step's id, as the checklist prints it."),
        channel: z.string().min(1).optional().describe("The channel's name in the program, for a step of a channel."),
        by: z.string().min(1).describe("Who confirms it: a person who can be asked."),
        on: day.describe("The day of the confirmation: YYYY-MM-DD."),
        until: day.optional().describe("The last day on which it counts; for what can come undone, such as a consent."),
        note: z.string().optional().describe("What was seen."),
      })
      .refine(({ on, until }) => until === undefined || until >= on, {
        path: ["until"],
        message: "is before the day of the confirmation",
      }),
  ),
});

/** One confirmation. */
export type Attestation = z.output<typeof attestationsSchema>["attestations"][number];

function stateBy({ by, on, until, note }: Attestation, today: string): State {
  if (on > today) return { kind: "open", why: `attested by ${by} for ${on}, which is still to come` };
  if (until !== undefined && until < today)
    return { kind: "open", why: `the attestation by ${by} of ${on} expired on ${until}` };
  return {
    kind: "attested",
    by,
    on,
    ...(until === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What the last attestation of a step makes of it on a day; one for a day to come counts where there is no other. */
export function attested(step: Pick<Step, "id" | "channel">, all: readonly Attestation[], today: string) {
  const own = all.filter(({ step: id, channel }) => keyOf({ id, channel }) === keyOf(step));
  const made = own.filter(({ on }) => on <= today);
  const [last = own[0]] = made.toSorted(
    (a, b) => b.on.localeCompare(a.on) || (b.until ?? "9").localeCompare(a.until ?? "9"),
  );
  return last && stateBy(last, today);
}

/** Attestations that name no step: mistyped, or of a channel that is gone. */
export const strayAttestations = (steps: readonly Step[], attestations: readonly Attestation[]) => {
  const keys = new Set(steps.map(keyOf));
  return attestations.filter(({ step, channel }) => !keys.has(keyOf({ id: step, channel })));
};

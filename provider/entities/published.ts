import { z } from "zod";
import type { Json, Live } from "./entity.js";
import type { Lock } from "./lock.js";
import { isPath } from "./path.js";

/** What versions of flows, subflows and functions are called by; Cisco's names. */
const tags = ["Live", "Test", "Dev", "Latest"] as const;

const minute = 60_000;

/**
 * What all have in common that Flow Designer edits as a draft, under a lock, and publishes as versions under tags.
 *
 * @param tag what each version is published under unless the user says otherwise
 */
export const published = (tag: (typeof tags)[number]) => ({
  tags: z
    .array(z.enum(tags))
    .default([tag])
    .meta({ asked: true })
    .describe(
      "Tags to publish each version under; none leaves it a draft. A tag stays on the version that had it last.",
    ),
  onLocked: z
    .enum(["fail", "wait"])
    .default("fail")
    .meta({ aside: true })
    .describe(
      "What to do where somebody has it open in Flow Designer: fail before anything of it is written, or wait, for 20 " +
        "minutes at most, until it is free. A delete always fails then, and nobody's lock is ever removed. A lock that " +
        "nobody uses ends after 15 minutes.",
    ),
});

/**
 * A file of Flow Designer: its path, its text, or the object in it.
 *
 * @param isExported whether a text or an object is one
 * @param wrong what is said of everything else
 */
export const exportedFile = (isExported: (value: Json) => boolean, wrong: string, examples: readonly object[]) =>
  z
    .union(
      [
        z.string().refine(value => isPath(value) || isExported(value), wrong),
        z.looseObject({}).refine(value => isExported(value as Json), wrong),
      ],
      { error: wrong },
    )
    .meta({ examples: [...examples] });

export const publishedAdds = {
  status: z.string().optional().describe("Draft or Published: whether it ever was."),
  lockedBy: z.string().optional().describe("Who has it open in Flow Designer."),
};

const timeOf = (date: Live[string]) => (date === undefined || date === null ? Number.NaN : Date.parse(String(date)));

/** API: a lock ends after 15 minutes without a change (Cisco's description of August 2026). */
export const lock: Lock = {
  choice: "onLocked",
  where: "Flow Designer",
  patience: 20 * minute,
  every: minute / 2,
  held: ({ lockedBy, lockedAt }) => {
    if (!lockedBy) return undefined;
    const since = timeOf(lockedAt);
    return { by: String(lockedBy), ...(Number.isNaN(since) ? {} : { since }) };
  },
};

/** The time of the last change, as everything here knows it. */
export const changed = ({ lastModifiedDate }: Live): Live => {
  const at = timeOf(lastModifiedDate);
  return Number.isNaN(at) ? {} : { lastUpdatedTime: at };
};

import type { Kind } from "../entities/entity.js";
import { kinds, registry } from "../entities/registry.js";
import { InvalidConfiguration } from "../errors.js";

/** How many objects one run may delete: so many, or a share of the managed ones. */
export type Limit = { count: number } | { share: number; atLeast: number };

/** What a stack does not allow, whatever the program says. */
export interface Rails {
  maxDeletes: Limit;
  protectKinds: readonly Kind[];
  /** Whether many objects may have been deleted outside: usually that is another tenant, or a token that sees less. */
  mayVanish?: true;
  /** What every output calls the stack. */
  production?: string;
}

export const usualRails: Rails = { maxDeletes: { share: 0.2, atLeast: 5 }, protectKinds: [] };

type Lookup = (setting: "maxDeletes" | "protectKinds" | "mayVanish" | "production") => string | undefined;

function limitOf(text: string | undefined): Limit {
  if (text === undefined) return usualRails.maxDeletes;
  const [, number, percent] = /^(\d{1,9})\s*(%?)$/.exec(text) ?? [];
  if (number !== undefined && !percent) return { count: Number(number) };
  if (number !== undefined && Number(number) <= 100) return { share: Number(number) / 100, atLeast: 0 };
  throw new InvalidConfiguration(
    `wxcc:maxDeletes ${text} is not usable`,
    "Write a number like 3, or a share like 20%.",
  );
}

/** A list of Pulumi's configuration arrives as JSON. */
function wordsIn(text: string): readonly string[] {
  const parts = text.startsWith("[") ? text.replace(/^\[|\]$/g, "").split(",") : text.split(",");
  return parts.map(part => part.trim().replace(/^"|"$/g, "")).filter(Boolean);
}

const plain = (word: string) => word.replace(/[\s-]/g, "").toLowerCase();

function kindOf(word: string): Kind {
  const found = kinds.find(kind => [kind, registry[kind].title].some(name => plain(name) === plain(word)));
  if (found) return found;
  throw new InvalidConfiguration(
    `wxcc:protectKinds names "${word}", which is no kind`,
    `Write some of ${kinds.filter(kind => registry[kind].routes && !registry[kind].lookupOnly).join(", ")}.`,
  );
}

function mayVanish(text: string | undefined): Pick<Rails, "mayVanish"> {
  if (text === "true") return { mayVanish: true };
  if (text === undefined || text === "false") return {};
  throw new InvalidConfiguration(`wxcc:mayVanish ${text} is not usable`, "Write true or false.");
}

/** The guard rails of a stack. @throws InvalidConfiguration for a setting that cannot be used */
export function railsOf(value: Lookup): Rails {
  const label = value("production");
  return {
    maxDeletes: limitOf(value("maxDeletes")),
    protectKinds: wordsIn(value("protectKinds") ?? "").map(kindOf),
    ...mayVanish(value("mayVanish")),
    // `true` is what one writes where a flag is expected.
    ...(label === undefined || label === "false" ? {} : { production: label === "true" ? "production" : label }),
  };
}

/** The line that stands in every output of a production stack. */
export const productionText = (label: string) => `PRODUCTION: ${label}`;

/** Whether so many deletes are more than a run may have. @param managed how many objects the stack manages */
export const isBeyond = (limit: Limit, deletes: number, managed: number) =>
  "count" in limit ? deletes > limit.count : deletes > limit.atLeast && deletes > limit.share * managed;

export const limitText = (limit: Limit) =>
  "count" in limit
    ? `${limit.count}`
    : `${Math.round(limit.share * 100)} % of the managed objects${limit.atLeast > 0 ? `, and ${limit.atLeast} at least` : ""}`;

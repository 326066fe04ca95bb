import { seeded } from "../../provider/simulator/random.js";

/** What is under way when it happens. */
export const stages = ["first up", "change", "destroy"] as const;
export type Stage = (typeof stages)[number];

/**
 * When it happens, by the request that a case is about.
 * - `before`: it has left, and the tenant has not seen it. A provider that goes on gets its answer afterwards.
 * - `late`: the same, and the tenant carries it out after the stack was freed.
 * - `after`: it is carried out, and its answer has not left.
 * - `learns`: the provider has the answer, and the engine does not.
 */
export const moments = ["before", "late", "after", "learns"] as const;
export type Moment = (typeof moments)[number];

/** Who is killed, or who gets how many Ctrl-C: of a terminal, or by its process id alone. */
export const deeds = [
  "kill provider",
  "kill cli",
  "kill both",
  "ctrl-c",
  "ctrl-c twice",
  "sigint",
  "sigint twice",
] as const;
export type Deed = (typeof deeds)[number];

/** What whoever comes next does first. */
export const ways = ["recover", "cancel", "up"] as const;
export type Way = (typeof ways)[number];

export interface Case {
  stage: Stage;
  /** Such as `POST team #1`. */
  at: string;
  moment: Moment;
  deed: Deed;
  way: Way;
}

export const nameOf = ({ stage, at, moment, deed, way }: Case) => [stage, at, moment, deed, way].join(", ");

const isRead = (at: string) => at.startsWith("GET ");
export const isInterrupt = (deed: Deed) => !deed.startsWith("kill");

/** What a read was asked changes nothing: whether the tenant saw it is all the same. */
const momentsOf = (at: string, deed: Deed): readonly Moment[] => {
  if (isInterrupt(deed)) return isRead(at) ? ["before"] : ["before", "after"];
  return isRead(at) ? ["before", "learns"] : moments;
};

/** After a Ctrl-C nothing is to be freed: the next command is the one that was interrupted. */
const waysOf = (deed: Deed): readonly Way[] => (isInterrupt(deed) ? ["up"] : ["recover", "cancel"]);

/** Every case at these requests of a stage. */
export const casesOf = (stage: Stage, requests: readonly string[]): readonly Case[] =>
  requests.flatMap(at =>
    deeds.flatMap(deed =>
      momentsOf(at, deed).flatMap(moment => waysOf(deed).map(way => ({ stage, at, moment, deed, way }))),
    ),
  );

function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  const left = [...all];
  for (let end = left.length - 1; end > 0; end -= 1) {
    const at = Math.floor(random() * (end + 1));
    [left[at], left[end]] = [left[end]!, left[at]!];
  }
  return left;
}

/** So many cases at a write come before one at a read: there are more reads, and less can go wrong with them. */
const share = 4;

/** In an order of which each beginning is a fair sample of the cases at writes, and of those at reads. */
export function inOrder(all: readonly Case[], seed: number): readonly Case[] {
  const { next } = seeded(seed);
  const reads = shuffled(
    all.filter(({ at }) => isRead(at)),
    next,
  );
  const writes = shuffled(
    all.filter(({ at }) => !isRead(at)),
    next,
  );
  const rounds = Array.from({ length: Math.max(reads.length, Math.ceil(writes.length / share)) }, (_, round) => [
    ...writes.slice(round * share, (round + 1) * share),
    ...reads.slice(round, round + 1),
  ]);
  return rounds.flat();
}

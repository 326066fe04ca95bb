/** A number in [0, 1), as Math.random gives. */
export type Random = () => number;

export interface SeededRandom {
  next: Random;
  /** Where it stands; given back as a seed, it goes on from there. */
  state(): number;
}

/** A small generator (mulberry32) whose state is one number, so that a restart goes on where it ended. */
export function seeded(seed: number): SeededRandom {
  let state = seed >>> 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = state;
      mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    state: () => state,
  };
}

const hex = (random: Random, digits: number) => {
  let text = "";
  while (text.length < digits) {
    text += Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0");
  }
  return text.slice(0, digits);
};

/** A uuid (version 4) out of the given randomness. */
export function uuid(random: Random): string {
  const digits = hex(random, 32);
  const variant = "89ab"[Number.parseInt(digits[16]!, 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}

/** Opaque text of a token. */
export const opaque = (random: Random) =>
  Buffer.from(hex(random, 96), "hex").toString("base64url").replaceAll("_", "-");

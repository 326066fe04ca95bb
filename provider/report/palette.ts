/** Colours by what they are for. Blue, bluish green and vermilion differ for every kind of eye; words say the same. */
export interface Palette {
  paper: string;
  card: string;
  ink: string;
  muted: string;
  /** Borders and steps, which one has to see. */
  edge: string;
  /** Rules that only order the page. */
  rule: string;
  accent: string;
  good: string;
  goodTint: string;
  bad: string;
  badTint: string;
  warn: string;
  warnTint: string;
}

export const light: Palette = {
  paper: "#f6f7f9",
  card: "#ffffff",
  ink: "#1b2430",
  muted: "#535e6c",
  edge: "#7b8694",
  rule: "#dde2e8",
  accent: "#005fa3",
  good: "#00664a",
  goodTint: "#e3f3ed",
  bad: "#a33100",
  badTint: "#fbeae2",
  warn: "#6f4d00",
  warnTint: "#fbf1d6",
};

export const dark: Palette = {
  paper: "#11151b",
  card: "#1a2029",
  ink: "#e7ebf1",
  muted: "#a6b1be",
  edge: "#738091",
  rule: "#2c343f",
  accent: "#74bdf7",
  good: "#55cda5",
  goodTint: "#142c27",
  bad: "#ff9a72",
  badTint: "#35211a",
  warn: "#efc455",
  warnTint: "#2f2816",
};

/** Which colour stands on which, as text; the tests hold each pair to 4.5 : 1. */
export const textPairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ...(["ink", "muted", "accent", "good", "bad", "warn"] as const).flatMap(text => [
    [text, "paper"] as const,
    [text, "card"] as const,
  ]),
  ["good", "goodTint"],
  ["bad", "badTint"],
  ["warn", "warnTint"],
  ["ink", "badTint"],
  ["ink", "warnTint"],
  ["muted", "badTint"],
];

/** Lines that carry meaning; 3 : 1. */
export const linePairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ["edge", "paper"],
  ["edge", "card"],
  ["accent", "card"],
];

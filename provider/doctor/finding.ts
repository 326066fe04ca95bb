/** How much it matters: unknown is what could not be asked, and may be either. */
export type Level = "ok" | "warning" | "problem" | "unknown";

/** One thing that was looked at. Whatever is not well says what to do. */
export type Finding = { about: string; says: string } & (
  | { level: "ok" }
  | { level: Exclude<Level, "ok">; todo: string }
);

export const ok = (about: string, says: string): Finding => ({ about, level: "ok", says });
export const warning = (about: string, says: string, todo: string): Finding => ({
  about,
  level: "warning",
  says,
  todo,
});
export const problem = (about: string, says: string, todo: string): Finding => ({
  about,
  level: "problem",
  says,
  todo,
});
export const unknown = (about: string, says: string, todo: string): Finding => ({
  about,
  level: "unknown",
  says,
  todo,
});

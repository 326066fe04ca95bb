/** What a command's exit code says, the same for all of them. Scripts rest on these: they never change. */
export const exitCodes = {
  fine: 0,
  /** What the command looks for is there: an open step, a lost contact, a difference, a problem. */
  found: 1,
  /** It could not tell (no answer, no right, a partial list), or was used wrongly. */
  unsure: 2,
  /** A guard rail stopped it. */
  refused: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

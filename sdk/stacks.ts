let usual: number | undefined;

/**
 * Spares stack traces until {@link resumeStacks}. Pulumi takes four for each property of a resource, in case that one
 * of its promises leaks, and maps each to the sources: half of the time that a program with many resources takes. The
 * line where a resource is declared, which every state holds, is taken whatever the limit.
 */
export function suspendStacks(): void {
  usual ??= Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
}

/** Gives errors their stacks back; once is enough. */
export function resumeStacks(): void {
  if (usual === undefined) return;
  Error.stackTraceLimit = usual;
  usual = undefined;
}

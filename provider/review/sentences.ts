import type { Gone, Guard, Left } from "./gone.js";
import type { Budget, Review } from "./review.js";

/** `1 to delete, 2 to replace, 3 to change, 4 to create, 5 unchanged` */
export function countsText({ counts, gone, left }: Review): string {
  const parts = [
    [gone.filter(({ how }) => how === "delete").length, "to delete"],
    [left.length, "to leave in the tenant"],
    [counts.replace, "to replace"],
    [counts.update, "to change"],
    [counts.create, "to create"],
    [counts.same, "unchanged"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.join(", ") || "nothing is declared";
}

export const budgetText = ({ reads, writes, requestsPerMinute, seconds }: Budget) =>
  `about ${reads + writes} requests to the tenant (${reads} reads, ${writes} writes): about ${seconds} s at ${requestsPerMinute} requests a minute`;

/** Why a pipeline stops here, one sentence each. */
export function refusalsText({ guard, gone }: Pick<Review, "gone"> & { guard: Guard }): readonly string[] {
  const kinds = [...new Set(gone.filter(({ isProtected }) => isProtected).map(({ kind }) => kind))];
  return [
    ...(guard.isBeyond
      ? [`${guard.deletes} of ${guard.managed} managed objects would be deleted, and wxcc:maxDeletes is ${guard.limit}`]
      : []),
    ...kinds.map(kind => `wxcc:protectKinds names ${kind}, and some would be deleted or replaced`),
    ...guard.refusals,
  ];
}

/** Who uses it, at most so many by name. */
export function usersOf({ users }: Gone, most = 10) {
  const sorted = [...users].sort((a, b) => Number(a.isOurs) - Number(b.isOurs));
  return { named: sorted.slice(0, most), more: Math.max(0, sorted.length - most) };
}

export const leftText = ({ fate }: Left) =>
  fate === "left" ? "stays in the tenant, no longer managed" : "is given back as it was before this stack";

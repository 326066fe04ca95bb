import { type Figure, isMissed, ratio } from "./figure.js";

const head = ["", "goal", "reached", "", "floor", "ratio", "engine", "naive"] as const;

const shown = (value: number | undefined) => (value === undefined ? "" : value.toLocaleString("en-US"));

function cells(figure: Figure): readonly string[] {
  const { what, reached, goal, wanted, floor, engine, naive } = figure;
  const verdict = goal === undefined ? "" : isMissed(figure) ? "✗" : "✓";
  const limit = goal === undefined ? "" : `${wanted === "at least" ? "≥" : "≤"} ${shown(goal)}`;
  return [what, limit, shown(reached), verdict, shown(floor), shown(ratio(figure)), shown(engine), shown(naive)];
}

/** A column that no row fills is left out; so is nothing else. */
function rowsOf(figures: readonly Figure[]): readonly (readonly string[])[] {
  const rows = [head, ...figures.map(cells)];
  const filled = head.map((_, column) => rows.slice(1).some(row => row[column] !== ""));
  return rows.map(row => row.filter((_, column) => filled[column]));
}

/** The figures as lines in columns. */
export function table(figures: readonly Figure[]): string {
  const rows = rowsOf(figures);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  return rows.map(row => line(row).trimEnd()).join("\n");
}

/** The same in Markdown. */
export function markdown(figures: readonly Figure[]): string {
  const [first, ...rows] = rowsOf(figures);
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  return [line(first!), line(first!.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

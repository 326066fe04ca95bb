import { type Figure, isMissed } from "./goals.js";

const head = ["", "reached", "goal", "", "do-nothing", "ratio", "engine", "serializer"];

/** A floor of nothing measures nothing: the engine alone has no provider process. */
const shown = (value: number | undefined) => (value === undefined || value === 0 ? "" : String(value));

function cells(figure: Figure): readonly string[] {
  const { what, reached, goal, others } = figure;
  const verdict = goal === undefined ? "" : isMissed(figure) ? "✗" : "✓";
  const ratio = others.doNothing ? (reached / others.doNothing).toFixed(2) : "";
  const [doNothing, engine, serializer] = [others.doNothing, others.engine, others.serializer].map(shown);
  return [
    what,
    String(reached),
    goal === undefined ? "" : `≤ ${goal}`,
    verdict,
    doNothing!,
    ratio,
    engine!,
    serializer!,
  ];
}

/** The figures as lines in columns. */
export function table(figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  return rows.map(row => line(row).trimEnd()).join("\n");
}

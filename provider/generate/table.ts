const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

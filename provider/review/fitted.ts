/** A part of a comment: a heading, what is said once, and a list that may be cut. */
export interface Section {
  heading: string;
  intro?: string;
  items: readonly string[];
  /** How the items are called where some are left out: `changes`. */
  what: string;
}

const bytes = (text: string) => Buffer.byteLength(text, "utf8");

const leftOut = (count: number, what: string) =>
  `- … and ${count} more ${what}, left out: a comment has no more room. \`npx wxcc preview\` prints all.`;

/** As many items as there is room for, with the number of those that are left out. */
function cut({ items, what }: Section, room: number): readonly string[] {
  const shown: string[] = [];
  let left = room;
  for (const item of items) {
    if (bytes(item) + 1 > left) break;
    left -= bytes(item) + 1;
    shown.push(item);
  }
  return shown.length < items.length ? [...shown, leftOut(items.length - shown.length, what)] : shown;
}

/**
 * A text that keeps within a number of bytes: what stands around the lists is always there, and of the lists, the first
 * ones get the room.
 */
export function fitted(top: string, sections: readonly Section[], bottom: string, limit: number): string {
  const present = sections.filter(({ items, intro }) => items.length > 0 || intro !== undefined);
  const frame = ({ heading, intro, what, items }: Section) =>
    bytes(`### ${heading}\n\n${intro ?? ""}\n\n\n${leftOut(items.length, what)}\n`);
  let room = limit - bytes(`${top}\n\n${bottom}\n`) - present.reduce((sum, section) => sum + frame(section), 0);
  const parts = present.map(section => {
    const lines = cut(section, room);
    room -= lines.reduce((sum, line) => sum + bytes(line) + 1, 0);
    return [`### ${section.heading}`, section.intro, lines.join("\n")].filter(Boolean).join("\n\n");
  });
  return `${[top, ...parts, bottom].filter(Boolean).join("\n\n")}\n`;
}

// What moves a cursor, hides or turns the direction of writing has no place in a comment.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

const longest = 300;

const oneLine = (text: string) => {
  const line = text.replace(invisible, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

/** A text of the tenant or the program as code: nothing in it is Markdown, HTML, a link or a mention. */
export function code(text: string): string {
  const line = oneLine(text) || " ";
  const runs = (line.match(/`+/g) ?? []).map(run => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const room = line.startsWith("`") || line.endsWith("`") || line === " " ? " " : "";
  return `${fence}${room}${line}${room}${fence}`;
}

/** The same within a sentence: every sign that means something is escaped, and nobody is mentioned or linked. */
export const plain = (text: string): string =>
  oneLine(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]#|~$]/g, "\\$&")
    // A list, a line or a number of its own begins only where a text does.
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    // These become links by themselves, whatever stands before them.
    .replace(/@|:(?=\/\/)|www\.|#/gi, found => `${found}\u200b`);

/** Text that is markup already; everything else is escaped on its way into it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

// No browser shows these, and some of them turn the text around them.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(unseen, "\ufffd").replace(/[&<>"']/g, character => named[character]!);

function textOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === undefined || part === false) return "";
  return typeof part === "object" ? part.map(textOf).join("") : escaped(String(part));
}

/** Markup with values in it: names come from tenants, so whatever is not markup is text, in attributes too. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.map((text, place) => text + textOf(parts[place])).join(""));

/** Markup of our own that needs no escaping, such as a style. */
export const raw = (text: string): Markup => new Markup(text);

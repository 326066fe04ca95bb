/** Text from outside as it may be shown. */
export type Redact = (text: string) => string;

const longest = 500;
// Escapes could rewrite what the terminal shows; bidi controls could reorder it.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
const bearer = /\b(bearer|basic)\s+[^\s",;]+/gi;

/** Takes out secrets that are known now, whatever looks like an authorization, and what a terminal would act on. */
export const redaction =
  (secrets: () => Iterable<string>): Redact =>
  text => {
    const readable = text.replace(invisible, " ").trim();
    const hidden = [...secrets()]
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
      .reduce((shown, secret) => shown.replaceAll(secret, "[secret]"), readable)
      .replace(bearer, "$1 [secret]");
    return hidden.length > longest ? `${hidden.slice(0, longest)} …` : hidden;
  };

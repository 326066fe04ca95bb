import { disguises } from "./disguises.js";

/** Text from outside as it may be shown. */
export type Redact = (text: string) => string;

const longest = 500;
// Escapes could rewrite what the terminal shows; bidi controls could reorder it.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
const bearer = /\b(bearer|basic)\s+[^\s",;]+/gi;

/** The same secrets are taken out of many texts. */
function remembered(): (secret: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return secret => {
    const forms = known.get(secret) ?? disguises(secret).map(form => form.replace(invisible, " "));
    known.set(secret, forms);
    return forms;
  };
}

/**
 * Takes out secrets that are known now, however a server writes them; whatever looks like an authorization; and what a
 * terminal would act on.
 */
export function redaction(secrets: () => Iterable<string>): Redact {
  const formsOf = remembered();
  return text => {
    const readable = text.replace(invisible, " ").trim();
    const hidden = [...secrets()]
      .filter(Boolean)
      .flatMap(formsOf)
      .sort((a, b) => b.length - a.length)
      .reduce((shown, secret) => shown.replaceAll(secret, "[secret]"), readable)
      .replace(bearer, "$1 [secret]");
    return hidden.length > longest ? `${hidden.slice(0, longest)} …` : hidden;
  };
}

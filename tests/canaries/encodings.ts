/** A text to search for, and how the canary would look like that. */
export interface Pattern {
  as: string;
  bytes: Buffer;
}

const hexOf = (bytes: Buffer) => bytes.toString("hex");

/**
 * What of the base64 of a longer text shows a canary in it, `skipped` bytes after a multiple of three: the characters
 * that hold bits of its neighbours say nothing and are left out.
 */
function base64Within(bytes: Buffer, skipped: number): string {
  const text = Buffer.concat([Buffer.alloc(skipped), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const whole = Math.floor(((skipped + bytes.length) * 8) / 6);
  return text.slice(Math.ceil((skipped * 8) / 6), whole);
}

const urlSafe = (base64: string) => base64.replaceAll("+", "-").replaceAll("/", "_");

/** Every way in which a canary stands in bytes that are not decoded first. */
export function patternsOf(canary: string): readonly Pattern[] {
  const bytes = Buffer.from(canary, "utf8");
  const texts: (readonly [string, string])[] = [["as it is", canary]];
  for (const skipped of [0, 1, 2]) {
    const base64 = base64Within(bytes, skipped);
    texts.push(["base64", base64], ["base64url", urlSafe(base64)]);
  }
  texts.push(["hex", hexOf(bytes)], ["hex", hexOf(bytes).toUpperCase()]);
  const distinct = new Map(texts.map(([as, text]) => [text, as]));
  const patterns = [...distinct].map(([text, as]) => ({ as, bytes: Buffer.from(text, "utf8") }));
  return [...patterns, { as: "as UTF-16", bytes: Buffer.from(canary, "utf16le") }];
}

/** Bytes as text in which each byte is one character, so that what is no text stays what it is. */
const characters = (bytes: Buffer) => bytes.toString("latin1");
const bytesOf = (text: string) => Buffer.from(text, "latin1");

const percent = /%([0-9a-f]{2})/gi;
const escaped = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["\\/bfnrt']))/gi;
const control: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function unescaped(text: string): string {
  // Two escapes make one character outside of the first plane; together they are one text in UTF-8.
  const joined = text.replace(/(?:\\u[0-9a-f]{4})+/gi, run => {
    const units = run.split(/\\u/i).slice(1);
    return characters(Buffer.from(String.fromCharCode(...units.map(unit => Number.parseInt(unit, 16))), "utf8"));
  });
  return joined.replace(escaped, (whole, _, byte?: string, one?: string) =>
    byte ? String.fromCharCode(Number.parseInt(byte, 16)) : one ? (control[one] ?? one) : whole,
  );
}

/** The same bytes without one layer of what was put around them; nothing where there is no such layer. */
export const decodings: readonly { as: string; decode: (bytes: Buffer) => Buffer | undefined }[] = [
  {
    as: "percent-encoded",
    decode: bytes =>
      bytes.includes("%")
        ? bytesOf(characters(bytes).replace(percent, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16))))
        : undefined,
  },
  {
    as: "JSON-escaped",
    decode: bytes => (bytes.includes("\\") ? bytesOf(unescaped(characters(bytes))) : undefined),
  },
  {
    as: "broken into lines",
    decode: bytes =>
      /\n[A-Za-z0-9+/=_-]{16}/.test(characters(bytes)) ? bytesOf(characters(bytes).replace(/\r?\n/g, "")) : undefined,
  },
];

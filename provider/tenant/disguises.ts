/** What of the base64 of a longer text is this secret alone, when it begins so many bytes after a multiple of three. */
function base64Within(secret: string, skipped: number): string {
  const bytes = Buffer.concat([Buffer.alloc(skipped), Buffer.from(secret, "utf8")]);
  const first = Math.ceil((skipped * 8) / 6);
  return bytes.toString("base64").slice(first, Math.floor((bytes.length * 8) / 6));
}

const urlSafe = (base64: string) => base64.replaceAll("+", "-").replaceAll("/", "_");
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
const lowerPercent = (text: string) => text.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase());

/** So short a piece would be found in texts that have nothing to do with it. */
const shortest = 8;

/** The ways in which a server repeats a secret that it was sent: in JSON, in JSON within JSON, in addresses, in base64, in hex. */
export function disguises(secret: string): readonly string[] {
  // Half a character cannot stand in an address.
  const whole = Buffer.from(secret, "utf8").toString("utf8");
  const inUrl = [encodeURIComponent(whole), new URLSearchParams({ "": secret }).toString().slice(1)];
  const base64 = [0, 1, 2].map(skipped => base64Within(secret, skipped));
  const hex = Buffer.from(secret, "utf8").toString("hex");
  const long = [...base64, ...base64.map(urlSafe), hex, hex.toUpperCase()].filter(({ length }) => length >= shortest);
  const json = escaped(secret);
  return [...new Set([secret, json, escaped(json), ...inUrl, ...inUrl.map(lowerPercent), ...long])];
}

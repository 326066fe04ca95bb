import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { decodings, type Pattern, patternsOf } from "./encodings.js";
import { packedInBase64, unpacked } from "./gzip.js";

/** A secret of which nothing may be found, and what it is called where it is found. */
export interface Canary {
  slot: string;
  value: string;
}

/** Something that a run left behind. */
export interface Artefact {
  from: string;
  bytes: Buffer;
}

export interface Hit {
  slot: string;
  from: string;
  /** How it was hidden, from the outside to the inside. */
  as: readonly string[];
}

/** So many layers of encodings are taken off; something written as JSON in JSON in a URL has three. */
const deepest = 3;

interface Sought {
  slot: string;
  patterns: readonly Pattern[];
}

function hitsIn(bytes: Buffer, sought: readonly Sought[], from: string, layers: readonly string[], hits: Hit[]) {
  for (const { slot, patterns } of sought) {
    const found = patterns.find(pattern => bytes.includes(pattern.bytes));
    if (found) hits.push({ slot, from, as: [...layers, found.as] });
  }
  if (layers.length === deepest) return;
  const inner: (readonly [string, Buffer])[] = [
    ...decodings.flatMap(({ as, decode }) => {
      const decoded = decode(bytes);
      return decoded && !decoded.equals(bytes) ? [[as, decoded] as const] : [];
    }),
    ...unpacked(bytes).map(one => ["gzip", one] as const),
    ...packedInBase64(bytes).map(one => ["base64", one] as const),
  ];
  for (const [as, one] of inner) hitsIn(one, sought, from, [...layers, as], hits);
}

/**
 * Where in these artefacts canaries stand: as they are, in base64 at any alignment, base64url, hex, UTF-16, and below
 * percent-encoding, JSON's escapes, broken lines, gzip and zlib.
 */
export function scan(artefacts: Iterable<Artefact>, canaries: readonly Canary[]): readonly Hit[] {
  const sought = canaries.map(({ slot, value }) => ({ slot, patterns: patternsOf(value) }));
  const hits: Hit[] = [];
  for (const { from, bytes } of artefacts) hitsIn(bytes, sought, from, [], hits);
  return hits;
}

/** Every file of a folder, whatever its name; a link leads to what is no artefact of the run. */
export function* filesOf(
  folder: string,
  isMeant: (path: string) => boolean = () => true,
  root = folder,
): Iterable<Artefact> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const inside = relative(root, path);
    const kind = lstatSync(path);
    if (!isMeant(inside)) continue;
    // A secret may stand in a name as well.
    yield { from: `the name ${inside}`, bytes: Buffer.from(inside) };
    if (kind.isDirectory()) yield* filesOf(path, isMeant, root);
    else if (kind.isFile()) yield { from: inside, bytes: readFileSync(path) };
  }
}

/** @throws Error that says which secret was found where, and nothing of the secret */
export function expectNone(hits: readonly Hit[]): void {
  if (hits.length === 0) return;
  const told = hits.map(({ slot, from, as }) => `${slot} stands in ${from}, ${as.join(", in it ")}`);
  throw new Error(["secrets were left behind:", ...new Set(told)].join("\n  "));
}

import { constants, inflateRawSync } from "node:zlib";

/** So much of what is packed is looked at; more would be a bomb. */
const largest = 64 * 1024 * 1024;

/** What was packed may be cut off: what there is of it counts. */
const forgiving = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest };

function attempt(packed: Buffer): readonly Buffer[] {
  try {
    // Without the frame nothing asks what comes after it.
    const bytes = inflateRawSync(packed, forgiving);
    return bytes.length > 0 ? [bytes] : [];
  } catch {
    // These bytes only looked like the beginning of something packed.
    return [];
  }
}

function everyPlace(bytes: Buffer, mark: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}

/** Where what is packed begins, behind the head of a gzip (RFC 1952, 2.3). */
function behindHead(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let place = at + 10;
  if (flags & 4) place += 2 + (bytes.length >= place + 2 ? bytes.readUInt16LE(place) : 0);
  // A name and a comment, each up to a zero.
  for (const flag of [8, 16]) if (flags & flag) place = bytes.indexOf(0, place) + 1 || bytes.length;
  return flags & 2 ? place + 2 : place;
}

const gzipMark = Buffer.from([0x1f, 0x8b, 0x08]);
const zlibMarks = [0x01, 0x5e, 0x9c, 0xda].map(level => Buffer.from([0x78, level]));

/** All that is packed by gzip or zlib somewhere in these bytes. */
export const unpacked = (bytes: Buffer): readonly Buffer[] =>
  [
    ...everyPlace(bytes, gzipMark).map(at => behindHead(bytes, at)),
    ...zlibMarks.flatMap(mark => everyPlace(bytes, mark)).map(at => at + 2),
  ].flatMap(at => attempt(bytes.subarray(at)));

/** The base64 of something packed, as long as its beginning stands at the beginning of the base64. */
export const packedInBase64 = (bytes: Buffer): readonly Buffer[] =>
  [...bytes.toString("latin1").matchAll(/(?:H4sI|eJ[wzy]|eN[ozpq])[A-Za-z0-9+/_-]{16,}/g)].map(([text]) =>
    Buffer.from(text, "base64"),
  );

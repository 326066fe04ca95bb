import { crc32, inflateRawSync } from "node:zlib";
import { InvalidDesiredState } from "../../errors.js";

/** One file of an archive. */
export interface ZipEntry {
  /** With its folders, separated by slashes. */
  name: string;
  content: Buffer;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const encrypted = 0x1;
/** More files than any published flow archive has; the bound keeps a hostile one from costing time. */
const mostEntries = 64;

const refused = (what: string) =>
  new InvalidDesiredState(
    `the archive cannot be read: ${what}`,
    "Fetch the file again, or unpack it and give the .workflow file.",
  );

const isZip = (bytes: Buffer) => bytes.length >= endLength && bytes.readUInt32LE(0) === localSignature;

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at--) if (bytes.readUInt32LE(at) === endSignature) return at;
  throw refused("it has no directory; it was cut off");
}

/** What the directory says of one file. */
function listed(bytes: Buffer, at: number) {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw refused("its directory is damaged");
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
  return {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    name: bytes.toString("utf8", at + 46, at + 46 + nameLength!),
    next: at + 46 + nameLength! + extraLength! + commentLength!,
  };
}

type Listed = ReturnType<typeof listed>;

function unpacked(bytes: Buffer, entry: Listed, largest: number): Buffer {
  const { name, local, method, size } = entry;
  if (entry.flags & encrypted) throw refused(`${name} is encrypted`);
  if (size > largest) throw refused(`${name} has ${size} bytes, more than ${largest}`);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw refused(`${name} is missing`);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw refused(`${name} is cut off`);
  const content = method === 0 ? packed : method === 8 ? inflated(packed, name, size) : undefined;
  if (!content) throw refused(`${name} is packed by method ${method}; only stored and deflated files can be read`);
  if (content.length !== size || crc32(content) !== entry.checksum) throw refused(`${name} is damaged`);
  return content;
}

function inflated(packed: Buffer, name: string, size: number): Buffer {
  try {
    // The bound is what the directory promised: an archive that unpacks to more lies.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw refused(`${name} is damaged`);
  }
}

/**
 * The files of a zip archive that somebody means to hand over: without folders, and without what macOS adds.
 *
 * @param largest the most bytes that one file may have unpacked
 * @returns nothing when this is no zip archive
 * @throws InvalidDesiredState when it is one and cannot be read
 */
export function unzip(bytes: Buffer, largest: number): readonly ZipEntry[] | undefined {
  if (!isZip(bytes)) return undefined;
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw refused(`it holds ${count} files`);
  const entries: Listed[] = [];
  for (let at = bytes.readUInt32LE(end + 16); entries.length < count; at = entries.at(-1)!.next)
    entries.push(listed(bytes, at));
  const meant = entries.filter(({ name }) => !name.endsWith("/") && !/(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(name));
  const total = meant.reduce((sum, { size }) => sum + size, 0);
  if (meant.length > 1 && total > 2 * largest) throw refused(`its files have ${total} bytes together`);
  return meant.map(entry => ({ name: entry.name, content: unpacked(bytes, entry, largest) }));
}

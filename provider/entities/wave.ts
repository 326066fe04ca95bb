/** What files of other formats begin with. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^(ID3|\xff[\xe2-\xff])/, "an MP3"],
  [/^OggS/, "an Ogg"],
  [/^fLaC/, "a FLAC"],
  [/^.{4}ftyp/s, "an MP4"],
];

/** The length of a chunk whose end nobody knew when its header was written. */
const unknownLength = 0xffffffff;

/** What is wrong with a WAV file, after its path; nothing when it has a format and sound. Coding and rate are not judged. */
export function unfitWave(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "is empty: it has to be a WAV file";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textAt = (at: number, length = 4) => String.fromCharCode(...bytes.subarray(at, at + length));
  const head = textAt(0, 12);
  const other = others.find(([pattern]) => pattern.test(head))?.[1];
  if (other) return `is ${other} file under another name: convert it to WAV`;
  const shown = (text: string) => text.replace(/[^ -~]/g, "·");
  if (!head.startsWith("RIFF")) return `begins with ${shown(head.slice(0, 4))} instead of RIFF: it is no WAV file`;
  if (head.slice(8) !== "WAVE") return `holds "${shown(head.slice(8))}" instead of WAVE: it is no WAV file`;
  let hasFormat = false;
  // Chunks are of even length on disk.
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = textAt(at);
    const length = view.getUint32(at + 4, true);
    const there = bytes.length - at - 8;
    if (name === "data") {
      if (!hasFormat) return "has no fmt chunk before its sound: write it again with an audio program";
      if (length === 0 || there === 0) break;
      if (length <= there || length === unknownLength) return undefined;
      return `is cut off: it announces ${length} bytes of sound and holds ${there}`;
    }
    hasFormat ||= name === "fmt ";
    at += 8 + length + (length % 2);
  }
  return "holds no sound";
}

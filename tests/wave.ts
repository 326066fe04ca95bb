import { createHash } from "node:crypto";

/** The bytes of a small WAV file: telephone quality, and as many samples as the text has letters. */
export function wave(text: string): Uint8Array {
  const sound = Buffer.from(text, "latin1");
  const bytes = Buffer.alloc(44 + sound.length);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + sound.length, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(7, 20); // u-law
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8_000, 24);
  bytes.writeUInt32LE(8_000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(sound.length, 40);
  sound.copy(bytes, 44);
  return new Uint8Array(bytes);
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

import { unfitWave } from "../../provider/entities/wave.js";
import { wave } from "../wave.js";
import { says } from "./says.js";

test("an audio file has a name that ends with .wav", () => {
  const found = (name: string) => says("audioFile", { name, path: "welcome.wav" });
  expect(found("welcome 2.wav")).toEqual({});
  expect(found("WELCOME.WAV")).toEqual({});
  expect(found("welcome")).toEqual({ name: "ends with .wav: the API refuses a name without its extension" });
  expect(found("welcome.mp3")).toEqual({ name: "ends with .wav: the API refuses a name without its extension" });
  expect(found("écho.wav")).toEqual({ name: expect.stringContaining("pattern") });
});

describe("a file is a WAV file", () => {
  const sound = wave("\u0000\u00ff\u0080\r\n--x");
  /** The same bytes with others from a position on. */
  const patched = (at: number, text: string, from = sound) => {
    const bytes = Uint8Array.from(from);
    bytes.set(Buffer.from(text, "latin1"), at);
    return bytes;
  };

  test("when it begins with RIFF and WAVE, and holds a format and sound", () => {
    expect(unfitWave(sound)).toBeUndefined();
  });

  test("with chunks of other kinds before its sound, of odd length too", () => {
    const list = Buffer.from("LIST\u0003\u0000\u0000\u0000abc\u0000", "latin1");
    const bytes = Buffer.concat([sound.subarray(0, 36), list, sound.subarray(36)]);
    expect(unfitWave(bytes)).toBeUndefined();
  });

  test("with the length that is written where nobody knew it yet", () => {
    expect(unfitWave(patched(40, "\u00ff\u00ff\u00ff\u00ff"))).toBeUndefined();
  });

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "is empty"],
    [
      "an MP3 file with a tag",
      Buffer.from("ID3\u0004 and more than twelve bytes"),
      "is an MP3 file under another name",
    ],
    ["an MP3 file", Uint8Array.from([0xff, 0xfb, 0x90, 0x64, 0, 0, 0, 0, 0, 0, 0, 0]), "is an MP3 file under another"],
    ["an Ogg file", Buffer.from("OggS and more than twelve bytes"), "is an Ogg file under another name"],
    ["a page", Buffer.from("<!doctype html><html></html>"), "begins with <!do instead of RIFF"],
    ["another RIFF file", patched(8, "AVI "), 'holds "AVI " instead of WAVE'],
    ["no format", patched(12, "junk"), "has no fmt chunk"],
    ["no sound", wave(""), "holds no sound"],
    ["no data", patched(36, "junk"), "holds no sound"],
    ["a part of it", sound.subarray(0, sound.length - 2), "is cut off: it announces 8 bytes of sound and holds 6"],
  ])("unlike %s", (_, bytes, reason) => {
    expect(unfitWave(bytes)).toContain(reason);
  });
});

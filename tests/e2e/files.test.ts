import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, wave } from "../wave.js";
import { newStack, outputsOf, refused, succeeded } from "./stack.js";

test("a file of the program is uploaded once, again when its bytes change, and refused when it is none", async () => {
  const stack = await newStack();
  const save = (bytes: Uint8Array) => writeFileSync(join(stack.folder, "audio", "welcome.wav"), bytes);
  mkdirSync(join(stack.folder, "audio"));
  stack.program(`new wxcc.AudioFile("welcome", { name: "welcome.wav", path: "audio/welcome.wav" });`);
  expect(refused(await stack.preview()).output).toContain("there is no file audio/welcome.wav, seen from");

  save(wave("hello"));
  expect(succeeded(await stack.up()).writes).toBe(1);
  expect(outputsOf(stack, "welcome")).toMatchObject({ sha256: sha256(wave("hello")) });
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);

  save(wave("good day"));
  expect(succeeded(await stack.preview()).output).toContain(
    `audio file welcome.wav: sha256 ${sha256(wave("hello"))} → ${sha256(wave("good day"))}: the file is sent again`,
  );
  expect(succeeded(await stack.up()).requests).toContainEqual(expect.stringMatching(/^PUT .*\/audio-file\//));
  expect(outputsOf(stack, "welcome")).toMatchObject({ sha256: sha256(wave("good day")) });
  succeeded(await stack.refresh());
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);

  save(new Uint8Array(Buffer.from("ID3 begins an MP3 file")));
  expect(refused(await stack.preview()).output).toContain("audio/welcome.wav is an MP3 file under another name");
  succeeded(await stack.destroy());
});

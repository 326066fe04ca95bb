import { z } from "zod";
import { description, entity, file, initially, systemDefault, text } from "./entity.js";
import { unfitWave } from "./wave.js";

export const audioFile = entity({
  kind: "audioFile",
  title: "audio file",
  about:
    "A prompt or music for callers, out of a WAV file of the program. It is uploaded again when its bytes change. The " +
    "tenant shows of them only when the record was last changed: where that moved, they are read and compared, by a " +
    "route that Cisco does not publish; where it cannot be read, the file is sent again. A change that does not move " +
    "that time is not seen. Neither is how a file sounds: of it, only the WAV header is checked.",
  fields: {
    name: text(80, /^[a-zA-Z0-9._\-\s]*$/)
      .meta({ examples: ["welcome.wav", "on-hold.wav"] })
      .describe("Unique in the tenant, with its extension .wav. A new name sends the file again: the API asks for it."),
    path: file("audioFile")
      .meta({ examples: ["audio/welcome.wav", "audio/on-hold.wav"] })
      .describe("The WAV file, from the program's folder. No limit of its size was found published."),
    contentType: initially(z.enum(["AUDIO_WAV", "AUDIO_X_WAV"]), "AUDIO_WAV").describe(
      "What the API calls it; both are WAV.",
    ),
    description: description(),
  },
  adds: {
    blobId: z.string().optional().describe("Where the tenant keeps the content; it stays when that is replaced."),
    systemDefault: systemDefault(),
  },
  identity: ["name"],
  rules: [
    {
      on: "name",
      holds: ({ name }) => /\.wav$/i.test(name),
      says: "ends with .wav: the API refuses a name without its extension",
    },
  ],
  routes: {
    item: "audio-file",
    list: "v2/audio-file",
    listOmits: ["audioFile"],
    upload: {
      fields: "audioFileInfo",
      file: "audioFile",
      as: ({ name }) => ({ name: String(name), type: "audio/wav" }),
      alone: ["description"],
      content: { route: "blob", id: "blobId" },
      unfit: unfitWave,
    },
  },
});

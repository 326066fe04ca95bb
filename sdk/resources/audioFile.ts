// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/**
 * A prompt or music for callers, out of a WAV file of the program. It is uploaded again when its bytes change. The
 * tenant shows of them only when the record was last changed: where that moved, they are read and compared, by a route
 * that Cisco does not publish; where it cannot be read, the file is sent again. A change that does not move that time
 * is not seen. Neither is how a file sounds: of it, only the WAV header is checked.
 */
export interface AudioFileArgs {
  /**
   * Unique in the tenant, with its extension .wav. A new name sends the file again: the API asks for it.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * The WAV file, from the program's folder. No limit of its size was found published.
   * Not empty.
   */
  path: pulumi.Input<string>;
  /**
   * What the API calls it; both are WAV.
   * One of `AUDIO_WAV`, `AUDIO_X_WAV`.
   * Created as `"AUDIO_WAV"`, then left to the people who work there unless stated.
   */
  contentType?: pulumi.Input<"AUDIO_WAV" | "AUDIO_X_WAV">;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
}

/** Options of a audio file: Pulumi's, and those that say what is ours. */
export type AudioFileOptions = EntityOptions<keyof AudioFileArgs>;

/** What finds a audio file: exact values, of which exactly one must have all. */
export interface AudioFileQuery {
  /** Unique in the tenant, with its extension .wav. A new name sends the file again: the API asks for it. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "audioFile",
  title: "audio file",
  className: "AudioFile",
  outputs: ["name", "sha256", "blobId", "systemDefault"],
  optional: ["contentType", "description"],
  query: ["name"],
};

/**
 * A prompt or music for callers, out of a WAV file of the program. It is uploaded again when its bytes change. The
 * tenant shows of them only when the record was last changed: where that moved, they are read and compared, by a route
 * that Cisco does not publish; where it cannot be read, the file is sent again. A change that does not move that time
 * is not seen. Neither is how a file sounds: of it, only the WAV header is checked.
 * @example
 * new wxcc.AudioFile("sales", { name: "welcome.wav", path: "audio/welcome.wav" });
 */
export class AudioFile extends Entity<"audioFile"> {
  /** Unique in the tenant, with its extension .wav. A new name sends the file again: the API asks for it. */
  declare readonly name: pulumi.Output<string>;

  /** The SHA-256 of the file's content as it was last sent or read, in hexadecimal. */
  declare readonly sha256: pulumi.Output<string | undefined>;

  /** What the API calls it; both are WAV. */
  declare readonly contentType: pulumi.Output<"AUDIO_WAV" | "AUDIO_X_WAV" | undefined>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Where the tenant keeps the content; it stays when that is replaced. */
  declare readonly blobId: pulumi.Output<string | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the audio file is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: AudioFileArgs, options?: AudioFileOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a audio file that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.AudioFile.find("found", { name: "…" });
   */
  static find(name: string, query: AudioFileQuery, options?: LookUpOptions): AudioFile {
    return new AudioFile(name, lookUp("find", query), options);
  }

  /** Looks up a audio file that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): AudioFile {
    return new AudioFile(name, lookUp("get", { id }), options);
  }
}

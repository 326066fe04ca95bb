import type { Live } from "./entity.js";

/** How an entity with a file is written: POST and PUT are multipart, and the blob is replaced in its place. */
export interface Upload {
  /** The part with the fields, as JSON. */
  fields: string;
  /** The part with the file, and the wire name of the field that is its path. It is sent where that field exists. */
  file: string;
  /** The file's name and media type in the form. */
  as: (fields: Live, bytes: Uint8Array) => { name: string; type: string };
  /** Fields that PATCH changes without the file, by wire name; an empty text clears them. */
  alone: readonly string[];
  /** Where the content is read, and which wire field has its id there. */
  content?: { route: string; id: string };
  /** What is wrong with the content, after its path; or nothing. */
  unfit: (bytes: Uint8Array) => string | undefined;
}

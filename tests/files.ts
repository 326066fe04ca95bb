import { wave } from "./wave.js";

/** The bytes of a picture as far as its format goes: a PNG of another content for each text. */
export const picture = (text: string) => new Uint8Array(Buffer.from(`\x89PNG\r\n\x1a\n${text}`, "latin1"));

/** What a file of a test's program holds, if nothing else is stated: a content of its own for each path. */
export const fileAt = (path: string) => (path.endsWith(".png") ? picture(path) : wave(path));

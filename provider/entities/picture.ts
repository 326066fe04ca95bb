/** What files of each format begin with, each character a byte. */
const formats: readonly (readonly [RegExp, string, string])[] = [
  [/^\x89PNG\r\n\x1a\n/, "png", "image/png"],
  [/^\xff\xd8\xff/, "jpg", "image/jpeg"],
  [/^GIF8[79]a/, "gif", "image/gif"],
  [/^RIFF.{4}WEBP/s, "webp", "image/webp"],
  [
    /^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!doctype svg|<svg)[\s\S]*<svg[\s>]|^(\xef\xbb\xbf)?\s*<svg[\s>]/i,
    "svg",
    "image/svg+xml",
  ],
];

/** As much of a file as its format is told by: comments may stand before the element of an SVG. */
const headLength = 4_096;

/** The format of a picture, by its content; nothing when it is none that is known. */
export function pictureFormat(bytes: Uint8Array): { extension: string; type: string } | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString("latin1");
  const [, extension, type] = formats.find(([pattern]) => pattern.test(head)) ?? [];
  return extension === undefined ? undefined : { extension, type: type! };
}

/** What is wrong with a picture, after its path. Its size in pixels is not judged. */
export function unfitPicture(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "is empty: it has to be a picture";
  return pictureFormat(bytes) ? undefined : "is no picture: it has to be a PNG, JPEG, GIF, WebP or SVG file";
}

/** One part of a form with the boundary `b`; without a type where none is given. */
export const part = (name: string, type: string, body: string) =>
  [
    "--b",
    `Content-Disposition: form-data; name="${name}"; filename="x"`,
    ...(type ? [`Content-Type: ${type}`] : []),
    "",
    body,
  ].join("\r\n");

export const whole = (...parts: readonly string[]) => `${parts.join("\r\n")}\r\n--b--\r\n`;

export const asForm = { "content-type": "multipart/form-data; boundary=b" };

const utf8 = (text: string) => Buffer.from(text).toString("latin1");

/** The form of an entity with a file, each byte a character; without the file where there is none. */
export const uploadForm =
  (fieldsPart: string, filePart: string, type = "application/octet-stream") =>
  (fields: object, file?: Uint8Array) =>
    whole(
      part(fieldsPart, "application/json", utf8(JSON.stringify(fields))),
      ...(file ? [part(filePart, type, Buffer.from(file).toString("latin1"))] : []),
    );

export const audioForm = uploadForm("audioFileInfo", "audioFile", "audio/wav");
export const logoForm = uploadForm("logoFileInfo", "logoFile", "image/png");

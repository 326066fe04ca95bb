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

/** The form of an audio file, each byte a character. */
export const audioForm = (fields: object, file: Uint8Array) =>
  whole(
    part("audioFileInfo", "application/json", utf8(JSON.stringify(fields))),
    part("audioFile", "audio/wav", Buffer.from(file).toString("latin1")),
  );

import type { Live } from "../entities/entity.js";

/** A file that is sent together with a body, and how the parts of the form are called. */
export interface Form {
  /** The part with the body, where there is one. */
  fields?: string;
  /** The part with the file … */
  part: string;
  /** … and the file, where there is one. */
  sent?: { name: string; type: string; content: Uint8Array };
}

/** A body and a file as one multipart form, each byte a character. API: the part with the fields needs its type, else 415 (contract 2.15). */
export async function form(body: Live | undefined, { fields, part, sent }: Form) {
  const parts = new FormData();
  if (fields !== undefined) parts.append(fields, new Blob([JSON.stringify(body)], { type: "application/json" }));
  if (sent) parts.append(part, new Blob([Uint8Array.from(sent.content)], { type: sent.type }), sent.name);
  const encoded = new Response(parts);
  const bytes = Buffer.from(await encoded.arrayBuffer());
  return { type: encoded.headers.get("content-type")!, body: bytes.toString("latin1") };
}

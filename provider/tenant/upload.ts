import { createHash } from "node:crypto";
import type { Kind, Live } from "../entities/entity.js";
import { fieldsOf, isThere } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { InvalidDesiredState } from "../errors.js";
import { type Api, type Call, path } from "./host.js";
import { changedIn, leaving } from "./rows.js";

/**
 * The call that writes an entity with its file: only what changes where that goes without the file, else all of it.
 * Calls of other kinds stay as they are. Whether an entity has a file its other fields may say.
 *
 * @param before the entity as it is
 * @param content the bytes, where the program has them; a body with their digest means that they change
 * @throws InvalidDesiredState when the content would have to be sent, and is not the program's
 */
export function uploading(kind: Kind, call: Call, before: Live | undefined, content: Uint8Array | undefined): Call {
  const upload = registry[kind].routes?.upload;
  if (!upload || !call.body) return call;
  const { [upload.file]: digest, ...fields } = call.body;
  const { [upload.file]: _, ...known } = before ?? {};
  const changed = before && digest === undefined ? changedIn(fields, leaving(kind, known)) : undefined;
  if (changed?.every(name => upload.alone.includes(name)))
    return { ...call, method: "PATCH", body: Object.fromEntries(changed.map(name => [name, fields[name] ?? ""])) };
  const form = { fields: upload.fields, part: upload.file };
  if (!hasFile(kind, fields)) return { ...call, body: fields, file: form };
  if (!content)
    throw new InvalidDesiredState(
      "was not changed: its file would have to be sent with it, and the content in the tenant is not the program's",
      "Take the path out of ignoreChanges, or the change back.",
      { subject: call.subject },
    );
  return { ...call, body: fields, file: { ...form, sent: { ...upload.as(fields, content), content } } };
}

/** Whether an entity with these fields has a file. */
function hasFile(kind: Kind, fields: Live): boolean {
  const field = fieldsOf(kind).find(({ wire }) => wire === registry[kind].routes?.upload?.file);
  return field !== undefined && isThere(field, fields);
}

/** An answer to a write, which tells nothing of the content, with the digest of what was sent, now or before. */
export function uploaded(kind: Kind, live: Live, sent: Live, before?: Live): Live {
  const part = registry[kind].routes?.upload?.file;
  return part && hasFile(kind, live) ? { ...live, [part]: sent[part] ?? before?.[part] } : live;
}

/** The content of an entity's file, where that can be read. */
export async function contentOf(http: Api, kind: Kind, live: Live): Promise<Uint8Array | undefined> {
  const { content } = registry[kind].routes?.upload ?? {};
  const id = content && live[content.id];
  if (!content || typeof id !== "string") return undefined;
  const answer = await http.ask({ method: "GET", path: path(content.route, id), bytes: true });
  return answer.status === 200 ? new Uint8Array(Buffer.from(answer.body, "latin1")) : undefined;
}

/** The entity with the digest of its content, where that can be read; other kinds stay as they are. */
export async function withDigest(http: Api, kind: Kind, live: Live): Promise<Live> {
  const { file } = registry[kind].routes?.upload ?? {};
  const algorithm = fieldsOf(kind).find(({ wire }) => wire === file)?.schema.digest;
  const bytes = file && algorithm && (await contentOf(http, kind, live));
  return bytes ? { ...live, [file]: createHash(algorithm).update(bytes).digest("hex") } : live;
}

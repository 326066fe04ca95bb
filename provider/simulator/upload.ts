import { type Behaviour, behaviours } from "./behaviour.js";
import { absent, bodyOf, type Call, type Verbs } from "./call.js";
import { isForm } from "./exchange.js";
import type { Fields } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";
import { badPayload } from "./shape.js";

interface Part {
  type: string | undefined;
  /** Each character is a byte. */
  body: string;
}

const blank = "\r\n\r\n";

/** The parts of a form, by name. */
export function partsOf({ request: { headers, body = "" } }: Pick<Call, "request">): ReadonlyMap<string, Part> {
  const boundary = /boundary="?([^";]+)/i.exec(headers["content-type"] ?? "")?.[1];
  const sections = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
  return new Map(
    sections.flatMap(section => {
      const end = section.indexOf(blank);
      const head = section.slice(0, end);
      const name = /^content-disposition:.*\bname="([^"]*)"/im.exec(head)?.[1];
      const type = /^content-type: *([^\s;]+)/im.exec(head)?.[1];
      return name === undefined || end < 0 ? [] : [[name, { type, body: section.slice(end + blank.length) }] as const];
    }),
  );
}

function parsed(text: string): Fields {
  try {
    return JSON.parse(Buffer.from(text, "latin1").toString("utf8")) as Fields;
  } catch {
    throw new Refusal(badPayload, 400, "Bad payload: Cannot deserialize the request body");
  }
}

/** What a create or a replacement writes. @throws Refusal when it is no form of the parts that the type takes */
export function writtenOf({ upload }: Behaviour, call: Call): unknown {
  if (!upload) return bodyOf(call);
  const { quirk, fields, file } = upload;
  if (!isForm(call.request.headers)) throw new Refusal(quirk, 500, "Internal Server Error");
  const parts = partsOf(call);
  const [described, content] = [parts.get(fields), parts.get(file)];
  const lacking = (part: string) => new Refusal(quirk, 400, `Required part '${part}' is not present.`);
  if (!described) throw lacking(fields);
  if (described.type !== "application/json") throw new Refusal(quirk, 415, `Unsupported Media Type of ${fields}`);
  const written = parsed(described.body);
  if (content) return { ...written, [file]: Buffer.from(content.body, "latin1").toString("base64") };
  if (upload.without?.(written)) return { ...written, [file]: null };
  throw lacking(file);
}

/** The types whose bytes have a route of their own, by that route. */
const withContents: ReadonlyMap<string, Behaviour> = new Map(
  [...behaviours.values()].flatMap(one => (one.upload?.content ? [[one.upload.content.route, one] as const] : [])),
);

/** The route of the bytes of an upload; nothing when no type has such a route. */
export function contents([route, id, ...rest]: readonly string[]): { behaviour: Behaviour; verbs: Verbs } | undefined {
  const behaviour = withContents.get(route ?? "");
  const { file, content } = behaviour?.upload ?? {};
  if (!behaviour || !file || !content || id === undefined || rest.length > 0) return undefined;
  const verbs: Verbs = {
    GET: ({ context }) => {
      const row = context.view.list(behaviour.type).find(found => found[content.field] === id);
      if (!row) throw new Refusal(absent, 404, `${route} ${id} not found`);
      const body = Buffer.from(String(row[file]), "base64").toString("latin1");
      return { status: 200, headers: { "content-type": "" }, body, bytes: true };
    },
  };
  return { behaviour, verbs };
}

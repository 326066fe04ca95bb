import { readFileSync } from "node:fs";
import { join } from "node:path";

type Facts = { paths: Record<string, Record<string, Published>> };
const read = (file: string) => JSON.parse(readFileSync(join(__dirname, file), "utf8")) as Facts;

/** The facts of the published APIs, as read from their documents: nothing in them comes from this project. */
export const documents = {
  contactCenter: read("contact-center.facts.json"),
  admin: read("webex-admin.facts.json"),
  flowStore: read("flow-store.facts.json"),
  customChannels: read("custom-channels.facts.json"),
} as const;
export type Document = keyof typeof documents;

/** Where the paths of a document begin on the host. */
const bases: Readonly<Record<Document, string>> = {
  contactCenter: "",
  admin: "/v1",
  flowStore: "",
  customChannels: "",
};

interface Published {
  parameters?: readonly { in: string; name: string; required?: boolean; schema?: { $ref?: string } }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** One published operation, with where its schemas lie in the document. */
export interface Operation {
  document: Document;
  /** `POST /organization/{orgid}/team` without the organization: `POST team`. */
  name: string;
  query: readonly string[];
  /** JSON pointer of the body's schema; of the query parameter that holds it, where the document says so. */
  body: string | undefined;
  bodyInQuery: boolean;
  statuses: readonly number[];
  /** JSON pointer of the schema of an answer. */
  answer(status: number): string | undefined;
}

const escaped = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");
const pointer = (...parts: readonly string[]) => `#/${parts.map(part => encodeURIComponent(escaped(part))).join("/")}`;

const prefix = "/organization/{orgid}/";

/** Literal paths before those with parameters, so that neither `user/bulk` nor `{id}:export` is taken for an id. */
const templates = (Object.keys(documents) as Document[])
  .flatMap(document => Object.keys(documents[document].paths).map(template => ({ document, template })))
  .map(({ document, template }) => ({
    document,
    template,
    pattern: new RegExp(
      `^${bases[document]}${template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`,
    ),
    holes: template.match(/\{/g)?.length ?? 0,
  }))
  .sort((a, b) => a.holes - b.holes || b.template.length - a.template.length);

const contentOf = (published: Published | undefined, status: number) => published?.responses[status]?.content;

/** Where the schema of a JSON body lies: in the body, or in the query parameter that the document puts it into. */
function bodyOf(
  document: Document,
  template: string,
  verb: string,
  published: Published,
): Pick<Operation, "body" | "bodyInQuery"> {
  const content = published.requestBody?.content ?? {};
  const type = Object.keys(content).find(name => name.includes("json")) ?? Object.keys(content)[0];
  const put = documents[document].paths[template]?.put;
  // A partial object, published as "any JSON": the object of the PUT says what its fields are.
  if (put && verb === "patch" && JSON.stringify(content).includes("JsonValue"))
    return bodyOf(document, template, "put", put);
  if (type) {
    return { body: pointer("paths", template, verb, "requestBody", "content", type, "schema"), bodyInQuery: false };
  }
  const object = (published.parameters ?? []).findIndex(one => one.in === "query" && one.schema?.$ref !== undefined);
  if (object < 0) return { body: undefined, bodyInQuery: false };
  return { body: pointer("paths", template, verb, "parameters", String(object), "schema"), bodyInQuery: true };
}

function operationOf(document: Document, template: string, method: string): Operation | undefined {
  const verb = method.toLowerCase();
  const published = documents[document].paths[template]?.[verb];
  if (!published) return undefined;
  return {
    document,
    name: `${method} ${template.startsWith(prefix) ? template.slice(prefix.length) : `${bases[document]}${template}`}`,
    query: (published.parameters ?? []).filter(({ in: place }) => place === "query").map(({ name }) => name),
    ...bodyOf(document, template, verb, published),
    statuses: Object.keys(published.responses).map(Number),
    answer: status => {
      // The document shows the body of one error only; all have it.
      if (document === "admin" && status >= 400) return "#/components/schemas/ErrorResponse";
      const media = Object.keys(contentOf(published, status) ?? {})[0];
      return media && pointer("paths", template, verb, "responses", String(status), "content", media, "schema");
    },
  };
}

function find(method: string, path: string): Operation | undefined {
  for (const { document, template, pattern } of templates) {
    // The most literal path decides: DELETE user/bulk deletes no user whose id is "bulk".
    if (pattern.test(path)) return operationOf(document, template, method);
  }
  return undefined;
}

const found = new Map<string, Operation | undefined>();

/** So many paths are remembered: each id makes another one. */
const remembered = 20_000;

/** The published operation of a request; nothing when the document has none. */
export function operationFor(method: string, path: string): Operation | undefined {
  const request = `${method} ${path}`;
  if (found.size > remembered) found.clear();
  if (!found.has(request)) found.set(request, find(method, path));
  return found.get(request);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The facts of the published API, as read from its document: nothing in them comes from this project. */
export const facts = JSON.parse(readFileSync(join(__dirname, "contact-center.facts.json"), "utf8")) as {
  paths: Record<string, Record<string, Published>>;
};

interface Published {
  parameters?: readonly { in: string; name: string; required?: boolean; schema?: { $ref?: string } }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** One published operation, with where its schemas lie in the document. */
export interface Operation {
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

/** Literal paths before those with parameters, so that `user/bulk` is not taken for a user's id. */
const templates = Object.keys(facts.paths)
  .map(template => ({
    template,
    pattern: new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`),
    holes: template.match(/\{/g)?.length ?? 0,
  }))
  .sort((a, b) => a.holes - b.holes);

const contentOf = (published: Published | undefined, status: number) => published?.responses[status]?.content;

/** Where the schema of a JSON body lies: in the body, or in the query parameter that the document puts it into. */
function bodyOf(template: string, verb: string, published: Published): Pick<Operation, "body" | "bodyInQuery"> {
  const content = published.requestBody?.content ?? {};
  const type = Object.keys(content).find(name => name.includes("json"));
  const put = facts.paths[template]?.put;
  // A partial object, published as "any JSON": the object of the PUT says what its fields are.
  if (put && verb === "patch" && JSON.stringify(content).includes("JsonValue")) return bodyOf(template, "put", put);
  if (type) {
    return { body: pointer("paths", template, verb, "requestBody", "content", type, "schema"), bodyInQuery: false };
  }
  const object = (published.parameters ?? []).findIndex(one => one.in === "query" && one.schema?.$ref !== undefined);
  if (object < 0) return { body: undefined, bodyInQuery: false };
  return { body: pointer("paths", template, verb, "parameters", String(object), "schema"), bodyInQuery: true };
}

function operationOf(template: string, method: string): Operation | undefined {
  const verb = method.toLowerCase();
  const published = facts.paths[template]?.[verb];
  if (!published) return undefined;
  return {
    name: `${method} ${template.startsWith(prefix) ? template.slice(prefix.length) : template}`,
    query: (published.parameters ?? []).filter(({ in: place }) => place === "query").map(({ name }) => name),
    ...bodyOf(template, verb, published),
    statuses: Object.keys(published.responses).map(Number),
    answer: status => {
      const media = Object.keys(contentOf(published, status) ?? {})[0];
      return media && pointer("paths", template, verb, "responses", String(status), "content", media, "schema");
    },
  };
}

/** The published operation of a request; nothing when the document has none. */
export function operationFor(method: string, path: string): Operation | undefined {
  for (const { template, pattern } of templates) {
    const operation = pattern.test(path) ? operationOf(template, method) : undefined;
    if (operation) return operation;
  }
  return undefined;
}

import type { Ask, Bodies } from "./filled.js";

type Json = Record<string, unknown>;
interface Parameter {
  in: string;
  name: string;
  required?: boolean;
  schema?: Json;
}
interface Published extends Json {
  parameters?: readonly Parameter[];
  requestBody?: { content: Record<string, Json> };
}
export interface Facts extends Json {
  paths: Record<string, Record<string, Published>>;
}

export const absent = "00000000-0000-4000-8000-000000000000";
/** Looked up by another field than the id. */
const lookups: Readonly<Record<string, string>> = { "by-ci-user-id": "ciUserId" };
const segmentsOf = (template: string) => template.split("/").slice(1);
const nameOf = (segment: string) => /^\{(.+?)\}/.exec(segment)?.[1];
const isVersion = (segment: string | undefined) => /^v\d+$/.test(segment ?? "");

/** The row that a path with its holes filled so far leads to, and up to two more of the same list. */
function rowsAt(path: readonly string[], ask: Ask): readonly Json[] {
  const type = path.filter(segment => !isVersion(segment)).join("/");
  for (const list of [`v2/${type}`, `v3/${type}`, type]) {
    const { status, body } = ask("GET", list);
    const rows: unknown = status === 200 ? (Array.isArray(body) ? body : body.data) : undefined;
    if (Array.isArray(rows) && rows.length > 0) return [...(rows as Json[]).slice(-1), ...(rows as Json[]).slice(0, 2)];
  }
  return [];
}

/** Values for the holes of a path, those of an entity that exists first. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Of entities that exist, those of the last entity first. */
function valuesOf(template: string, organization: string, ask: Ask): Values {
  const values: Record<string, readonly string[]> = {};
  const below: string[] = [];
  for (const segment of segmentsOf(template).slice(1)) {
    const hole = nameOf(segment);
    if (hole === undefined) below.push(segment);
    else if (/^orgid$/i.test(hole)) values[hole] = [organization];
    else {
      const field = lookups[below.at(-1) ?? ""];
      const ids = rowsAt(field ? below.slice(0, -1) : below, ask).map(row => String(row[field ?? "id"]));
      values[hole] = [...new Set([...ids, absent])];
      below.push(values[hole][0]!);
    }
  }
  return values;
}

const filledIn = (template: string, values: Values) =>
  template.replace(/\{([^}]+)\}/g, (_, hole: string) => values[hole]![0]!);

/** The flow store has a document of its own, which contradicts this one and is what the judge goes by. */
const isOfAnother = (template: string) => template.startsWith("/flow-store/");

/** Whether the tenant has the route: the framework's own 404 and 405 say no, and so does an item of a literal's name. */
function isServed(method: string, template: string, path: string, ask: Ask): boolean {
  const { status, body } = ask(method, path, method === "GET" || method === "DELETE" ? undefined : {});
  const isFramework = (status === 404 || status === 405) && body?.path !== undefined;
  return (
    !isFramework &&
    (status !== 404 || nameOf(segmentsOf(template).at(-1)!) !== undefined || /\}\/[a-z-]+$/.test(template))
  );
}

/** What is sent where a body is published: what the tenant is known to take. */
function exampleFor(method: string, below: string, bodies: Bodies, ask: Ask): unknown {
  const [, collection, bulk] = /^(.*?)(\/bulk)?$/.exec(below)!;
  if (bulk) {
    const item = bodies[collection!];
    return item && { items: [{ itemIdentifier: 1, item: { ...item, name: "Example" }, requestAction: "SAVE" }] };
  }
  if (method === "POST") return bodies[below] && { ...bodies[below], name: "Example" };
  const { status, body } = ask("GET", below);
  return status === 200 ? body : undefined;
}

type Properties = Readonly<Record<string, Json>>;

interface Form {
  /** The parts that are JSON, and those that are files. */
  described: readonly string[];
  files: readonly string[];
  content: Json;
}

const form = "multipart/form-data";

/**
 * The form of an upload: of the two content types that the document offers for bytes, JSON cannot hold them. What each
 * part is, is not published: what is no file is JSON (contract 2.15).
 */
function formOf({ requestBody }: Published): Form | undefined {
  const content = requestBody?.content[form];
  const { properties = {} } = (content?.schema ?? {}) as { properties?: Properties };
  const files = Object.keys(properties).filter(name => properties[name]!.format === "binary");
  const described = Object.keys(properties).filter(name => !files.includes(name));
  if (!content || files.length === 0) return undefined;
  const types = [...described.map(name => [name, "application/json"]), ...files.map(name => [name, "audio/wav"])];
  const encoding = Object.fromEntries(types.map(([name, contentType]) => [name, { contentType }]));
  return { described, files, content: { ...content, encoding } };
}

/** A form whose file is published behind a reference: its parts are not told apart, and it is not tried. */
const isOpaque = (published: Published) =>
  formOf(published) === undefined && JSON.stringify(published.requestBody ?? {}).includes('"format":"binary"');

/** What is sent where a form is published: a new file, or the one that is there. */
const formExample = ({ described, files }: Form, there: unknown) =>
  Object.fromEntries([
    ...described.map(name => [name, there ?? { name: "Example.wav", contentType: "AUDIO_WAV" }]),
    ...files.map(name => [name, "RIFF"]),
  ]);

/** One operation with values for its holes and an example for its body. The body, where published in the query, is moved. */
function withValues(published: Published, values: Values, example: unknown) {
  // Whose token it is, the run says.
  const parameters = (published.parameters ?? []).filter(
    one => !(one.in === "query" && one.schema?.$ref !== undefined) && one.name !== "Authorization",
  );
  const inQuery = (published.parameters ?? []).find(one => one.in === "query" && one.schema?.$ref !== undefined);
  const contents = inQuery
    ? { "application/json": { schema: inQuery.schema } }
    : (published.requestBody?.content ?? {});
  // Where the document offers multipart too, it offers JSON for the same body.
  const upload = formOf(published);
  const [type, content] = upload
    ? [form, upload.content]
    : (Object.entries(contents).find(([name]) => name.includes("json")) ?? []);
  const taken = upload ? formExample(upload, example) : example;
  return {
    ...published,
    parameters: parameters.map(one =>
      one.in === "path"
        ? { ...one, schema: { type: "string", enum: values[one.name] }, example: values[one.name]![0] }
        : one,
    ),
    ...(type && {
      requestBody: {
        required: true,
        content: { [type]: { ...content, ...(taken !== undefined && { example: taken }) } },
      },
    }),
  };
}

export interface Tried {
  document: Facts;
  /** `POST /organization/{orgid}/team` */
  served: readonly string[];
  unserved: readonly string[];
  /** Those of the served that take a file. */
  uploads: readonly string[];
}

/** What is known of a tenant, to fill a document in. */
export interface Known {
  values: (template: string) => Values;
  /** @param path with its holes filled */
  example: (method: string, path: string) => unknown;
  isOther?: (template: string) => boolean;
}

/** What is known of the configuration API. @param bodies what it is known to take */
export const knownOfConfiguration = (organization: string, bodies: Bodies, ask: Ask): Known => ({
  values: template => valuesOf(template, organization, ask),
  example: (method, path) => exampleFor(method, path.replace(`/organization/${organization}/`, ""), bodies, ask),
  isOther: isOfAnother,
});

/** What is known of the flow store. @param flows the ids of what is in it */
export const knownOfFlowStore = (organization: string, project: string, flows: readonly string[]): Known => ({
  values: () => ({ orgId: [organization], projectId: [project], flowId: [...flows, absent.replaceAll("-", "")] }),
  example: (_, path) => (path.endsWith(":publish") ? { comment: "Example", tagIds: ["Live"] } : undefined),
});

/**
 * A published document as it is tried on a tenant: the operations that the tenant serves, with ids of entities that
 * exist and bodies that it takes. No shape in it is another than the published one.
 *
 * @param ask a tenant that takes no harm from being asked
 */
export function documentFor(facts: Facts, { values, example, isOther = () => false }: Known, ask: Ask): Tried {
  const served: string[] = [];
  const unserved: string[] = [];
  const uploads: string[] = [];
  const paths: Facts["paths"] = {};
  for (const [template, verbs] of Object.entries(facts.paths)) {
    const found = values(template);
    const holes = [...template.matchAll(/\{([^}]+)\}/g)].map(([, hole]) => hole!);
    const isKnown = holes.every(hole => hole in found);
    const path = isKnown ? filledIn(template, found) : template;
    for (const [verb, published] of Object.entries(verbs)) {
      const method = verb.toUpperCase();
      const operation = `${method} ${template}`;
      const isLeftOut = isOther(template) || isOpaque(published);
      if (!isKnown || isLeftOut || !isServed(method, template, path, ask)) unserved.push(operation);
      else {
        served.push(operation);
        if (formOf(published)) uploads.push(operation);
        paths[template] = { ...paths[template], [verb]: withValues(published, found, example(method, path)) };
      }
    }
  }
  return { document: { ...facts, paths }, served, unserved, uploads };
}

import type { Json } from "./entity.js";

type Members = Readonly<Record<string, Json | undefined>>;

/** What a flow refers to by id, as `bindings` calls it, with how messages call one of them. */
export const bindable = {
  queues: "queue",
  entryPoints: "entry point",
  audioFiles: "audio file",
  globalVariables: "global variable",
  businessHours: "business hours",
  functions: "function",
  subflows: "subflow",
} as const;
type Bindable = keyof typeof bindable;

/** By name in the file, or by id in the file: the id in this tenant. */
export type Bindings = { readonly [what in Bindable]?: Readonly<Record<string, string>> | undefined };

/** An id in the file of something that the tenant keeps. */
export interface Reference {
  what: Bindable;
  id: string;
  /** The name that the file has beside it. */
  name: string | undefined;
  /** The node that holds it. */
  node: string;
}

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const membersOf = (value: Json | undefined): Members => (isMembers(value) ? value : {});
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The document that a definition is, as a value or as its text; nothing when it is none. */
export function documentOf(definition: Json | undefined): Members | undefined {
  if (typeof definition !== "string") return isMembers(definition) ? definition : undefined;
  try {
    const read = JSON.parse(definition) as Json;
    return isMembers(read) ? read : undefined;
  } catch {
    return undefined; // A SyntaxError is how JSON says no.
  }
}

/** Whether it has what Flow Designer exports. */
export const isExported = (definition: Json | undefined) =>
  isMembers(membersOf(documentOf(definition)?.process).activities);

/** The properties of nodes that hold an id of the tenant. */
const holders: readonly { what: Bindable; property: RegExp }[] = [
  { what: "queues", property: /^(queueId|destination|fallbackQueue|callbackQueue)$/ },
  { what: "businessHours", property: /^businessHoursId$/ },
  { what: "audioFiles", property: /^(prompt|audioFile|audioFileId|musicOnHoldId)$/ },
  { what: "entryPoints", property: /^(entryPoint|entryPointId|outdialEntryPointId)$/ },
];

/** Whether a property of a node holds an id, with a name beside it. */
export const isHolder = (name: string) => holders.some(({ property }) => property.test(name));

/** The properties of nodes that hold one by its id, with the version or tag of it that is called. */
const called: Readonly<Record<string, Bindable>> = { fnVersionConfig: "functions", subflowVersion: "subflows" };

const isId = (value: Json | undefined): value is string =>
  typeof value === "string" && /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(value);

/** Flow Designer writes the name of what was chosen beside its id, in two spellings. */
const shadows = (property: string) => [`${property}:name`, `${property}_name`];

const textIn = (value: Json | undefined) => (typeof value === "string" && value !== "" ? value : undefined);

function* inNode(value: Json | undefined, node: string): Generator<Reference> {
  if (Array.isArray(value)) for (const member of value) yield* inNode(member, node);
  if (!isMembers(value)) return;
  for (const [property, held] of Object.entries(value)) {
    const what = holders.find(holder => holder.property.test(property))?.what;
    const name = shadows(property)
      .map(shadow => textIn(value[shadow]))
      .find(Boolean);
    if (what && isId(held)) yield { what, id: held, name, node };
    else if (called[property] && isMembers(held) && isId(held.id))
      yield { what: called[property], id: held.id, name: textIn(held.name) ?? name, node };
    else yield* inNode(held, node);
  }
}

/** The processes of a flow: its own, and one for each event that it answers, with where the event starts it. */
const processesOf = (document: Members): readonly (readonly [string, Members])[] => [
  ["", membersOf(document.process)],
  ...Object.entries(membersOf(membersOf(document.eventFlows).eventsMap)).map(([event, inner]) => {
    const { process, onEvents } = membersOf(inner);
    return [event, { ...membersOf(process), onEvents }] as const;
  }),
];

const isGlobal = (variable: Members) => /^global/i.test(String(variable.source ?? ""));

/** Every id of the tenant that the file holds. */
export function referencesIn(definition: Json | undefined): readonly Reference[] {
  const document = documentOf(definition) ?? {};
  const nodes = processesOf(document).flatMap(([, { activities }]) =>
    Object.values(membersOf(activities)).flatMap(activity => {
      const { name, properties } = membersOf(activity);
      return [...inNode(properties, `node ${name}`)];
    }),
  );
  const globals = listOf(document.variables)
    .map(membersOf)
    .filter(variable => isGlobal(variable) && isId(variable.id))
    .map(({ id, name }) => ({
      what: "globalVariables" as const,
      id: String(id),
      name: textIn(name),
      node: `variable ${name}`,
    }));
  return [...nodes, ...globals];
}

const boundBy = (bindings: Bindings, { what, id, name }: Reference) =>
  (name === undefined ? undefined : bindings[what]?.[name]) ?? bindings[what]?.[id];

/** What the file refers to and nothing binds, one text for each. */
export function unboundIn(definition: Json | undefined, bindings: Bindings): readonly string[] {
  const missing = referencesIn(definition).filter(reference => boundBy(bindings, reference) === undefined);
  const texts = missing.map(
    ({ what, id, name, node }) => `${node} refers to ${bindable[what]} ${name ? `"${name}" (${id})` : id}`,
  );
  return [...new Set(texts)];
}

function replaced(value: Json | undefined, ids: ReadonlyMap<string, string>): Json | undefined {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map(member => replaced(member, ids) as Json);
  if (!isMembers(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, ids)]));
}

/** The file as this tenant can take it: under this name, with the ids of what is bound. */
export function bound(definition: Json | undefined, name: string, bindings: Bindings): Json | undefined {
  const document = documentOf(definition);
  if (!document) return definition;
  const ids = referencesIn(document).flatMap(reference => {
    const id = boundBy(bindings, reference);
    return id === undefined ? [] : [[reference.id, id] as const];
  });
  return { ...membersOf(replaced(document, new Map(ids))), name };
}

const without = (members: Members, dropped: (name: string, value: Json | undefined) => boolean): Members =>
  Object.fromEntries(Object.entries(members).filter(([name, value]) => value !== null && !dropped(name, value)));

/** A node's properties: names beside ids say nothing of their own. */
function chosen(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map(member => chosen(member) as Json);
  if (!isMembers(value)) return value;
  const named = new Set(Object.keys(value).flatMap(shadows));
  const said = without(value, name => named.has(name));
  return Object.fromEntries(Object.entries(said).map(([name, member]) => [name, chosen(member)]));
}

const sorted = (values: readonly Json[]) =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** A process by the names of its nodes, which are unique in it, instead of their ids. */
function processMeaning({ activities, links, onEvents = null }: Members): Json {
  const nodes = Object.entries(membersOf(activities)).map(([id, activity]) => [id, membersOf(activity)] as const);
  const names = new Map(nodes.map(([id, { name }]) => [id, String(name ?? id)]));
  const said = (members: Members) =>
    chosen(
      replaced(
        without(members, name => name === "id"),
        names,
      ),
    ) as { readonly [name: string]: Json };
  return {
    nodes: Object.fromEntries(nodes.map(([id, node]) => [names.get(id), said(node)])),
    links: sorted(listOf(links).map(link => said(membersOf(link)))),
    starts: said(membersOf(onEvents)),
  };
}

/**
 * What a flow does, of all that is written in its definition: without where its nodes are drawn, who changed it when,
 * its own ids, and names that stand beside an id.
 */
export function meaningOf(definition: Json): Json {
  const document = documentOf(definition) ?? {};
  const variables = listOf(document.variables).map(membersOf);
  return {
    description: document.description || null,
    processes: Object.fromEntries(processesOf(document).map(([event, inner]) => [event, processMeaning(inner)])),
    settings: sorted(listOf(document.settings)),
    variables: sorted(variables.map(one => without(one, name => name === "id" && !isGlobal(one)))),
  };
}

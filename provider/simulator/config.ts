import { item } from "./answer.js";
import { assignedVerbs } from "./assigned.js";
import { type Behaviour, behaviours } from "./behaviour.js";
import { bulk, systemObject } from "./bulk.js";
import { absent, bodyOf, type Call, type Handler, rowOf, type Verbs } from "./call.js";
import { entryVerbs } from "./entries.js";
import { rule } from "./evidence.js";
import { empty, json } from "./exchange.js";
import { list } from "./list.js";
import { checkUnreferenced, incomingReferences } from "./references.js";
import { Refusal } from "./refusal.js";
import type { Row } from "./store.js";
import { contents, writtenOf } from "./upload.js";
import { create, patch, replace } from "./write.js";

const purge = rule(
  "route.purge",
  "live",
  "contract 2.0 (SK/bulk)",
  "purge-inactive-entities is a 403, even for a full administrator.",
);
export const configRules = [
  absent,
  purge,
  rule(
    "route.statuses",
    "live",
    "contract 2.0",
    "Create answers 201 and the object, update 200 and the object, delete 204 and nothing.",
  ),
];

const shown = (status: number, behaviour: Behaviour, row: Row, { context, query }: Call) =>
  json(status, item(behaviour, row, context.view, query));

function remove(behaviour: Behaviour, id: string, call: Call) {
  const row = rowOf(behaviour, id, call);
  if (row.systemDefault) throw new Refusal(systemObject, 400, "Cannot Update/Delete system generated Entities");
  checkUnreferenced(behaviour, row, call.context.store);
  call.context.store.remove(behaviour.type, id);
  return empty(204);
}

function wipe(behaviour: Behaviour, { context }: Call) {
  for (const id of [...context.view.rows(behaviour.type).keys()]) context.store.remove(behaviour.type, id);
  return empty(200);
}

/** The entity that PUT replaces. @throws Refusal where it does not replace such a one */
function replaceable(behaviour: Behaviour, id: string, call: Call): Row {
  const row = rowOf(behaviour, id, call);
  for (const { puts, quirk } of behaviour.puts) {
    const reason = puts?.(row);
    if (reason) throw new Refusal(quirk, 400, reason);
  }
  return row;
}

function itemVerbs(behaviour: Behaviour, id: string): Verbs {
  const verbs: Verbs = {
    GET: call => shown(200, behaviour, rowOf(behaviour, id, call), call),
    PUT: call =>
      shown(
        200,
        behaviour,
        replace(behaviour, replaceable(behaviour, id, call), writtenOf(behaviour, call), call.context),
        call,
      ),
    PATCH: call =>
      shown(200, behaviour, patch(behaviour, rowOf(behaviour, id, call), bodyOf(call), call.context), call),
    DELETE: call => remove(behaviour, id, call),
  };
  return Object.fromEntries(behaviour.methods.map(method => [method, verbs[method]!]));
}

function collectionVerbs(behaviour: Behaviour, version: string): Verbs | undefined {
  const lists = behaviour.lists[version] !== undefined;
  const creates = behaviour.creates.includes(version);
  if (!lists && !creates) return undefined;
  return {
    ...(lists && {
      GET: ({ path, query, maximum, context }: Call) =>
        json(200, list(behaviour, { path, version, query, maximum }, context.view)),
    }),
    ...(version === "" && behaviour.wipes && { DELETE: (call: Call) => wipe(behaviour, call) }),
    ...(creates && {
      POST: (call: Call) => shown(201, behaviour, create(behaviour, writtenOf(behaviour, call), call.context), call),
    }),
  };
}

function bulkVerbs(behaviour: Behaviour, version: string, tail: string): Verbs | undefined {
  const routes = behaviour.bulk.filter(route => route.path === tail && (route.version ?? "") === version);
  if (routes.length === 0) return undefined;
  return Object.fromEntries(
    routes.map(route => [
      route.method,
      (call: Call) => json(207, bulk(behaviour, route, bodyOf(call), call.context, call.trackingId)),
    ]),
  );
}

function lookupVerbs(behaviour: Behaviour, version: string, [path, value]: readonly string[]): Verbs | undefined {
  const lookup = behaviour.lookups.find(found => found.path === path && found.versions.includes(version));
  if (!lookup || value === undefined) return undefined;
  return {
    GET: call => {
      const row = call.context.view.list(behaviour.type).find(found => found[lookup.field] === value);
      return shown(200, behaviour, rowOf(behaviour, row?.id ?? value, call), call);
    },
  };
}

function columnVerbs(behaviour: Behaviour, version: string, tail: string): Verbs | undefined {
  const column = version === "" ? behaviour.columns.find(({ path }) => path === tail) : undefined;
  if (!column) return undefined;
  const values = ({ context }: Call) => context.view.list(behaviour.type).map(row => row[column.field]);
  return { GET: call => json(200, values(call)) };
}

const refusing =
  (refusal: () => Refusal): Handler =>
  () => {
    throw refusal();
  };

/** What a caller reads who may not do something. */
export const denied = "Access denied - Client is forbidden access to the resource";

function forbiddenVerbs(behaviour: Behaviour, version: string, tail: string): Verbs | undefined {
  const forbidden = version === "" ? behaviour.forbidden.find(({ path }) => path === tail) : undefined;
  if (!forbidden) return undefined;
  const { quirk, method, status = 403, text = denied } = forbidden;
  return { [method]: refusing(() => new Refusal(quirk, status, text)) };
}

function retiredVerbs(behaviour: Behaviour, version: string): Verbs {
  const retired = behaviour.retired.find(found => found.versions.includes(version));
  if (!retired) return {};
  const refuse = refusing(() => new Refusal(retired.quirk, 400, retired.text));
  return { POST: refuse, PUT: refuse, DELETE: refuse };
}

/** The verbs of a path below the organization; nothing when there is no such route. */
function verbsOf(segments: readonly string[]): { behaviour: Behaviour; verbs: Verbs } | undefined {
  const content = contents(segments);
  if (content) return content;
  const version = /^v\d+$/.test(segments[0] ?? "") ? segments[0]! : "";
  const [type, ...tail] = version ? segments.slice(1) : segments;
  const behaviour = behaviours.get(type ?? "");
  if (!behaviour) return undefined;
  const retired = retiredVerbs(behaviour, version);
  const found = (verbs: Verbs | undefined) =>
    verbs || Object.keys(retired).length > 0 ? { behaviour, verbs: { ...verbs, ...retired } } : undefined;
  if (tail.length === 0) return found(collectionVerbs(behaviour, version));
  const bulkRoute = bulkVerbs(behaviour, version, tail.join("/"));
  if (bulkRoute) return { behaviour, verbs: bulkRoute };
  const assigned = assignedVerbs(behaviour, version, tail);
  if (assigned) return { behaviour, verbs: assigned };
  const hasItem = behaviour.items.includes(version);
  if (tail.length === 1) {
    if (tail[0] === "purge-inactive-entities" && version === "") {
      return { behaviour, verbs: { POST: refusing(() => new Refusal(purge, 403, denied)) } };
    }
    const column = columnVerbs(behaviour, version, tail[0]!);
    if (column) return { behaviour, verbs: column };
    return found(hasItem ? itemVerbs(behaviour, tail[0]!) : undefined);
  }
  const entries = entryVerbs(behaviour, version, tail);
  if (entries) return { behaviour, verbs: entries };
  if (tail.length > 2) return undefined;
  const lookup = lookupVerbs(behaviour, version, tail);
  if (lookup) return { behaviour, verbs: lookup };
  const forbidden = forbiddenVerbs(behaviour, version, tail[1]!);
  if (forbidden) return { behaviour, verbs: forbidden };
  if (tail[1] === "incoming-references" && (version === "" || hasItem)) {
    const answer: Handler = call => {
      const { context, path, query, maximum } = call;
      const row = rowOf(behaviour, tail[0]!, call);
      return json(200, incomingReferences(behaviour, row, context.store, context.view, { path, query, maximum }));
    };
    return { behaviour, verbs: { GET: answer } };
  }
  return undefined;
}

export type Route = { type: string; takesForms: boolean; handle: Handler } | 404 | 405;

/** Finds who answers a request below `organization/{id}/`. */
export function route(method: string, segments: readonly string[]): Route {
  const found = verbsOf(segments);
  if (!found) return 404;
  const handle = Object.hasOwn(found.verbs, method) ? found.verbs[method] : undefined;
  if (!handle) return 405;
  return { type: found.behaviour.type, takesForms: found.behaviour.upload !== undefined, handle };
}

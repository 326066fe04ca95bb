import { isMembers } from "../compare/values.js";
import type { Json } from "../entities/entity.js";
import { className } from "../entities/registry.js";
import { adopted } from "../lifecycle/adopted.js";
import type { Writing } from "./code.js";
import type { Declaration } from "./declaration.js";
import type { Node } from "./node.js";

/** The code that every state holds, as the classes of the SDK write it. */
export const providerTextOf = (kind: string) =>
  `exports.handler = () => require("pulumi-wxcc/provider").handler("${kind}")`;

/** As JSON would hold it: without members that have no value. */
function plain(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (!isMembers(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, plain(member)]])),
  );
}

function resource(node: Node, declaration: Declaration, writing: Writing) {
  const { found, written, ignore } = declaration;
  const { logical } = writing.names.get(node)!;
  const paths = [...declaration.files.keys()].map(field => [field, writing.pathOf(node, field)!] as const);
  const __provider = providerTextOf(found.kind);
  const inputs = {
    ...written,
    ...Object.fromEntries(paths),
    wxcc: { name: logical, ...(ignore.length > 0 ? { ignoreChanges: [...ignore] } : {}) },
    __provider,
  };
  const outputs = { ...adopted(found.kind, written, found.live), __provider };
  const type = `pulumi-nodejs:dynamic/wxcc:${className(found.kind)}`;
  return { type, name: logical, id: found.id, inputs: plain(inputs), outputs: plain(outputs) };
}

/**
 * What `pulumi import --file` takes: each entity with the state that a stack has after it took it over as it is, so
 * that nothing has to be asked or written.
 */
export function importFile(writing: Writing): string {
  const resources = writing.graph.nodes.flatMap(node =>
    node.declaration ? [resource(node, node.declaration, writing)] : [],
  );
  return `${JSON.stringify({ resources }, undefined, 2)}\n`;
}

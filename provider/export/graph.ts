import { domainOf, domains } from "../entities/domains.js";
import type { Desired, Kind } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { dependencyOrder } from "../entities/order.js";
import { breakCircles, type Circle } from "./circles.js";
import type { Declaration } from "./declaration.js";
import type { Found } from "./found.js";
import type { Landscape } from "./landscape.js";
import type { Node } from "./node.js";
import { coded, foundKey, referencesIn } from "./value.js";

/** Two declarations that say together what one says. */
export type Split = (whole: Declaration, link: Kind) => { rest: Declaration; link: Declaration } | undefined;

export interface Graph {
  /** In the order in which people look for them; what one refers to may come later. */
  nodes: readonly Node[];
  byKey: ReadonlyMap<string, Node>;
  /** What a reference of a node leads to. */
  leadsTo(node: Node, to: Found): Node;
  /** Where circles close that no link opens: by a look-up. */
  circles: readonly Circle[];
}

const order = new Map(dependencyOrder().map((kind, i) => [kind, i]));
const compared = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

function membersOf(kind: Kind, values: Desired, land: Landscape): Node["members"] {
  return fieldsOf(kind).flatMap(({ name, schema }) =>
    values[name] === undefined ? [] : [[name, coded(schema, values[name], land)] as const],
  );
}

/** How an entity is found: by its name where that is enough, else by its natural key. */
function queries(land: Landscape) {
  const names = new Map<Kind, Map<unknown, number>>();
  const count = (kind: Kind, name: unknown) => {
    if (!names.has(kind)) {
      const counts = new Map<unknown, number>();
      for (const row of land.rows.of(kind)) counts.set(row.name, (counts.get(row.name) ?? 0) + 1);
      names.set(kind, counts);
    }
    return names.get(kind)!.get(name);
  };
  return (found: Found): Desired => {
    const key = land.naturalKey(found);
    return "name" in key && count(found.kind, found.live.name) === 1 ? { name: key.name } : key;
  };
}

/** All statements of a program that declares these. @param split what a link can say of one, and the rest of it */
export function graph(declarations: readonly Declaration[], land: Landscape, split: Split): Graph {
  const byKey = new Map<string, Node>();
  const queryOf = queries(land);

  function enter(key: string, found: Found, members: Node["members"], declaration?: Declaration): Node {
    const references = members.flatMap(([field, value]) => referencesIn(field, value));
    const file = domains.indexOf(domainOf(found.kind, found.live));
    const detours = new Map<string, string>();
    const node = { key, found, label: land.label(found), members, references, detours, file };
    byKey.set(key, declaration ? { ...node, declaration } : node);
    return byKey.get(key)!;
  }

  function declare(one: Declaration): Node {
    // The content of a file is no code.
    const written = Object.fromEntries(Object.entries(one.written).filter(([name]) => !one.files.has(name)));
    return enter(foundKey(one.found), one.found, membersOf(one.found.kind, written, land), one);
  }

  /** Says some fields of a statement by a link of their own, which stands after all that it names. */
  function link(node: Node, kind: Kind): boolean {
    const parts = node.declaration && split(node.declaration, kind);
    if (!parts) return false;
    declare(parts.link);
    node.declaration = parts.rest;
    const { written } = parts.rest;
    node.members = node.members.filter(([field]) => field in written);
    node.references = node.references.filter(({ field }) => field in written);
    return true;
  }

  for (const one of declarations) declare(one);
  const lookUp = (found: Found, key = foundKey(found)) =>
    enter(key, found, membersOf(found.kind, queryOf(found), land));
  for (const node of byKey.values()) for (const { to } of node.references) if (!byKey.has(foundKey(to))) lookUp(to);

  const leadsTo = (node: Node, to: Found) => byKey.get(node.detours.get(foundKey(to)) ?? foundKey(to))!;
  const sorted = () => [...byKey.values()].sort(inReadingOrder(land));
  function detour(node: Node, to: Found) {
    const key = `find ${foundKey(to)}`;
    const found = byKey.get(key) ?? lookUp(to, key);
    for (const one of found.references) if (!byKey.has(foundKey(one.to))) lookUp(one.to);
    node.detours.set(foundKey(to), key);
    // It stands beside what needs it first.
    found.file = Math.min(found.file, node.file);
  }
  const circles = breakCircles(sorted(), leadsTo, { link, detour });
  const nodes = sorted();
  settleFiles(nodes, leadsTo);
  return { nodes, byKey, leadsTo, circles };
}

function inReadingOrder(land: Landscape) {
  const keys = new Map<Node, string>();
  const text = (node: Node) => {
    if (!keys.has(node)) keys.set(node, `${land.placeText(node.found)} ${node.declaration ? 1 : 0}`);
    return keys.get(node)!;
  };
  return (a: Node, b: Node) =>
    compared(a.file, b.file) ||
    compared(order.get(a.found.kind)!, order.get(b.found.kind)!) ||
    compared(text(a), text(b)) ||
    compared(a.key, b.key);
}

/** Moves what needs something of a later file into that one: no two files need each other. */
function settleFiles(nodes: readonly Node[], leadsTo: Graph["leadsTo"]): void {
  const settled = new Set<Node>();
  const settle = (node: Node): number => {
    if (settled.has(node)) return node.file;
    settled.add(node);
    node.file = Math.max(node.file, ...node.references.map(({ to }) => settle(leadsTo(node, to))));
    return node.file;
  };
  for (const node of nodes) settle(node);
}

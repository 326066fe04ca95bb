import { domainOf, domains } from "../entities/domains.js";
import type { Desired, Kind } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { dependencyOrder } from "../entities/order.js";
import type { Declaration } from "./declaration.js";
import type { Found } from "./found.js";
import type { Landscape } from "./landscape.js";
import { coded, foundKey, type Reference, referencesIn, type Value } from "./value.js";

/** One statement of the program: a resource, or the look-up of one. */
export interface Node {
  key: string;
  found: Found;
  label: string;
  /** Absent: it is looked up. */
  declaration?: Declaration;
  /** What is declared, or asked for, by field. */
  members: readonly (readonly [string, Value])[];
  references: readonly Reference[];
  /** References that would close a circle, by the key of what they mean: the key of a look-up in its place. */
  detours: Map<string, string>;
  /** Its file among {@link domains}. */
  file: number;
}

export interface Graph {
  /** In the order in which people look for them; what one refers to may come later. */
  nodes: readonly Node[];
  byKey: ReadonlyMap<string, Node>;
  /** What a reference of a node leads to. */
  leadsTo(node: Node, to: Found): Node;
  /** Declarations that stand in a circle, and are looked up where it closes. */
  circles: readonly { from: Node; to: Node }[];
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

/** All statements of a program that declares these. */
export function graph(declarations: readonly Declaration[], land: Landscape): Graph {
  const byKey = new Map<string, Node>();
  const queryOf = queries(land);

  function enter(key: string, found: Found, members: Node["members"], declaration?: Declaration): Node {
    const references = members.flatMap(([, value]) => referencesIn(value));
    const file = domains.indexOf(domainOf(found.kind, found.live));
    const detours = new Map<string, string>();
    const node = { key, found, label: land.label(found), members, references, detours, file };
    byKey.set(key, declaration ? { ...node, declaration } : node);
    return byKey.get(key)!;
  }

  for (const one of declarations) {
    // The content of a file is no code.
    const written = Object.fromEntries(Object.entries(one.written).filter(([name]) => !one.files.has(name)));
    enter(foundKey(one.found), one.found, membersOf(one.found.kind, written, land), one);
  }
  const lookUp = (found: Found, key = foundKey(found)) =>
    enter(key, found, membersOf(found.kind, queryOf(found), land));
  for (const node of byKey.values()) for (const { to } of node.references) if (!byKey.has(foundKey(to))) lookUp(to);

  const leadsTo = (node: Node, to: Found) => byKey.get(node.detours.get(foundKey(to)) ?? foundKey(to))!;
  const sorted = () => [...byKey.values()].sort(inReadingOrder(land));
  const circles = breakCircles(sorted(), leadsTo, found => {
    const key = `find ${foundKey(found)}`;
    const node = byKey.get(key) ?? lookUp(found, key);
    for (const { to } of node.references) if (!byKey.has(foundKey(to))) lookUp(to);
    return node;
  });
  const nodes = sorted();
  settleFiles(nodes, leadsTo);
  return { nodes, byKey, leadsTo, circles };
}

function inReadingOrder(land: Landscape) {
  const keys = new Map<Node, string>();
  /** The natural key without ids, which differ between tenants that are alike. */
  const text = (node: Node) => {
    if (!keys.has(node)) {
      const { kind, live } = node.found;
      const parts = Object.entries(land.naturalKey(node.found)).map(([name, value]) => {
        const ref = fieldsOf(kind).find(field => field.name === name)?.schema.ref;
        const target = ref && land.target(ref, String(value));
        return target ? land.label(target) : value;
      });
      keys.set(node, JSON.stringify([node.label, ...parts, node.declaration ? 1 : 0, live.id === undefined]));
    }
    return keys.get(node)!;
  };
  return (a: Node, b: Node) =>
    compared(a.file, b.file) ||
    compared(order.get(a.found.kind)!, order.get(b.found.kind)!) ||
    compared(text(a), text(b)) ||
    compared(a.key, b.key);
}

type LeadsTo = Graph["leadsTo"];

/** Turns weak references that would close a circle into look-ups of their own. */
function breakCircles(nodes: readonly Node[], leadsTo: LeadsTo, lookUp: (found: Found) => Node) {
  const circles: { from: Node; to: Node }[] = [];
  const accepted = new Map<Node, Set<Node>>(nodes.map(node => [node, new Set()]));
  const isStrong = (node: Node, { to, weak }: Reference) => !weak && to.kind !== node.found.kind;
  for (const node of nodes)
    for (const reference of node.references)
      if (isStrong(node, reference)) accepted.get(node)!.add(leadsTo(node, reference.to));

  const kindsBelow = reachableKinds(nodes);
  const reaches = (from: Node, goal: Node) => {
    const seen = new Set<Node>();
    const waiting = [from];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node === goal) return true;
      if (seen.has(node) || !kindsBelow.get(node.found.kind)?.has(goal.found.kind)) continue;
      seen.add(node);
      waiting.push(...(accepted.get(node) ?? []));
    }
    return false;
  };
  for (const node of nodes)
    for (const reference of node.references.filter(one => !isStrong(node, one))) {
      const target = leadsTo(node, reference.to);
      if (!reaches(target, node)) {
        accepted.get(node)!.add(target);
        continue;
      }
      const detour = lookUp(reference.to);
      node.detours.set(foundKey(reference.to), detour.key);
      // It stands beside what needs it first.
      detour.file = Math.min(detour.file, node.file);
      circles.push({ from: node, to: target });
    }
  return circles;
}

/** Which kinds can be reached from one, by way of the references that there are. */
function reachableKinds(nodes: readonly Node[]): ReadonlyMap<Kind, ReadonlySet<Kind>> {
  const direct = new Map<Kind, Set<Kind>>();
  for (const { found, references } of nodes) {
    const targets = direct.get(found.kind) ?? new Set();
    direct.set(found.kind, targets);
    for (const { to } of references) targets.add(to.kind);
  }
  const below = (kind: Kind) => {
    const all = new Set<Kind>();
    const waiting = [...(direct.get(kind) ?? [])];
    for (let next = waiting.pop(); next; next = waiting.pop())
      if (!all.has(next)) {
        all.add(next);
        waiting.push(...(direct.get(next) ?? []));
      }
    return all;
  };
  return new Map([...direct.keys()].map(kind => [kind, below(kind)]));
}

/** Moves what needs something of a later file into that one: no two files need each other. */
function settleFiles(nodes: readonly Node[], leadsTo: LeadsTo): void {
  const settled = new Set<Node>();
  const settle = (node: Node): number => {
    if (settled.has(node)) return node.file;
    settled.add(node);
    node.file = Math.max(node.file, ...node.references.map(({ to }) => settle(leadsTo(node, to))));
    return node.file;
  };
  for (const node of nodes) settle(node);
}

import type { Kind } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { kinds, registry } from "../entities/registry.js";
import type { Found } from "./found.js";
import type { Node } from "./node.js";
import type { Reference } from "./value.js";

/** A reference that is left out of the statement where it would close a circle. */
export interface Circle {
  from: Node;
  to: Node;
}

/** How a circle is opened. */
export interface Openings {
  /** Says fields of a statement by a link, after both. @returns whether they can be said so */
  link(node: Node, kind: Kind): boolean;
  /** Looks up what a statement refers to. */
  detour(node: Node, to: Found): void;
}

interface Edge {
  from: Node;
  reference: Reference;
  to: Node;
}

/** The kind that says a field of another kind after both are there, if one does. */
const linkOf = (kind: Kind, field: string) =>
  kinds.find(one => registry[one].link === kind && fieldsOf(one).some(({ name, fixed }) => name === field && !fixed));

/** Whether it may wait: the others decide which kind comes first, so they make no circle. */
const isWeak = (node: Node, { to, weak }: Reference) => weak || to.kind === node.found.kind;

/**
 * Opens the circles in which statements refer to each other: one of the fields in it is said by a link where there is
 * such a link, else the reference that closes it becomes a look-up.
 *
 * @returns those that took a look-up
 */
export function breakCircles(
  nodes: readonly Node[],
  leadsTo: (node: Node, to: Found) => Node,
  { link, detour }: Openings,
): readonly Circle[] {
  const circles: Circle[] = [];
  const edgeOf = (from: Node, reference: Reference): Edge => ({ from, reference, to: leadsTo(from, reference.to) });
  const accepted = new Map<Node, readonly Edge[]>(
    nodes.map(node => [node, node.references.filter(one => !isWeak(node, one)).map(one => edgeOf(node, one))]),
  );
  const kindsBelow = reachableKinds(nodes);

  /** The references by which one statement leads to another. */
  function way(start: Node, goal: Node): readonly Edge[] | undefined {
    const arrivals = new Map<Node, Edge | undefined>([[start, undefined]]);
    const waiting = [start];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node === goal) return trail(arrivals, goal);
      if (!kindsBelow.get(node.found.kind)?.has(goal.found.kind)) continue;
      for (const edge of accepted.get(node) ?? []) {
        if (arrivals.has(edge.to)) continue;
        arrivals.set(edge.to, edge);
        waiting.push(edge.to);
      }
    }
    return undefined;
  }

  /** Takes one reference out of a circle. @returns whether a link says it now */
  function opened(circle: readonly Edge[]): boolean {
    const cut = circle.find(({ from, reference: { field } }) => {
      const kind = linkOf(from.found.kind, field);
      return kind !== undefined && link(from, kind);
    });
    if (!cut) return false;
    const stays = ({ reference }: Edge) => cut.from.references.includes(reference);
    accepted.set(cut.from, accepted.get(cut.from)!.filter(stays));
    return true;
  }

  for (const node of nodes)
    for (const reference of node.references.filter(one => isWeak(node, one))) {
      const closing = edgeOf(node, reference);
      // A link may have taken it with another reference of its field.
      const isOpen = () => node.references.includes(reference);
      let circle = way(closing.to, node);
      while (circle && isOpen() && opened([closing, ...circle])) circle = way(closing.to, node);
      if (!isOpen()) continue;
      if (!circle) {
        accepted.set(node, [...accepted.get(node)!, closing]);
        continue;
      }
      detour(node, reference.to);
      circles.push(closing);
    }
  return circles;
}

/** The references that led to a statement, the first one first. */
function trail(arrivals: ReadonlyMap<Node, Edge | undefined>, goal: Node): readonly Edge[] {
  const edges: Edge[] = [];
  for (let edge = arrivals.get(goal); edge; edge = arrivals.get(edge.from)) edges.unshift(edge);
  return edges;
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

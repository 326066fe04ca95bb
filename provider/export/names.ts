import type { Kind } from "../entities/entity.js";
import { className, registry } from "../entities/registry.js";
import type { Landscape } from "./landscape.js";
import type { Node } from "./node.js";

/** What a statement is called: in the code, and by Pulumi. */
export interface Name {
  variable: string;
  logical: string;
}

const reserved = new Set(
  (
    "abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue " +
    "debugger declare default delete do else enum eval export extends false finally for from function get global if " +
    "implements import in infer instanceof interface is keyof let module namespace never new null number object of " +
    "package private protected public readonly require return set static string super switch symbol this throw true " +
    "try type typeof undefined unique unknown using var void while with yield exports process console globalThis " +
    "NaN Infinity pulumi config wxcc __dirname __filename"
  ).split(" "),
);

const longest = 48;

/** The words of a text: letters and digits of any writing; marks over Latin letters are taken off. */
function wordsIn(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .replaceAll("ß", "ss")
    .normalize("NFC");
  const words = plain.match(/[\p{L}\p{Nd}\p{Mn}\p{Mc}]+/gu) ?? [];
  let length = 0;
  return words
    .map(word => [...word].slice(0, longest).join(""))
    .filter(word => {
      length += word.length;
      return length <= longest;
    });
}

const capital = (word: string) => {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
};

/** `Sales EMEA` → `salesEmea`, `VIP` → `vip`, `eCommerce` → `eCommerce`. */
function camel(words: readonly string[]): string {
  const lower = words.map(word => (word === word.toUpperCase() ? word.toLowerCase() : word));
  return lower.map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : capital(word))).join("");
}

const kebab = (words: readonly string[]) => words.join("-").toLowerCase();

const isIdentifier = (text: string) => /^[\p{ID_Start}][\p{ID_Continue}]*$/u.test(text) && !reserved.has(text);

/** Names that no file may have on Windows: files are called by the logical name. */
const isDevice = (name: string) => /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);

/** An address is called by the person, a file by its name. */
const spoken = (label: string) => label.replace(/^([^@\s]+)@[^@\s]+$/, "$1").replace(/\.wav$/i, "");

/** The texts by which an entity could be called, best first. */
function callings({ found, label }: Node, land: Landscape): readonly (readonly string[])[] {
  const own = registry[found.kind].identity.length > 0 ? wordsIn(spoken(label)) : wordsOf(found.kind);
  const others = Object.entries(land.naturalKey(found)).flatMap(([, value]) => {
    const target = land.anywhere(String(value));
    return target ? wordsIn(land.label(target)) : [];
  });
  return [own, ...(others.length > 0 ? [[...own, ...others]] : [])];
}

/** `desktopProfile` → Desktop, Profile. */
const wordsOf = (kind: Kind) => className(kind).match(/[A-Z]+[a-z]*|[a-z]+/g)!;

function* candidates(node: Node, land: Landscape): Generator<Name> {
  const kind = wordsOf(node.found.kind);
  const all = callings(node, land);
  for (const words of all) yield { variable: camel(words), logical: kebab(words) };
  const own = all[0]!;
  yield { variable: camel([...own, ...kind]), logical: kebab(own.length > 0 ? own : kind) };
  // What begins with a digit is no identifier.
  yield { variable: camel([...kind, ...own]), logical: kebab(isDevice(kebab(own)) ? [...kind, ...own] : own) };
  for (let number = 2; ; number += 1) {
    const last = String(number);
    yield { variable: camel([...own, ...kind, last]), logical: kebab([...(own.length > 0 ? own : kind), last]) };
    yield { variable: camel([...kind, ...own, last]), logical: "" };
  }
}

/**
 * A name for each statement. Variables are unique in the program, logical names in their kind; the same tenant gets the
 * same names, and what had one keeps it.
 *
 * @param before the names of an earlier export, by key
 */
export function names(
  nodes: readonly Node[],
  land: Landscape,
  before: ReadonlyMap<string, Name> = new Map(),
): ReadonlyMap<Node, Name> {
  const given = new Map<Node, Name>();
  const variables = new Set<string>();
  const logicals = new Set<string>();
  const logicalOf = (node: Node, logical: string) => `${node.found.kind} ${logical}`;
  const give = (node: Node, name: Name) => {
    given.set(node, name);
    variables.add(name.variable);
    logicals.add(logicalOf(node, name.logical));
  };
  for (const node of nodes) {
    const kept = before.get(node.key);
    const isFree = kept && /^[\p{ID_Continue}-]+$/u.test(kept.logical) && !isDevice(kept.logical.toLowerCase());
    if (isFree && isIdentifier(kept.variable)) give(node, kept);
  }
  const fresh = nodes.filter(node => !given.has(node));
  // What is declared has the better name; to a link, nothing refers.
  const rank = ({ found, declaration }: Node) => (registry[found.kind].link ? 2 : declaration ? 0 : 1);
  for (const node of fresh.toSorted((a, b) => rank(a) - rank(b))) {
    let [variable, logical]: (string | undefined)[] = [];
    for (const one of candidates(node, land)) {
      if (isIdentifier(one.variable) && !variables.has(one.variable)) variable ??= one.variable;
      if (one.logical !== "" && !isDevice(one.logical) && !logicals.has(logicalOf(node, one.logical)))
        logical ??= one.logical;
      if (variable !== undefined && logical !== undefined) break;
    }
    give(node, { variable: variable!, logical: logical! });
  }
  return given;
}

import { declaredKinds } from "../entities/declaredKinds.js";
import type { Kind } from "../entities/entity.js";
import { InvalidConfiguration } from "../errors.js";

/** Which entities are meant, by kind and name. */
export type Selection = (kind: Kind, name: string) => boolean;

/** `Sales*` as a pattern of whole names: * is any text, ? one character; case counts. */
function matching(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su");
}

interface Pattern {
  kind: RegExp;
  name: RegExp;
}

function patternIn(option: string, text: string): Pattern {
  const [, kind, name = "*"] = /^([^:]+)(?::(.*))?$/s.exec(text) ?? [];
  const pattern = kind === undefined ? undefined : { kind: matching(kind), name: matching(name) };
  if (pattern && declaredKinds.some(one => pattern.kind.test(one))) return pattern;
  throw new InvalidConfiguration(
    `--${option} ${text} is not usable: "${kind ?? ""}" is no kind`,
    `Write KIND:NAME, such as 'queue:Sales*'; the kinds are ${declaredKinds.join(", ")}, or *.`,
  );
}

const patternsIn = (option: string, texts: readonly string[]): readonly Pattern[] =>
  texts
    .flatMap(text => text.split(","))
    .map(part => part.trim())
    .filter(part => part !== "")
    .map(part => patternIn(option, part));

/**
 * What `--include` and `--exclude` choose: all that matches one of the first, or everything where there is none, and
 * none of the second.
 *
 * @throws InvalidConfiguration for a pattern of no kind
 */
export function selection(include: readonly string[] = [], exclude: readonly string[] = []): Selection {
  const [wanted, unwanted] = [patternsIn("include", include), patternsIn("exclude", exclude)];
  const hits = (patterns: readonly Pattern[], kind: Kind, name: string) =>
    patterns.some(pattern => pattern.kind.test(kind) && pattern.name.test(name));
  return (kind, name) => (wanted.length === 0 || hits(wanted, kind, name)) && !hits(unwanted, kind, name);
}

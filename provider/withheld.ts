import { AsyncLocalStorage } from "node:async_hooks";

/** What a program calls secret of the resource that is worked on. */
interface Withheld {
  fields: ReadonlySet<string>;
  /** The texts in their values. */
  texts: readonly string[];
}

const withheld = new AsyncLocalStorage<Withheld>();

/** What stands in the place of a secret. */
export const hidden = "[secret]";

/** Shorter texts stand anywhere by chance, in characters. */
const shortest = 6;

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return value.length < shortest ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Works for a resource of which the program calls some fields secret that no description does: their values are neither
 * told nor kept meanwhile. The engine hands a provider its inputs in the open, so the program's side has to say which.
 *
 * @param said where values of these fields may stand, by name
 */
export function withholding<T>(
  fields: readonly string[],
  said: readonly Readonly<Record<string, unknown>>[],
  work: () => T,
): T {
  if (fields.length === 0) return work();
  const texts = said.flatMap(values => fields.flatMap(name => textsIn(values[name])));
  return withheld.run({ fields: new Set(fields), texts: texts.sort((a, b) => b.length - a.length) }, work);
}

/** Whether nobody may read a field: its description says so, or the program. */
export const isSecret = ({ name, schema }: { name: string; schema: { secret?: boolean | undefined } }): boolean =>
  schema.secret === true || withheld.getStore()?.fields.has(name) === true;

/** A text without what is withheld now. */
export const spared = (text: string): string =>
  (withheld.getStore()?.texts ?? []).reduce((left, secret) => left.replaceAll(secret, hidden), text);

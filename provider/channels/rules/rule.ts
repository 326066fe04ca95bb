import type { Desired, Json, Kind } from "../../entities/entity.js";
import { registry } from "../../entities/registry.js";
import type { Source } from "../sources.js";

/** What is wrong, or may be, with one field of one declaration. */
export interface Problem {
  /** The field, as the user writes it: `asset.number`. */
  property?: string;
  /** Why, with the values. */
  reason: string;
  /** What to do about it. */
  todo?: string;
}

/** A problem, and what has it. */
export interface Finding extends Problem {
  /** Such as `digital asset "acme"` or `channel "whatsapp"`. */
  about: string;
}

/** One thing that is known of digital channels and can be checked in what a program declares. */
export interface Rule {
  /** Topic and name, such as `whatsapp.templates`. Never changes. */
  id: string;
  /** An error stops the deployment; a warning is shown. */
  level: "error" | "warning";
  source: Source;
  /** The rule in one sentence. */
  says: string;
  /** What breaks it. Says nothing of what is not known yet. */
  find: (stack: Stack) => readonly Finding[];
}

/** A resource as its program declares it. */
export interface Declared {
  /** The logical name. */
  name: string;
  /** As written; what is not known yet is {@link UNKNOWN}. */
  values: Desired;
  /** What a reference to it holds: its id, or any text that stands for it while it has none. Absent: none matches. */
  id?: string;
  /** The DigitalChannel that made it, if one did: the rules then read that declaration and pass over this one. */
  partOf?: string;
}

/** A DigitalChannel as its program declares it. */
export interface DeclaredChannel {
  /** The logical name. */
  name: string;
  /** As written: channel, asset, teams, groups, skills, contactPriority, attachments, flow …, partly unknown. */
  values: Desired;
}

/** Everything that a program declares, as far as it is known now. */
export interface Stack {
  channels: readonly DeclaredChannel[];
  of(kind: Kind): readonly Declared[];
  /** The first one that has this id. */
  byId(kind: Kind, id: string): Declared | undefined;
}

/** What stands in the place of a value that is not known yet. Pulumi's own. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value is known, with everything in it. An absent one is. */
export function isKnown(value: Json | undefined): boolean {
  if (value === UNKNOWN) return false;
  return typeof value !== "object" || value === null || Object.values(value as object).every(isKnown);
}

/** The value, if it is a text that is known. */
export const text = (value: Json | undefined) => (typeof value === "string" && value !== UNKNOWN ? value : undefined);

/** The value, if it is a number. */
export const number = (value: Json | undefined) => (typeof value === "number" ? value : undefined);

/** The members of a list, of which some may be unknown; none while the list itself is. */
export const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The known texts of a list. */
export const texts = (value: Json | undefined): readonly string[] => list(value).flatMap(member => text(member) ?? []);

/** The value, if it is an object. */
export const record = (value: Json | undefined): Desired | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Desired) : undefined;

/** The problem, if there is one. */
export const when = <P>(broken: unknown, problem: P): readonly P[] => (broken ? [problem] : []);

/** How messages call a resource: `team "Sales"`. */
export const called = (kind: Kind, { name }: Declared) => `${registry[kind].title} "${name}"`;

/** The resources of a kind that stand for themselves. */
export const declared = (stack: Stack, kind: Kind) => stack.of(kind).filter(one => one.partOf === undefined);

/** The declared resource that a reference holds, if it is known and in this program. */
export const referred = (stack: Stack, kind: Kind, reference: Json | undefined) => {
  const id = text(reference);
  return id === undefined ? undefined : stack.byId(kind, id);
};

/** A rule that looks at each DigitalChannel by itself. */
export const inChannels =
  (problems: (values: Desired, stack: Stack) => readonly Problem[]): Rule["find"] =>
  stack =>
    stack.channels.flatMap(({ name, values }) =>
      problems(values, stack).map(problem => ({ about: `channel "${name}"`, ...problem })),
    );

/** A rule that looks at each resource of a kind by itself. */
export const inKind =
  (kind: Kind, problems: (values: Desired, stack: Stack) => readonly Problem[]): Rule["find"] =>
  stack =>
    declared(stack, kind).flatMap(one =>
      problems(one.values, stack).map(problem => ({ about: called(kind, one), ...problem })),
    );

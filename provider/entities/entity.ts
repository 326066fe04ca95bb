import { z } from "zod";
import type { Assigned } from "./assigned.js";
import type { Ceiling } from "./ceiling.js";
import type { Lock } from "./lock.js";
import type { Rows, Rule, TenantRule, Transition } from "./rule.js";
import type { Upload } from "./upload.js";

export type { Rows, Rule, TenantRule, Transition } from "./rule.js";
export type { Upload } from "./upload.js";

/** A kind of contact-center entity. The export lines of `index.ts` are the registry. */
export type Kind = keyof typeof import("./index.js");

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** An entity as the tenant holds it, under the API's own (wire) names. */
export type Live = { readonly [name: string]: Json | undefined };

/** An entity as the user declares it, under this project's field names. */
export type Desired = { readonly [name: string]: Json | undefined };

/** Who owns the members of a set: we alone, we for what we added, or nobody here. */
export type Ownership = "exclusive" | "additive" | "ignore";

/** What a field says of itself beside its zod type. Read in one place: `fields.ts`. */
export interface FieldMeta {
  /** The API's name of the field where it differs from ours. */
  wire?: string;
  /** The kind whose id the field holds. */
  ref?: Kind;
  /** Other kinds whose ids it may hold in its place. */
  or?: readonly Kind[];
  /** The field closes a circle of kinds: it does not decide which of them comes first. */
  back?: true;
  /** Sent at create, compared only when the user states the field. */
  initially?: string | number | boolean;
  /** The array is a set with an owner; `ownership` is its default. */
  ownership?: Ownership;
  /** The array's objects are found again by these fields; their nested ids are resent on update. */
  key?: readonly string[];
  /** A write replaces the array's objects as a whole: what one of them leaves out is cleared. */
  whole?: true;
  /** The API has no way to clear the field once it is set. */
  unclearable?: true;
  /** The field exists only where another field has one of these values. */
  only?: { field: string; values: readonly string[] };
  /** The value is a Pulumi secret: ciphertext in the state, and shown nowhere. */
  secret?: true;
  /** No answer holds the value: a hash of what was sent last stands for it, and nobody sees that others changed it. */
  writeOnly?: true;
  /** The value is long: outputs and messages hold a hash of it in its place. */
  hashed?: true;
  /** A text that ends with .json is the path of a file of the program, whose content is meant. */
  file?: true;
  /** The value is the path of a file. Its content is compared by this digest, which outputs hold under the same name. */
  digest?: "sha256";
  /** The members are asked for with every write, as they are declared; the tenant may have others, and takes none away. */
  asked?: true;
  /** The value says how the others are meant or written: it is never compared, sent or put out itself. */
  aside?: true;
}

declare module "zod" {
  interface GlobalMeta extends FieldMeta {}
}

/** Where the API keeps the kind, relative to `organization/{orgid}/`, or to its host where it has one of its own. */
export interface Routes {
  /** Another system: Control Hub keeps people, their licences and roles; the other two what Flow Designer makes. */
  host?: "controlHub" | "flowStore" | "functions";
  /** Item path without the id: `GET|PUT|DELETE {item}/{id}`. Also the API's name of the kind in error bodies. */
  item: string;
  list: string;
  /** Where one POST creates several; its answer holds their ids, and nothing else of them (contract 2.0.1). */
  bulk?: string;
  /** Wire names that list views drop (contract 2.0): read singly, where they are compared. */
  listOmits?: readonly string[];
  /**
   * Entries with routes of their own below the item, so that they change while it does not: a list field by its wire
   * name, read from `{list}/{id}/entry` whenever it is compared. With `item`, the entity's own body does not take them:
   * each is written by `{item}/{id}/entry`.
   */
  entries?: { field: string; list: string; item?: string };
  /** PUT replaces the whole entity (house rule); PATCH keeps what is not sent, and may be for some values of a field only. */
  update?: "PUT" | "PATCH" | { field: string; patched: readonly string[] };
  /** How a row of the API becomes one whose fields are ours by their wire names; and back, before it is sent. */
  arrives?: (row: Live) => Live;
  leaves?: (row: Live) => Live;
  /** By wire name: sent on create, and whatever holds another value there is none of the kind. Never compared. */
  constants?: Readonly<Record<string, string>>;
  /** What to do when the API answers a write with this status, where the general advice would mislead. */
  refused?: Readonly<Record<number, string>>;
  /** The entity is written together with a file. */
  upload?: Upload;
  /** What is kept at entities of another kind, and changed and read by routes of its own. */
  assigned?: Assigned;
  /** Sets of ids that are changed by a call of their own, member by member: wire name → path. */
  apart?: Readonly<Record<string, string>>;
}

/** A kind whose entities are there without us: they are taken over, and given back on delete. */
export interface Borrowed {
  /** Why this one cannot be used, and where to mend that. */
  unusable?: (live: Live) => string | undefined;
  /** What to do when no such entity exists. */
  missing: string;
  /** On delete the entity stays as it is then: nobody can say what a tenant without our values would have. */
  keeps?: true;
  /** One that is missing is created where the user asks for it (`createMissing`). Says what that lacks, or nothing. */
  creatable?: (desired: Desired) => string | undefined;
  /** One that is missing is waited for where the program declares this kind with the same key: outside it becomes it. */
  waitsFor?: { kind: Kind; until: string };
}

export interface Description<S extends z.ZodRawShape = z.ZodRawShape> {
  kind: Kind;
  /** How messages call it: `team Sales`. */
  title: string;
  about: string;
  fields: S;
  /** Values that the server adds and users need, by our names; described as fields are. */
  adds?: z.ZodRawShape;
  /** The natural key: together unique in the tenant. None: a tenant has exactly one. */
  identity: readonly (keyof S & string)[];
  /** Fields that the API does not let change: a change replaces the entity. */
  fixed?: readonly (keyof S & string)[];
  rules?: readonly Rule<z.output<z.ZodObject<S>>>[];
  tenantRules?: readonly TenantRule<z.output<z.ZodObject<S>>>[];
  transitions?: readonly Transition<z.output<z.ZodObject<S>>>[];
  /** A boolean field that one entity of the tenant has: a program declares it true once. */
  sole?: keyof S & string;
  /** What another kind's one entity says of how many of these a tenant may have. */
  ceilings?: readonly Ceiling[];
  /** Absent: the kind lives in no API; it is declared, and checked against what uses it. */
  routes?: Routes;
  borrowed?: Borrowed;
  /** The kind whose entities have these fields as well: `linkTo` of `link.ts` describes such a kind. */
  link?: Kind;
  /** Only looked up, never declared. */
  lookupOnly?: true;
  /** A person can lock an entity while they edit it: nothing is written meanwhile. */
  lock?: Lock;
  /** What is compared and sent in the place of what is declared, where one field says how another is meant. */
  completes?: (desired: Desired) => Desired;
  /** What a hashed field says, of all that is written in it: that alone is compared. */
  meaning?: { readonly [name in keyof S & string]?: (value: Json) => Json };
  /** What follows from an entity (wire names) that is created, or merged, before it is written; with a line for the user each. */
  settle?: (merged: Live, rows: Rows) => { settled: Live; notes: readonly string[] };
  /** The kinds that `settle` looks at. */
  settleReads?: readonly Kind[];
}

/** Describes one kind; checks that the description's names are its fields. */
export const entity = <S extends z.ZodRawShape>(description: Description<S>) => description;

/** Text of at least one character. @param pattern what the API accepts, where it says so */
export const text = (max: number, pattern?: RegExp) => {
  const plain = z.string().min(1).max(max);
  return pattern ? plain.regex(pattern) : plain;
};

/** A whole number from `min` to `max`. */
export const count = (max: number, min = 0) => z.number().int().min(min).max(max);

/** The id of another entity. The SDK takes the resource itself as well. @param or other kinds that it may be of */
export const ref = (kind: Kind, ...or: readonly Kind[]) =>
  z
    .string()
    .min(1)
    .meta(or.length > 0 ? { ref: kind, or: [...or] } : { ref: kind });

/** Sent at create and then left to the people who work there, unless the user states it. */
export const initially = <T extends z.ZodType>(type: T, value: string | number | boolean) =>
  type.optional().meta({ initially: value });

/** A field that the API cannot clear: once it is stated, the last value stays. */
export const lasting = <T extends z.ZodType>(type: T) => type.optional().meta({ unclearable: true });

/** A field that exists only where another one has one of these values. */
export const only = <T extends z.ZodType>(field: string, values: readonly string[], type: T) =>
  type.optional().meta({ only: { field, values: [...values] } });

/** A value that nobody may read: a Pulumi secret. */
export const secret = <T extends z.ZodType>(type: T) => type.meta({ secret: true });

/** Long content: compared by its hash, which stands for it in outputs and messages. JSON counts by what it says. */
export const hashed = <T extends z.ZodType>(type: T) => type.meta({ hashed: true });

/** The path of a file of the program, which is uploaded. @param part its name in the upload */
export const file = (part: string) => z.string().min(1).meta({ wire: part, digest: "sha256" });

/** A set whose members we own as `ownership` says, unless the user chooses otherwise. */
export const setOf = <T extends z.ZodType>(member: T, ownership: Ownership) => z.array(member).meta({ ownership });

/** A list of objects that are found again by `key`; each has an id of its own in the tenant. */
export const listOf = <S extends z.ZodRawShape>(
  members: S,
  key: readonly (keyof S & string)[],
  ownership: Ownership = "exclusive",
) => z.array(z.strictObject(members)).meta({ key: [...key], ownership });

/** A list of at least one object, replaced as a whole by a write: what an object leaves out, the tenant lacks as well. */
export const partsOf = <S extends z.ZodRawShape>(members: S, key: readonly (keyof S & string)[]) =>
  z
    .array(z.strictObject(members))
    .min(1, "has at least one entry: add one")
    .meta({ key: [...key], ownership: "exclusive", whole: true });

/** The longest description that the API takes for most kinds (contract, appendix B). */
export const description = (max = 255) => z.string().max(max).optional().describe("A short text for administrators.");

/** An entity that the platform made (14 kinds have this field, contract 2.0). */
export const systemDefault = () =>
  z.boolean().optional().describe("Whether the platform made it: such a one can be taken over, and never deleted.");

/** Seconds; a 32-bit number on the wire. */
export const seconds = (min = 0) => count(2_147_483_647, min);

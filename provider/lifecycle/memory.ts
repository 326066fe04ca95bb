import { managedFields, type Terms } from "../compare/differences.js";
import { shown } from "../compare/shown.js";
import type { Desired, Json, Kind, Live, Ownership } from "../entities/entity.js";
import { addedFieldsOf, type Field, fieldsOf, isOptional } from "../entities/fields.js";
import { InvalidConfiguration } from "../errors.js";

/** What the user asks of one resource beside its fields: the private input `wxcc`. */
export interface Options {
  /** The logical name in the program. */
  name: string;
  /** The stack, which the provider is not told. */
  stack?: string;
  ignoreChanges?: readonly string[];
  adopt?: boolean;
  deleteAdopted?: boolean;
  /** Whether one that is only taken over elsewhere is created where it does not exist. */
  createMissing?: boolean;
  /** Who holds the id outside of all that the API shows. */
  heldBy?: string;
  ownership?: Readonly<Record<string, Ownership>>;
  /** Fields whose values only the program calls secret. */
  secrets?: readonly string[];
}

/** What the next run must know and no argument of Pulumi's tells it: the private output `wxcc`, from v1 on. */
export interface Memory {
  v: 1;
  /** Optional fields that the user stated. */
  stated?: readonly string[];
  /** Members that we put into each additive set that is stated, by field; perhaps none. */
  added?: Readonly<Record<string, readonly Json[]>>;
  /** A borrowed entity's values (wire names) before we came; `null` for none. */
  before?: Readonly<Record<string, Json>>;
  /** Members of a borrowed entity's sets that left because of what we wrote, by field. */
  left?: Readonly<Record<string, readonly Json[]>>;
  /** An entity of a borrowed kind that was not there before us. */
  created?: true;
  /** A part of it was not written at the create: the next write ignores no changes. */
  half?: true;
  /** The entity was there before us. */
  adopted?: true;
  /** … and the user allows its deletion. */
  deletable?: true;
  /** The id of the entity whose name this one waits for. */
  replaces?: string;
  /** Fields that only the program calls secret: a delete is told of no program. */
  secrets?: readonly string[];
  /** `lastUpdatedTime` when all fields were last seen. */
  seen?: number;
}

export type Properties = Readonly<Record<string, Json | undefined>>;

const version = 1;

/** What the program wrote, without Pulumi's and our private inputs. */
export function writtenOf({ __provider: _, wxcc: __, ...written }: Properties): Desired {
  return written;
}

export const optionsOf = (inputs: Properties): Options => ({ name: "", ...((inputs.wxcc ?? {}) as object) });

/** @throws InvalidConfiguration when a newer version of this package wrote the state */
export function memoryOf(outputs: Properties): Memory {
  const memory = (outputs.wxcc ?? { v: version }) as unknown as Memory;
  if (memory.v <= version) return memory;
  throw new InvalidConfiguration(
    `the state was written by a newer version of pulumi-wxcc (format ${memory.v}; this one reads ${version})`,
    "Install the newer version: npm install pulumi-wxcc@latest.",
  );
}

export const termsOf = (memory: Memory, options: Options): Terms => ({
  statedBefore: memory.stated,
  added: memory.added,
  ownership: options.ownership,
  ignore: options.ignoreChanges,
});

/** The fields that only the program calls secret, as inputs and outputs both say. */
export const secretsOf = ({ wxcc }: Properties): readonly string[] =>
  (wxcc as { secrets?: readonly string[] } | undefined)?.secrets ?? [];

/** The memory with which fields the program calls secret now. */
export const remembering = ({ secrets: _, ...memory }: Memory, { secrets = [] }: Options): Memory =>
  secrets.length > 0 ? { ...memory, secrets } : memory;

function shownFields(fields: readonly Field[], live: Live): Readonly<Record<string, Json>> {
  const values: Record<string, Json> = {};
  for (const { schema, wire, output } of fields) {
    const value = shown(schema, live[wire]);
    if (value !== undefined) values[output] = value;
  }
  return values;
}

/** Empty parts of the memory cost bytes in every state. */
export const compact = (memory: { [part in keyof Memory]: Memory[part] | undefined }): Memory =>
  Object.fromEntries(
    Object.entries(memory).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as Memory;

/** The managed fields as the tenant holds them, what the server adds, and the memory: plain JSON without `undefined`. */
export function outputsOf(kind: Kind, live: Live, memory: Memory, managed: readonly Field[]): Properties {
  const wxcc = compact(memory);
  return { ...shownFields(managed, live), ...shownFields(addedFieldsOf(kind), live), wxcc: wxcc as unknown as Json };
}

/** Every field that the tenant shows, for look-ups. */
export const wholeOf = (kind: Kind, live: Live): Properties => ({
  ...shownFields(fieldsOf(kind), live),
  ...shownFields(addedFieldsOf(kind), live),
});

/** The fields whose values stand in the outputs: all that are managed, and ignored ones that are always there. */
export const outputFields = (kind: Kind, written: Desired, memory: Memory) =>
  managedFields(kind, written, { statedBefore: memory.stated });

/** The live value of every field, or of some, as the outputs last held it, under wire names. */
export function lastSeen(kind: Kind, outputs: Properties, fields = fieldsOf(kind)): Live {
  const last: Record<string, Json | undefined> = {};
  for (const { output, wire } of fields) if (output in outputs) last[wire] = outputs[output];
  return last;
}

/** Whether the outputs stand for a field: it is always managed, or remembered as stated. */
export const isRemembered = (field: Field, { stated }: Memory) =>
  !isOptional(field) || stated?.includes(field.name) === true;

export const rememberedFields = (kind: Kind, memory: Memory) =>
  fieldsOf(kind).filter(field => isRemembered(field, memory));

/** The time of the last change as the tenant tells it. */
export const changedAt = (live: Live) => (typeof live.lastUpdatedTime === "number" ? live.lastUpdatedTime : undefined);

export const idOf = (live: Live) => String(live.id);

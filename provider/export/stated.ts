import { isEmpty, isMembers, same } from "../compare/values.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Json, Kind, Live } from "../entities/entity.js";
import { type Field, fieldsOf, isThere, type Schema } from "../entities/fields.js";
import { registry } from "../entities/registry.js";

/** Whether a declaration without the value means the same. */
function goesWithoutSaying(schema: Schema, required: boolean, value: Json | undefined): boolean {
  if (required) return false;
  return schema.default === undefined ? isEmpty(value) : same(schema, schema.default, value);
}

/** A value as a person states it: what is described, without what goes without saying. */
function said(schema: Schema, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(member => said(schema.items ?? {}, member) as Json);
  if (!isMembers(value) || !schema.properties) return value;
  const required = new Set(schema.required ?? []);
  return Object.fromEntries(
    Object.entries(schema.properties).flatMap(([name, inner]) => {
      const member = said(inner, value[name]);
      if (member === undefined) return [];
      // Of a skill, no is a value like yes.
      const isNo = member === false && inner.default === undefined;
      return !isNo && goesWithoutSaying(inner, required.has(name), value[name]) ? [] : [[name, member]];
    }),
  );
}

/** What is stated of an entity, and which fields are sent at a create and then left to the people who work there. */
export interface Stated {
  written: Desired;
  ignore: readonly string[];
}

/** Values that are the users' own from the start, and were changed by them. */
const isTheirs = ({ schema }: Field, value: Json) => schema.initially !== undefined && value !== schema.initially;

/** A text that the server made out of the entity's id: an address, which is another one for its like elsewhere. */
const isOfItsId = (value: Json, { id }: Live) =>
  typeof value === "string" && value !== id && value.includes(String(id));

/** An entity as a program declares it, with ids for references. */
export function stated(kind: Kind, live: Live): Stated {
  const fields = fieldsOf(kind).filter(({ schema }) => !schema.aside && !schema.secret);
  const values = fields.flatMap(field => {
    const value = said(field.schema, live[field.wire]);
    const silent = field.schema.initially !== undefined && value === field.schema.initially;
    // Of what is there without us, a no is a decision as well.
    if (value === false && registry[kind].borrowed?.keeps) return [[field, value] as const];
    if (value !== undefined && !field.required && isOfItsId(value, live)) return [];
    if (value === undefined || silent || goesWithoutSaying(field.schema, field.required, live[field.wire])) return [];
    return [[field, value] as const];
  });
  const all = Object.fromEntries(values.map(([{ name }, value]) => [name, value]));
  const chosen = withDefaults(kind, all);
  const there = values.filter(([field]) => isThere(field, chosen));
  return {
    written: Object.fromEntries(there.map(([{ name }, value]) => [name, value])),
    ignore: there.filter(([field, value]) => isTheirs(field, value)).map(([{ name }]) => name),
  };
}

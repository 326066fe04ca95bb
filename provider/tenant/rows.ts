import type { Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { isOfKind, registry } from "../entities/registry.js";
import { isSecret } from "../withheld.js";

/** A row of the API as everything here sees it. */
export const arrived = (kind: Kind, row: Live): Live => registry[kind].routes?.arrives?.(row) ?? row;

/** Those of some rows that are of a kind; several may have the same routes. */
export const ofKind = (kind: Kind, rows: readonly Live[]): readonly Live[] =>
  rows.filter(row => isOfKind(kind, row)).map(row => arrived(kind, row));

/** The same as the API takes it. */
export const leaving = (kind: Kind, row: Live): Live => registry[kind].routes?.leaves?.(row) ?? row;

/** What the server keeps for itself. */
export const readOnly = ["createdTime", "lastUpdatedTime", "links"];

/** The fields in which a body says something else than what is there. */
export const changedIn = (body: Live, before: Live): readonly string[] =>
  [...new Set([...Object.keys(body), ...Object.keys(before)])].filter(
    name => !readOnly.includes(name) && JSON.stringify(body[name]) !== JSON.stringify(before[name]),
  );

/** The values in a body that nobody may read. */
export const secretsIn = (kind: Kind, body: Live): readonly string[] =>
  fieldsOf(kind).flatMap(field => {
    const value = body[field.wire];
    return isSecret(field) && typeof value === "string" ? [value] : [];
  });

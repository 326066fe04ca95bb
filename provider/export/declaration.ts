import { differences } from "../compare/differences.js";
import { valueText } from "../compare/text.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Json, Kind, Live } from "../entities/entity.js";
import { type Field, fieldsOf, isThere, refsHeld } from "../entities/fields.js";
import { keptAs, registry } from "../entities/registry.js";
import { explained } from "../entities/shown.js";
import { problems } from "../lifecycle/problems.js";
import type { Found, Gap } from "./found.js";
import type { Landscape } from "./landscape.js";
import { type Stated, stated } from "./stated.js";

/** An entity that the program declares. */
export interface Declaration extends Stated {
  found: Found;
  /** What the program's files hold, by field: a definition or the bytes of a recording. */
  files: ReadonlyMap<string, Json | Uint8Array>;
  /** Fields whose values no answer of the tenant holds: the program takes them from its configuration, where it has them. */
  secrets: readonly string[];
  gaps: readonly Gap[];
}

/** What keeps a field, or the entity with it, from being declared as it is. */
interface Obstacle {
  field: string;
  reason: string;
}

/** A path of the right form while nobody knows which it will be. */
const somePath = "file";

const isFile = ({ schema }: Field) => schema.digest !== undefined || schema.file === true;

/** References to what the tenant does not have, or no program can name. */
function dangling(kind: Kind, written: Desired, { target }: Landscape): readonly Obstacle[] {
  return fieldsOf(kind).flatMap(({ name, schema }) =>
    refsHeld(schema, written[name])
      .filter(held => ![held.kind, ...(held.or ?? [])].some(other => target(other, held.id)))
      .map(held => ({
        field: name,
        reason: `it refers to ${registry[held.kind].title} ${held.id}, which nobody can read or find by name`,
      })),
  );
}

/** What the rules of the kind say of it among the rest of the tenant. */
function tenantProblems(kind: Kind, written: Desired, id: string, listed: ReadonlySet<Kind>, rows: Landscape["rows"]) {
  const desired = withDefaults(kind, written);
  return (registry[kind].tenantRules ?? [])
    .filter(({ when }) => when?.(desired as never) ?? true)
    .filter(({ reads }) => reads.every(one => listed.has(one) || !registry[one].routes))
    .flatMap(({ on, problem }): readonly Obstacle[] => {
      const reason = problem(desired as never, rows, id);
      return reason ? [{ field: on, reason }] : [];
    });
}

/** What one entity of a kind has, and others have as well: only the first of them says so. */
function notAlone(kind: Kind, written: Desired, id: string, rows: Landscape["rows"]): readonly Obstacle[] {
  const { sole } = registry[kind];
  if (!sole || written[sole] !== true) return [];
  const { wire } = fieldsOf(kind).find(({ name }) => name === sole)!;
  const first = rows.of(kind).find(row => row[wire] === true);
  return first && first.id !== id ? [{ field: sole, reason: "one has it, and the tenant has it of several" }] : [];
}

/** What a declaration would change. */
const changes = (kind: Kind, compared: Desired, live: Live, ignore: readonly string[]): readonly Obstacle[] =>
  registry[kind].routes
    ? differences(kind, compared, live, { ignore }).map(({ field, live: held }) => ({
        field: field.name,
        reason: `the tenant holds ${valueText(held)}, which no declaration says`,
      }))
    : [];

const fieldOf = (property: string) => property.split(/[.[]/)[0]!;

/** What its file is not, if it has one. */
function unfit({ kind, live, content }: Found): readonly Obstacle[] {
  const upload = registry[kind].routes?.upload;
  if (!upload) return [];
  const file = fieldsOf(kind).find(({ wire }) => wire === upload.file)!;
  if (!isThere(file, live)) return [];
  const field = file.name;
  if (!content) return [{ field, reason: "its file cannot be read from the tenant" }];
  const reason = upload.unfit(content);
  return reason ? [{ field, reason: `its file ${reason}` }] : [];
}

/** What first keeps these fields of an entity from being all that has to be said. */
function obstacle(
  { kind, id, live }: Found,
  { written, ignore }: Stated,
  land: Landscape,
  listed: ReadonlySet<Kind>,
): Obstacle | undefined {
  const isPath = (name: string) => fieldsOf(kind).some(field => field.name === name && field.schema.digest);
  const checked = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, isPath(name) ? somePath : value]),
  );
  return (
    dangling(kind, written, land)[0] ??
    problems(kind, checked).map(({ property, reason }) => ({ field: fieldOf(property), reason }))[0] ??
    notAlone(kind, written, id, land.rows)[0] ??
    tenantProblems(kind, written, id, listed, land.rows)[0] ??
    changes(kind, written, live, ignore)[0]
  );
}

/**
 * How an entity is declared so that nothing of it would change. What cannot be said of a field is left out, or left
 * alone, with the reason; what cannot be declared at all is one gap.
 *
 * @param found with all its fields; of a link's kind: what that says of the entity
 */
export function declaration(found: Found, land: Landscape, listed: ReadonlySet<Kind>): Declaration | Gap {
  const { kind, id, live } = found;
  const { said, shown } = explained[kind]?.(live, other => nameOf(land, other)) ?? { said: {}, shown: {} };
  const first = stated(kind, { ...live, ...shown });
  const name = land.label(found);
  const gaps: Gap[] = [];
  const ignore = [...first.ignore];
  let written: Desired = { ...first.written, ...said };
  const fields = fieldsOf(kind);

  const unusable = registry[kind].borrowed?.unusable?.(live);
  if (unusable) return { kind, name, reason: unusable };
  if (!land.target(keptAs(kind), id))
    return { kind, name, reason: "others have the same name, or it has none: nothing tells which one is meant" };
  for (let rounds = 0; rounds <= 2 * fields.length; rounds += 1) {
    const met = unfit(found)[0] ?? obstacle(found, { written, ignore }, land, listed);
    if (!met) {
      const apart = { files: filesOf(fields, written, found), secrets: secretsOf(kind, written) };
      return { found, written, ignore, ...apart, gaps };
    }
    const field = fields.find(one => one.name === met.field);
    const isManaged = field?.schema.default !== undefined;
    const isStated = written[met.field] !== undefined;
    if (!field || field.required || (!isStated && (!isManaged || ignore.includes(field.name))))
      return { kind, name, reason: met.reason };
    gaps.push({ kind, name, field: field.name, reason: met.reason });
    const { [field.name]: _, ...rest } = written;
    written = rest;
    if (isManaged && !ignore.includes(field.name)) ignore.push(field.name);
    if (!isManaged && ignore.includes(field.name)) ignore.splice(ignore.indexOf(field.name), 1);
  }
  return { kind, name, reason: "its fields contradict each other" };
}

/** What a link says of an entity, and what is left for its own declaration; nothing where they would say less. */
export function split(whole: Declaration, kind: Kind, land: Landscape, listed: ReadonlySet<Kind>) {
  const link = declaration({ ...whole.found, kind }, land, listed);
  if ("reason" in link) return undefined;
  const taken = new Set(fieldsOf(kind).flatMap(({ name, fixed }) => (fixed ? [] : [name])));
  const written = Object.fromEntries(Object.entries(whole.written).filter(([name]) => !taken.has(name)));
  const said = withDefaults(kind, link.written);
  if (Object.keys(whole.written).some(name => taken.has(name) && said[name] === undefined)) return undefined;
  const gaps = whole.gaps.filter(({ field }) => !taken.has(field!));
  const rest = { ...whole, written, ignore: whole.ignore.filter(name => !taken.has(name)), gaps };
  return obstacle(rest.found, rest, land, listed) ? undefined : { rest, link };
}

const nameOf = (land: Landscape, id: string) => {
  const found = land.anywhere(id);
  return found && land.label(found);
};

/** The fields that such an entity has, and that are only ever written. */
function secretsOf(kind: Kind, written: Desired): readonly string[] {
  const desired = withDefaults(kind, written);
  return fieldsOf(kind).flatMap(field => (field.schema.writeOnly && isThere(field, desired) ? [field.name] : []));
}

/** The content of the fields that are paths in the program. */
const filesOf = (fields: readonly Field[], written: Desired, { content }: Found) =>
  new Map<string, Json | Uint8Array>(
    fields
      .filter(field => isFile(field) && written[field.name] !== undefined)
      .map(field => [field.name, field.schema.digest ? content! : written[field.name]!] as const),
  );

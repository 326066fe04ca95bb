import { createHash } from "node:crypto";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { type Field, fieldsOf, nameOf, once } from "../entities/fields.js";
import { isPath } from "../entities/path.js";
import { registry } from "../entities/registry.js";
import { InvalidDesiredState } from "../errors.js";
import { type Properties, writtenOf } from "./memory.js";
import { type Problem, problems } from "./problems.js";
import type { Run } from "./run.js";
import { isUnknown } from "./unknown.js";

const digestOf = (kind: string, bytes: Uint8Array) => createHash(kind).update(bytes).digest("hex");

interface StatedPath {
  field: Field;
  path: string;
}

const statedPaths = (kind: Kind, written: Desired, holdsPath: (field: Field, text: string) => boolean) =>
  fieldsOf(kind).flatMap((field): readonly StatedPath[] => {
    const path = written[field.name];
    return typeof path === "string" && holdsPath(field, path) ? [{ field, path }] : [];
  });

/** The fields whose values are paths, with what is stated and known of them. */
const pathsIn = (kind: Kind, written: Desired) =>
  statedPaths(kind, written, ({ schema }, text) => schema.digest !== undefined && !isUnknown(text));

/** The fields whose content is a file's, with the path. */
const documentsIn = (kind: Kind, written: Desired) =>
  statedPaths(kind, written, ({ schema }, text) => schema.file === true && isPath(text));

/** @throws InvalidDesiredState when the file, which was there at the check, is not there any more */
function bytesAt(run: Run, kind: Kind, written: Desired, path: string): Uint8Array {
  const bytes = run.read(path);
  if (!bytes) throw lost(kind, written, path);
  return bytes;
}

/** What the program wrote, with the content of files in the place of their paths. */
function withDocuments(run: Run, kind: Kind, written: Desired): Desired {
  const texts = documentsIn(kind, written).map(({ field, path }) => {
    return [field.name, Buffer.from(bytesAt(run, kind, written, path)).toString("utf8")] as const;
  });
  return { ...written, ...Object.fromEntries(texts) };
}

/** What is wrong with the content of files that are there. */
export function documentProblems(run: Run, kind: Kind, written: Desired): readonly Problem[] {
  const documents = documentsIn(kind, written);
  if (documents.length === 0) return [];
  const found = problems(kind, withDocuments(run, kind, written));
  return documents.flatMap(({ field, path }) =>
    found
      .filter(({ property }) => property.split(/[.[]/)[0] === field.name)
      .map(({ reason }) => ({ property: field.name, reason: `${path}: ${reason}` })),
  );
}

/** Files that are not there, or that are not what the kind takes. */
export const fileProblems = (run: Run, kind: Kind, written: Desired): readonly Problem[] =>
  [...pathsIn(kind, written), ...documentsIn(kind, written)].flatMap(({ field, path }) => {
    const bytes = run.read(path);
    const unfit = bytes && registry[kind].routes?.upload?.unfit(bytes);
    if (bytes && !unfit) return [];
    return [
      {
        property: field.name,
        reason: unfit ? `${path} ${unfit}` : `there is no file ${path}, seen from the program's folder`,
      },
    ];
  });

/** Whether a declaration of this kind can hold a path, or a value that the tenant never shows. */
const hasStandIns = once(kind =>
  fieldsOf(kind).some(({ schema }) => schema.digest !== undefined || schema.file || schema.writeOnly),
);

/**
 * What the program wrote, as the tenant's side is compared: with the digests of files in the place of their paths, and of
 * values that the tenant never shows in the place of these. From here on nothing holds such a value.
 */
export function withDigests(run: Run, kind: Kind, news: Properties): Desired {
  if (!hasStandIns(kind)) return writtenOf(news);
  const written = withStandIns(run, kind, withDocuments(run, kind, writtenOf(news)));
  const digests = pathsIn(kind, written).map(({ field, path }) => {
    const digest = digestOf(field.schema.digest!, bytesAt(run, kind, written, path));
    run.paths.set(digest, path);
    return [field.name, digest] as const;
  });
  return { ...written, ...Object.fromEntries(digests) };
}

/** What the program wrote, with what stands for values that the tenant never shows. */
function withStandIns(run: Run, kind: Kind, written: Desired): Desired {
  const hidden = fieldsOf(kind).flatMap(({ name, schema }) => {
    const value = written[name];
    if (!schema.writeOnly || typeof value !== "string" || isUnknown(value)) return [];
    const standIn = `sha256:${digestOf("sha256", Buffer.from(value))}`;
    run.hidden.set(standIn, value);
    return [[name, standIn] as const];
  });
  return { ...written, ...Object.fromEntries(hidden) };
}

/** A body as it is sent: values that the tenant never shows are in it for the first time. */
export function revealed(run: Run, kind: Kind, body: Live): Live {
  const hidden = fieldsOf(kind).filter(({ wire, schema }) => schema.writeOnly && run.hidden.has(String(body[wire])));
  return { ...body, ...Object.fromEntries(hidden.map(({ wire }) => [wire, run.hidden.get(String(body[wire]))])) };
}

/** The bytes whose digest a body holds, where the program has them. @throws InvalidDesiredState when they changed meanwhile */
export function contentOf(run: Run, kind: Kind, body: Live): Uint8Array | undefined {
  const field = fieldsOf(kind).find(({ schema }) => schema.digest);
  const digest = field && body[field.wire];
  const path = run.paths.get(String(digest));
  if (!field || path === undefined) return undefined;
  const bytes = bytesAt(run, kind, body, path);
  if (digestOf(field.schema.digest!, bytes) === digest) return bytes;
  throw lost(kind, body, path);
}

const lost = (kind: Kind, values: Desired, path: string) =>
  new InvalidDesiredState(
    `was not sent: ${path} changed, or went, while the program ran`,
    "Run it again when nobody writes the file.",
    { subject: { title: registry[kind].title, name: nameOf(registry[kind], values) } },
  );

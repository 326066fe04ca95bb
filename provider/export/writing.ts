import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { InvalidConfiguration } from "../errors.js";
import type { Name } from "./names.js";

/** What an export left in a folder: so that the next one knows what a person did since, and keeps the names. */
export interface Manifest {
  v: 1;
  /** The hash of each file as it was written. */
  files: Readonly<Record<string, string>>;
  /** Variable and logical name of each entity. */
  names: Readonly<Record<string, readonly [variable: string, logical: string]>>;
}

export const manifestName = ".wxcc-export.json";

/** Where what could not be written over lies, to be compared. */
export const asideFolder = ".wxcc-export";

type Content = string | Uint8Array;

export interface Written {
  /** New files, and those that nobody had changed since the last export. */
  written: readonly string[];
  unchanged: readonly string[];
  /** What was left as it is, with the reason. */
  kept: readonly { path: string; reason: string }[];
}

const bytesOf = (content: Content) => (typeof content === "string" ? Buffer.from(content) : Buffer.from(content));
const hashOf = (content: Content) => createHash("sha256").update(bytesOf(content)).digest("hex");

/** @throws InvalidConfiguration where the manifest of the folder is none of ours */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return { v: 1, files: {}, names: {} };
  const read = parsed(readFileSync(path, "utf8"));
  if (isManifest(read)) return read as unknown as Manifest;
  throw new InvalidConfiguration(
    `${path} is no manifest of this version of wxcc export`,
    "Restore it from version control, or export into another folder and compare by hand.",
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown) => typeof value === "string";
const isName = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isText);

const isManifest = (read: Readonly<Record<string, unknown>> | undefined) =>
  read?.v === 1 &&
  isRecord(read.files) &&
  Object.values(read.files).every(isText) &&
  isRecord(read.names) &&
  Object.values(read.names).every(isName);

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read = JSON.parse(text) as unknown;
    return isRecord(read) ? read : undefined;
  } catch {
    return undefined; // A SyntaxError is how JSON says no.
  }
}

/** The names that the last export gave. */
export const namesOf = ({ names }: Manifest): ReadonlyMap<string, Name> =>
  new Map(Object.entries(names).map(([key, [variable, logical]]) => [key, { variable, logical }] as const));

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/**
 * The place of a file below a folder, on the way to which no link is followed, not even one that leads nowhere yet.
 *
 * @param folder without links itself
 * @throws InvalidConfiguration where it would lie elsewhere
 */
function placeOf(folder: string, path: string): string {
  const place = resolve(folder, path);
  const parts = relative(folder, place).split(sep);
  const isBelow = place.startsWith(folder + sep);
  if (isBelow && !parts.some((_, i) => isLink(join(folder, ...parts.slice(0, i + 1))))) return place;
  throw new InvalidConfiguration(
    `${path} was not written: it would lead out of ${folder}`,
    "Remove the symbolic link there, or choose another folder with --out.",
  );
}

function put(folder: string, path: string, content: Content) {
  const place = placeOf(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytesOf(content));
}

/** Why a file is not written over, if it is not. */
function reasonToKeep(held: string | undefined, last: string | undefined): string | undefined {
  if (held === undefined)
    return last === undefined ? undefined : "it was removed here, and the tenant has it otherwise now";
  if (last === undefined) return "it was here before, and no export made it";
  return held === last ? undefined : "it was edited here, and the tenant says something else than it did then";
}

/**
 * Writes an export into a folder. What a person edited or removed since the last one stays as it is; where the tenant
 * has moved on too, its version is put aside, to be compared.
 *
 * @param once files that are written only where there are none
 * @throws InvalidConfiguration where a path would lead out of the folder
 */
export function writeExport(
  target: string,
  files: ReadonlyMap<string, Content>,
  once: ReadonlyMap<string, Content>,
  names: ReadonlyMap<string, Name>,
): Written {
  mkdirSync(target, { recursive: true });
  const folder = realpathSync(target);
  const before = readManifest(folder);
  const hashes = new Map(Object.entries(before.files));
  const report = { written: [] as string[], unchanged: [] as string[], kept: [] as { path: string; reason: string }[] };

  // All of them or none: what is written has to stand in the manifest.
  const aside = [...files.keys()].map(path => `${asideFolder}/${path}`);
  for (const path of [...files.keys(), ...aside, ...once.keys(), ...hashes.keys(), manifestName]) placeOf(folder, path);
  for (const [path, content] of files) {
    const place = placeOf(folder, path);
    const held = existsSync(place) ? hashOf(readFileSync(place)) : undefined;
    const last = hashes.get(path);
    const now = hashOf(content);
    const reason = reasonToKeep(held, last);
    if (held === now || (reason !== undefined && last === now)) {
      report.unchanged.push(path);
      hashes.set(path, now);
      continue;
    }
    if (reason !== undefined) {
      put(folder, `${asideFolder}/${path}`, content);
      report.kept.push({ path, reason });
      continue;
    }
    put(folder, path, content);
    hashes.set(path, now);
    report.written.push(path);
  }
  for (const [path, hash] of hashes) {
    if (files.has(path)) continue;
    const place = placeOf(folder, path);
    if (existsSync(place)) report.kept.push({ path, reason: "nothing in the tenant belongs to it any more" });
    else if (hash) hashes.delete(path);
  }
  for (const [path, content] of once)
    if (!existsSync(placeOf(folder, path))) {
      put(folder, path, content);
      report.written.push(path);
    }
  const manifest: Manifest = {
    v: 1,
    files: Object.fromEntries([...hashes].sort()),
    names: Object.fromEntries([...names].map(([key, { variable, logical }]) => [key, [variable, logical]])),
  };
  put(folder, manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`);
  return report;
}

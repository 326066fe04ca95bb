import { literal } from "../compare/code.js";
import { same } from "../compare/values.js";
import type { Json, Kind, Live } from "../entities/entity.js";
import { type Field, fieldsOf, labelOf } from "../entities/fields.js";
import { className, registry } from "../entities/registry.js";
import { hidden } from "../withheld.js";
import type { JournalRun, Write } from "./entry.js";
import { identifierOf } from "./identifier.js";

/** One edit of the program that goes back behind a run. */
export interface Edit {
  kind: Kind;
  name: string;
  id: string;
  /** Take the resource out, change it back, or declare it again. */
  action: "remove" | "change" | "declare";
  /** What the run left, as lines of the program, and what was there before. */
  lines: readonly { sign: "-" | "+"; code: string }[];
  /** What cannot be taken from the journal. */
  notes: readonly string[];
}

/** What a run did to one entity, from its first write to its last. */
interface Net {
  kind: Kind;
  id: string;
  before: Live | undefined;
  after: Live | undefined;
}

const happened = ({ outcome }: Write) => outcome === "done" || outcome === "partly";

/** The first state and the last one of each entity, in the order in which they were touched. */
function netOf(writes: readonly Write[]): readonly Net[] {
  const nets = new Map<string, Net>();
  for (const { kind, id = "", op, before, after } of writes.filter(happened)) {
    const first = nets.get(`${kind} ${id}`);
    nets.set(`${kind} ${id}`, {
      kind,
      id,
      before: first ? first.before : op === "create" ? undefined : before,
      after: op === "delete" ? undefined : after,
    });
  }
  return [...nets.values()].filter(({ before, after }) => before || after);
}

const nameIn = (kind: Kind, live: Live) => labelOf(registry[kind], live);

/** A replacement is one entity to the program: what was deleted and what was created under its name belong together. */
function withoutReplacements(nets: readonly Net[]): readonly Net[] {
  const isCreated = ({ before, after }: Net) => !before && after !== undefined;
  const successorOf = (gone: Net) =>
    gone.after || !gone.before
      ? undefined
      : nets.find(
          net =>
            isCreated(net) &&
            net.kind === gone.kind &&
            nameIn(net.kind, net.after!) === nameIn(gone.kind, gone.before!),
        );
  const successors = new Set(nets.map(successorOf));
  return nets
    .filter(net => !successors.has(net))
    .map(net => {
      const successor = successorOf(net);
      return successor ? { ...successor, before: net.before } : net;
    });
}

/** A value that the journal has not: what stands there says so. */
const isWithheld = ({ schema }: Field) =>
  schema.secret === true || schema.hashed === true || schema.digest !== undefined;

const line = (sign: "-" | "+", field: Field, value: Json | undefined, names: ReadonlyMap<string, string>) =>
  value === undefined || value === null || value === hidden || isWithheld(field)
    ? []
    : [{ sign, code: `  ${field.name}: ${literal(value, names)},` }];

function withheldNote({ name, schema }: Field, commit: string | undefined): string {
  if (!schema.hashed && schema.digest === undefined)
    return `${name} is a secret: the journal has ${hidden} in its place`;
  const where = commit
    ? `the program's files before commit ${commit.slice(0, 12)} have it`
    : "the program's files had it";
  return `${name} is long content, of which the journal has a hash: ${where}`;
}

/** @param lives what the journal has of the entity, in which a program's secrets are masked as well */
const notesOn = (fields: readonly Field[], commit: string | undefined, ...lives: readonly Live[]) =>
  fields
    .filter(field => isWithheld(field) || lives.some(live => live[field.wire] === hidden))
    .map(field => withheldNote(field, commit));

/** The fields that a program would state: those that are not their default. */
const statedIn = (kind: Kind, live: Live) =>
  fieldsOf(kind).filter(
    ({ wire, schema }) =>
      !same(schema, schema.default, live[wire]) || (schema.default === undefined && live[wire] === false),
  );

function whole(sign: "-" | "+", { kind, id }: Net, live: Live, names: ReadonlyMap<string, string>) {
  const start = names.get(id);
  const fields = statedIn(kind, live).flatMap(field => line(sign, field, live[field.wire], names));
  const opening = `${start ? `const ${start} = ` : ""}new wxcc.${className(kind)}("${start ?? identifierOf(nameIn(kind, live))}", {`;
  return [{ sign, code: opening }, ...fields, { sign, code: "});" }];
}

function editOf(net: Net, names: ReadonlyMap<string, string>, commit: string | undefined): Edit | undefined {
  const { kind, id, before, after } = net;
  const about = { kind, id, name: nameIn(kind, (after ?? before)!) };
  if (!before) return { ...about, action: "remove", lines: whole("-", net, after!, new Map()), notes: [] };
  if (!after) {
    const notes = notesOn(statedIn(kind, before), commit, before);
    return { ...about, action: "declare", lines: whole("+", net, before, names), notes };
  }
  // Whether a secret is what it was, nobody can see.
  const moved = fieldsOf(kind).filter(
    ({ wire, schema }) =>
      (before[wire] === hidden && after[wire] === hidden) ||
      !same(schema, before[wire], after[wire]) ||
      !same(schema, after[wire], before[wire]),
  );
  if (moved.length === 0) return undefined;
  const lines = moved.flatMap(field => [
    ...line("-", field, after[field.wire], new Map()),
    ...line("+", field, before[field.wire], names),
  ]);
  return { ...about, action: "change", lines, notes: notesOn(moved, commit, before, after) };
}

/** Identifiers for what has to be declared again, by the ids that are gone. */
function identifiers(nets: readonly Net[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { kind, id, before, after } of nets) {
    if (after || !before) continue;
    const plain = identifierOf(nameIn(kind, before));
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}${number}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** The edits of the program that restore what was there before a run, the last write first: what others need comes first. */
export function undo(run: JournalRun): readonly Edit[] {
  const nets = withoutReplacements(netOf(run.writes)).toReversed();
  const names = identifiers(nets);
  return nets.flatMap(net => editOf(net, names, run.commit) ?? []);
}

const headline: Readonly<Record<Edit["action"], string>> = {
  remove: "take it out of the program",
  change: "change it back",
  declare: "declare it again; it will have a new id",
};

/** The edits for people. Nothing is written. */
export function undoText(run: JournalRun): string {
  const edits = undo(run);
  const open = run.writes.filter(({ outcome }) => outcome === "unknown");
  const parts = edits.map(({ kind, name, id, action, lines, notes }) =>
    [
      `${registry[kind].title} "${name}" (${id}): ${headline[action]}`,
      ...lines.map(({ sign, code }) => `${sign} ${code}`),
      ...notes.map(note => `! ${note}`),
    ].join("\n"),
  );
  const unsure = open.map(
    ({ op, kind, name }) => `! nobody knows whether this was done: ${op} of ${registry[kind].title} "${name}"`,
  );
  if (parts.length === 0 && unsure.length === 0) return `Run ${run.run} left everything as it was.`;
  return [
    `Before run ${run.run} (${run.at}, by ${run.by}${run.commit ? `, commit ${run.commit.slice(0, 12)}` : ""}). Nothing is written: edit the program, then pulumi preview.`,
    ...parts,
    ...unsure,
  ].join("\n\n");
}

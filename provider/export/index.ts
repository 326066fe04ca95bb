import { declaredKinds } from "../entities/declaredKinds.js";
import { folderOf } from "../entities/domains.js";
import type { Json } from "../entities/entity.js";
import { fieldsOf, refsHeld } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { entryFinders } from "../entities/shown.js";
import type { TenantReader } from "../tenant/interface.js";
import { configKey, programFiles, type Writing } from "./code.js";
import { type Declaration, declaration, split } from "./declaration.js";
import { type Found, type Gap, keyOf } from "./found.js";
import { gapsText } from "./gaps.js";
import { graph } from "./graph.js";
import { importFile } from "./importFile.js";
import { isId, type Landscape, landscape } from "./landscape.js";
import { type Name, names } from "./names.js";
import type { Node } from "./node.js";
import type { Progress } from "./progress.js";
import type { Selection } from "./selection.js";
import { type Survey, survey } from "./survey.js";

export interface ExportOptions {
  select: Selection;
  /** Whether what the selected refer to is exported with them; else it is looked up. */
  withDependencies: boolean;
  progress: Progress;
  /** Names that an earlier export gave, by key. */
  names?: ReadonlyMap<string, Name>;
}

export interface Export {
  /** What is to be written, by path below the target folder. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** The name of each statement, by key, for a later export. */
  names: ReadonlyMap<string, Name>;
  /** Resources, with links. */
  declared: number;
  lookedUp: number;
  gaps: readonly Gap[];
  /** Requests for single entities and files. */
  single: number;
}

/** What the platform made is looked up: it can be taken over, and never deleted. */
const isOfThePlatform = ({ kind, live }: Found) =>
  !registry[kind].borrowed && (live.systemDefault === true || live.isSystemCode === true);

const allOf = ({ rows }: Survey, land: Landscape): readonly Found[] =>
  declaredKinds.flatMap(kind =>
    (registry[kind].routes ? rows : land.rows).of(kind).map(live => ({ kind, id: String(live.id), live })),
  );

/** The entities to declare, each read whole. What refers to others brings these along, where that is asked for. */
async function selected(seen: Survey, land: Landscape, { select, withDependencies }: ExportOptions) {
  const all = allOf(seen, land).filter(found => !isOfThePlatform(found));
  const chosen = new Map<string, Found>();
  let fresh = all.filter(found => select(found.kind, land.label(found)));
  while (fresh.length > 0) {
    const wholes = await seen.whole(fresh);
    for (const found of wholes) {
      land.enter(found);
      chosen.set(keyOf(found.kind, found.id), found);
    }
    const targets = wholes.flatMap(found =>
      fieldsOf(found.kind).flatMap(({ wire, schema }) => refsHeld(schema, found.live[wire])),
    );
    const needed = targets.flatMap(({ kind, id }) => land.target(kind, id) ?? []);
    fresh = [...new Map(needed.map(found => [keyOf(found.kind, found.id), found])).values()].filter(
      found =>
        !chosen.has(keyOf(found.kind, found.id)) &&
        !isOfThePlatform(found) &&
        // What no API shows can only be declared.
        (withDependencies || !registry[found.kind].routes),
    );
  }
  return [...chosen.values()];
}

/** Entries whose ids stand somewhere, and whose owners were not read: they are read for their names. */
async function readEntries(seen: Survey, land: Landscape) {
  const owners = declaredKinds
    .filter(kind => entryFinders[kind])
    .flatMap(kind => seen.rows.of(kind).map(live => ({ kind, live })));
  const wholes = await seen.whole(owners.map(({ kind, live }) => ({ kind, id: String(live.id), live })));
  for (const found of wholes) land.enter(found);
}

/** Whether it holds ids that nothing is known of yet. */
const hasStrangers = ({ kind, live }: Found, land: Landscape) =>
  fieldsOf(kind).some(({ wire, schema }) => !schema.hashed && strangersIn(live[wire], land));

const strangersIn = (value: Json | undefined, land: Landscape): boolean =>
  typeof value === "string"
    ? isId(value) && !land.anywhere(value) && !land.entry(value)
    : typeof value === "object" && value !== null && Object.values(value).some(member => strangersIn(member, land));

/** What stands in a circle is found by its name where the circle closes. */
const circleGap = (from: Node, to: Node): Gap => ({
  kind: from.found.kind,
  name: from.label,
  circle: true,
  reason:
    `it refers to ${registry[to.found.kind].title} "${to.label}", which refers back, so it looks that one up. In a tenant ` +
    "that has neither, leave the reference out for the first pulumi up",
});

const secretGaps = (nodes: readonly Node[], given: ReadonlyMap<Node, Name>): readonly Gap[] =>
  nodes.flatMap(node =>
    (node.declaration?.secrets ?? []).map(field => {
      const config = configKey(given.get(node)!.variable, field);
      const reason = `no API shows it: the program takes it from ${config} of its configuration`;
      return { kind: node.found.kind, name: node.label, field, config, reason };
    }),
  );

const isGap = (one: Declaration | Gap): one is Gap => "reason" in one;

/** The paths of the files that stand beside the program. */
function pathsOf(given: ReadonlyMap<Node, Name>) {
  return (node: Node, field: string): string | undefined => {
    if (!node.declaration?.files.has(field)) return undefined;
    const { kind } = node.found;
    const { upload } = registry[kind].routes ?? {};
    const { content, live } = node.declaration.found;
    const extension = upload && content ? upload.as(live, content).name.split(".").at(-1) : "json";
    return `${folderOf(kind)}/${given.get(node)!.logical}.${extension}`;
  };
}

const jsonText = (value: Json) =>
  `${JSON.stringify(typeof value === "string" ? JSON.parse(value) : value, undefined, 2)}\n`;

/**
 * Reads a tenant and writes it as a program. One list request per kind and page, one per entity whose list drops
 * fields, and one per file; nothing is written to the tenant or to disk.
 *
 * @throws Unauthorized, RateLimited or Unavailable; a kind that the token may not read is a gap instead
 */
export async function exportTenant(tenant: TenantReader, options: ExportOptions): Promise<Export> {
  const seen = await survey(tenant, options.progress);
  const land = landscape(seen);
  const chosen = await selected(seen, land, options);
  if (chosen.some(found => hasStrangers(found, land))) await readEntries(seen, land);
  const judged = chosen.map(found => declaration(found, land, seen.listed));
  const declarations = judged.filter((one): one is Declaration => !isGap(one));
  const made = graph(declarations, land, (whole, link) => split(whole, link, land, seen.listed));
  const given = names(made.nodes, land, options.names);
  const writing: Writing = { graph: made, names: given, pathOf: pathsOf(given) };
  const gaps = [
    ...seen.gaps,
    ...judged.filter(isGap),
    ...made.nodes.flatMap(({ declaration }) => declaration?.gaps ?? []),
    ...made.circles.map(({ from, to }) => circleGap(from, to)),
    ...secretGaps(made.nodes, given),
  ];
  const contents = made.nodes.flatMap(node =>
    [...(node.declaration?.files ?? [])].map(
      ([field, value]) =>
        [writing.pathOf(node, field)!, value instanceof Uint8Array ? value : jsonText(value)] as const,
    ),
  );
  return {
    files: new Map<string, string | Uint8Array>([
      ...programFiles(writing),
      ...contents,
      ["import.json", importFile(writing)],
      ["NOT-EXPORTED.md", gapsText(gaps)],
    ]),
    names: new Map(made.nodes.map(node => [node.key, given.get(node)!])),
    declared: made.nodes.filter(node => node.declaration).length,
    lookedUp: made.nodes.filter(node => !node.declaration).length,
    gaps,
    single: seen.single,
  };
}

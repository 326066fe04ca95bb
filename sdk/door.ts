import { bindSheetMarkdown } from "../provider/channels/bind/markdown.js";
import { bindSheet } from "../provider/channels/bind/sheet.js";
import type { DeployedChannel } from "../provider/channels/channel.js";
import { handSteps } from "../provider/channels/checklist/handSteps.js";
import { type Declared, findings, type Stack, told } from "../provider/channels/rules/index.js";
import type { Desired, Json, Kind } from "../provider/entities/entity.js";
import { fieldsOf } from "../provider/entities/fields.js";
import { className, keptAs, registry } from "../provider/entities/registry.js";
import { desiredKey } from "../provider/lifecycle/key.js";
import { contestedText, managed } from "../provider/lifecycle/links.js";
import { problems } from "../provider/lifecycle/problems.js";
import { UNKNOWN } from "../provider/lifecycle/unknown.js";
import { labelOf, resourceLabel } from "./entity.js";
import type { ChannelDeclaration, Declaration } from "./gate.js";
import { known, ownerOf, type Settled } from "./inputs.js";

const called = ({ facts, name }: Declaration) => `${facts.title} "${name}"`;
const kindOf = (declaration: Declaration) => declaration.facts.kind as Kind;

/** Two unknown values are the same when they come from one output. */
function tellingApart() {
  const numbers = new Map<object, number>();
  return (output: object): Json => {
    if (!numbers.has(output)) numbers.set(output, numbers.size);
    return { output: numbers.get(output)! };
  };
}

function twins(declarations: readonly Declaration[], settled: Settled): readonly string[] {
  const holders = new Map<string, Declaration>();
  const unknown = tellingApart();
  return declarations.flatMap(declaration => {
    const key = desiredKey(kindOf(declaration), known(declaration.inputs, settled, unknown) as Desired);
    const holder = key && holders.get(kindOf(declaration) + key);
    if (key && !holder) holders.set(kindOf(declaration) + key, declaration);
    if (!holder) return [];
    const identity = registry[kindOf(declaration)].identity.join(" and ");
    const same = identity
      ? `${identity}: the same as ${called(holder)} has: two resources cannot manage one entity. Remove one, or change it.`
      : `a tenant has one, which ${called(holder)} declares already. Remove one of the two.`;
    return [`${called(declaration)}: ${same}`];
  });
}

/** Fields of one entity that two resources manage: its own, and a link to it, or two links. */
function contests(declarations: readonly Declaration[], settled: Settled): readonly string[] {
  const holders = new Map<string, Declaration>();
  const labelled = declarations.map(declaration => {
    const kind = kindOf(declaration);
    const { link, identity } = registry[kind];
    const values = known(declaration.inputs, settled, reference) as Desired;
    const of = link ? values[identity[0]!] : resourceLabel(declaration.facts.className, declaration.name);
    return { declaration, kind, values, of: `${keptAs(kind)} ${of}` };
  });
  return labelled.flatMap(({ declaration, kind, values, of }) =>
    managed(kind, values, declaration.ignoreChanges).flatMap(({ name, wire }) => {
      const holder = holders.get(`${of} ${wire}`) ?? declaration;
      holders.set(`${of} ${wire}`, holder);
      if (kindOf(holder) === kind) return [];
      const text = contestedText(name, { kind: kindOf(holder), name: holder.name });
      return [`${called(declaration)}: ${name}: ${text}`];
    }),
  );
}

function fieldProblems(declaration: Declaration, settled: Settled): readonly string[] {
  const written = known(declaration.inputs, settled, () => UNKNOWN) as Desired;
  return problems(kindOf(declaration), written).map(
    ({ property, reason }) => `${called(declaration)}: ${property}: ${reason}`,
  );
}

function ignoredProblems(declaration: Declaration): readonly string[] {
  const names = fieldsOf(kindOf(declaration)).map(field => field.name);
  return (declaration.ignoreChanges ?? [])
    .filter(path => !names.includes(path))
    .map(
      path =>
        `${called(declaration)}: ignoreChanges: "${path}" is no field of ${className(kindOf(declaration))}; ` +
        `it has ${names.join(", ")}`,
    );
}

function queryProblems(declaration: Declaration, settled: Settled): readonly string[] {
  const query = known(declaration.query, settled, () => UNKNOWN) as Desired;
  const stated = Object.keys(query).filter(field => query[field] !== undefined && query[field] !== null);
  const names = declaration.facts.query;
  const foreign = stated.filter(field => field !== "id" && !names.includes(field));
  const empty = stated.filter(field => query[field] === "");
  return [
    ...(stated.length === 0 && names.length > 0 ? [`the query is empty: state ${names.join(" or ")}`] : []),
    ...foreign.map(field => `${field}: a ${declaration.facts.title} is not found by it; use ${names.join(" or ")}`),
    ...empty.map(field => `${field}: is empty`),
  ].map(problem => `look-up of ${called(declaration)}: ${problem}`);
}

/** Everything that is wrong with these resources as far as the program knows, one line each, in their order. */
export function problemsOf(declarations: readonly Declaration[], settled: Settled): readonly string[] {
  const declared = declarations.filter(declaration => declaration.inputs);
  const one = (declaration: Declaration) =>
    declaration.query
      ? queryProblems(declaration, settled)
      : [...fieldProblems(declaration, settled), ...ignoredProblems(declaration)];
  return [...declarations.flatMap(one), ...twins(declared, settled), ...contests(declared, settled)];
}

/** What stands for a value that is not known yet: of a reference, which resource it is. */
function reference(output: object): Json {
  const owner = ownerOf(output);
  return owner ? labelOf(owner) : UNKNOWN;
}

/** Everything that is declared, each value read once: many rules look at it. */
function stackOf(
  declarations: readonly Declaration[],
  channels: readonly ChannelDeclaration[],
  settled: Settled,
): Stack {
  const values = (inputs: unknown) => known(inputs, settled, reference) as Desired;
  const lists = new Map<Kind, Declared[]>();
  const ids = new Map<string, Declared>();
  for (const declaration of declarations) {
    if (declaration.inputs === undefined) continue;
    const { facts, name, inputs, partOf } = declaration;
    const kind = kindOf(declaration);
    const id = resourceLabel(facts.className, name);
    const one = { name, values: values(inputs), id, ...(partOf === undefined ? {} : { partOf }) };
    const list = lists.get(kind) ?? [];
    list.push(one);
    lists.set(kind, list);
    if (!ids.has(kind + id)) ids.set(kind + id, one);
  }
  return {
    channels: channels.map(({ name, inputs }) => ({ name, values: values(inputs) })),
    of: kind => lists.get(kind) ?? [],
    byId: (kind, id) => ids.get(kind + id),
  };
}

/** What breaks a rule of digital channels, one line each. Errors stop the deployment. */
export function findingsOf(
  declarations: readonly Declaration[],
  channels: readonly ChannelDeclaration[],
  settled: Settled,
): { errors: readonly string[]; warnings: readonly string[] } {
  const found = findings(stackOf(declarations, channels, settled));
  const lines = (level: "error" | "warning") => found.filter(({ rule }) => rule.level === level).map(told);
  return { errors: lines("error"), warnings: lines("warning") };
}

/** The fields of an asset that everybody may read. */
export const withoutSecrets = (asset: object) =>
  Object.fromEntries(
    Object.entries(asset).filter(
      ([name]) => !fieldsOf("digitalAsset").find(field => field.name === name)?.schema.secret,
    ),
  );

/** What a person types into the channel's flow, in Markdown. */
export const bindSheetOf = (channel: DeployedChannel) => bindSheetMarkdown(bindSheet(channel));

export { handSteps };

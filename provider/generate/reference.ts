import type { Kind, Routes } from "../entities/entity.js";
import { addedFieldsOf, type Field, fieldsOf, mappedIn, refsOf, type Schema, targetsOf } from "../entities/fields.js";
import { className, constantsOf, isLookedUp, registry } from "../entities/registry.js";
import { accessTo } from "./access.js";
import { queryFields } from "./classes.js";
import { evidenceOf } from "./evidence.js";
import { exampleCode, lookupCode } from "./example.js";
import { table } from "./table.js";
import { generated, limits, silence } from "./text.js";

const link = (kind: Kind) => `[${className(kind)}](${kind}.md)`;

function typeOf(schema: Schema): string {
  if (schema.ref) return `${targetsOf(schema).map(link).join(" or ")} or its id`;
  if (schema.items) return `list of ${schema.items.properties ? "entries" : typeOf(schema.items)}`;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" or ");
  const mapped = mappedIn(schema);
  if (mapped) return `${typeOf(mapped)}, by name`;
  return schema.properties || schema.type === "object"
    ? "object"
    : schema.enum
      ? "text"
      : ({ string: "text", integer: "whole number" }[schema.type ?? ""] ?? schema.type ?? "");
}

/** The fields of a kind, those of its entries after their own. */
function rows(fields: readonly Field[], path = ""): readonly (readonly string[])[] {
  return fields.flatMap(field => {
    const { schema } = field;
    const inner = schema.items ?? schema;
    // A member belongs to its entry: nothing of it is left alone when the user is silent.
    const nested = path !== "";
    const notes = [
      schema.only ? `${schema.only.field} ${schema.only.values.map(value => `\`${value}\``).join(" or ")} only` : "",
      field.required ? "**required**" : silence(schema, nested).replace(/\.$/, ""),
      field.fixed ? "**fixed**: a change replaces it" : "",
      schema.ownership ? `set, \`${schema.ownership}\` by default` : "",
      schema.key ? `entries are told apart by ${schema.key.map(key => `\`${key}\``).join(", ")}` : "",
      schema.whole ? "replaced as a whole: what an entry leaves out is cleared" : "",
      schema.unclearable ? "cannot be cleared" : "",
      schema.secret ? "a secret" : "",
      schema.writeOnly ? "never shown by the tenant: sent when it changes here, and its output is a hash" : "",
      schema.asked ? "asked for with every write; others may be there" : "",
      schema.hashed ? "its output is a hash" : "",
      schema.digest ? `the path of a file: outputs have \`${field.output}\` of its content instead` : "",
      schema.wire && schema.wire !== field.name ? `\`${schema.wire}\` in the API` : "",
    ].filter(Boolean);
    const own = [
      `\`${path}${field.name}\``,
      typeOf(schema),
      limits(inner.properties ? schema : inner).join("; "),
      notes.join("; "),
      schema.description ?? "",
    ];
    return [own, ...rows(fieldsIn(inner), `${path}${field.name}${schema.items ? "[]" : ""}.`)];
  });
}

const fieldsIn = ({ properties = {}, required = [] }: Schema): readonly Field[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    wire: schema.wire ?? name,
    output: schema.digest ?? name,
    schema,
    required: required.includes(name),
    fixed: false,
  }));

const section = (title: string, body: string) => (body ? [`## ${title}`, body] : []);

const list = (lines: readonly string[]) => lines.map(line => `- ${line}`).join("\n");

const hosts = { controlHub: "Control Hub" } as const;

/** Where the requests of a kind go, as the page shows it. */
const placeOf = (kind: Kind) => {
  const host = registry[kind].routes?.host;
  return host === "controlHub" ? `${hosts[host]}: \`` : "`organization/{orgid}/";
};

/** Reads that checks cost, beside the kind's own. */
function checkReads(kind: Kind): readonly Kind[] {
  const { routes, tenantRules = [], settleReads = [], ceilings = [] } = registry[kind];
  const held = routes ? refsOf(kind) : [];
  const checked = [
    ...held,
    ...tenantRules.filter(({ byId }) => !byId).flatMap(rule => rule.reads),
    ...settleReads,
    ...ceilings.map(ceiling => ceiling.kind),
  ];
  return [...new Set(checked)].filter(other => registry[other].routes && other !== kind);
}

/** How the rows of a kind are told from those of others in the same list. */
const ofKind = (kind: Kind) =>
  Object.entries(constantsOf(kind))
    .map(([wire, value]) => `: the rows whose \`${wire}\` is \`${value}\``)
    .join("");

const project = "/{orgid}/project/{projectid}";

/** The requests of kinds that Flow Designer makes, by the system that keeps them. */
const designerCalls: Readonly<Record<"flowStore" | "functions", (kind: Kind) => readonly string[]>> = {
  flowStore: kind => [
    `\`/flow-store${project}/flows\` in pages of 100: once per run, for all of the kind${ofKind(kind)}.`,
    "GET `…/flows/{id}:export`, after its row alone, where it changed since it was last read: the draft, and each version that has a tag.",
    "GET `/{orgid}/project`, once per run, before one that is not found is taken to be gone.",
    "POST `…/flows:import` to create it, and where what it does has changed.",
    "POST `…/flows/{id}:publish` after an import, and where a tag is not on what is declared.",
    `DELETE \`${project}/flows/{id}\`.`,
  ],
  functions: () => [
    "`/v1/{orgid}/functions` in pages of 100: once per run, for all of the kind.",
    "GET `…/functions/{id}`, where it changed since it was last read: the draft, and each version that has a tag.",
    "POST `…/functions:import` to create it, and where what it does has changed.",
    "POST `…/functions/{id}:publish` after an import, and where a tag is not on what is declared.",
    "DELETE `…/functions/{id}`, never with `isForceDeletion`.",
  ],
};

/** The requests of a kind that is kept at entities of another one. */
function assignedCalls(kind: Kind): readonly string[] {
  const { item, list, assigned } = registry[kind].routes!;
  const path = (route: string) => `${placeOf(kind)}${route}/{id}\``;
  return [
    `${placeOf(kind)}${list}\`, whole or filtered by ids: once per run, for all of the kind.`,
    `GET ${path(item)} and ${path(assigned!.list)} in pages: once per run for each.`,
    `PATCH ${path(assigned!.bulk)}, once per change, for all members that differ.`,
  ];
}

/** How an entity is changed: by which verb, and where that depends on it. */
function verbs({ update = "PUT" }: Routes): string {
  if (typeof update === "string") return update;
  return `PUT, or PATCH where \`${update.field}\` is ${update.patched.map(value => `\`${value}\``).join(" or ")},`;
}

/** The requests that a kind costs. */
function calls(kind: Kind): readonly string[] {
  const { routes, borrowed, lookupOnly } = registry[kind];
  const reads = checkReads(kind);
  const listed = reads.length > 0 ? `The lists of ${reads.map(link).join(", ")}, once per run, for its checks.` : "";
  if (!routes) return ["None of its own: the kind lives in no API.", listed].filter(Boolean);
  if (routes.host && routes.host !== "controlHub") return [...designerCalls[routes.host](kind), listed].filter(Boolean);
  if (routes.assigned) return [...assignedCalls(kind), listed].filter(Boolean);
  const path = (route: string) => `${placeOf(kind)}${route}`;
  const dropped = fieldsOf(kind).filter(({ wire }) => routes.listOmits?.includes(wire));
  const creates = !lookupOnly && (!borrowed || borrowed.creatable);
  return [
    `${path(routes.list)}\`${routes.host ? "" : ", whole or filtered by ids"}: once per run, for all of the kind${ofKind(kind)}.`,
    routes.entries
      ? `GET ${path(routes.item)}/{id}\` and ${path(routes.entries.list)}/{id}/entry\` in pages: once per run for each, where \`${routes.entries.field}\` is managed.`
      : "",
    routes.upload?.content
      ? `GET ${path(routes.item)}/{id}\` and ${path(routes.upload.content.route)}/{${routes.upload.content.id}}\`, the content, where the entity changed since it was last read; before each change of it; and for a look-up by name.`
      : "",
    dropped.length > 0 && !routes.entries && !routes.upload?.content
      ? `GET ${path(routes.item)}/{id}\` where the list drops ${dropped.map(field => `\`${field.name}\``).join(", ")} and the entity changed since it was last read.`
      : "",
    listed,
    creates ? `POST ${path(routes.item)}\`, once to create it, and DELETE ${path(routes.item)}/{id}\`, once.` : "",
    routes.bulk
      ? `POST ${path(routes.bulk)}\` in its place for those that are created at the same time, and the list by their ids: once for all of them.`
      : "",
    routes.upload
      ? `PATCH ${path(routes.item)}/{id}\` in the place of the following where only ${routes.upload.alone.map(wire => `\`${wire}\``).join(", ")} changes. POST and PUT are multipart: \`${routes.upload.fields}\` and \`${routes.upload.file}\`.`
      : "",
    lookupOnly ? "" : `${verbs(routes)} ${path(routes.item)}/{id}\`, once per change, after a GET of it.`,
    routes.entries?.item
      ? `POST ${path(routes.entries.item)}/{id}/entry\`, PUT and DELETE \`…/entry/{entry}\`: once for each entry that differs.`
      : "",
    ...Object.entries(routes.apart ?? {}).map(
      ([wire, route]) =>
        `PATCH ${path(route)}\` in the place of that for \`${wire}\`: what is added, what is taken away.`,
    ),
  ].filter(Boolean);
}

const rulesOf = (kind: Kind) => (registry[kind].rules ?? []).map(rule => `\`${rule.on}\`: ${rule.says}`);

/** The reference page of a kind, in Markdown. */
export function referenceOf(kind: Kind): string {
  const { about, identity, lookupOnly, borrowed } = registry[kind];
  const heads = ["field", "type", "limits", "when silent or changed", "meaning"];
  const query = queryFields(kind)
    .map(field => `\`${field.name}\``)
    .join(", ");
  const name = className(kind);
  return [
    `<!-- ${generated} -->`,
    `# ${name}`,
    about,
    `\`\`\`ts\n${lookupOnly ? lookupCode(kind) : exampleCode(kind)}\n\`\`\``,
    ...section("Fields", table(heads, rows(fieldsOf(kind)))),
    ...section(
      "Added by the server",
      addedFieldsOf(kind).length > 0
        ? table(
            ["field", "type", "meaning"],
            addedFieldsOf(kind).map(field => [
              `\`${field.name}\``,
              typeOf(field.schema),
              field.schema.description ?? "",
            ]),
          )
        : "",
    ),
    ...section(
      "Natural key",
      identity.length === 0
        ? `None: a tenant has exactly one.`
        : `${identity.map(field => `\`${field}\``).join(" and ")}: unique in the tenant${borrowed ? `. If none has it: ${borrowed.missing}` : ""}.`,
    ),
    ...section("Rules", list(rulesOf(kind))),
    ...section(
      "Look-up",
      isLookedUp(kind) && identity.length === 0
        ? `\`wxcc.${name}.find(name)\`.`
        : isLookedUp(kind)
          ? `\`wxcc.${name}.find(name, { … })\` by ${query} (exact values), or \`wxcc.${name}.get(name, id)\`.`
          : "",
    ),
    ...section("Requests", list(calls(kind))),
    ...section("Access", list(accessTo(kind))),
    ...section("Evidence", evidenceOf(kind)),
  ]
    .join("\n\n")
    .concat("\n");
}

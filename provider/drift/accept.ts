import { indentedLiteral } from "../compare/code.js";
import type { Json } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { className } from "../entities/registry.js";
import { type FieldChange, type Finding, isOpen, type Report, type ResourceOf } from "./report.js";

/** A name in a comment, which none can end. */
const quoted = (text: string | undefined) => JSON.stringify(text ?? "").replace(/[\u2028\u2029]/g, " ");

/** The ids in a value. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value as object).flatMap(member => textsIn(member as Json))
    : [];
}

/** Where an id is one of another resource or object, whose variable the program has and a report does not. */
const references = (value: Json | undefined, nameOf: (id: string) => string | undefined) =>
  [...new Set(textsIn(value))].flatMap(id => {
    const name = nameOf(id);
    return name ? [`  // ${quoted(id)} is ${quoted(name)}: write its variable`] : [];
  });

function fieldEdit({ kind }: Finding, change: FieldChange, nameOf: (id: string) => string | undefined) {
  const { field: name, is } = change;
  const field = fieldsOf(kind).find(one => one.name === name);
  if (field?.schema.secret)
    return [`  // ${name}: a secret, which is not shown: set it where the program gets it from`];
  if (field?.schema.digest)
    return [
      `  // ${name}: save the tenant's content as the file of the program (Control Hub), or upload the file again`,
    ];
  if (field?.schema.hashed) return [`  // ${name}: save what the tenant holds, and put that in its place`];
  if (is === undefined) return [`  // take ${name} out: the tenant has no value`];
  return [...references(is, nameOf), `  ${name}: ${indentedLiteral(is, "  ")},`];
}

const placed = ({ position, name }: ResourceOf, kind: Finding["kind"]) =>
  `// ${position ? `${position.file}:${position.line}: ` : ""}new wxcc.${className(kind)}(${quoted(name)}, …)`;

function edit(finding: Finding, nameOf: (id: string) => string | undefined): readonly string[] {
  const { what, kind, resource, name, fields } = finding;
  const variable = className(kind);
  if (what === "unmanaged")
    return [
      `// ${variable} ${quoted(name)} (${quoted(finding.id)}) is in no program:`,
      "//   declare it with the option { adopt: true }, which takes it over as it is, or delete it in the tenant",
    ];
  if (!resource) return [];
  if (what === "deleted")
    return [placed(resource, kind), "  // take the resource out of the program; pulumi up would create it again"];
  const open = fields.filter(({ acknowledged }) => acknowledged === undefined);
  return [placed(resource, kind), ...open.flatMap(change => fieldEdit(finding, change, nameOf))];
}

/**
 * The edit that would take the tenant's values into the program: the fields of each resource as TypeScript. Nothing is
 * written.
 *
 * @param nameOf how the object with an id is called
 */
export function acceptText({ findings }: Report, nameOf: (id: string) => string | undefined): string {
  const edits = findings.filter(isOpen).map(finding => edit(finding, nameOf).join("\n"));
  const there = edits.filter(text => text !== "");
  if (there.length === 0) return "// Nothing to take over.";
  return ["// Take these into the program by hand; pulumi preview then shows no change of them.", ...there].join(
    "\n\n",
  );
}

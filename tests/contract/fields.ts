import type { Kind } from "../../provider/entities/entity.js";
import { fieldsOf, type Schema } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import { type Document, documents, operationFor } from "./operations.js";

interface Published {
  $ref?: string;
  type?: string;
  readOnly?: boolean;
  items?: Published;
  properties?: Readonly<Record<string, Published>>;
  allOf?: readonly Published[];
}

/** What the server keeps in every entity, and in most parts of one (contract, appendix B). */
const house = ["organizationId", "id", "version", "createdTime", "lastUpdatedTime", "links", "systemDefault"];

const at = (document: Document, pointer: string): Published =>
  pointer
    .slice(2)
    .split("/")
    .map(part => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<never>((inner, part) => inner[part] as never, documents[document] as never);

function resolved(document: Document, schema: Published): Published {
  if (schema.$ref) return resolved(document, at(document, schema.$ref));
  return schema.items ? resolved(document, schema.items) : schema;
}

/** The paths of what is published as writable and not described: `agents.ciUserId`. */
function undescribed(
  document: Document,
  published: Published,
  described: Readonly<Record<string, Schema>>,
  path = "",
): readonly string[] {
  return Object.entries(published.properties ?? {}).flatMap(([wire, schema]) => {
    if (house.includes(wire) || schema.readOnly) return [];
    const ours = described[wire];
    if (!ours) return [`${path}${wire}`];
    const inner = ours.items ?? ours;
    return inner.properties
      ? undescribed(document, resolved(document, schema), inner.properties, `${path}${wire}.`)
      : [];
  });
}

/** The fields of a kind that the API publishes as writable and the kind does not describe; nothing where no PUT is published. */
export function missingFields(kind: Kind): readonly string[] | undefined {
  const { item } = registry[kind].routes!;
  const operation = operationFor("PUT", `/organization/any/${item}/any`);
  const described = Object.fromEntries(fieldsOf(kind).map(field => [field.wire, field.schema]));
  if (operation?.body === undefined) return undefined;
  const { document, body } = operation;
  return undescribed(document, resolved(document, at(document, body)), described);
}

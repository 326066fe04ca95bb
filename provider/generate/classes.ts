import type { Kind } from "../entities/entity.js";
import {
  type Field,
  fieldsOf,
  isOptional,
  outputFieldsOf,
  refsOf,
  targetsOf,
  variantFieldOf,
} from "../entities/fields.js";
import { className, isLookedUp, registry } from "../entities/registry.js";
import { exampleCode } from "./example.js";
import { capital, entryName, generated, outputText, told } from "./text.js";
import { docstring, inputType, outputType, referenceType, type Types } from "./types.js";

/** Fields that find an entity: its natural key, and its name. */
export const queryFields = (kind: Kind) =>
  fieldsOf(kind).filter(field => registry[kind].identity.includes(field.name) || field.name === "name");

const ownedSets = (kind: Kind) => fieldsOf(kind).filter(field => field.schema.ownership !== undefined);

/** The content of a file may be hidden. */
export const isAlwaysShown = (field: Field) => !isOptional(field) && !field.schema.digest;

function argument(kind: Kind, field: Field, types: Types): string {
  const doc = docstring(told(types.title, field.schema, field.required, field.fixed));
  const type = inputType(field.schema, ownerOf(kind, field), types);
  return `${doc}\n  ${field.name}${field.required ? "" : "?"}: ${type};`;
}

const ownerOf = (kind: Kind, field: Field) => entryName(className(kind), field.name);

const variable = (kind: Kind | undefined) => kind ?? '"…"';

function property(kind: Kind, field: Field, types: Types): string {
  const type = outputType(field.schema, ownerOf(kind, field), types);
  const maybe = isAlwaysShown(field) ? "" : " | undefined";
  const doc = docstring([outputText(field.schema)].filter(Boolean));
  return `${doc}\n  declare readonly ${field.output}: pulumi.Output<${type}${maybe}>;`;
}

/** The field by whose value the other fields differ, with its values; nothing where all declarations are alike. */
function variantsOf(kind: Kind): { by: Field; values: readonly string[] } | undefined {
  const by = variantFieldOf(kind);
  return by && { by, values: (by.schema.enum ?? []).map(String) };
}

/** What a user writes: one interface, or one for each variant of the kind. */
function argumentsOf(kind: Kind, types: Types): string {
  const name = className(kind);
  const { about } = registry[kind];
  const variants = variantsOf(kind);
  const plain = (fields: readonly Field[]) => fields.map(field => argument(kind, field, types)).join("\n");
  const declaration = (of: string, members: string, doc: string, base = "") =>
    `${docstring([doc], "")}\nexport interface ${of}${base} {\n${members}\n}`;
  if (!variants) return declaration(`${name}Args`, plain(fieldsOf(kind)), about);
  const { by, values } = variants;
  const common = fieldsOf(kind).filter(field => field !== by && !field.schema.only);
  const written = (value: string) =>
    `${value
      .split("_")
      .map(word => capital(word.toLowerCase()))
      .join("")}${name}Args`;
  const one = (value: string) => {
    const own = fieldsOf(kind).filter(({ schema }) => schema.only?.values.includes(value));
    const isNeeded = by.required || by.schema.default !== value;
    const choice = `${docstring(told(types.title, by.schema, by.required, by.fixed))}\n  ${by.name}${isNeeded ? "" : "?"}: "${value}";`;
    const fields = own.map(field => argument(kind, field, types));
    const doc = `A ${types.title} whose ${by.name} is ${value}.`;
    return declaration(written(value), [choice, ...fields].join("\n"), doc, ` extends ${name}CommonArgs`);
  };
  return [
    declaration(`${name}CommonArgs`, plain(common), `What every ${types.title} has.`),
    ...values.map(one),
    `${docstring([about], "")}\nexport type ${name}Args = ${values.map(written).join(" | ")};`,
  ].join("\n\n");
}

function query(kind: Kind): string {
  const members = queryFields(kind).map(field => {
    const type = field.schema.ref ? referenceType(field.schema) : "pulumi.Input<string>";
    return `${docstring([field.schema.description ?? ""])}\n  ${field.name}?: ${type};`;
  });
  const doc = docstring(
    [`What finds a ${registry[kind].title}: exact values, of which exactly one must have all.`],
    "",
  );
  return `${doc}\nexport interface ${className(kind)}Query {\n${members.join("\n")}\n}`;
}

function options(kind: Kind): string {
  const name = className(kind);
  const sets = ownedSets(kind).map(field => `"${field.name}"`);
  const owned = sets.length > 0 ? `, ${sets.join(" | ")}` : "";
  const keys = variantsOf(kind) ? `KeyOf<${name}Args>` : `keyof ${name}Args`;
  const creating = registry[kind].borrowed?.creatable ? " & CreateMissing" : "";
  const doc = docstring([`Options of a ${registry[kind].title}: Pulumi's, and those that say what is ours.`], "");
  return `${doc}\nexport type ${name}Options = EntityOptions<${keys}${owned}>${creating};`;
}

function lookUps(kind: Kind): string {
  const name = className(kind);
  const { title } = registry[kind];
  const lines = [
    `Looks up a ${title} that exists and is not managed here: one list of the kind per run, shared by all look-ups.`,
    `@throws NotFound naming the nearest names; Ambiguous naming all that match`,
    `@example`,
    `const found = wxcc.${name}.find("found", { ${queryFields(kind)
      .map(field => `${field.name}: ${variable(field.schema.ref)}`)
      .join(", ")} });`,
  ];
  if (queryFields(kind).length === 0) return theOne(kind);
  return `${docstring(lines)}
  static find(name: string, query: ${name}Query, options?: LookUpOptions): ${name} {
    return new ${name}(name, lookUp("find", query), options);
  }

  /** Looks up a ${title} that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): ${name} {
    return new ${name}(name, lookUp("get", { id }), options);
  }`;
}

/** The look-up of a kind of which every tenant has one. */
const theOne = (kind: Kind) =>
  `${docstring([`Looks up the ${registry[kind].title}, of which every tenant has exactly one, without managing it.`])}
  static find(name: string, options?: LookUpOptions): ${className(kind)} {
    return new ${className(kind)}(name, lookUp("find", {}), options);
  }`;

function constructorOf(kind: Kind): string {
  const { lookupOnly, routes, identity } = registry[kind];
  const name = className(kind);
  const construction = `    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }`;
  const entityId = routes
    ? "this.entityId ??= this.id;"
    : `this.entityId = this.${identity[0]} as pulumi.Output<string>;`;
  if (lookupOnly) {
    return `  private constructor(name: string, args: never, options?: LookUpOptions) {
${construction}
  }`;
  }
  return `  /**
   * @param name the logical name: unique in the program, and kept when the ${registry[kind].title} is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: ${name}Args, options?: ${name}Options) {
${construction}
    ${entityId}
    complete(this, facts);
  }`;
}

function factsOf(kind: Kind): string {
  // What a look-up shows, a declared resource has only where it is stated; of a file it has the digest instead.
  const isStated = (field: Field) => isOptional(field) && field.output === field.name && fieldsOf(kind).includes(field);
  const [optional, outputs] = [true, false].map(stated =>
    outputFieldsOf(kind)
      .filter(field => isStated(field) === stated)
      .map(field => field.output),
  );
  const secrets = fieldsOf(kind).flatMap(field => (field.schema.secret ? [field.name] : []));
  const facts = {
    kind,
    title: registry[kind].title,
    className: className(kind),
    outputs,
    optional,
    query: queryFields(kind).map(field => field.name),
    ...(secrets.length > 0 ? { secrets } : {}),
  };
  return `const facts: KindFacts = ${JSON.stringify(facts)};`;
}

function imports(kind: Kind): string {
  const { lookupOnly } = registry[kind];
  const named = lookupOnly ? queryFields(kind).flatMap(field => targetsOf(field.schema)) : refsOf(kind);
  const entity = ["Entity", "type KindFacts", ...(named.length > 0 ? ["type Reference"] : [])];
  const fromOptions = [
    ...(registry[kind].borrowed?.creatable ? ["CreateMissing"] : []),
    ...(lookupOnly ? [] : ["EntityOptions"]),
    ...(variantsOf(kind) && !lookupOnly ? ["KeyOf"] : []),
    ...(isLookedUp(kind) ? ["LookUpOptions"] : []),
  ];
  const fromRegistration = [
    ...(lookupOnly ? [] : ["complete"]),
    ...(isLookedUp(kind) ? ["lookUp"] : []),
    "registered",
    "registration",
  ];
  return [
    'import type * as pulumi from "@pulumi/pulumi";',
    `import { ${entity.join(", ")} } from "../entity.js";`,
    `import type { ${fromOptions.join(", ")} } from "../options.js";`,
    `import { ${fromRegistration.join(", ")} } from "../registration.js";`,
    ...named.filter(other => other !== kind).map(other => `import type { ${className(other)} } from "./${other}.js";`),
  ].join("\n");
}

function classDoc(kind: Kind): string {
  const { about, lookupOnly } = registry[kind];
  const example = lookupOnly ? [] : ["@example", ...exampleCode(kind).split("\n")];
  return docstring([about, ...example], "");
}

/** The class of a kind, with the types of what it takes, as TypeScript; not formatted yet. */
export function classOf(kind: Kind): string {
  const { title, lookupOnly } = registry[kind];
  const name = className(kind);
  const types: Types = { title, declarations: [] };
  const written = lookupOnly ? "" : argumentsOf(kind, types);
  const outputs = outputFieldsOf(kind).map(field => property(kind, field, types));
  return [
    `// ${generated}`,
    imports(kind),
    ...types.declarations,
    ...(lookupOnly ? [] : [written, options(kind)]),
    ...(isLookedUp(kind) && queryFields(kind).length > 0 ? [query(kind)] : []),
    factsOf(kind),
    `${classDoc(kind)}
export class ${name} extends Entity<"${kind}"> {
${outputs.join("\n\n")}

  declare readonly entityId: pulumi.Output<string>;

${constructorOf(kind)}
${isLookedUp(kind) ? `\n${lookUps(kind)}\n` : ""}}
`,
  ].join("\n\n");
}

/** The list of all classes. */
export const classIndex = (kinds: readonly Kind[]) =>
  [`// ${generated}`, ...kinds.map(kind => `export * from "./${kind}.js";`)].join("\n");

import { className, registry } from "../../provider/entities/registry.js";
import type { Declared } from "./mix.js";
import { wireInputs } from "./wire.js";

/** What a stack of the same entities can be made of. */
export const makes = ["wxcc", "doNothing", "engine", "naive"] as const;
export type Make = (typeof makes)[number];

export const makeTitles: Readonly<Record<Make, string>> = {
  wxcc: "pulumi-wxcc",
  doNothing: "a dynamic provider that does nothing",
  engine: "the engine alone, with pulumi.Stash",
  naive: "one request for each entity, through Pulumi's function serializer",
};

/** Where programs find the provider that does nothing: a name as long as ours, since the text stands in every state. */
export const doNothingPackage = "pulumi-void/provider";

/** Statements that define `declare(className, kind, name, inputs)`, which returns what a reference takes. */
const declarations: Readonly<Record<Make, string>> = {
  wxcc: `
const wxcc = require("pulumi-wxcc");
const declare = (className, kind, name, inputs) => new wxcc[className](name, inputs);`,
  doNothing: `
class Nothing extends pulumi.CustomResource {}
const declare = (className, kind, name, inputs) => {
  const __provider = \`exports.handler = () => require("${doNothingPackage}").handler("\${kind}")\`;
  return new Nothing("pulumi-nodejs:dynamic/wxcc:" + className, name, { ...inputs, __provider }).id;
};`,
  engine: `
const declare = (className, kind, name, input) => new pulumi.Stash(name, { input }).id;`,
  naive: `
const { provider } = require("./naive.js");
class Naive extends pulumi.dynamic.Resource {
  constructor(className, route, name, inputs) {
    super(provider(route), name, inputs, undefined, "wxcc", className);
  }
}
const declare = (className, kind, name, inputs, route) => new Naive(className, route, name, inputs).id;`,
};

const stated = (make: Make, entity: Declared) => ({
  className: className(entity.kind),
  ...entity,
  ...(make === "naive" && { route: registry[entity.kind].routes!.item, inputs: wireInputs(entity) }),
});

/** The program that declares these entities. */
export const programOf = (make: Make, entities: readonly Declared[]) => `const pulumi = require("@pulumi/pulumi");
${declarations[make]}
const entities = ${JSON.stringify(entities.map(one => stated(make, one)))};
const made = new Map();
function linked(value) {
  if (typeof value === "string") return value.startsWith("@") ? made.get(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map(linked);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, linked(member)]));
}
for (const { className, kind, name, inputs, route } of entities)
  made.set(name, declare(className, kind, name, linked(inputs), route));
`;

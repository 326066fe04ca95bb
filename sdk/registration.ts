import * as pulumi from "@pulumi/pulumi";
import { channelType, type KindFacts, pulumiType } from "./entity.js";
import { pass } from "./gate.js";
import { ownerOf, referencesAsIds } from "./inputs.js";
import { type AnyOptions, type LookUpOptions, privateInput, refuseForeignOptions } from "./options.js";
import { suspendStacks } from "./stacks.js";

export { resumeStacks as registered } from "./stacks.js";

/** Stands in the place of a class's arguments when the entity is looked up. */
class LookUp {
  constructor(
    readonly by: "find" | "get",
    readonly query: object,
  ) {}
}

/** Arguments that make a constructor look an entity up. No class takes them from users. */
export const lookUp = (by: "find" | "get", query: object) => new LookUp(by, query) as never;

type Arguments = [type: string, name: string, inputs: pulumi.Inputs, options: pulumi.CustomResourceOptions];

/** Pulumi makes outputs of the names that it is given, with or without a value. */
const named = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, undefined]));

const nothing = pulumi.output(undefined);

/**
 * Gives a resource an output for what it does not declare: one for all, since Pulumi makes four promises for each that
 * it is told the name of, which was half of the memory of a large program.
 */
export function complete(resource: object, { optional }: KindFacts): void {
  for (const name of optional) if (!Object.hasOwn(resource, name)) Object.assign(resource, { [name]: nothing });
}

/** Pulumi keeps an output secret when the input of the same name is. */
const hidden = (secrets: readonly string[], inputs: pulumi.Inputs): pulumi.Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      secrets.includes(name) && value !== undefined ? pulumi.secret(value) : value,
    ]),
  );

/** The outputs in a value whose secrecy is not known: an id is no secret. */
function outputsIn(value: unknown): readonly pulumi.Output<unknown>[] {
  if (pulumi.Output.isInstance(value)) return ownerOf(value) ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(outputsIn) : [];
}

/** Which fields only the program calls secret, if it may call some so: what the private input says of it. */
function secrecy(facts: KindFacts, inputs: pulumi.Inputs, stated: readonly string[] = []) {
  const candidates = Object.entries(inputs)
    .filter(([name]) => !facts.secrets?.includes(name))
    .map(([name, value]) => ({ name, outputs: outputsIn(value) }))
    .filter(({ name, outputs }) => outputs.length > 0 || stated.includes(name));
  if (candidates.length === 0) return {};
  const secrets = Promise.all(
    candidates.map(async ({ name, outputs }) => {
      const isSecret = stated.includes(name) || (await Promise.all(outputs.map(pulumi.isSecret))).includes(true);
      return isSecret ? [name] : [];
    }),
  ).then(names => (names.flat().length > 0 ? names.flat() : undefined));
  const added = secrets.then(names => names && Object.fromEntries(names.map(name => [name, pulumi.secret("")])));
  return { secrets, added };
}

/** The name of the digital channel that a parent is. */
function channelOf(parent: pulumi.Resource | undefined): string | undefined {
  const { __pulumiType, __name } = (parent ?? {}) as { __pulumiType?: string; __name?: string };
  return __pulumiType === channelType ? __name : undefined;
}

function declare(facts: KindFacts, name: string, args: object, options: AnyOptions): Arguments {
  const { theirs, wxcc } = privateInput(name, options);
  const inputs = hidden(facts.secrets ?? [], referencesAsIds(args) as pulumi.Inputs);
  const partOf = channelOf(options.parent);
  const __provider = pass({ facts, name, inputs, ignoreChanges: wxcc.ignoreChanges, partOf });
  const ours = { ...wxcc, ...secrecy(facts, inputs, options.additionalSecretOutputs) };
  return [pulumiType(facts), name, { ...named(facts.outputs), ...inputs, wxcc: ours, __provider }, theirs];
}

function find(facts: KindFacts, name: string, { by, query: asked }: LookUp, options: LookUpOptions): Arguments {
  const query = referencesAsIds(asked) as pulumi.Inputs;
  const __provider = pass({ facts, name, query });
  const inputs = {
    ...named(facts.outputs),
    ...named(facts.optional),
    entityId: undefined,
    query,
    wxcc: { name },
    __provider,
  };
  // An unknown id makes the engine wait with the look-up until the query is known.
  const id = pulumi.output(query).apply(() => `${by}:${name}`);
  return [pulumiType(facts), name, inputs, { ...options, id }];
}

/**
 * What a generated class hands to Pulumi: registered once all that is declared with it has been checked. The class calls
 * {@link registered} after Pulumi's constructor.
 */
export function registration(facts: KindFacts, name: string, args: object, options: object = {}): Arguments {
  refuseForeignOptions(facts, name, options);
  const ours = args instanceof LookUp ? find(facts, name, args, options) : declare(facts, name, args ?? {}, options);
  suspendStacks();
  return ours;
}

import * as pulumi from "@pulumi/pulumi";
import type { Ownership } from "../provider/entities/entity.js";
import { InvalidDesiredState } from "../provider/errors.js";
import type { KindFacts } from "./entity.js";
import { refusal } from "./refusal.js";

/** What Pulumi offers and a stack of one tenant cannot mean; each with what to do instead. */
const refused = {
  import: "Use { adopt: true }: it takes the entity over as it is in the tenant, found by its name.",
  provider: "Remove it: one stack is one tenant. For a second tenant, make a second stack.",
  id: "To refer to an entity that is not managed here, use find or get of its class.",
  urn: "To refer to an entity that is not managed here, use find or get of its class.",
};

interface OwnOptions<Field extends string> {
  /** Fields that are set at creation and then left alone, whoever changes them. */
  ignoreChanges?: Field[];
  /** Takes over an entity that exists with the same natural key; `false` refuses although `wxcc:adopt` allows it. */
  adopt?: boolean;
  /** Whether deleting the resource deletes an adopted entity; otherwise it stays in the tenant. */
  deleteAdopted?: boolean;
  /**
   * What holds the id outside of everything that the API shows, such as a flow of Webex Connect. A change that would
   * replace the entity is then refused at preview; `protect: true` does the same for deleting it.
   */
  heldBy?: string;
}

/** The names of the fields of any of these. */
export type KeyOf<T> = T extends unknown ? keyof T : never;

/** Options of kinds whose entities are taken over and, where the user asks for it, created. */
export interface CreateMissing {
  /** Creates the entity if none has the natural key; it is then deleted with the resource. */
  createMissing?: boolean;
}

interface SetOptions<OwnedSet extends string> {
  /** Who owns the members: we alone (`exclusive`), we for what we added (`additive`), or nobody here (`ignore`). */
  ownership?: { [Name in OwnedSet]?: Ownership };
}

/** Options of a resource: Pulumi's, and those that say what is ours. */
export type EntityOptions<Field extends string = string, OwnedSet extends string = never> = Omit<
  pulumi.CustomResourceOptions,
  keyof typeof refused | "ignoreChanges"
> &
  OwnOptions<Field> &
  ([OwnedSet] extends [never] ? unknown : SetOptions<OwnedSet>);

/** Options of a look-up. */
export type LookUpOptions = Pick<pulumi.CustomResourceOptions, "parent" | "dependsOn" | "aliases">;

/** Every option of ours, for code that knows no class. */
export type AnyOptions = EntityOptions<string, string> & CreateMissing;

/** The private input of a resource: what the provider cannot see of a program. */
export interface PrivateInput {
  name: string;
  stack: string;
  ignoreChanges?: string[];
  adopt?: boolean;
  deleteAdopted?: boolean;
  createMissing?: boolean;
  heldBy?: string;
  ownership?: Record<string, Ownership>;
  /** Fields whose values the program calls secret, and no description does: a provider is handed all in the open. */
  secrets?: Promise<string[] | undefined>;
  /** In the place of the output of this name, so that the engine keeps what is theirs there encrypted. */
  added?: Promise<Record<string, pulumi.Output<string>> | undefined>;
}

/** @throws RunError with advice for options that cannot be meant */
export function refuseForeignOptions(facts: KindFacts, name: string, options: object): void {
  const found = Object.entries(refused).find(([option]) => (options as Record<string, unknown>)[option] !== undefined);
  if (!found) return;
  const [option, todo] = found;
  const subject = { title: facts.title, name };
  throw refusal(new InvalidDesiredState(`has the option ${option}, which is refused`, todo, { subject }).describe());
}

/** Splits the options of a resource into Pulumi's and the private input, which holds only what is set. */
export function privateInput(name: string, options: AnyOptions) {
  const { adopt, deleteAdopted, createMissing, heldBy, ownership, ...theirs } = options;
  const { ignoreChanges } = options;
  const set = Object.entries({ ignoreChanges, adopt, deleteAdopted, createMissing, heldBy, ownership }).filter(
    ([, value]) => value !== undefined,
  );
  return { theirs, wxcc: { name, stack: pulumi.getStack(), ...Object.fromEntries(set) } as PrivateInput };
}

import * as pulumi from "@pulumi/pulumi";

/**
 * A contact-center entity of one kind, declared or looked up. Use its classes: `Site`, `Team`, `Queue` …
 *
 * It has no constructor on purpose: Pulumi counts the frames between the user's line and its own to tell where a
 * resource comes from.
 */
export abstract class Entity<Kind extends string = string> extends pulumi.CustomResource {
  /** The id in the tenant: what a reference to this entity becomes. */
  abstract readonly entityId: pulumi.Output<string>;

  /** Keeps the classes apart for the compiler: a `Team` is no `Site`, even where their fields are the same. */
  declare protected readonly kind: Kind;
}

/** Another entity: the resource itself, its look-up, or an id. */
export type Reference<Target extends Entity> = pulumi.Input<string | Target>;

/** What a generated class knows of its kind without loading the description. */
export interface KindFacts {
  kind: string;
  /** How messages call it. */
  title: string;
  className: string;
  /** Every field that can have a value after deployment. */
  outputs: readonly string[];
  /** Any of these finds one that exists. */
  query: readonly string[];
}

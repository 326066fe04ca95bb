import * as pulumi from "@pulumi/pulumi";

declare abstract class TypedResource<Kind extends string> extends pulumi.CustomResource {
  /** The id in the tenant: what a reference to this entity becomes. */
  abstract readonly entityId: pulumi.Output<string>;

  /** Keeps the classes apart for the compiler: a `Team` is no `Site`, even where their fields are the same. */
  protected readonly kind: Kind;
}

/**
 * A contact-center entity of one kind, declared or looked up. Use its classes: `Site`, `Team`, `Queue` …
 *
 * When a program runs it is Pulumi's own class: one of ours between the two would put its line, not the user's, into
 * every state as the place where a resource comes from.
 */
export const Entity = pulumi.CustomResource as unknown as typeof TypedResource;
export type Entity<Kind extends string = string> = TypedResource<Kind>;

/** The type of the component that a digital channel is. */
export const channelType = "wxcc:index:DigitalChannel";

const types = "pulumi-nodejs:dynamic/wxcc:";

export const pulumiType = ({ className }: KindFacts) => types + className;

/** Whether a value is one of our resources, whichever copy of this package made it. */
export const isEntity = (value: unknown): value is Entity =>
  pulumi.CustomResource.isInstance(value) &&
  (value as unknown as { __pulumiType: string }).__pulumiType.startsWith(types);

/** What tells our resources of one program apart: `Team::sales`. */
export const labelOf = (entity: Entity): string => {
  const { __pulumiType, __name } = entity as unknown as { __pulumiType: string; __name: string };
  return resourceLabel(__pulumiType.slice(types.length), __name);
};

export const resourceLabel = (className: string, name: string) => `${className}::${name}`;

/** Another entity: the resource itself, its look-up, or an id. */
export type Reference<Target extends Entity> = pulumi.Input<string | Target>;

/** What a generated class knows of its kind without loading the description. */
export interface KindFacts {
  kind: string;
  /** How messages call it. */
  title: string;
  className: string;
  /** Every field that can have a value after deployment … */
  outputs: readonly string[];
  /** … and those that have one where they are declared, or looked up, and else none. */
  optional: readonly string[];
  /** Any of these finds one that exists; none where a tenant has exactly one. */
  query: readonly string[];
  /** Fields that nobody may read. */
  secrets?: readonly string[];
}

import * as pulumi from "@pulumi/pulumi";

/** A resource as the engine would get it. */
export interface Registered {
  type: string;
  name: string;
  id: string | undefined;
  inputs: Record<string, unknown>;
}

/** Starts a program without an engine. What it registers is in the list once its outputs are awaited. */
export function program(preview = false): Registered[] {
  const registered: Registered[] = [];
  const newResource = ({ type, name, id, inputs }: pulumi.runtime.MockResourceArgs) => {
    registered.push({ type, name, id: id || undefined, inputs });
    const found = id?.includes(":") ? { name: "found", entityId: `uuid of ${name}` } : {};
    return { id: id || (preview ? undefined : `id of ${name}`), state: { ...inputs, ...found } };
  };
  pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "project", "stack", preview);
  return registered;
}

/** The value of an output. */
export const resolved = <T>(output: pulumi.Output<T>) => (output as unknown as { promise: () => Promise<T> }).promise();

/** Whether an output has a value yet: in a preview, what is not created has none. */
export const isKnown = (output: pulumi.Output<unknown>) => (output as unknown as { isKnown: Promise<boolean> }).isKnown;

/** Why an output has no value. Pulumi derives four promises from one; jest objects to those that nobody looks at. */
export function rejectionOf(output: pulumi.Output<unknown>): Promise<Error> {
  const { isKnown, isSecret, allResources } = output as unknown as {
    isKnown: Promise<boolean>;
    isSecret: Promise<boolean>;
    allResources: () => Promise<unknown>;
  };
  for (const derived of [isKnown, isSecret, allResources()]) derived.catch(() => undefined);
  return resolved(output).then(
    value => {
      throw new Error(`has the value ${value}`);
    },
    (error: Error) => error,
  );
}

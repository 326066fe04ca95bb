import * as pulumi from "@pulumi/pulumi";

/**
 * An error that ends a program and is shown as it stands. Pulumi writes the path of every input that it passes into the
 * text of other errors.
 */
export function refusal(text: string): pulumi.RunError {
  const error = new pulumi.RunError(text);
  return Object.defineProperty(error, "message", { get: () => text, set: () => undefined });
}

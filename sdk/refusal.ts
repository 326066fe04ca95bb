import * as pulumi from "@pulumi/pulumi";

/**
 * An error that ends a program and is shown as it stands. Pulumi writes the path of every input that it passes into the
 * text of other errors.
 */
export function refusal(text: string): pulumi.RunError {
  // After the program's last line, Pulumi shows the stack of an error: ours leads into no code of the user's.
  const error = Object.assign(new pulumi.RunError(text), { stack: text });
  return Object.defineProperty(error, "message", { get: () => text, set: () => undefined });
}

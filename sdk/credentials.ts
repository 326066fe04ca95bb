import * as pulumi from "@pulumi/pulumi";
import { InvalidConfiguration } from "../provider/errors.js";

/** Configuration keys whose values nobody else may read. `clientId` is no secret. */
const secretKeys = ["accessToken", "clientSecret", "refreshToken", "controlHubToken", "connectToken"];

/** Not in Pulumi's types; it answers from what the engine tells the program. */
const { isConfigSecret } = pulumi.runtime as unknown as { isConfigSecret: (key: string) => boolean };

/** Credentials that stand as plain text in the stack configuration, with what to do. */
export function credentialProblems(): readonly string[] {
  return secretKeys
    .map(key => `wxcc:${key}`)
    .filter(key => pulumi.runtime.getConfig(key) !== undefined && !isConfigSecret(key))
    .map(key =>
      new InvalidConfiguration(
        `${key} stands as plain text in the stack configuration`,
        `Replace it: pulumi config set --secret ${key}; then ask for a new one, since this one may have been read.`,
      ).describe(),
    );
}

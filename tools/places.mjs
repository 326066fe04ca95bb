import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Everything that `npm start` writes into the checkout beside what the compiler and npm write. */
export const data = join(root, ".wxcc");

/** Where Pulumi keeps its installed versions. */
export const pulumiHome = (env = process.env) => env.PULUMI_HOME || join(homedir(), ".pulumi");

/** The environment of everything that runs after set-up: Node 24, the CLI and its language host come first. */
export function environment(cliFolder, env = process.env) {
  const first = [
    join(root, "node_modules", ".bin"),
    ...(cliFolder ? [cliFolder] : []),
    // pulumi-resource-pulumi-nodejs, which starts dynamic providers, lies in the npm package.
    join(root, "node_modules", "@pulumi", "pulumi"),
  ];
  return { ...env, PATH: [...first, env.PATH ?? ""].join(delimiter) };
}

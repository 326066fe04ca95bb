import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { DeployedChannel } from "../channels/channel.js";
import { deployedChannel } from "../channels/deployed.js";
import type { Position } from "../drift/report.js";
import { channels } from "../entities/channel.js";
import type { Json } from "../entities/entity.js";
import { InvalidConfiguration } from "../errors.js";
import { isSealed } from "../recovery/sealed.js";
import { parseJson } from "../tenant/answers.js";
import { pulumi } from "./pulumi.js";

/** One resource of a deployment, without its secrets. */
export interface DeployedResource {
  /** Such as `pulumi-nodejs:dynamic/wxcc:Queue`. */
  type: string;
  urn: string;
  /** The logical name in the program. */
  name: string;
  /** The tenant's id; a component has none. */
  id?: string;
  /** What the program said, references as ids. */
  inputs: { readonly [name: string]: Json };
  outputs: { readonly [name: string]: Json };
  /** Inputs and outputs in which a secret stands: they are told in part or not at all. */
  secrets: readonly string[];
  /** Where the program declares it, as far as the engine knows. */
  position?: Position;
}

/** What one stack has deployed. */
export interface Deployment {
  channels: readonly DeployedChannel[];
  resources: readonly DeployedResource[];
}

/** Where a deployment is read. */
export interface DeploymentSource {
  /** The stack's name; the selected one when absent. */
  stack?: string | undefined;
  /** The saved output of `pulumi stack export`, read instead of a stack. */
  stateFile?: string | undefined;
  /** The project's folder. */
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

/** The component that puts a channel into the state. */
export const channelComponent = "wxcc:index:DigitalChannel";

const dropped = Symbol("secret");

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value without the secrets, assets and archives in it: each is an object with Pulumi's signature. */
function open(value: unknown): Json | typeof dropped {
  if (Array.isArray(value)) return value.map(open).filter(entry => entry !== dropped) as Json[];
  if (!isObject(value)) return value as Json;
  if (isSealed(value)) return dropped;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const opened = open(inner);
      return opened === dropped ? [] : [[name, opened]];
    }),
  );
}

/** Whether a value is a secret, or one is in it. */
const holdsSecret = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (isSealed(value) || Object.values(value).some(holdsSecret));

const secretsIn = (values: Raw) => Object.keys(values).filter(name => holdsSecret(values[name]));

/** The first place of the project itself, in front of which libraries may stand. */
function positionIn({ sourcePosition, stackTrace }: Raw): { position?: Position } {
  const trace = Array.isArray(stackTrace) ? stackTrace.filter(isObject).map(frame => frame.sourcePosition) : [];
  for (const place of [sourcePosition, ...trace]) {
    const found = /^project:\/\/\/(?!\.\.\/)(?!(?:.*\/)?node_modules\/)(.+)#(\d+),\d+$/.exec(String(place));
    if (found) return { position: { file: found[1]!, line: Number(found[2]) } };
  }
  return {};
}

function resourceIn(resource: Raw): DeployedResource {
  const { type, urn, id } = resource;
  const inputs = isObject(resource.inputs) ? resource.inputs : {};
  const outputs = isObject(resource.outputs) ? resource.outputs : {};
  return {
    type: String(type),
    urn: String(urn),
    name: nameIn(urn),
    ...(typeof id === "string" && id !== "" ? { id } : {}),
    inputs: open(inputs) as DeployedResource["inputs"],
    outputs: open(outputs) as DeployedResource["outputs"],
    secrets: [...new Set([...secretsIn(inputs), ...secretsIn(outputs)])],
    ...positionIn(resource),
  };
}

async function exported({ stack, cwd, env = process.env }: DeploymentSource): Promise<string> {
  const args = ["stack", "export", ...(stack ? ["--stack", stack] : [])];
  const { code, stdout, stderr } = await pulumi({ cwd, env }, args).catch((error: InvalidConfiguration) => {
    const todo = "Install the Pulumi CLI, or save the output of pulumi stack export and give it with --state FILE.";
    throw new InvalidConfiguration(`the deployment was not read: ${error.happened}`, todo);
  });
  if (code === 0) return stdout;
  const stackNotFound = 6;
  throw new InvalidConfiguration(
    `the deployment was not read: ${stderr.trim().replace(/^error: /, "")}`,
    code === stackNotFound
      ? `There is no stack ${stack ?? "selected"}: pulumi stack ls shows them; give one with --stack NAME.`
      : "Run this in the project's folder, logged in as pulumi up was (pulumi login; PULUMI_CONFIG_PASSPHRASE or " +
          "PULUMI_CONFIG_PASSPHRASE_FILE where the stack has a passphrase), and choose a stack with --stack NAME.",
  );
}

async function savedText(file: string) {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InvalidConfiguration(
      `the deployment was not read: ${file} cannot be read (${code})`,
      "Write it with: pulumi stack export --file state.json",
    );
  }
}

function resourcesIn(text: string, from: string): readonly Raw[] {
  const parsed = parseJson(text);
  const deployment = isObject(parsed) ? parsed.deployment : undefined;
  // A stack that was never updated has a deployment without the list.
  const resources = isObject(deployment) ? (deployment.resources ?? []) : undefined;
  if (Array.isArray(resources) && resources.every(isObject)) return resources;
  throw new InvalidConfiguration(
    `${from} is no exported stack`,
    "Write it with: pulumi stack export --file state.json (not pulumi preview --json, and not a backend's own file).",
  );
}

/** The logical name, in which colons may stand: what comes after stack, project and type. */
const nameIn = (urn: unknown) => String(urn).split("::").slice(3).join("::");

/** The order in which channels are told, whatever the order in which they were deployed. */
const inOrder = (a: DeployedChannel, b: DeployedChannel) =>
  channels.indexOf(a.channel) - channels.indexOf(b.channel) || (a.name < b.name ? -1 : 1);

function channelIn(resource: Raw): DeployedChannel {
  const name = nameIn(resource.urn);
  const declaration = isObject(resource.outputs) ? resource.outputs.declaration : undefined;
  if (holdsSecret(declaration))
    throw new InvalidConfiguration(
      `digital channel "${name}" was not read: its declaration is encrypted, because a value of it is a secret`,
      "Use config.get in place of config.requireSecret for what is no secret (assetId, number, names); run pulumi up.",
    );
  const read = deployedChannel.safeParse(open(declaration));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".") || "declaration"}: ${message}`);
  throw new InvalidConfiguration(
    `digital channel "${name}" was not read: ${problems.join("; ")}`,
    "Run pulumi up with this version of pulumi-wxcc, so that the state is written anew.",
  );
}

/** The deployment in an exported stack. @param from how messages call it @throws InvalidConfiguration */
export function deploymentIn(text: string, from: string): Deployment {
  // What is about to be deleted stands in the state a second time.
  const present = resourcesIn(text, from).filter(resource => resource.delete !== true);
  return {
    channels: present
      .filter(({ type }) => type === channelComponent)
      .map(channelIn)
      .toSorted(inOrder),
    resources: present.map(resourceIn),
  };
}

/**
 * Reads what a stack has deployed: from `pulumi stack export`, run in the project's folder, or from its saved output.
 * Changes nothing and asks nothing of the tenant; secrets stay encrypted and are left out.
 *
 * @throws InvalidConfiguration when there is no Pulumi CLI, stack or login, or what was read is no exported stack
 * @example
 * const { channels } = await readDeployment({ stateFile: "state.json", cwd: process.cwd() });
 */
export async function readDeployment(source: DeploymentSource): Promise<Deployment> {
  if (source.stateFile === undefined) return deploymentIn(await exported(source), "the answer of pulumi stack export");
  return deploymentIn(await savedText(resolve(source.cwd, source.stateFile)), source.stateFile);
}

/** The options of every command that reads a deployment. */
export const deploymentOptions = { stack: { type: "string" }, state: { type: "string" } } as const;

/** The channels of a deployment that a word on the command line means: a logical name, or a kind of channel. */
export function channelsNamed(channels: readonly DeployedChannel[], word: string | undefined) {
  const named = channels.filter(({ name }) => name === word);
  const meant = word === undefined ? channels : named.length > 0 ? named : channels.filter(one => one.channel === word);
  if (meant.length > 0) return meant;
  const there = channels.map(({ name, channel }) => `${name} (${channel})`).join(", ");
  throw new InvalidConfiguration(
    word === undefined ? "this stack has no digital channel" : `this stack has no digital channel "${word}"`,
    there ? `It has ${there}.` : "Declare one with new wxcc.DigitalChannel(…) and run pulumi up.",
  );
}

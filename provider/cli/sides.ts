import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { deployedSide, type Side, tenantSide } from "../drift/side.js";
import { InvalidConfiguration } from "../errors.js";
import { connectAll } from "../neighbours/index.js";
import { connection, reading } from "../tenant/index.js";
import type { Terminal } from "./command.js";
import { readDeployment } from "./deployment.js";

type Environment = NodeJS.ProcessEnv;

/** The words before the colon, each with what it makes of the word behind it. */
const sources: Readonly<Record<string, (label: string, name: string, terminal: Terminal) => Promise<Side>>> = {
  tenant: async (label, name, terminal) => live(label, { ...besides(terminal.env), WXCC_TENANT: name }, terminal),
  env: async (label, file, terminal) => live(label, await environmentOf(file, terminal), terminal),
  stack: async (label, stack, { cwd, env }) =>
    deployedSide(label, (await readDeployment({ ...(stack ? { stack } : {}), cwd, env })).resources),
  state: async (label, stateFile, { cwd, env }) =>
    deployedSide(label, (await readDeployment({ stateFile, cwd, env })).resources),
};

const written =
  "Write tenant:NAME (a login), env:FILE (its variables; env: is this environment), stack:NAME or state:FILE.";

/** The environment without anything about a tenant. */
const besides = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("WXCC_")));

/** The variables of a file, in the place of those about a tenant here; without a file, the environment itself. */
async function environmentOf(file: string, { cwd, env }: Terminal): Promise<Environment> {
  if (file === "") return env;
  try {
    return { ...besides(env), ...parseEnv(await readFile(resolve(cwd, file), "utf8")) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InvalidConfiguration(
      `env:${file} cannot be read (${code})`,
      "Put WXCC_BASE_URL or WXCC_DATA_CENTER and the credentials into it, a line each: WXCC_DATA_CENTER=eu1",
    );
  }
}

function live(label: string, env: Environment, { warn }: Terminal): Side {
  const { tenant } = connectAll(
    connection(() => undefined, env),
    { log: line => warn(`${label}: ${line}`) },
  );
  return tenantSide(label, reading(tenant));
}

/** The side that a word on the command line means. @throws InvalidConfiguration when it means none */
export async function sideNamed(word: string, terminal: Terminal): Promise<Side> {
  const [, source, name = ""] = /^([a-z]+):(.*)$/s.exec(word) ?? [];
  const make = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (make && (name !== "" || source === "env" || source === "stack")) return make(word, name, terminal);
  throw new InvalidConfiguration(`"${word}" is no side of a comparison`, written);
}

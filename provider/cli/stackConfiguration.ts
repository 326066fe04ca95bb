import type { Terminal } from "./command.js";
import { pulumi } from "./pulumi.js";

type Values = Readonly<Record<string, { value?: string }>>;

/** The answer of `pulumi config`; nothing where there is no stack, project or CLI: then the environment has to do. */
async function values(where: Pick<Terminal, "cwd" | "env">, args: readonly string[]): Promise<Values | undefined> {
  const { code, stdout } = await pulumi(where, ["config", "--json", ...args]).catch(() => ({ code: 1, stdout: "" }));
  return code === 0 ? (JSON.parse(stdout) as Values) : undefined;
}

/** What the configuration of a stack says, by key; without its secrets where nobody can decrypt them here. */
export async function stackConfiguration(where: Pick<Terminal, "cwd" | "env">, stack: string | undefined) {
  const named = stack ? ["--stack", stack] : [];
  const found = (await values(where, [...named, "--show-secrets"])) ?? (await values(where, named)) ?? {};
  return (key: string) => found[key]?.value;
}

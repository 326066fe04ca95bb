import type { Command, Terminal } from "../../provider/cli/command.js";

/** Runs a command as `main.ts` does, and keeps what it printed. */
export async function running(
  command: Command,
  values: Readonly<Record<string, string | boolean>> = {},
  positionals: readonly string[] = [],
  where: Partial<Terminal> = {},
  lists: Readonly<Record<string, readonly string[]>> = {},
) {
  const printed: string[] = [];
  const warned: string[] = [];
  const terminal: Terminal = {
    cwd: process.cwd(),
    env: {},
    print: text => void printed.push(text),
    warn: text => void warned.push(text),
    interrupted: async () => {},
    ...where,
  };
  const code = await command.run(values, terminal, positionals, lists);
  return { code, text: printed.join("\n"), warned: warned.join("\n") };
}

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { InvalidConfiguration } from "../errors.js";
import { usualLimits } from "../tenant/limiter.js";
import type { Terminal } from "./command.js";

/** As many at once as the client sends: more would wait there, fewer would leave it idle. */
const parallel = String(usualLimits.inFlight);

/** What the user wants of the engine, with our parallelism where none is chosen. */
export const withParallelism = (args: readonly string[]): readonly string[] =>
  args.some(arg => /^(-p|--parallel)/.test(arg)) ? args : ["--parallel", parallel, ...args];

interface Options {
  env?: Readonly<Record<string, string>>;
  /** Takes the lines of its output; without it they go to the terminal as they are. */
  onLine?: (line: string) => void;
}

/**
 * Runs the engine's command to its end. @returns its exit code
 *
 * One Ctrl-C reaches the engine by the terminal and lets it finish; without a terminal it is handed on.
 */
export function engine(
  args: readonly string[],
  { cwd, env, interrupted }: Terminal,
  options: Options = {},
): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn("pulumi", args, {
      cwd,
      env: { ...env, ...options.env },
      stdio: ["inherit", options.onLine ? "pipe" : "inherit", "inherit"],
    });
    void interrupted().then(() => process.stdin.isTTY || child.kill("SIGINT"));
    const read =
      child.stdout &&
      new Promise<void>(ended => {
        createInterface({ input: child.stdout! }).on("line", options.onLine!).on("close", ended);
      });
    child.on("error", error =>
      failed(
        new InvalidConfiguration(
          `the engine was not started: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? 'there is no program "pulumi" on the PATH' : error.message}`,
          "Install the Pulumi CLI: https://www.pulumi.com/docs/install/.",
        ),
      ),
    );
    const killed = 130;
    child.on("close", code => void Promise.resolve(read).then(() => done(code ?? killed)));
  });
}

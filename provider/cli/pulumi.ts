import { spawn } from "node:child_process";
import { InvalidConfiguration } from "../errors.js";
import type { Terminal } from "./command.js";

/** What a command of the Pulumi CLI ended with. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the Pulumi CLI in the project's folder and keeps what it prints. @throws InvalidConfiguration when there is none */
export const pulumi = ({ cwd, env }: Pick<Terminal, "cwd" | "env">, args: readonly string[], input = "") =>
  new Promise<Ended>((done, failed) => {
    const child = spawn("pulumi", [...args, "--non-interactive"], {
      cwd,
      env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
    });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        printed[stream] += text;
      });
    child.on("error", () =>
      failed(
        new InvalidConfiguration(
          `there is no program "pulumi" on the PATH, or no folder ${cwd}`,
          "Install the Pulumi CLI.",
        ),
      ),
    );
    child.on("close", code => done({ code: code ?? 1, ...printed }));
    // A program that ends before it read all says so by its exit code.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });

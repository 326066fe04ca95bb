import { execFile } from "node:child_process";

type Value = { value?: string };

/** What `pulumi config` says of a stack, by key; nothing where there is no stack, project or CLI. */
export const stackConfiguration = (cwd: string, env: NodeJS.ProcessEnv, stack: string | undefined) =>
  new Promise<(key: string) => string | undefined>(done => {
    const args = ["config", "--json", "--show-secrets", "--non-interactive", ...(stack ? ["--stack", stack] : [])];
    execFile("pulumi", args, { cwd, env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" } }, (error, stdout) => {
      const values = error ? {} : (JSON.parse(stdout) as Readonly<Record<string, Value>>);
      done(key => values[key]?.value);
    });
  });

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { examineConnection, examinePrograms, examineSurroundings, type Finding, type Level } from "../doctor/index.js";
import { declaredKinds } from "../entities/declaredKinds.js";
import type { Kind } from "../entities/entity.js";
import { className } from "../entities/registry.js";
import { WxccError } from "../errors.js";
import { surroundingsOf } from "../tenant/index.js";
import type { Command, Terminal } from "./command.js";
import { commandConnection } from "./connection.js";
import { deploymentOptions, readDeployment } from "./deployment.js";
import { exitCodes } from "./exitCodes.js";
import { ownPackage } from "./version.js";

const usage = `Usage: wxcc doctor [options]

Looks at everything that a deployment rests on, and says of each whether it is well and what to do if not:
Node, the Pulumi CLI and this package; proxy and certificate authorities; address and credentials; whether
the tenant is reached; clock; token, scopes and organization; rate limit; and the permissions of the user
profile behind the token for the kinds of the stack, or for all kinds where there is none. Reads only: eight
requests at most. The connection is that of other commands and, in a project's folder, of the selected stack.

  --stack NAME   this stack; the selected one when absent
  --state FILE   read the kinds from the saved output of pulumi stack export instead
  --json         print data
  --help         print this

Exit code 0 when there is no problem, 1 when there is one, 2 when something could not be told.

Example: wxcc doctor --stack prod`;

const marks: Readonly<Record<Level, string>> = { ok: "✓", warning: "!", problem: "✗", unknown: "?" };

function lineOf(finding: Finding): string {
  const line = `${marks[finding.level]} ${finding.about}: ${finding.says}`;
  return finding.level === "ok" ? line : `${line}\n    ${finding.todo}`;
}

const output = (program: string, args: readonly string[], { cwd, env }: Terminal) =>
  new Promise<string | undefined>(done => {
    execFile(program, args, { cwd, env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" } }, (error, stdout) =>
      done(error ? undefined : stdout.trim()),
    );
  });

/** `@pulumi/pulumi` as a program in this folder gets it. */
function libraryIn(cwd: string): string | undefined {
  try {
    const file = createRequire(join(cwd, "index.js")).resolve("@pulumi/pulumi/package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  } catch {
    return undefined;
  }
}

/** The kinds that the stack has deployed; every kind where nothing is deployed or there is no stack. */
async function kindsOf(stack: string | undefined, stateFile: string | undefined, { cwd, env }: Terminal) {
  const all = { kinds: declaredKinds, findings: [] as readonly Finding[] };
  if (!stack && !stateFile && !existsSync(join(cwd, "Pulumi.yaml"))) return all;
  try {
    const { resources } = await readDeployment({ stack, stateFile, cwd, env });
    const types = new Set(resources.map(({ type }) => type.split(":").at(-1)));
    const kinds: readonly Kind[] = declaredKinds.filter(kind => types.has(className(kind)));
    return kinds.length > 0 ? { ...all, kinds } : all;
  } catch (error) {
    if (!(error instanceof WxccError)) throw error;
    const finding: Finding = { about: "stack", level: "warning", says: error.happened, todo: error.todo };
    return { ...all, findings: [finding] };
  }
}

function codeOf(findings: readonly Finding[]) {
  const has = (level: Level) => findings.some(finding => finding.level === level);
  if (has("problem")) return exitCodes.found;
  return has("unknown") ? exitCodes.unsure : exitCodes.fine;
}

export const doctor: Command = {
  about: "Look at credentials, permissions, network and versions, and say what to do.",
  usage,
  options: { ...deploymentOptions, json: { type: "boolean" } },
  async run(values, terminal) {
    const { cwd, env, warn } = terminal;
    const { stack, state } = values as { stack?: string; state?: string };
    const { version, engines, peerDependencies } = ownPackage();
    const [cli, { kinds, findings: ofStack }] = await Promise.all([
      output("pulumi", ["version"], terminal),
      kindsOf(stack, state, terminal),
    ]);
    const connect = () => commandConnection({ stack, stateFile: state, cwd, env });
    const programs = { node: process.versions.node, package: version, cli, library: libraryIn(cwd) };
    const findings = [
      ...examinePrograms(programs, { node: engines.node, pulumi: peerDependencies["@pulumi/pulumi"]! }),
      ...examineSurroundings(env),
      ...ofStack,
      ...(await examineConnection(connect, kinds, surroundingsOf({ log: warn }))),
    ];
    terminal.print(values.json ? JSON.stringify({ findings }, undefined, 2) : findings.map(lineOf).join("\n"));
    return codeOf(findings);
  },
};

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { watch } from "../canaries/watch.js";

/** Asked by name, since the benchmark runs compiled in another folder. */
const root = dirname(require.resolve("pulumi-wxcc/package.json"));
const modules = join(root, "node_modules");

/** Set-up puts the CLI first on the PATH; where the tests are run alone it is where set-up installs it. */
const path = [
  join(modules, ".bin"),
  process.env.PATH ?? "",
  join(process.env.PULUMI_HOME || join(homedir(), ".pulumi"), "versions", "3.259.0", "bin"),
  // The program that starts dynamic providers.
  join(modules, "@pulumi", "pulumi"),
].join(delimiter);

/** Of the tests' own environment nothing about tenants, stacks and colours reaches the CLI. */
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(WXCC|PULUMI|NODE_OPTIONS|JEST|FORCE_COLOR)/.test(name)),
);

export const project = "centre";
export const stack = "test";

/** Many processes load the same modules: Node keeps there what it made of them. */
export const compiled = { NODE_COMPILE_CACHE: join(root, ".wxcc", "compiled") };

/** What a command of the CLI ended with. */
export interface Ended {
  code: number;
  /** Everything that it printed. */
  output: string;
  /** Of that, what is no message. */
  stdout: string;
}

/** A command that runs. */
export interface Running {
  pid: number;
  /** What it printed so far. */
  output(): string;
  ended: Promise<Ended>;
}

/** The environment in which the CLI runs in the folder of a project. */
export const projectEnvironment = (folder: string) => ({
  ...inherited,
  PATH: path,
  PULUMI_HOME: join(folder, "home"),
  PULUMI_BACKEND_URL: pathToFileURL(join(folder, "state")).href,
  PULUMI_CONFIG_PASSPHRASE: "of the tests",
  PULUMI_STACK: stack,
  PULUMI_SKIP_UPDATE_CHECK: "true",
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  PULUMI_DIY_BACKEND_NO_LEGACY_WARNING: "true",
});

/** A project in a folder of its own, with its own backend and Pulumi home. */
export function newProject({ typescript = false }: { typescript?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-e2e-"));
  const main = typescript ? mains[1] : mains[0];
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "state"));
  symlinkSync(root, join(folder, "node_modules", "pulumi-wxcc"));
  for (const name of ["@pulumi", "typescript"]) symlinkSync(join(modules, name), join(folder, "node_modules", name));
  write("Pulumi.yaml", `name: ${project}\nruntime: { name: nodejs, options: { typescript: ${typescript} } }\n`);
  write("package.json", JSON.stringify({ name: project, main, dependencies: { "@pulumi/pulumi": "*" } }));
  if (typescript) {
    const compilerOptions = { target: "ES2023", module: "node16", moduleResolution: "node16", strict: true };
    write("tsconfig.json", JSON.stringify({ compilerOptions, files: [main] }));
  }

  return projectIn(folder, main);
}

const mains = ["index.js", "index.ts"] as const;

/** The project in a folder: one that was made by {@link newProject}, or a copy of it. */
export function projectIn(folder: string, main: (typeof mains)[number] = "index.js") {
  const env = projectEnvironment(folder);

  const watched = watch();
  const byHand = new Set<string>([main]);

  function begin(
    program: string,
    args: readonly string[],
    more: Readonly<Record<string, string>>,
    detached = false,
  ): Running {
    watched.given(args, more);
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...env, ...more },
      stdio: ["ignore", "pipe", "pipe"],
      detached,
    });
    let output = "";
    let stdout = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (stream === child.stdout) stdout += text;
      });
    const ended = new Promise<Ended>((done, failed) => {
      child.on("error", failed);
      child.on("close", code => {
        watched.heard(`what ${[...args].slice(0, 2).join(" ")} printed`, output);
        done({ code: code ?? 1, output, stdout });
      });
    });
    return { pid: child.pid!, output: () => output, ended };
  }

  const beginPulumi = (args: readonly string[], more: Readonly<Record<string, string>>, detached: boolean) =>
    begin("pulumi", [...args, "--non-interactive", "--color", "never"], more, detached);

  /** Our own command, in the project's folder. */
  const wxcc = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    begin(process.execPath, [join(root, "dist", "provider", "cli", "main.js"), ...args], more).ended;

  return {
    folder,
    /** In a session and a process group of its own: as in a terminal that nobody else uses. */
    begin: (args: readonly string[], more: Readonly<Record<string, string>> = {}) => beginPulumi(args, more, true),
    pulumi: (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
      beginPulumi(args, more, false).ended,
    wxcc,
    program: (text: string) => writeFileSync(join(folder, main), text),
    /** The state as it lies in the backend: every byte that is kept of a stack. */
    state: () => readFileSync(join(folder, "state", ".pulumi", "stacks", project, `${stack}.json`), "utf8"),
    settings: () => readFileSync(join(folder, `Pulumi.${stack}.yaml`), "utf8"),
    watched,
    /** A file in which a person keeps secrets, as in the program. */
    keptByHand: (name: string) => void byHand.add(name),
    /** Looks for secrets in all that is left, then removes it. */
    remove() {
      try {
        watched.look(folder, path => !byHand.has(path));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

export type Project = ReturnType<typeof projectIn>;

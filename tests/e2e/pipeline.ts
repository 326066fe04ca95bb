import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { parse } from "yaml";
import type { Ended } from "./cli.js";

const root = dirname(require.resolve("pulumi-wxcc/package.json"));

interface Step {
  name?: string;
  id?: string;
  if?: string;
  run?: string;
  env?: Readonly<Record<string, string>>;
}

interface Workflow {
  env?: Readonly<Record<string, string>>;
  jobs: Readonly<Record<string, { env?: Readonly<Record<string, string>>; steps: readonly Step[] }>>;
}

type Job = Readonly<Record<string, unknown>> & { script: readonly string[] };

/** A folder in which shell steps run: the project, with `npx wxcc` and stand-ins first on the PATH. */
export interface Shop {
  folder: string;
  /** The environment of every step: that of the machine, and the tenant's address. */
  env: Readonly<Record<string, string>>;
}

/** Makes `npx wxcc` of a project what `npm ci` makes it. */
export function withCommand(folder: string): void {
  mkdirSync(join(folder, "node_modules", ".bin"));
  symlinkSync(join(root, "dist", "provider", "cli", "main.js"), join(folder, "node_modules", ".bin", "wxcc"));
}

const shell = ({ folder, env }: Shop, script: string, more: Readonly<Record<string, string>>) =>
  new Promise<Ended>((done, failed) => {
    // As both services call it.
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: folder,
      env: { ...env, ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", failed);
    child.on("close", code => done({ code: code ?? 1, output, stdout }));
  });

/** What every `${{ … }}` is, by its text. @throws Error at one that nobody has thought of */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`nobody says what ${expression} is`);
    return value;
  });
}

const filledAll = (env: Readonly<Record<string, string>> | undefined, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, filled(String(value), values)]));

/** A stand-in for `gh api`: it keeps comments and issues in a file, pages them, and refuses what it does not know. */
const gh = `#!/usr/bin/env node
const fs = require("node:fs");
const hub = process.env.HUB;
const args = process.argv.slice(2);
const { values, positionals } = require("node:util").parseArgs({ args, allowPositionals: true, options: {
  paginate: { type: "boolean" }, slurp: { type: "boolean" }, silent: { type: "boolean" },
  method: { type: "string", default: "GET" },
  field: { type: "string", multiple: true, default: [] }, "raw-field": { type: "string", multiple: true, default: [] },
} });
const [api, path] = positionals;
if (api !== "api" || !process.env.GH_TOKEN) throw new Error("gh api, with GH_TOKEN");
const state = JSON.parse(fs.readFileSync(hub, "utf8"));
const pair = text => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)];
const read = value => (value.startsWith("@") ? fs.readFileSync(value.slice(1), "utf8") : value);
const body = Object.fromEntries([
  ...values.field.map(pair).map(([name, value]) => [name, read(value)]), ...values["raw-field"].map(pair),
]);
const [route] = path.split("?");
if (values.method !== "GET") state.calls.push(\`\${values.method} \${route}\`);
const user = { login: "github-actions[bot]" };
const number = () => ++state.last;
const routes = {
  "GET repos/acme/centre/issues/7/comments": () => state.comments,
  "GET repos/acme/centre/issues": () => state.issues.filter(issue => issue.state === "open"),
  "POST repos/acme/centre/issues/7/comments": () => state.comments.push({ id: number(), user, ...body }),
  "POST repos/acme/centre/issues": () => state.issues.push({ number: number(), user, state: "open", ...body }),
};
const item = /^(PATCH) repos\\/acme\\/centre\\/issues\\/(comments\\/)?(\\d+)$/.exec(\`\${values.method} \${route}\`);
const known = routes[\`\${values.method} \${route}\`];
if (!item && !known) throw new Error(\`no route \${values.method} \${route}\`);
const answer = item
  ? Object.assign([...state.comments, ...state.issues].find(one => (one.id ?? one.number) === Number(item[3])), body)
  : known();
if (values.method === "GET") {
  if (!values.paginate || !values.slurp) throw new Error("only one page would be read");
  console.log(JSON.stringify([answer.slice(0, 1), answer.slice(1)]));
}
fs.writeFileSync(hub, JSON.stringify(state));
`;

/** What stands on the stand-in of GitHub. */
export interface Hub {
  comments: { id: number; user: { login: string }; body: string }[];
  issues: { number: number; user: { login: string }; state: string; title: string; body: string }[];
  /** Each call that writes: `POST repos/acme/centre/issues`. */
  calls: string[];
  last: number;
}

/** GitHub, as far as its workflows meet it here. */
export function gitHub(shop: Shop, values: Readonly<Record<string, string>>) {
  const bin = join(shop.folder, "bin");
  const hub = join(shop.folder, "hub.json");
  mkdirSync(bin);
  writeFileSync(join(bin, "gh"), gh, { mode: 0o755 });
  const write = (state: Hub) => writeFileSync(hub, JSON.stringify(state));
  write({ comments: [], issues: [], calls: [], last: 100 });
  let jobs = 0;

  /** Runs the shell steps of one job as its runner does. */
  async function job(file: string, name: string, more: Readonly<Record<string, string>> = {}) {
    const workflow = parse(readFileSync(join(root, "examples", "github-actions", file), "utf8")) as Workflow;
    const { env, steps } = workflow.jobs[name]!;
    const temp = join(shop.folder, `runner-${jobs++}`);
    mkdirSync(temp);
    const [output, summary] = [join(temp, "output"), join(temp, "summary.md")];
    const known: Record<string, string> = { ...values, ...more };
    const surroundings = {
      PATH: [bin, shop.env.PATH].join(delimiter),
      HUB: hub,
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: "acme/centre",
      ...filledAll(workflow.env, known),
      STACK: "test",
      ...filledAll(env, known),
    };
    const ran: { name: string | undefined; ended: Ended }[] = [];
    for (const step of steps) {
      // The project of the tests is installed.
      if (step.run === undefined || step.run === "npm ci") continue;
      const hasFailed = ran.some(({ ended }) => ended.code !== 0);
      if (hasFailed && !/always\(\)|!cancelled\(\)/.test(step.if ?? "")) continue;
      const own = { ...surroundings, ...filledAll(step.env, known) };
      ran.push({ name: step.name, ended: await shell(shop, filled(step.run, known), own) });
      if (step.id === undefined || !existsSync(output)) continue;
      for (const line of readFileSync(output, "utf8").split("\n").filter(Boolean)) {
        const [key, value] = line.split("=");
        known[`steps.${step.id}.outputs.${key}`] = value!;
      }
    }
    return {
      /** The steps that ran, each with its exit code. */
      steps: ran.map(({ name: title, ended }) => `${title}: ${ended.code}`),
      output: ran.map(({ ended }) => ended.output).join("\n"),
      file: (path: string) => readFileSync(join(temp, path), "utf8"),
    };
  }

  return { job, hub: () => JSON.parse(readFileSync(hub, "utf8")) as Hub, write };
}

/** Runs the script of one job of the GitLab example. */
export function gitLabJob(shop: Shop, name: string, more: Readonly<Record<string, string>>): Promise<Ended> {
  const pipeline = parse(readFileSync(join(root, "examples", "gitlab-ci", ".gitlab-ci.yml"), "utf8"));
  const { script } = pipeline[name] as Job;
  return shell(shop, script.join("\n"), { ...pipeline.variables, STACK: "test", ...more });
}

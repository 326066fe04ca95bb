import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Advice, tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { command } from "./command.mjs";
import { root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// `npm run golden` keeps what the present version makes of a tenant with every kind: the program, the state, and the
// tenant. tests/e2e/golden.test.ts shows that the code of later versions sees no change in it.

const load = createRequire(join(root, "package.json"));
const { version } = load("./package.json");
const example = join(root, "examples", "full-tenant");
const golden = join(root, "tests", "golden", version);

/** Of the example only what is the program's: what people make in its folder to run it is theirs. */
const isInput = name => !["node_modules", "Pulumi.yaml", "package.json", "tsconfig.json", "index.ts"].includes(name);

/** The program as it runs without a compiler, so that what later compilers think of it is not asked. */
function programText() {
  const { ModuleKind, ScriptTarget, transpileModule } = load("typescript");
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023 };
  return transpileModule(readFileSync(join(example, "index.ts"), "utf8"), { compilerOptions }).outputText;
}

function writeProgram() {
  rmSync(golden, { recursive: true, force: true });
  mkdirSync(golden, { recursive: true });
  for (const name of readdirSync(example).filter(isInput))
    cpSync(join(example, name), join(golden, name), { recursive: true });
  writeFileSync(join(golden, "index.js"), programText());
}

/** A folder of a project as tests/e2e/cli.ts makes them: states name the project and the stack. */
function projectFolder() {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-golden-"));
  cpSync(golden, folder, { recursive: true });
  for (const name of ["state", "node_modules"]) mkdirSync(join(folder, name));
  symlinkSync(root, join(folder, "node_modules", "pulumi-wxcc"));
  symlinkSync(join(root, "node_modules", "@pulumi"), join(folder, "node_modules", "@pulumi"));
  writeFileSync(
    join(folder, "Pulumi.yaml"),
    "name: centre\nruntime: { name: nodejs, options: { typescript: false } }\n",
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "centre", main: "index.js" }));
  return folder;
}

const environmentIn = folder => ({
  PULUMI_HOME: join(folder, "home"),
  PULUMI_BACKEND_URL: pathToFileURL(join(folder, "state")).href,
  PULUMI_CONFIG_PASSPHRASE: "of the tests",
  PULUMI_STACK: "test",
  PULUMI_SKIP_UPDATE_CHECK: "true",
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  PULUMI_DIY_BACKEND_NO_LEGACY_WARNING: "true",
});

/** Of a state what this machine and this day are in it stays away: where the program stood, and when it ran. */
function withoutOrigin(text) {
  const state = JSON.parse(text);
  const resources = state.deployment.resources.map(
    ({ sourcePosition: _, stackTrace: __, created: ___, modified: ____, ...resource }) => resource,
  );
  return JSON.stringify({ ...state, deployment: { ...state.deployment, resources } });
}

/** The tenant with tokens that anybody may know: a restarted one lets them live on. */
function withKnownTokens(text) {
  const tenant = JSON.parse(text);
  const access = tenant.tokens.access.map(one => ({
    ...one,
    token: `golden-${one.scope}_SIM1_${tenant.organization.id}`,
  }));
  const known = { clientId: "golden-client", clientSecret: "golden-secret", refreshToken: "golden-refresh", access };
  return JSON.stringify({ ...tenant, tokens: known });
}

/** Deploys the program on a new tenant. @returns the state and the tenant, as text */
async function deploy(folder, env) {
  const dataFile = join(folder, "tenant.json");
  const tenant = await load("./dist/provider/simulator/index.js").startTenant({ dataFile });
  const pulumi = async (...args) => {
    const all = { ...env, ...environmentIn(folder), ...tenant.environment };
    const ended = await run("pulumi", [...args, "--non-interactive"], { cwd: folder, env: all });
    if (ended.code !== 0) throw new Advice(`pulumi ${args[0]} failed`, "Correct what it names.", tail(ended.output));
  };
  try {
    await pulumi("stack", "init", "test");
    await pulumi("up", "--yes", "--skip-preview");
    await pulumi("stack", "export", "--file", "exported.json");
  } finally {
    await tenant.close();
  }
  return { state: readFileSync(join(folder, "exported.json"), "utf8"), tenant: readFileSync(dataFile, "utf8") };
}

await command(async progress => {
  const env = await setUp(progress);
  writeProgram();
  const folder = projectFolder();
  try {
    const { state, tenant } = await progress.step("a tenant with every kind", () => deploy(folder, env));
    writeFileSync(join(golden, "state.json"), `${withoutOrigin(state)}\n`);
    writeFileSync(join(golden, "tenant.json"), `${withKnownTokens(tenant)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  progress.line(`tests/golden/${version} holds what this version makes of examples/full-tenant`);
});

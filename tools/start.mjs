import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data } from "./places.mjs";
import { elapsed } from "./progress.mjs";
import { setUp } from "./setup.mjs";
import { configFile, failure, prepareStack, pulumi, resourcesLine, stack, stackEnvironment } from "./stackCommand.mjs";
import { withTenant } from "./tenant.mjs";
import { tenantApi, traffic } from "./tenantApi.mjs";
import { drawTree, readTenant } from "./tree.mjs";

const shared = ["--stack", stack, "--config-file", configFile, "--non-interactive", "--color", "never"];

/** The three commands of a deployment, in order. */
const steps = [
  { title: "pulumi preview", args: ["preview", ...shared] },
  { title: "pulumi up", args: ["up", "--yes", "--skip-preview", ...shared] },
  { title: "pulumi preview again", args: ["preview", "--expect-no-changes", ...shared] },
];

async function runStep({ title, args }, { api, env, progress }) {
  const before = (await api.requests()).length;
  return progress.step(title, async tell => {
    const { code, output } = await pulumi(args, { env, onLine: line => line.trim() && tell(line) });
    const calls = traffic((await api.requests()).slice(before));
    if (code !== 0) throw failure(`${title} ended with code ${code}`, output);
    const counted = `${calls.reads} reads and ${calls.writes} writes of the API`;
    return { summary: [resourcesLine(output), counted].filter(Boolean).join("; ") };
  });
}

const nextSteps = [
  "Three commands to try next, on the same tenant:",
  "  npm run pulumi -- preview --diff         after an edit of examples/quickstart/index.ts: what would change",
  "  npm run pulumi -- stack --show-urns      what the stack manages",
  "  npm run pulumi -- destroy --yes          takes the contact center down again; npm start brings it back",
];

await command(async progress => {
  const began = Date.now();
  progress.line("A contact center for six digital channels, on an embedded tenant\n");
  const cliEnv = await setUp(progress);
  mkdirSync(data, { recursive: true });
  await locked(join(data, "stack.lock"), progress.line, () =>
    withTenant(cliEnv, async tenant => {
      const env = stackEnvironment(cliEnv, tenant.env);
      const api = tenantApi(tenant);
      await progress.step("stack", tell => prepareStack(env, tell));
      for (const step of steps) await runStep(step, { api, env, progress });
      const tree = drawTree(await readTenant(api));
      progress.line(["", "The tenant now:", ...tree.map(line => `  ${line}`), "", ...nextSteps].join("\n"));
    }),
  );
  progress.line(`\nDone in ${elapsed(Date.now() - began)}. All of it is in .wxcc; npm run reset removes it.`);
});

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data } from "./places.mjs";
import { elapsed } from "./progress.mjs";
import { setUp } from "./setup.mjs";
import {
  configFile,
  failure,
  prepareStack,
  pulumi,
  resourcesLine,
  stack,
  stackEnvironment,
  wxcc,
} from "./stackCommand.mjs";
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

const indented = text =>
  text
    .trimEnd()
    .split("\n")
    .map(line => `  ${line}`.trimEnd());

/** What one command of wxcc prints. */
async function show(title, args, { env, progress }) {
  const { output } = await wxcc(args, { env });
  progress.line(["", title, ...indented(output)].join("\n"));
}

const marks = { proven: "✓", attested: "✓", open: "○", notProvable: "?" };

/** Of the checklist, what is left and the steps of the channels that wait. It ends with 1 while something is left. */
async function showChecklist({ env, progress }) {
  const { output } = await wxcc(["checklist", "--json"], { env });
  const { steps, channels, remaining } = JSON.parse(output);
  const waiting = channels.filter(({ live }) => !live).map(({ name }) => name);
  const lines = steps
    .filter(step => step.needed && waiting.includes(step.channel))
    .map(({ channel, title, state }) => `${marks[state.kind]} ${channel}: ${title}`);
  progress.line(
    [
      "",
      `The checklist (npm run wxcc -- checklist): ${remaining.length} of ${steps.length} steps are left for people. Of the channel that waits:`,
      ...lines.map(line => `  ${line}`),
    ].join("\n"),
  );
}

const nextSteps = [
  "Commands to try next, on the same tenant:",
  "  npm run pulumi -- preview --diff         after an edit of examples/digital-channels/index.ts: what would change",
  "  npm run pulumi -- config set whatsappAssetId 14085550101; npm start",
  "                                           completes the channel that waits",
  "  npm run wxcc -- bind-sheet whatsapp      what to type into its flow in Webex Connect",
  "  npm run pulumi -- destroy --yes          is refused: flows hold the ids of the queues",
];

await command(async progress => {
  const began = Date.now();
  progress.line("The whole way to six digital channels, on an embedded tenant\n");
  const cliEnv = await setUp(progress);
  mkdirSync(data, { recursive: true });
  await locked(join(data, "stack.lock"), progress.line, () =>
    withTenant(cliEnv, async tenant => {
      const env = stackEnvironment(cliEnv, tenant.env);
      const api = tenantApi(tenant);
      await progress.step("stack", tell => prepareStack(env, tell));
      for (const step of steps) await runStep(step, { api, env, progress });
      const tree = drawTree(await readTenant(api));
      progress.line(["", "The tenant now:", ...tree.map(line => `  ${line}`)].join("\n"));
      await showChecklist({ env, progress });
      const way = "The way of a live chat through the tenant (npm run wxcc -- trace livechat):";
      await show(way, ["trace", "livechat"], { env, progress });
      progress.line(["", ...nextSteps].join("\n"));
    }),
  );
  progress.line(`\nDone in ${elapsed(Date.now() - began)}. All of it is in .wxcc; npm run reset removes it.`);
});

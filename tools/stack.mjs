import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { start, stops } from "./children.mjs";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";
import { configFile, prepareStack, stackEnvironment } from "./stackCommand.mjs";
import { withTenant } from "./tenant.mjs";

const readSettings = ["config", "destroy", "import", "preview", "refresh", "up", "update", "watch"];

// `npm run pulumi -- preview --diff`: any command of the CLI, on the stack and the embedded tenant of `npm start`.
await command(async progress => {
  const given = process.argv.slice(2);
  const args = readSettings.includes(given[0]) ? [...given, "--config-file", configFile] : given;
  const env = await setUp(progress);
  mkdirSync(data, { recursive: true });
  return locked(join(data, "stack.lock"), progress.line, () =>
    withTenant(env, async tenant => {
      const full = stackEnvironment(env, tenant.env);
      await prepareStack(full, progress.line);
      const { ended } = start("pulumi", args, { cwd: root, env: full, stdio: "inherit", stop: stops.gently });
      return (await ended).code;
    }),
  );
}, process.stderr);

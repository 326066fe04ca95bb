import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { start, stops } from "./children.mjs";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";
import { prepareStack, stackEnvironment } from "./stackCommand.mjs";
import { withTenant } from "./tenant.mjs";

/** Runs one program on the stack and the embedded tenant of `npm start`, and ends with its exit code. */
export const onStack = (program, args) =>
  command(async progress => {
    const env = await setUp(progress);
    mkdirSync(data, { recursive: true });
    return locked(join(data, "stack.lock"), progress.line, () =>
      withTenant(env, async tenant => {
        const full = stackEnvironment(env, tenant.env);
        await prepareStack(full, progress.line);
        const { ended } = start(program, args, { cwd: root, env: full, stdio: "inherit", stop: stops.gently });
        return (await ended).code;
      }),
    );
  }, process.stderr);

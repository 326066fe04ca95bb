import { join } from "node:path";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// Compiles, then writes what is derived from the descriptions; `-- --check` only says whether it is fresh.
await command(async progress => {
  const env = await setUp(progress, { cli: false });
  const program = join(root, "dist", "provider", "generate", "main.js");
  const { ended } = start("node", [program, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  return (await ended).code;
});

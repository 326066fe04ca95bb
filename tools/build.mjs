import { command } from "./command.mjs";
import { setUp } from "./setup.mjs";

// Set-up without the Pulumi CLI: what `npm run build` and the hook before packing need.
await command(async progress => {
  await setUp(progress, { cli: false });
});

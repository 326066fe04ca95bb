import { onStack } from "./onStack.mjs";
import { configFile } from "./stackCommand.mjs";

const readSettings = ["config", "destroy", "import", "preview", "refresh", "up", "update", "watch"];

// `npm run pulumi -- preview --diff`: any command of the CLI, on the stack and the embedded tenant of `npm start`.
const given = process.argv.slice(2);
await onStack("pulumi", readSettings.includes(given[0]) ? [...given, "--config-file", configFile] : given);

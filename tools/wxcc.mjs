import { onStack } from "./onStack.mjs";
import { wxccProgram } from "./stackCommand.mjs";

// `npm run wxcc -- trace whatsapp`: any command of wxcc, on the stack and the embedded tenant of `npm start`.
await onStack("node", [wxccProgram, ...process.argv.slice(2)]);

import { Advice, Interrupted } from "./advice.mjs";
import { handleSignals } from "./children.mjs";
import { progressTo } from "./progress.mjs";

/** Runs one of the commands of package.json: signals are obeyed, advice is shown without a stack. */
export async function command(work) {
  handleSignals();
  const progress = progressTo();
  try {
    process.exitCode = (await work(progress)) ?? 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      progress.line(`\n${error.message}; nothing is left running, and the next run goes on from here`);
      process.exitCode = error.exitCode;
    } else if (error instanceof Advice) {
      progress.line(`\n${error.message}`);
      process.exitCode = 1;
    } else throw error;
  }
}

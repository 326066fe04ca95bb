import { Advice, Interrupted } from "./advice.mjs";
import { handleSignals } from "./children.mjs";
import { progressTo } from "./progress.mjs";

/**
 * Runs one of the commands of package.json: signals are obeyed, advice is shown without a stack.
 * @param {{ write(text: string): unknown }} [out] where progress goes: stderr, if what the command prints is for programs
 */
export async function command(work, out = process.stdout) {
  handleSignals();
  const progress = progressTo({ out });
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

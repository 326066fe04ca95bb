import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";

/** Nothing that is typed is shown. */
const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks a person; `undefined` where nobody sits at the terminal. */
export async function ask(
  question: string,
  hidden: boolean,
  input: ReadStream = process.stdin,
  output: WriteStream = process.stderr,
): Promise<string | undefined> {
  if (!input.isTTY || !output.isTTY) return undefined;
  output.write(`${question} `);
  const lines = createInterface({ input, output: hidden ? silent() : output, terminal: true });
  try {
    return (await lines.question("")).trim() || undefined;
  } finally {
    lines.close();
    if (hidden) output.write("\n");
  }
}

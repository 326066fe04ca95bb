import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a measured command ended, and what it took. */
export interface Timed {
  code: number;
  output: string;
  stdout: string;
  /** On the clock. */
  seconds: number;
  /** CPU seconds of the command and of all that it started: what else the machine does shakes these least. */
  cpu: number;
}

interface Where {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** `times` of a shell counts what its children, and theirs, have used. */
const script = '"$@"; code=$?; times > "$BENCH_TIMES"; exit $code';

/** The second line is the children's: user and system time as `1m2.34s`. */
function childrenSeconds(times: string): number {
  const [, children = ""] = times.trim().split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

/** Runs a command to its end. */
export async function timed(program: string, args: readonly string[], { cwd, env }: Where): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-times-"));
  const file = join(folder, "times");
  const started = performance.now();
  try {
    const child = spawn("sh", ["-c", script, "sh", program, ...args], {
      cwd,
      env: { ...env, BENCH_TIMES: file },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [output, stdout] = ["", ""];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (stream === child.stdout) stdout += text;
      });
    const code = await new Promise<number>((done, failed) => {
      child.on("error", failed);
      child.on("close", ended => done(ended ?? 1));
    });
    const seconds = (performance.now() - started) / 1_000;
    return { code, output, stdout, seconds, cpu: childrenSeconds(readFileSync(file, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, of a command that has to succeed. @throws Error with everything that it printed */
export async function succeeded(program: string, args: readonly string[], where: Where): Promise<Timed> {
  const ended = await timed(program, args, where);
  if (ended.code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${ended.code}:\n${ended.output}`);
  return ended;
}

import { spawn } from "node:child_process";
import { Interrupted } from "./advice.mjs";
import { membersOf } from "./processes.mjs";

/** Children that run now, each with the way it wants to be stopped. */
const running = new Map();
let interruption;
let lastForwarded = 0;

/** How a child is stopped: a whole group for tools that start others, one process where it stops its own children. */
export const stops = {
  group: (child, signal) => signalTo(-child.pid, signal),
  gently: child => signalTo(child.pid, "SIGINT"),
  later: () => {},
};

function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function interrupt(signal) {
  // npm passes on what the terminal has sent us already: only a later signal is a second one.
  const again = Date.now() - lastForwarded > 1_500;
  interruption ??= new Interrupted(signal);
  if (!again) return;
  lastForwarded = Date.now();
  for (const [child, stop] of running) stop(child, signal);
}

/** From here on Ctrl-C and a request to terminate stop the running children; what waits for them then throws. */
export function handleSignals() {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interrupt(signal));
  process.on("SIGHUP", () => interrupt("SIGTERM"));
  if (process.env.npm_lifecycle_event) endWithParent();
}

/** npm that is killed outright passes nothing on: its end has to be noticed. */
function endWithParent() {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    interrupt("SIGTERM");
  }, 300);
  watch.unref();
}

/** @throws Interrupted after Ctrl-C */
export function stopIfInterrupted() {
  if (interruption) throw interruption;
}

/** Ends what a child has left behind: interrupted while it starts, the CLI does not stop its language host. */
function sweep(session) {
  for (const pid of membersOf(session)) signalTo(pid, "SIGKILL");
}

/**
 * Starts a child in a process group of its own, so that a Ctrl-C in the terminal reaches it through us, once and in order.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions,
 *   stop?: (child: import("node:child_process").ChildProcess, signal: string) => void }} [options]
 */
export function start(command, args, { stop = stops.group, ...options } = {}) {
  stopIfInterrupted();
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], ...options });
  running.set(child, stop);
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    // A program that died of a signal left what it had started, which keeps its pipes open: so not on "close" alone.
    child.on("exit", () => interruption && sweep(child.pid));
    child.on("close", (code, signal) => resolve({ code: code ?? 1, signal }));
  }).finally(() => running.delete(child));
  ended.catch(() => {});
  return { child, ended };
}

/** Calls back for every line of a stream. */
export function eachLine(stream, onLine) {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", text => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) onLine(line);
  });
  stream.on("end", () => rest && onLine(rest));
}

/**
 * Runs a command to its end and collects what it prints.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when there is no such command
 * @throws Interrupted after Ctrl-C
 */
export async function run(command, args, { onLine = () => {}, timeout, ...options } = {}) {
  let output = "";
  let timedOut = false;
  const take = line => {
    output += `${line}\n`;
    onLine(line);
  };
  const { child, ended } = start(command, args, options);
  if (child.stdout) eachLine(child.stdout, take);
  if (child.stderr) eachLine(child.stderr, take);
  const timer =
    timeout &&
    setTimeout(() => {
      timedOut = true;
      signalTo(-child.pid, "SIGKILL");
    }, timeout);
  const { code } = await ended.catch(error => {
    output += error.message;
    return { code: error.code === "ENOENT" ? 127 : 1 };
  });
  clearTimeout(timer);
  stopIfInterrupted();
  return { code, output, timedOut };
}

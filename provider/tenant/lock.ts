import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { Unavailable } from "../errors.js";
import { type Clock, realClock } from "./clock.js";

/** What is done under a lock takes seconds: one that is older was left behind, on another machine perhaps. */
const longest = 10 * 60_000;
const pause = 100;

interface Holder {
  pid?: number;
  host?: string;
  id?: string;
  since: number;
}

function holderOf(file: string): Holder | undefined {
  try {
    return { ...JSON.parse(readFileSync(file, "utf8")), since: statSync(file).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    // Made and not yet written, or cut off: its age decides.
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    return since === undefined ? undefined : { since };
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const isLeft = ({ pid, host, since }: Holder, now: number) =>
  now - since > longest || (host === hostname() && pid !== undefined && !lives(pid));

function take(file: string, mine: object): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a lock aside that was left. Somebody may have done so and locked meanwhile: then theirs is put back. */
function clear(file: string, left: Holder) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside)?.id !== left.id) linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Does the work while no other process on this file does. A lock whose holder died is taken over.
 *
 * @throws Unavailable when another process holds it for too long
 */
export async function locked<T>(file: string, work: () => Promise<T>, clock: Clock = realClock): Promise<T> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const mine = { pid: process.pid, host: hostname(), id: randomUUID() };
  const until = clock.now() + longest;
  while (!take(file, mine)) {
    const holder = holderOf(file);
    if (!holder) continue;
    if (isLeft(holder, clock.now())) clear(file, holder);
    else if (clock.now() > until)
      throw new Unavailable(`the lock ${file} is held by process ${holder.pid ?? "?"}`, { todo: "End that process." });
    else await clock.wait(pause);
  }
  try {
    return await work();
  } finally {
    if (holderOf(file)?.id === mine.id) rmSync(file, { force: true });
  }
}

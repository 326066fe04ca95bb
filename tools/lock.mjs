import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { stopIfInterrupted } from "./children.mjs";
import { lives } from "./processes.mjs";

const BEAT = 5_000;
const SILENCE = 60_000;
const pause = () => new Promise(resolve => setTimeout(resolve, 300));

function holderOf(file) {
  try {
    return { ...JSON.parse(readFileSync(file, "utf8")), touched: statSync(file).mtimeMs };
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    // Written and not yet filled, or cut off: its age decides.
    return { touched: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  }
}

/** A holder that died says nothing; one that was killed on another machine stops touching its file. */
const isGone = (holder, now) =>
  now - holder.touched > SILENCE || (holder.host === hostname() && holder.pid !== undefined && !lives(holder.pid));

function take(file, mine) {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

/** Moves an abandoned lock aside. Somebody may have done so and locked meanwhile: then theirs is put back. */
function clear(file, abandoned) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside)?.id !== abandoned.id) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    // Removed by hand: whoever did that says that we need not hold it.
    if (error.code !== "ENOENT") throw error;
  }
}

/**
 * Does `work` while no other process does the same. A lock whose holder died is taken over.
 * @param {string} file the lock
 * @param {(tell: string) => void} tell gets whom we wait for
 */
export async function locked(file, tell, work, { now = Date.now } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { pid: process.pid, host: hostname(), id: randomUUID() };
  let told = "nobody";
  while (!take(file, mine)) {
    const holder = holderOf(file);
    if (!holder) continue;
    if (isGone(holder, now())) clear(file, holder);
    else {
      if (told !== holder.id) tell(`waits for another run (process ${holder.pid ?? "?"})`);
      told = holder.id;
      await pause();
      stopIfInterrupted();
    }
  }
  const beat = setInterval(() => touch(file), BEAT);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (holderOf(file)?.id === mine.id) rmSync(file, { force: true });
  }
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { locked } from "../../provider/tenant/lock.js";
import { virtualClock } from "./virtual.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-lock-"));
  file = join(folder, "own", "one.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const held = (holder: object) => {
  rmSync(join(folder, "own"), { recursive: true, force: true });
  file = join(folder, "one.lock");
  writeFileSync(file, JSON.stringify(holder));
};

describe("a lock", () => {
  test("lets one in at a time, and is gone when the work ended, well or badly", async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(resolve => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([locked(file, work), locked(file, work), locked(file, work)]);
    expect(most).toBe(1);
    await expect(locked(file, () => Promise.reject(new Error("bad")))).rejects.toThrow("bad");
    expect(existsSync(file)).toBe(false);
  });

  test("whose holder died is taken over", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    held({ pid, host: hostname(), id: "dead" });
    expect(await locked(file, async () => "done")).toBe("done");
  });

  test("that was left on another machine is taken over when it is old, and not before", async () => {
    held({ pid: 1, host: "elsewhere", id: "far" });
    const { clock, through } = virtualClock(Date.now());
    const error = await through(locked(file, async () => "done", clock)).then(
      value => value,
      (error: unknown) => error,
    );
    // The holder's file grows old while the other waits.
    expect(error).toBe("done");
    held({ pid: 1, host: "elsewhere", id: "far" });
    const old = new Date(Date.now() - 11 * 60_000);
    utimesSync(file, old, old);
    expect(await locked(file, async () => "done")).toBe("done");
  });

  test("that a living process holds too long is an error that names the process", async () => {
    held({ pid: process.pid, host: hostname(), id: "living" });
    const { clock, through } = virtualClock(Date.now() - 60 * 60_000);
    await expect(through(locked(file, async () => "done", clock))).rejects.toThrow(`is held by process ${process.pid}`);
  });
});

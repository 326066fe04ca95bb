/** @jest-environment ./tests/tools/environment.cjs */
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { tool } from "./tool.js";

type Locked = <T>(file: string, tell: (text: string) => void, work: () => Promise<T>) => Promise<T>;
const lock = async () => (await tool<{ locked: Locked }>("lock")).locked;
const newFile = () => join(mkdtempSync(join(tmpdir(), "lock-")), "setup.lock");
const silent = () => {};

describe("a lock", () => {
  test("lets one work at a time, and says whom the other waits for", async () => {
    const locked = await lock();
    const file = newFile();
    const seen: string[] = [];
    let finish = silent;
    const first = locked(file, silent, async () => {
      await new Promise<void>(resolve => {
        finish = resolve;
      });
      seen.push("first");
    });
    const second = locked(
      file,
      text => {
        seen.push(text);
        finish();
      },
      async () => void seen.push("second"),
    );
    await Promise.all([first, second]);
    expect(seen).toEqual([`waits for another run (process ${process.pid})`, "first", "second"]);
  });

  test("is given back when the work ends, also by an error", async () => {
    const locked = await lock();
    const file = newFile();
    await expect(locked(file, silent, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(existsSync(file)).toBe(false);
  });

  test("of a process that is gone is taken over", async () => {
    const locked = await lock();
    const file = newFile();
    // The largest pid of Linux is 2^22: this one never lives.
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), id: "gone" }));
    expect(await locked(file, silent, async () => "mine")).toBe("mine");
  });

  test("of another machine is taken over once nobody has touched it for a minute", async () => {
    const locked = await lock();
    const file = newFile();
    writeFileSync(file, JSON.stringify({ pid: 1, host: "elsewhere", id: "silent" }));
    const longAgo = new Date(Date.now() - 61_000);
    utimesSync(file, longAgo, longAgo);
    expect(await locked(file, silent, async () => "mine")).toBe("mine");
  });
});

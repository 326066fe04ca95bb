import { hostname } from "node:os";
import { isLeft, locksIn, lockText } from "../../provider/recovery/lock.js";

const refused = `error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file with \`pulumi cancel\`.
  file:///state/.pulumi/locks/organization/centre/test/abc.json: created by ann@laptop (pid 478) at 2026-11-24T20:31:35Z`;

test("a lock is read out of the refusal of a command", () => {
  const [lock] = locksIn(refused);
  expect(lock).toEqual({ user: "ann", host: "laptop", pid: 478, since: "2026-11-24T20:31:35Z" });
  expect(lockText(lock!)).toBe("process 478 of ann on laptop, since 2026-11-24T20:31:35Z");
  expect(locksIn("error: no stack named 'prod' found")).toEqual([]);
});

test("a lock is left only where its process is gone from this very machine", () => {
  const lock = { user: "ann", host: hostname(), since: "" };
  // No system has that many processes.
  expect(isLeft({ ...lock, pid: 2 ** 30 })).toBe(true);
  expect(isLeft({ ...lock, pid: process.pid })).toBe(false);
  expect(isLeft({ ...lock, host: "elsewhere", pid: 2 ** 30 })).toBe(false);
});

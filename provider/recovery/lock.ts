import { hostname } from "node:os";

/** Who holds a stack, as the engine says it: `created by ann@laptop (pid 478) at 2026-11-24T20:31:35Z`. */
export interface Lock {
  user: string;
  host: string;
  pid: number;
  since: string;
}

/** The locks that a command of the engine was refused for. */
export const locksIn = (output: string): readonly Lock[] =>
  [...output.matchAll(/created by (\S+)@(\S+) \(pid (\d+)\) at (\S+)/g)].map(([, user, host, pid, since]) => ({
    user: user!,
    host: host!,
    pid: Number(pid),
    since: since!,
  }));

export const lockText = ({ user, host, pid, since }: Lock) => `process ${pid} of ${user} on ${host}, since ${since}`;

/** Whether the process that took a lock is gone for certain: only its own machine can tell. */
export function isLeft({ host, pid }: Lock): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

import { readdirSync, readFileSync } from "node:fs";

/** State and session of a process, as Linux tells them; nothing where there is no /proc. */
function factsOf(pid) {
  try {
    // After the name, which may hold spaces: state, parent, group, session.
    const [state, , , session] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { state, session: Number(session) };
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine lives. One that has ended and was not collected by its parent does not. */
export function lives(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return factsOf(pid)?.state !== "Z";
}

/** The processes of a session: what a detached child has started, in whatever groups. Empty where there is no /proc. */
export function membersOf(session) {
  try {
    const pids = readdirSync("/proc").filter(name => /^\d+$/.test(name));
    return pids.map(Number).filter(pid => factsOf(pid)?.session === session);
  } catch {
    return [];
  }
}

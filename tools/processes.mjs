import { readdirSync, readFileSync } from "node:fs";

/** The session of a process, as Linux tells it. */
function sessionOf(pid) {
  try {
    // After the name, which may hold spaces: state, parent, group, session.
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[3]);
  } catch {
    return undefined;
  }
}

/** The processes of a session: what a detached child has started, in whatever groups. Empty where there is no /proc. */
export function membersOf(session) {
  try {
    const pids = readdirSync("/proc").filter(name => /^\d+$/.test(name));
    return pids.map(Number).filter(pid => sessionOf(pid) === session);
  } catch {
    return [];
  }
}

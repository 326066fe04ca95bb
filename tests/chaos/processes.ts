import { readdirSync, readFileSync } from "node:fs";
import { providersIn } from "../../provider/recovery/orphans.js";

/** So often it is looked whether something is so, in milliseconds. */
const look = 5;

/** Resolves when something is so; the machine decides how long that takes. */
export async function until(holds: () => boolean) {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, look));
}

interface Listed {
  pid: number;
  name: string;
  session: number;
}

/** A process as Linux lists it; nothing of one that ended meanwhile. */
function listed(pid: number): readonly Listed[] {
  try {
    // The name stands in brackets and may hold anything; then come state, parent, group and session.
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))!;
    const [state, , , session] = rest!.split(" ");
    return state === "Z" ? [] : [{ pid, name: name!, session: Number(session) }];
  } catch {
    return [];
  }
}

/** What a command has started, in whatever groups, itself among them. */
const membersOf = (session: number) =>
  readdirSync("/proc")
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => listed(Number(name)))
    .filter(one => one.session === session);

/** The engine that works for a command of the Pulumi CLI. */
export const engineOf = (session: number) => membersOf(session).find(({ name }) => name === "pulumi")?.pid;

/** The provider process of the run in a folder. */
export const providerIn = (folder: string) => providersIn(folder)[0]?.pid;

/** Sends a signal, if there is still somebody to get it. */
export function signal(pid: number | undefined, name: NodeJS.Signals) {
  if (pid === undefined) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Ends what commands have left behind. */
export function sweep(sessions: readonly number[]) {
  for (const session of sessions) for (const { pid } of membersOf(session)) signal(pid, "SIGKILL");
}

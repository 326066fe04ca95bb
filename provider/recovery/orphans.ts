import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { connect } from "node:net";

/** A provider process: it was given the address of the engine that it works for. */
export interface ProviderProcess {
  pid: number;
  engine: { host: string; port: number };
}

/** Pulumi starts this script for all dynamic resources of one operation. */
const isProvider = (args: string) => /[\\/]cmd[\\/]dynamic-provider(\s|[\\/])/.test(`${args} `);

function engineIn(args: string) {
  const [, host, port] = /(127\.0\.0\.1|localhost|\[::1\]):(\d+)\s*$/.exec(args.trim()) ?? [];
  return host === undefined ? undefined : { host: host.replace(/[[\]]/g, ""), port: Number(port) };
}

interface Listed {
  pid: number;
  args: string;
  folder: string | undefined;
}

const quietly = <T>(ask: () => T): T | undefined => {
  try {
    return ask();
  } catch {
    // The process ended meanwhile, or is somebody else's.
    return undefined;
  }
};

function listedInProc(): readonly Listed[] {
  const pids = readdirSync("/proc").filter(name => /^\d+$/.test(name));
  return pids.flatMap(pid => {
    const args = quietly(() => readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean).join(" "));
    return args ? [{ pid: Number(pid), args, folder: quietly(() => readlinkSync(`/proc/${pid}/cwd`)) }] : [];
  });
}

function listedByPs(): readonly Listed[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap(line => {
    const [, pid, args] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || !isProvider(args!)) return [];
    const opened = quietly(() =>
      execFileSync("lsof", ["-a", "-p", pid, "-d", "cwd", "-Fn"], { encoding: "utf8", stdio: "pipe" }),
    );
    return [{ pid: Number(pid), args: args!, folder: /^n(.*)$/m.exec(opened ?? "")?.[1] }];
  });
}

/** The provider processes that run in a project's folder. @throws Error where processes cannot be listed */
export function providersIn(folder: string): readonly ProviderProcess[] {
  const listed = process.platform === "linux" ? listedInProc() : listedByPs();
  return listed.flatMap(({ pid, args, folder: own }) => {
    const engine = isProvider(args) ? engineIn(args) : undefined;
    const isHere = own === folder || own?.startsWith(`${folder}/`);
    return engine && isHere ? [{ pid, engine }] : [];
  });
}

/** Whether the engine of a provider is gone: nobody listens at its address any more. */
export const isOrphan = ({ engine }: ProviderProcess) =>
  new Promise<boolean>(resolve => {
    const socket = connect(engine.port, engine.host);
    const answer = (gone: boolean) => {
      socket.destroy();
      resolve(gone);
    };
    socket.once("connect", () => answer(false));
    socket.once("error", error => answer((error as NodeJS.ErrnoException).code === "ECONNREFUSED"));
    socket.setTimeout(2_000, () => answer(false));
  });

const lives = (pid: number) => quietly(() => process.kill(pid, 0)) === true;

/** So often it is looked whether a process has ended, in milliseconds. */
const look = 50;

/**
 * Ends an orphan: first as the engine does at the end of a run, so that what is being sent is finished; then for good.
 *
 * @param patience how long a request may still take, in milliseconds
 */
export async function end(pid: number, patience: number): Promise<void> {
  for (const [signal, ms] of [
    ["SIGINT", patience],
    ["SIGKILL", 2_000],
  ] as const) {
    quietly(() => process.kill(pid, signal));
    for (let waited = 0; waited < ms; waited += look) {
      if (!lives(pid)) return;
      await new Promise(resolve => setTimeout(resolve, look));
    }
  }
}

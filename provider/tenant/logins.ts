import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { InvalidConfiguration } from "../errors.js";
import { locked } from "./lock.js";

const time = z.number().describe("Milliseconds since 1970.");

const loginFile = z.strictObject({
  v: z.literal(1),
  /** Where it is used: one of the two. */
  dataCenter: z.string().optional(),
  baseUrl: z.string().optional(),
  tokenUrl: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  organizationId: z.string().optional(),
  scopes: z.array(z.string()),
  accessToken: z.string(),
  accessExpires: time.optional(),
  refreshToken: z.string(),
  refreshExpires: time.optional(),
  /** When a person allowed it. */
  since: time,
});

/** What `wxcc login` keeps of one tenant. Holds secrets. */
export type Login = Omit<z.output<typeof loginFile>, "v">;

/** The logins of one person on one machine, by name. */
export interface Logins {
  readonly folder: string;
  names(): readonly string[];
  /** @throws InvalidConfiguration when others may read it, or when it is no login */
  read(name: string): Login | undefined;
  /** Replaces it in one step: whoever reads meanwhile sees the old or the new one. */
  write(name: string, login: Login): void;
  /** Reads, changes and writes it while no other process does. */
  change(name: string, change: (now: Login) => Promise<Login>): Promise<Login>;
  /** @returns whether there was one */
  remove(name: string): boolean;
}

const isOurs = process.platform !== "win32";

/** Where programs keep what is a person's own. */
export function configurationFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  const home = env.HOME || env.USERPROFILE || homedir();
  if (platform === "win32") return join(env.APPDATA || join(home, "AppData", "Roaming"), "wxcc");
  // The XDG specification: a relative path is to be ignored.
  const stated = env.XDG_CONFIG_HOME && isAbsolute(env.XDG_CONFIG_HOME) ? env.XDG_CONFIG_HOME : undefined;
  return join(stated ?? join(home, ".config"), "wxcc");
}

const named = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

function tooOpen(path: string, mode: number, right: string) {
  return new InvalidConfiguration(
    `${path} was not read: its mode is ${(mode & 0o777).toString(8)}, so that others on this machine may read it`,
    `chmod ${right} ${path}; if others may have read it, end the login with wxcc logout and log in anew.`,
  );
}

/** The text of a file that nobody else may read; the file that is looked at is the one that is read. */
function privateText(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new InvalidConfiguration(`${path} cannot be read (${code})`, "Give yourself the right to read it.");
  }
  try {
    const { mode } = fstatSync(file);
    if (isOurs && mode & 0o077) throw tooOpen(path, mode, "600");
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

function parsed(text: string, path: string): Login {
  try {
    const { v: _, ...login } = loginFile.parse(JSON.parse(text));
    return login;
  } catch {
    // What stands in it are secrets: nothing of it is shown.
    throw new InvalidConfiguration(`${path} is no login of this version`, "Log in again: npx wxcc login.");
  }
}

function writePrivately(path: string, text: string) {
  const beside = `${path}.${process.pid}.new`;
  rmSync(beside, { force: true });
  const file = openSync(beside, "wx", 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

/** The logins in a folder; nothing is read or made before it is asked for. */
export function loginsIn(configuration: string): Logins {
  const folder = join(configuration, "logins");

  function fileOf(name: string) {
    if (named.test(name)) return join(folder, `${name}.json`);
    throw new InvalidConfiguration(
      `"${name}" is no name of a login`,
      "Write letters, digits, dots, dashes and underscores, 64 at most.",
    );
  }
  function checkFolder() {
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
    if (isOurs && mode !== undefined && mode & 0o077) throw tooOpen(folder, mode, "700");
  }
  function read(name: string) {
    const path = fileOf(name);
    checkFolder();
    const text = privateText(path);
    return text === undefined ? undefined : parsed(text, path);
  }
  function write(name: string, login: Login) {
    const path = fileOf(name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    checkFolder();
    writePrivately(path, `${JSON.stringify({ v: 1, ...login }, undefined, 2)}\n`);
  }

  return {
    folder,
    names: () => {
      const files = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
      return files.filter(file => file.endsWith(".json")).map(file => file.slice(0, -".json".length));
    },
    read,
    write,
    change: (name, change) =>
      locked(`${fileOf(name)}.lock`, async () => {
        const now = read(name);
        if (!now)
          throw new InvalidConfiguration(
            `the login "${name}" is gone`,
            `Log in again: npx wxcc login --tenant ${name}.`,
          );
        const next = await change(now);
        if (next !== now) write(name, next);
        return next;
      }),
    remove: name => {
      const path = fileOf(name);
      const was = statSync(path, { throwIfNoEntry: false }) !== undefined;
      rmSync(path, { force: true });
      return was;
    },
  };
}

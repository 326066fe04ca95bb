import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { tool } from "../tools/tool.js";

interface Postgres {
  findPostgres(tell: (text: string) => void): Promise<{ folder: string }>;
}

/** Whom root becomes, since PostgreSQL runs for nobody who may do everything. */
const humble = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};

function idOf(flag: "-u" | "-g") {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
}

const freePort = () =>
  new Promise<number>(done => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** The programs where whoever runs the server can reach them: a checkout of root is root's alone. */
function reachable(programs: string, folder: string) {
  if (programs.startsWith("/usr/")) return programs;
  cpSync(dirname(programs), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "native", "bin");
}

/** A PostgreSQL server of its own on loopback, with one database, and the address by which Pulumi logs in to it. */
export async function postgres() {
  const { findPostgres } = await tool<Postgres>("postgres");
  const found = await findPostgres(() => {});
  const folder = mkdtempSync(join(tmpdir(), "wxcc-postgres-"));
  const [cluster, secret] = [join(folder, "cluster"), join(folder, "password")];
  const programs = reachable(found.folder, folder);
  const password = randomBytes(12).toString("hex");
  mkdirSync(cluster);
  writeFileSync(secret, password);
  if (humble.uid !== undefined) for (const one of [folder, cluster, secret]) chownSync(one, humble.uid, humble.gid);

  const options = { ...humble, cwd: folder, env: { PATH: process.env.PATH } };
  const made = [
    "-D",
    cluster,
    "-U",
    "pulumi",
    "--pwfile",
    secret,
    "--auth",
    "scram-sha-256",
    "--no-locale",
    "-E",
    "UTF8",
  ];
  execFileSync(join(programs, "initdb"), [...made, "--no-sync", "--no-instructions"], { ...options, stdio: "pipe" });
  const port = await freePort();
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port, fsync: "off" };
  const server = spawn(
    join(programs, "postgres"),
    ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...options, stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>(done => server.once("exit", () => done()));
  let said = "";
  await new Promise<void>((ready, failed) => {
    void ended.then(() => failed(new Error(`the server ended:\n${said}`)));
    server.stdout.resume();
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (text.includes("ready to accept connections")) ready();
    });
  });
  return {
    url: `postgres://pulumi:${password}@127.0.0.1:${port}/postgres?sslmode=disable`,
    async close() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

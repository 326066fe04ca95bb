/** @jest-environment ./tests/tools/environment.cjs */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tool } from "./tool.js";

type Answer = { code: number; output: string };
type Ask = (command: string, args: readonly string[]) => Promise<Answer>;
interface Found {
  program(name: string): string;
  summary: string;
}
interface Python {
  isRecentPython(text: string): boolean;
  findPackage(folder: string, requirement: string, tell: (text: string) => void, ask: Ask): Promise<Found>;
}

const python = () => tool<Python>("python");
const folder = () => join(mkdtempSync(join(tmpdir(), "python-")), "environment");
const version = (output: string) => ({ code: 0, output });
const fine = version("");
const none = { code: 127, output: "" };

/** A machine on which commands that begin so answer so; everything else succeeds. */
function machine(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const ask: Ask = async (command, args) => {
    const line = `${command.split("/").pop()} ${args.join(" ")}`;
    asked.push(line);
    return Object.entries(answers).find(([start]) => line.startsWith(start))?.[1] ?? fine;
  };
  return { ask, asked };
}

test.each([
  ["Python 3.11.7\n", true],
  ["Python 3.10.0", true],
  ["Python 3.9.18", false],
  ["Python 2.7.18", false],
  ["no such program", false],
])("%j is recent enough: %j", async (text, recent) => {
  expect((await python()).isRecentPython(text)).toBe(recent);
});

describe("a Python package", () => {
  const told = () => {};

  test("is installed once, in the version that is pinned, and again when that changes", async () => {
    const { findPackage } = await python();
    const { ask, asked } = machine({ "python3 --version": version("Python 3.12.1") });
    const there = folder();
    const { program } = await findPackage(there, "tool==1", told, ask);
    expect(program("tool")).toBe(join(there, "bin", "tool"));
    expect(asked.at(-1)).toMatch(/^python -m pip install .* tool==1$/);
    const before = asked.length;
    expect((await findPackage(there, "tool==1", told, ask)).summary).toBe("nothing changed");
    expect(asked).toHaveLength(before);
    await findPackage(there, "tool==2", told, ask);
    expect(readFileSync(join(there, ".installed"), "utf8")).toBe("tool==2");
  });

  test.each([
    [
      "without Python",
      { "python3 --version": none, "python --version": none },
      /no Python 3\.10 or later\n.*Install one/,
    ],
    [
      "with an old one",
      { "python3 --version": version("Python 3.8.1\n"), "python --version": none },
      /or later, only Python 3\.8\.1\n/,
    ],
    ["without venv", { "python3 --version": version("Python 3.12.1"), "python3 -m venv": none }, /python3-venv/],
    ["without the registry", { "python3 --version": version("Python 3.12.1"), "python -m pip": none }, /pypi\.org/],
  ])(
    "says what to do %s, and tries again the next time",
    async (_, answers: Readonly<Record<string, Answer>>, advice) => {
      const { findPackage } = await python();
      const there = folder();
      await expect(findPackage(there, "tool==1", told, machine(answers).ask)).rejects.toThrow(advice);
      expect(existsSync(join(there, ".installed"))).toBe(false);
    },
  );
});

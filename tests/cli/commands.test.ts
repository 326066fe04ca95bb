import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exitCodes } from "../../provider/cli/exitCodes.js";
import { commands } from "../../provider/cli/main.js";
import { printable } from "../../provider/cli/printable.js";

const names = Object.keys(commands);

/** Nothing to print as data. */
const silent: readonly string[] = ["logout"];

describe.each(names)("wxcc %s", name => {
  const { about, usage, options } = commands[name]!;
  const documented = [...usage.matchAll(/--([a-z][a-z-]*)/g)].map(([, option]) => option!);

  test("says in one line what it does, and how it is called", () => {
    expect(about).toMatch(/^[A-Z][^\n]{10,90}\.$/);
    expect(usage).toMatch(new RegExp(`^Usage: wxcc ${name}( |$)`, "m"));
  });

  test("shows an example that could be typed", () => {
    const examples = [...usage.matchAll(/^Example: wxcc ([a-z-]+)(.*)$/gm)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, shown, words] of examples) {
      expect(shown).toBe(name);
      const typed = [...words!.matchAll(/--([a-z][a-z-]*)/g)].map(([, option]) => option!);
      expect(typed.filter(option => !Object.hasOwn(options, option))).toEqual([]);
    }
  });

  test("documents each of its options, and none that it lacks", () => {
    expect(Object.keys(options).filter(option => !documented.includes(option))).toEqual([]);
    const own = [...usage.matchAll(/^ {2}(?:-\w, )?--([a-z][a-z-]*)/gm)].map(([, option]) => option!);
    expect(own.filter(option => option !== "help" && !Object.hasOwn(options, option))).toEqual([]);
    expect(own).toContain("help");
  });

  test("prints data with --json, if it prints any", () => {
    expect(Object.hasOwn(options, "json")).toBe(!silent.includes(name));
  });

  test("fits on a terminal", () => {
    expect(usage.split("\n").filter(line => line.length > 120)).toEqual([]);
  });
});

test("exit codes stand in one place: no command writes a number of its own", () => {
  expect(exitCodes).toEqual({ fine: 0, found: 1, unsure: 2, refused: 3 });
  const room = resolve(__dirname, "../../provider/cli");
  const sources = readFileSync(join(room, "main.ts"), "utf8").matchAll(/^import .* from "(\.\/\w+)\.js";$/gm);
  const files = [...sources].map(([, file]) => join(room, `${file}.ts`));
  expect(files.length).toBeGreaterThan(names.length);
  const numbered = /return (?:.* \? )?\d(?: : \d)?;|exitCode = \d/;
  expect(files.filter(file => numbered.test(readFileSync(file, "utf8")))).toEqual([]);
});

/** What a process of its own shows: Node decides by the true environment, of which the tests have a copy only. */
const shown = (text: string, isTTY: boolean, environment: Readonly<Record<string, string>> = {}) => {
  const script = `
    const { coloured } = require(${JSON.stringify(join(resolve(__dirname, "../.."), "dist/provider/cli/colour.js"))});
    const { PassThrough } = require("node:stream");
    const { getColorDepth } = require("node:tty").WriteStream.prototype;
    const stream = Object.assign(new PassThrough(), { isTTY: ${isTTY}, getColorDepth: () => getColorDepth() });
    process.stdout.write(coloured(process.argv[1], stream));`;
  const env = { TERM: "xterm-256color", ...environment };
  return execFileSync(process.execPath, ["-e", script, "--", text], { env, encoding: "utf8" });
};

describe("colour", () => {
  const text = "✓ done\n  ├─ ✗ not\n! beware\na ✓ in a line";
  const colourful =
    "\u001b[32m✓\u001b[39m done\n  ├─ \u001b[31m✗\u001b[39m not\n\u001b[33m!\u001b[39m beware\na ✓ in a line";

  test("is put on the marks at the beginnings of lines, on a terminal only", () => {
    expect(shown(text, true)).toBe(colourful);
    expect(shown(text, false)).toBe(text);
  });

  test("is not used where NO_COLOR says so, and is where FORCE_COLOR does", () => {
    expect(shown(text, true, { NO_COLOR: "1" })).toBe(text);
    expect(shown(text, false, { FORCE_COLOR: "1" })).toBe(colourful);
  });

  test("cannot be brought by a name from a tenant", () => {
    expect(shown(printable("\u001b[31m✓ Sales"), true)).not.toContain("\u001b");
  });
});

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { WriteStream } from "node:tty";
import { coloured } from "../../provider/cli/colour.js";
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

describe("colour", () => {
  const text = "✓ done\n  ├─ ✗ not\n! beware\na ✓ in a line";
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const stream = (isTTY: boolean) =>
    Object.assign(new PassThrough(), {
      isTTY,
      // Jest's environment is a copy of the process's own.
      getColorDepth: () => WriteStream.prototype.getColorDepth(process.env),
    }) as unknown as NodeJS.WriteStream;

  beforeEach(() => {
    delete process.env.FORCE_COLOR;
    delete process.env.NO_COLOR;
    process.env.TERM = "xterm-256color";
  });
  afterAll(() => {
    Object.assign(process.env, { NO_COLOR, FORCE_COLOR, TERM });
    for (const [name, value] of Object.entries({ NO_COLOR, FORCE_COLOR, TERM }))
      if (value === undefined) delete process.env[name];
  });

  test("is put on the marks at the beginnings of lines, on a terminal only", () => {
    expect(coloured(text, stream(true))).toBe(
      "\u001b[32m✓\u001b[39m done\n  ├─ \u001b[31m✗\u001b[39m not\n\u001b[33m!\u001b[39m beware\na ✓ in a line",
    );
    expect(coloured(text, stream(false))).toBe(text);
  });

  test("is not used where NO_COLOR says so", () => {
    process.env.NO_COLOR = "1";
    expect(coloured(text, stream(true))).toBe(text);
  });

  test("cannot be brought by a name from a tenant", () => {
    expect(coloured(printable("\u001b[31m✓ Sales"), stream(true))).not.toContain("\u001b");
  });
});

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { commands } from "../../provider/cli/main.js";
import { exitCodesIn, readme } from "../../provider/generate/readme.js";

const root = resolve(__dirname, "../..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

describe("the exit codes of a command", () => {
  test("are what its help says of them, to the end of the sentence, over lines", () => {
    expect(exitCodesIn("Usage: wxcc a\n\nExit code 1 when it\nis there.\n\nExample: wxcc a")).toBe(
      "1 when it is there",
    );
    expect(exitCodesIn("Exit code: 3 when refused.")).toBe("3 when refused");
    expect(exitCodesIn("Usage: wxcc b")).toBe("0");
  });

  test.each(Object.keys(commands))("of wxcc %s are in its help when they are its own", name => {
    const main = textOf("provider/cli/main.ts");
    // Commands are named in the map as they are imported, or by a name of their own.
    const [, variable = name] = new RegExp(`^  "?${name}"?: (\\w+),`, "m").exec(main) ?? [];
    const [, file] = new RegExp(`^import \\{ ${variable} \\} from "\\./(\\w+)\\.js";`, "m").exec(main)!;
    const source = textOf(`provider/cli/${file}.ts`);
    const said = exitCodesIn(commands[name]!.usage);
    const own = [
      [/exitCodes\.found|comparing\(/, /\b1\b/],
      [/reviewing\(/, /\b3\b/],
    ] as const;
    expect(own.filter(([returned, told]) => returned.test(source) && !told.test(said))).toEqual([]);
  });
});

test("the README has each command once, between marks that stay where they are", () => {
  const text = readme(root);
  expect(text).toBe(textOf("README.md"));
  for (const [name, { usage }] of Object.entries(commands)) {
    const rows = text.split("\n").filter(line => line.startsWith(`| \`npx wxcc ${name}\` |`));
    expect(rows).toEqual([expect.stringMatching(/\| [^|]+ \|$/)]);
    expect(rows[0]!.endsWith(`| ${exitCodesIn(usage)} |`)).toBe(true);
  }
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readAcknowledgements } from "../../provider/cli/acknowledged.js";
import { history } from "../../provider/cli/history.js";
import { printable } from "../../provider/cli/printable.js";
import { WxccError } from "../../provider/errors.js";
import { readFaults, readSaved, readSeed } from "../../provider/simulator/index.js";
import { seeded } from "../../provider/simulator/random.js";
import { running } from "../cli/terminal.js";
import { dice } from "../faults/programs.js";
import { isClean, spoilt } from "./hostile.js";
import { acknowledged, files, folder, journal, lines, placed, run } from "./hostileReaders.js";

afterAll(() => rmSync(folder, { recursive: true }));

// Ten megabytes take their time where others work on the machine as well.
jest.setTimeout(60_000);

/** What is wrong with how a text was read: it is used, or refused in so many harmless words. */
async function faultOf(read: (text: string) => unknown, text: string): Promise<string | undefined> {
  try {
    await read(text);
  } catch (error) {
    const told = error instanceof WxccError ? error.describe() : String((error as Error).message);
    const isBug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
    if (isBug || /call stack/.test(told)) return `is no advice: ${(error as Error).stack?.slice(0, 600)}`;
    // Commands print by way of printable.ts; a line that fills the terminal helps nobody either.
    if (printable(told).length > 5_000) return `is endless: ${told.slice(0, 300)}`;
  }
  return isClean() ? undefined : "Object.prototype was changed";
}

test.each(files)("%s that nobody expects is told, and does no harm", async (_, usual, read) => {
  expect(await faultOf(read, usual)).toBeUndefined();
  await read(usual);
  const wrong: string[] = [];
  for (let seed = 1; seed <= 100; seed += 1) {
    const fault = await faultOf(read, spoilt(usual, dice(seeded(seed).next)));
    if (fault) wrong.push(`${seed}: ${fault}`);
  }
  expect(wrong).toEqual([]);
});

test.each(files)("%s of any JSON is used or refused", async (_, __, read) => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), async text => {
      expect(await faultOf(read, text)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

describe("of a file that cannot be used is told", () => {
  const problemOf = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      return error instanceof WxccError ? error.describe() : String((error as Error).message);
    }
    return undefined;
  };
  const yaml = (text: string) =>
    problemOf(() => {
      placed("acknowledged.yaml", text);
      return readAcknowledgements(folder, "acknowledged.yaml");
    });
  const kept = (values: readonly object[]) =>
    problemOf(() => {
      placed(`journal/${run}.jsonl`, lines(values));
      return running(history, { journal: join(folder, "journal") });
    });

  test("the file, the place in it, and what was expected there", async () => {
    expect(
      await yaml(JSON.stringify({ acknowledged: [acknowledged, { ...acknowledged, until: "tomorrow" }] })),
    ).toContain("acknowledged.yaml cannot be used: acknowledged.1.until: Invalid ISO date");
    expect(await kept([...journal, { write: 2, op: "create", kind: "spaceship", name: "x", at: "" }])).toContain(
      `${run}.jsonl is no journal of this version: line 4:`,
    );
    expect(
      await problemOf(() => readSeed(JSON.stringify({ people: [{ email: 7 }] }), "The seed file s.json")),
    ).toContain("The seed file s.json cannot be used:\n  people.0.email: Invalid input");
    expect(
      await problemOf(() => readFaults('{"faults":[{"effect":{"do":"explode"}}]}', "The fault script f.json")),
    ).toMatch(/^The fault script f.json is no fault script:.*faults\[0\].effect.do/s);
  });

  test("that it is too large, before a parser sees it, or nested too deeply", async () => {
    expect(await yaml(`a: "${"x".repeat(10_000_000)}"`)).toContain("has 10000005 bytes, and 262144 at most");
    expect(await yaml("[".repeat(10_000) + "]".repeat(10_000))).toContain("is no YAML: it is nested too deeply");
    const deep = `{"v":1,"tables":{"site":[{"id":"s","a":${"[".repeat(10_000)}${"]".repeat(10_000)}}]}}`;
    expect(await problemOf(() => readSaved(deep, "The data file t.json"))).toBe(
      "The data file t.json is nested too deeply",
    );
    expect(await kept([{ ...journal[0], by: 7 }])).toContain("line 1: by: Invalid input");
  });
});

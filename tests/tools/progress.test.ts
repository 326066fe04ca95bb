/** @jest-environment ./tests/tools/environment.cjs */
import { tool } from "./tool.js";

interface Progress {
  step<T>(title: string, work: (tell: (text: string) => void) => Promise<T>): Promise<T>;
}
interface World {
  out: { isTTY: boolean; columns?: number; write(text: string): void };
  now(): number;
  every(work: () => void): () => void;
}
const progress = () => tool<{ progressTo(world: World): Progress; elapsed(milliseconds: number): string }>("progress");

/** A screen and a clock that the test turns. */
function world(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  let tick = () => {};
  return {
    written,
    pass: (milliseconds: number) => {
      time += milliseconds;
      tick();
    },
    out: { isTTY, columns: 60, write: (text: string) => void written.push(text) },
    now: () => time,
    every: (work: () => void) => {
      tick = work;
      return () => {};
    },
  };
}

describe("a step", () => {
  test("says off a terminal when it begins, every 30 seconds what it waits for, and when it ends", async () => {
    const { progressTo } = await progress();
    const seen = world(false);
    await progressTo(seen).step("dependencies", async tell => {
      tell("npm ci");
      seen.pass(29_000);
      seen.pass(2_000);
      return { summary: "installed" };
    });
    expect(seen.written).toEqual([
      "  … dependencies\n",
      "  … dependencies: npm ci (31 s)\n",
      "  ✓ dependencies: installed (31 s)\n",
    ]);
  });

  test("draws one line on a terminal, never longer than it is wide", async () => {
    const { progressTo } = await progress();
    const seen = world(true);
    await progressTo(seen).step("Pulumi CLI", async tell => {
      tell("x".repeat(100));
      seen.pass(250);
    });
    expect(seen.written[0]).toHaveLength(59 + "\r\u001b[K".length);
    expect(seen.written[1]).toBe("\r\u001b[K  ✓ Pulumi CLI (0.3 s)\n");
  });

  test("that fails is marked, and its error goes on", async () => {
    const { progressTo } = await progress();
    const seen = world(false);
    await expect(progressTo(seen).step("sources", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(seen.written.at(-1)).toBe("  ✗ sources (0.0 s)\n");
  });
});

test.each([
  [4_240, "4.2 s"],
  [42_400, "42 s"],
  [200_000, "3 min 20 s"],
  [119_900, "2 min 00 s"],
])("%d milliseconds are told as %s", async (milliseconds, text) => {
  expect((await progress()).elapsed(milliseconds)).toBe(text);
});

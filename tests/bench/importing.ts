import { succeeded } from "./command.js";
import { type Figure, rounded, type Section } from "./figure.js";
import { goals } from "./goals.js";
import { titles } from "./titles.js";

const repetitions = 9;

const programs = {
  floor: 'require("@pulumi/pulumi")',
  ours: 'require("@pulumi/pulumi"); require("pulumi-wxcc")',
};

/** What `import "pulumi-wxcc"` adds to the start of a user's program. */
export async function importing(): Promise<Section> {
  const cwd = require.resolve("pulumi-wxcc/package.json").replace(/package\.json$/, "");
  const taken = { floor: [] as number[], ours: [] as number[] };
  const used = { floor: [] as number[], ours: [] as number[] };
  for (let repetition = 0; repetition < repetitions; repetition += 1)
    for (const which of ["floor", "ours"] as const) {
      const { seconds, cpu } = await succeeded(process.execPath, ["-e", programs[which]], {
        cwd,
        env: process.env,
      });
      taken[which].push(seconds);
      used[which].push(cpu);
    }
  const row = (what: string, of: typeof taken): Figure => {
    const [reached, floor] = [rounded(Math.min(...of.ours), 3), rounded(Math.min(...of.floor), 3)];
    return { what, reached, goal: rounded(floor + goals.importing.over, 3), floor, exact: false };
  };
  return {
    title: titles.importing,
    floor: "@pulumi/pulumi alone",
    figures: [row("seconds", taken), row("CPU seconds", used)],
  };
}

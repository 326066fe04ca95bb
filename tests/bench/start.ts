import { type Figure, rounded, type Section } from "./figure.js";
import { goals } from "./goals.js";
import { startHost } from "./host.js";
import { mix } from "./mix.js";
import { doNothingPackage, makeTitles } from "./program.js";
import { newStack } from "./stack.js";
import { roomyTenant } from "./tenant.js";
import { titles } from "./titles.js";

const repetitions = 7;

const texts = {
  wxcc: (kind: string) => `exports.handler = () => require("pulumi-wxcc/provider").handler("${kind}")`,
  doNothing: (kind: string) => `exports.handler = () => require("${doNothingPackage}").handler("${kind}")`,
};

type Make = keyof typeof texts;

/** How long the process that hosts providers takes from its start to its first answer, the tenant's lists included. */
export async function start(): Promise<Section> {
  const tenant = await roomyTenant(100);
  const [{ kind, name, inputs }] = mix(20) as [ReturnType<typeof mix>[number]];
  const stack = await newStack("wxcc", [], tenant);
  const env = { ...process.env, ...tenant.environment };
  const taken: Record<Make, number[]> = { wxcc: [], doNothing: [] };
  const used: Record<Make, number[]> = { wxcc: [], doNothing: [] };
  try {
    for (let repetition = 0; repetition < repetitions; repetition += 1)
      for (const make of ["wxcc", "doNothing"] as const) {
        const started = performance.now();
        const host = await startHost(stack.folder, env);
        await host.check({ ...inputs, wxcc: { name }, __provider: texts[make](kind) });
        taken[make].push((performance.now() - started) / 1_000);
        used[make].push(await host.used());
        await host.end();
      }
  } finally {
    stack.remove();
    await tenant.close();
  }
  const row = (what: string, { wxcc, doNothing }: typeof taken): Figure => {
    const [reached, floor] = [rounded(Math.min(...wxcc), 3), rounded(Math.min(...doNothing), 3)];
    return { what, reached, goal: rounded(floor + goals.start.over, 3), floor, exact: false };
  };
  const figures = [
    row("seconds from start to first answer", taken),
    row("CPU seconds from start to first answer", used),
  ];
  return { title: titles.start, floor: makeTitles.doNothing, figures };
}

import { type Figure, rounded, type Section } from "./figure.js";
import { goals } from "./goals.js";
import { measureSimulator, type SimulatorFigures } from "./simulator.js";
import { titles } from "./titles.js";

type Payloads = SimulatorFigures["payloads"];

const payloadTitles: Readonly<Record<keyof Payloads, string>> = { page: "a page of 100", entity: "one entity" };

/** How often each can be answered with one second of CPU. */
const answers = (microseconds: number) => Math.round(1e6 / microseconds);

function answering(payloads: Payloads): readonly Figure[] {
  return (["page", "entity"] as const).flatMap(payload => {
    const { bare, simulated } = payloads[payload];
    const floor = answers(bare.cpu);
    const goal = Math.ceil(floor * goals.simulator.share);
    const what = payloadTitles[payload];
    return [
      {
        what: `answers for a CPU second, ${what}`,
        reached: answers(simulated.cpu),
        ...{ goal, wanted: "at least" as const, floor },
        exact: false,
      },
      {
        what: `answers in a second, ${what}`,
        reached: Math.round(simulated.perSecond),
        floor: Math.round(bare.perSecond),
        exact: false,
      },
    ];
  });
}

/** The embedded tenant beside the least that an HTTP server in Node can do. */
export async function embeddedTenant(): Promise<Section> {
  const { payloads, megabytes100k, peakMegabytes100k, forkMilliseconds, growth } = await measureSimulator();
  const { megabytes, forkMilliseconds: most } = goals.simulator;
  return {
    title: titles.simulator,
    floor: "a bare node:http handler that has the same answers ready",
    figures: [
      ...answering(payloads),
      {
        what: "MB of a process that holds 100,000 objects",
        reached: Math.round(megabytes100k),
        goal: megabytes,
        exact: false,
      },
      { what: "MB that it had at most, garbage included", reached: Math.round(peakMegabytes100k), exact: false },
      {
        what: "milliseconds, fork of 10,000 objects and the first read and write on either side",
        reached: rounded(forkMilliseconds, 1),
        goal: most,
        exact: false,
      },
      ...(["creating", "listing"] as const).map(work => ({
        what: `times the CPU of the first 10,000 objects, ${work} the last of 100,000`,
        reached: rounded(growth[work]),
        exact: false,
      })),
    ],
  };
}

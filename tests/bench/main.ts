import { parseArgs } from "node:util";
import { atOnce } from "./atOnce.js";
import { writeDocument } from "./document.js";
import { embeddedTenant } from "./embeddedTenant.js";
import { heading, isMissed, type Section } from "./figure.js";
import { growth } from "./growth.js";
import { importing } from "./importing.js";
import { makes, makeTitles } from "./program.js";
import { reading } from "./reading.js";
import { keep, readResults } from "./results.js";
import { engineSettings } from "./settings.js";
import { small } from "./small.js";
import { measure, planOf } from "./stacks.js";
import { start } from "./start.js";
import { table } from "./table.js";

type Sections = AsyncIterable<Section>;
const tell = console.log;

/** What is measured of each size, and what has no size. Each is kept as soon as it is there. */
const sized: Readonly<Record<string, (size: number) => Sections>> = {
  stacks: size =>
    measure(planOf(size), tell, async function* (ours, tenant) {
      yield await reading(size, ours, tenant);
      yield await small(size, tenant);
    }),
  async *atOnce(size) {
    if (size <= 2_000) yield await atOnce(size);
  },
};
const others: Readonly<Record<string, () => Sections>> = {
  async *start() {
    yield await start();
  },
  async *importing() {
    yield await importing();
  },
  async *simulator() {
    yield await embeddedTenant();
  },
  settings: engineSettings,
};
const parts = [...Object.keys(sized), ...Object.keys(others)];

const usage = `Usage: npm run bench -- [--size N]… [--part PART]… [--document]

  --size N      only stacks of N entities, 20 or more (100, 1,000 and 10,000, and all that has no size)
  --part PART   only this: ${parts.join(", ")}
  --document    measure nothing; write the last results into docs/performance.md`;

function print(sections: readonly Section[]) {
  tell(`\n${makes.map(make => `${make}: ${makeTitles[make]}`).join("; ")}.`);
  for (const section of sections) {
    const floor = section.floor ? ` (floor: ${section.floor})` : "";
    tell(`\n${heading(section)}${floor}\n${table(section.figures)}`);
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      size: { type: "string", multiple: true },
      part: { type: "string", multiple: true },
      document: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const sizes = (values.size ?? ["100", "1000", "10000"]).map(Number);
  const unusable =
    sizes.some(size => !Number.isSafeInteger(size) || size < 20) || values.part?.some(part => !parts.includes(part));
  if (values.help || unusable) {
    tell(usage);
    return unusable ? 2 : 0;
  }
  if (values.document) {
    writeDocument(readResults());
    return 0;
  }

  const wanted = (part: string) => values.part?.includes(part) ?? true;
  const works = [
    ...sizes.flatMap(size => Object.entries(sized).map(([part, work]) => [part, () => work(size)] as const)),
    ...(values.size && !values.part ? [] : Object.entries(others)),
  ];
  const started = performance.now();
  const measured: Section[] = [];
  for (const [part, work] of works) {
    if (!wanted(part)) continue;
    tell(`measuring ${part}`);
    for await (const section of work()) {
      measured.push(section);
      keep([section]);
    }
  }
  print([...measured, ...growth(readResults().sections)]);
  tell(`\nmeasured in ${Math.ceil((performance.now() - started) / 60_000)} minutes`);
  const faults = measured.flatMap(({ figures }) => figures.filter(figure => figure.exact && isMissed(figure)));
  return faults.length > 0 ? 1 : 0;
}

void main().then(code => {
  process.exitCode = code;
});

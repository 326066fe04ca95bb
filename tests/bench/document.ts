import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { heading, isMissed, rounded, type Section } from "./figure.js";
import { growth } from "./growth.js";
import { type Results, root } from "./results.js";
import { markdown } from "./table.js";

const file = join(root, "docs", "performance.md");
const begin = "<!-- npm run bench -- --document writes what follows -->";
const end = "<!-- until here -->";

const sectionText = (section: Section) =>
  [`### ${heading(section)}`, ...(section.floor ? [`Floor: ${section.floor}.`] : []), markdown(section.figures)].join(
    "\n\n",
  );

/** Whatever misses its goal, at one place. */
function missedText(sections: readonly Section[]): string {
  const goals = sections.flatMap(({ figures }) => figures.filter(({ goal }) => goal !== undefined));
  const missed = sections.flatMap(section =>
    section.figures.filter(isMissed).map(({ what, reached, goal, floor }) => {
      const of = floor === undefined ? "" : ` (${rounded(reached / floor)} × the floor)`;
      return `- ${heading(section)}: ${what}: ${reached} instead of ${goal}${of}`;
    }),
  );
  return [`Of ${goals.length} goals ${missed.length} are missed${missed.length > 0 ? ":" : "."}`, ...missed].join("\n");
}

/** The part of the document that is measured. */
export function measuredText({ machine, sections }: Results): string {
  const { processor, cores, gigabytes, node } = machine;
  const all = [...sections, ...growth(sections)];
  return [
    `Measured on ${cores} cores (${processor}), ${gigabytes} GB, Node ${node}.`,
    missedText(all),
    ...all.map(sectionText),
  ].join("\n\n");
}

const split = (text: string) => {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the lines between which the figures stand`);
  return {
    before: text.slice(0, from + begin.length),
    measured: text.slice(from + begin.length, to),
    after: text.slice(to),
  };
};

export const documented = () => split(readFileSync(file, "utf8")).measured.trim();

export function writeDocument(results: Results): void {
  const { before, after } = split(readFileSync(file, "utf8"));
  writeFileSync(file, `${before}\n\n${measuredText(results)}\n\n${after}`);
}

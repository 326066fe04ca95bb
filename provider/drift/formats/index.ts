import type { Report, What } from "../report.js";
import { junitReport } from "./junit.js";
import { markdownReport } from "./markdown.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";

/** How a report can be printed. @param counting what decides the exit code */
export const formats = {
  text: textReport,
  json: (report: Report) => JSON.stringify(report, undefined, 2),
  junit: (report: Report, counting: ReadonlySet<What>) => junitReport(report, counting),
  sarif: sarifReport,
  markdown: markdownReport,
} as const satisfies Readonly<Record<string, (report: Report, counting: ReadonlySet<What>) => string>>;

export type Format = keyof typeof formats;

export const isFormat = (word: string): word is Format => Object.hasOwn(formats, word);

import { acknowledge } from "../drift/acknowledgements.js";
import { type Format, formats, isFormat } from "../drift/formats/index.js";
import { exitCodeOf, type Report, type What } from "../drift/report.js";
import { InvalidConfiguration, WxccError } from "../errors.js";
import { readAcknowledgements } from "./acknowledged.js";
import type { Terminal } from "./command.js";
import { exitCodes } from "./exitCodes.js";

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The options of every command that prints a comparison. */
export const comparisonOptions = {
  format: { type: "string" },
  json: { type: "boolean" },
  "fail-on": { type: "string" },
  "ignore-file": { type: "string" },
} as const;

export const textIn = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

function formatOf({ format, json }: Values): Format {
  const word = textIn(format) ?? (json ? "json" : "text");
  if (json && word !== "json")
    throw new InvalidConfiguration(`--json and --format ${word} are two forms`, "Choose one of them.");
  if (isFormat(word)) return word;
  throw new InvalidConfiguration(`--format ${word} is not known`, `Write one of ${Object.keys(formats).join(", ")}.`);
}

function countingIn(value: string | undefined, all: readonly What[]): ReadonlySet<What> {
  const words = value === undefined ? all : value.split(",").map(word => word.trim());
  const stray = words.find(word => !all.some(what => what === word));
  if (stray === undefined) return new Set(words as readonly What[]);
  throw new InvalidConfiguration(`--fail-on ${value} is not usable: "${stray}"`, `Write any of ${all.join(",")}.`);
}

/**
 * Compares and prints, with what people have acknowledged.
 *
 * @param all what the comparison can find
 * @param instead what is printed in the place of the report
 * @returns 0 nothing that counts, 1 something, 2 not to be told
 */
export async function comparing(
  values: Values,
  { cwd, print, warn }: Terminal,
  all: readonly What[],
  made: () => Promise<Report>,
  instead?: (report: Report) => string,
): Promise<number> {
  try {
    const format = formatOf(values);
    const counting = countingIn(textIn(values["fail-on"]), all);
    const entries = await readAcknowledgements(cwd, textIn(values["ignore-file"]));
    const report = acknowledge(await made(), entries, new Date().toISOString().slice(0, 10));
    print(instead ? instead(report) : formats[format](report, counting));
    return exitCodeOf(report, counting);
  } catch (error) {
    if (!(error instanceof WxccError)) throw error;
    // Nothing is known, which is neither a difference nor none.
    warn(error.describe());
    return exitCodes.unsure;
  }
}

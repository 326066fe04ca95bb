import type { Ref, Station } from "../channels/ways/index.js";
import { calledText, linesOf, whatText, whenText } from "../drift/formats/words.js";
import { type Finding, isOpen, type Report } from "../drift/report.js";

/** What differs between the program and the tenant at one station. */
export interface Mark {
  /** The shape in which the picture shows it. */
  sign: "changed" | "deleted" | "unmanaged" | "acknowledged";
  /** In a word or two. */
  word: string;
  /** It is the station's own; else something that decides with it differs, such as its skill profile. */
  own: boolean;
  lines: readonly string[];
}

export type MarkOf = (station: Station) => Mark | undefined;

const keyOf = ({ kind, id }: Ref) => `${kind} ${id}`;

const words = { changed: "changed", deleted: "deleted", unmanaged: "not in program", acknowledged: "acknowledged" };

const signOf = (finding: Finding): Mark["sign"] => {
  if (!isOpen(finding)) return "acknowledged";
  return finding.what === "deleted" || finding.what === "unmanaged" ? finding.what : "changed";
};

/** What was found of each station: of itself, or of something that decides with it. */
export function marksOf(drift: Report | undefined): MarkOf {
  if (!drift) return () => undefined;
  const found = new Map<string, Finding[]>();
  for (const finding of drift.findings) {
    if (finding.id === undefined) continue;
    const key = keyOf({ kind: finding.kind, id: finding.id });
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return station => {
    const [self, ...others] = station.of;
    const ofItself = self ? (found.get(keyOf(self)) ?? []) : [];
    // That a skill profile is not in the program says nothing of the agent who has it.
    const beside = others.flatMap(ref => found.get(keyOf(ref)) ?? []).filter(({ what }) => what !== "unmanaged");
    const all = [...ofItself, ...beside];
    const first = all.find(isOpen) ?? all[0];
    if (!first) return undefined;
    const sign = signOf(first);
    const own = ofItself.includes(first);
    const word = own ? words[sign] : `${first.title} ${words[sign]}`;
    const lines = all.map(one =>
      [`${calledText(one)} ${whatText(one, drift.sides)}`, whenText(one), ...linesOf(one)].filter(Boolean).join(", "),
    );
    return { sign, word, own, lines };
  };
}

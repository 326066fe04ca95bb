import { z } from "zod";
import { className, kinds } from "../entities/registry.js";
import { worstOf } from "./change.js";
import { type Acknowledged, type Finding, type Report, whats } from "./report.js";

const words = z.string().min(1);

/** The shape of `.wxccacknowledged.yaml`: what differs on purpose, for a while. */
export const acknowledgementsSchema = z.strictObject({
  acknowledged: z.array(
    z
      .strictObject({
        kind: z
          .string()
          .refine(word => kindNamed(word) !== undefined, "is no kind: write the name of its class, such as Queue")
          .describe("The name of its class, such as Queue."),
        name: words.describe("The object's name as the report prints it; * stands for any characters."),
        field: words.optional().describe("The field that differs."),
        what: z.enum(whats).exclude(["changed"]).optional().describe("In place of a field: that it is there, or gone."),
        reason: z.string().optional().describe("Why this is right; without it the entry does not count."),
        until: z.iso.date().optional().describe("The last day on which it counts: YYYY-MM-DD; needed as well."),
      })
      .refine(({ field, what }) => (field === undefined) !== (what === undefined), {
        path: ["field"],
        message: "state either the field that differs or what: deleted, unmanaged, onlyInA, onlyInB",
      }),
  ),
});

export type Acknowledgement = z.output<typeof acknowledgementsSchema>["acknowledged"][number];

const kindNamed = (word: string) => kinds.find(kind => word === kind || word === className(kind));

const entryText = ({ kind, name, field, what }: Acknowledgement) => `${kind} ${name}: ${field ?? what}`;

/** What keeps an entry from counting. */
function faultOf({ reason, until }: Acknowledgement, today: string): string | undefined {
  if (!reason?.trim()) return "has no reason and does not count: say why";
  if (until === undefined) return "has no last day and does not count: add until: YYYY-MM-DD";
  return until < today
    ? `ended on ${until} and does not count any more: mend the difference, or date it anew`
    : undefined;
}

const matches = (pattern: string, name: string) =>
  new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "s").test(name);
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const isAbout = (entry: Acknowledgement, { kind, name }: Finding) =>
  kindNamed(entry.kind) === kind && matches(entry.name, name);

/**
 * The report with what people have acknowledged. Entries that are expired, without a reason, or about nothing are told
 * among the notes.
 *
 * @param today YYYY-MM-DD
 */
export function acknowledge(report: Report, entries: readonly Acknowledgement[], today: string): Report {
  const used = new Set<Acknowledgement>();
  const valid = entries.filter(entry => faultOf(entry, today) === undefined);
  const by = (finding: Finding, isMeant: (entry: Acknowledgement) => boolean): { acknowledged?: Acknowledged } => {
    const entry = valid.find(one => isAbout(one, finding) && isMeant(one));
    if (!entry) return {};
    used.add(entry);
    return { acknowledged: { reason: entry.reason!, until: entry.until! } };
  };
  const findings = report.findings.map((finding): Finding => {
    if (finding.what !== "changed") return { ...finding, ...by(finding, entry => entry.what === finding.what) };
    const fields = finding.fields.map(field => ({ ...field, ...by(finding, entry => entry.field === field.field) }));
    const all = fields.every(({ acknowledged }) => acknowledged) ? fields[0]?.acknowledged : undefined;
    // The worst of what is left decides.
    const open = fields.filter(({ acknowledged }) => !acknowledged);
    return { ...finding, fields, ...(all ? { acknowledged: all } : {}), ...worstOf(all ? fields : open) };
  });
  const told = entries.flatMap(entry => {
    const fault = faultOf(entry, today) ?? (used.has(entry) ? undefined : "is about nothing that differs: remove it");
    return fault ? [`acknowledgement ${entryText(entry)} ${fault}`] : [];
  });
  return { ...report, findings, notes: [...report.notes, ...told] };
}

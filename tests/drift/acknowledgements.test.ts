import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { usualAcknowledgements } from "../../provider/cli/acknowledged.js";
import { acknowledge, acknowledgementsSchema } from "../../provider/drift/acknowledgements.js";
import { isOpen } from "../../provider/drift/report.js";
import { drifted } from "./sample.js";

const chat = { kind: "Queue", name: "Chat", field: "callDistributionGroups", reason: "rebuilt", until: "2026-06-30" };
const today = "2026-06-30";
const report = {
  ...drifted,
  notes: [],
  findings: drifted.findings.map(({ acknowledged: _, ...finding }) => ({
    ...finding,
    fields: finding.fields.map(({ acknowledged: __, ...field }) => field),
  })),
};
const open = (...entries: Parameters<typeof acknowledge>[1]) => {
  const { findings, notes } = acknowledge(report, entries, today);
  return { open: findings.filter(isOpen).map(({ name, what }) => `${what} ${name}`), notes };
};

describe("an acknowledgement", () => {
  test("counts on its last day, of exactly the field that it names", () => {
    const mail = { kind: "queue", name: "Mail", what: "deleted" as const, reason: "gone for good", until: today };
    const [one, both] = [open(chat), open(chat, { ...chat, field: "maxTimeInQueue" }, mail)];
    expect(acknowledge(report, [chat], today).findings[0]).toMatchObject({ level: "waits" });
    expect([one.open.includes("changed Chat"), one.notes]).toEqual([true, []]);
    expect(both.open).toEqual(["changed Seller", expect.stringContaining("unmanaged <b>"), "unmanaged Trainees"]);
    expect(both.notes).toEqual([]);
  });

  test("of several objects has a * in its name, and no other character is special", () => {
    const trainees = { kind: "Queue", what: "unmanaged" as const, reason: "theirs", until: today };
    expect(open({ ...trainees, name: "Train*" }).open).not.toContain("unmanaged Trainees");
    expect(open({ ...trainees, name: "Trainee." }).open).toContain("unmanaged Trainees");
    expect(open({ ...trainees, name: "rainees" }).open).toContain("unmanaged Trainees");
  });

  test.each([
    ["is expired", { ...chat, until: "2026-06-29" }, "ended on 2026-06-29 and does not count any more"],
    ["has no reason", { ...chat, reason: " " }, "has no reason and does not count"],
    ["has no last day", { ...chat, until: undefined }, "has no last day and does not count"],
    ["is about nothing", { ...chat, name: "Other" }, "is about nothing that differs: remove it"],
    ["is about another kind", { ...chat, kind: "Team" }, "is about nothing that differs: remove it"],
  ])("that %s is told, and does not count", (_, entry, told) => {
    expect(open(entry).open).toContain("changed Chat");
    expect(open(entry).notes).toEqual([expect.stringContaining(told)]);
  });

  test("is shown in the document and beside the example as it is read", () => {
    const root = join(__dirname, "..", "..");
    const [, shown] = /```yaml\n(.*?)```/s.exec(readFileSync(join(root, "docs", "drift.md"), "utf8"))!;
    const beside = readFileSync(join(root, "examples", "promotion", usualAcknowledgements), "utf8");
    for (const text of [shown!, beside])
      expect(acknowledgementsSchema.safeParse(parse(text, { schema: "core" }))).toMatchObject({ success: true });
  });

  test("names a kind that exists, and either a field or what happened", () => {
    const problems = (entry: object) =>
      acknowledgementsSchema.safeParse({ acknowledged: [entry] }).error?.issues.map(({ path }) => path.join("."));
    expect(problems(chat)).toBeUndefined();
    expect(problems({ ...chat, kind: "Queues" })).toEqual(["acknowledged.0.kind"]);
    expect(problems({ ...chat, what: "deleted" })).toEqual(["acknowledged.0.field"]);
    expect(problems({ ...chat, until: "tomorrow" })).toEqual(["acknowledged.0.until"]);
    expect(problems({ ...chat, why: "x" })).toEqual(["acknowledged.0"]);
  });
});

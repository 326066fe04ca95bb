import fc from "fast-check";
import { type EngageTemplate, engageTemplates } from "../../provider/channels/engage.js";
import { channels } from "../../provider/entities/channel.js";
import { InvalidDesiredState } from "../../provider/errors.js";

/** Reads RFC 4180 by its grammar, and nothing else. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const found = field.exec(csv);
    if (!found) throw new Error(`no CSV at ${at}: ${csv.slice(at, at + 20)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const hello: EngageTemplate = { channel: "sms", group: "Care", name: "Hello", text: "Hello @@name" };
const refusal = (...rows: EngageTemplate[]) => {
  try {
    engageTemplates(rows);
  } catch (error) {
    if (error instanceof InvalidDesiredState) return error.reason;
    throw error;
  }
  return undefined;
};

describe("templates for Webex Engage", () => {
  test("are a file with a head, one line each, ended as RFC 4180 says", () => {
    const locked = {
      ...hello,
      channel: "whatsapp",
      name: "Quote",
      text: 'He said "yes",\nthen no',
      lock: true,
    } as const;
    expect(engageTemplates([hello, locked]).csv).toBe(
      "Channel Name,Template Group Name,Template Name,Template Text,Lock Template\r\n" +
        "SMS,Care,Hello,Hello @@name,No\r\n" +
        'WhatsApp,Care,Quote,"He said ""yes"",\nthen no",Yes\r\n',
    );
  });

  test("parse back to what they were made from", () => {
    const part = fc
      .stringMatching(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]{1,40}$/)
      .filter(s => s.trim() !== "");
    const row = fc.record({
      channel: fc.constantFrom("common" as const, ...channels),
      group: part,
      name: part,
      text: fc.oneof(part, fc.constantFrom('"', ",", "\r\n.", 'a"",\r\n"b', "=1+1")),
      lock: fc.boolean(),
    });
    const rows = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 20,
      selector: ({ channel, group, name }) => JSON.stringify([channel, group, name]),
    });
    fc.assert(
      fc.property(rows, given => {
        const [head, ...lines] = parsed(engageTemplates(given).csv);
        expect(head).toHaveLength(5);
        expect(lines.map(line => line.slice(1))).toEqual(
          given.map(({ group, name, text, lock }) => [group, name, text, lock ? "Yes" : "No"]),
        );
      }),
    );
  });

  test("are refused with every row that is not usable", () => {
    expect(refusal({ ...hello, text: " " }, { ...hello, name: "", group: "" })).toBe(
      'row 1 ("Hello") has no text; row 2 ("") has no group; row 2 ("") has no name',
    );
    expect(refusal(hello, hello)).toBe('row 2 ("Hello") stands there twice');
    expect(refusal({ ...hello, text: "a\u0000" })).toBe('row 1 ("Hello") its text has a control character');
    expect(refusal({ ...hello, channel: "fax" as "sms" })).toBe('row 1 ("Hello") "fax" is no channel');
    expect(refusal()).toBe("there is no template");
    expect(refusal(hello, { ...hello, channel: "email" }, { ...hello, group: "Sales" })).toBeUndefined();
  });

  test("are no longer than their channel takes", () => {
    const long = (channel: EngageTemplate["channel"], length: number) =>
      refusal({ ...hello, channel, text: "ä".repeat(length) });
    expect(long("whatsapp", 4_097)).toBe('row 1 ("Hello") its text is longer than 4096 characters');
    expect(long("whatsapp", 4_096)).toBeUndefined();
    expect(long("apple", 10_001)).toBe('row 1 ("Hello") its text is longer than 10000 characters');
    expect(long("email", 10_001)).toBeUndefined();
  });

  test("say that the columns are unverified, and what else a person has to know", () => {
    const notes = (...rows: EngageTemplate[]) => engageTemplates(rows).notes.join("\n");
    expect(notes(hello)).toMatch(/^Unverified: the columns .*\nInferred: .*$/);
    expect(notes({ ...hello, channel: "whatsapp" })).toContain("not supported with Contact Center");
    expect(notes({ ...hello, text: "=HYPERLINK(1)" })).toContain("spreadsheet");
    expect(engageTemplates([hello]).csv).not.toContain("Unverified");
  });

  test("have a file name of their own for each content", () => {
    const name = (...rows: EngageTemplate[]) => engageTemplates(rows).fileName;
    expect(name(hello)).toMatch(/^engage-templates-[0-9a-f]{8}\.csv$/);
    expect(name(hello)).toBe(name({ ...hello }));
    expect(name(hello)).not.toBe(name({ ...hello, lock: true }));
  });
});

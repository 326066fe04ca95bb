import { createHash } from "node:crypto";
import { type Channel, channels } from "../entities/channel.js";
import { InvalidDesiredState } from "../errors.js";

/** A text that agents choose in a conversation. */
export interface EngageTemplate {
  /** Where agents may choose it; "common": on every channel. */
  channel: Channel | "common";
  /** The group under which agents find it. */
  group: string;
  name: string;
  /** What is sent. Lab guides show `@@` before a variable, and `<…>` around what agents fill in. */
  text: string;
  /** Whether agents may not change it; false when absent. */
  lock?: boolean;
}

/** A file for Upload templates in Webex Engage, and what a person who uploads it has to know. */
export interface EngageFile {
  /** A name of its own for each content: Engage takes a name once. */
  fileName: string;
  /** RFC 4180, lines ended by CRLF, UTF-8. */
  csv: string;
  notes: readonly string[];
}

const header = ["Channel Name", "Template Group Name", "Template Name", "Template Text", "Lock Template"];

/** As the templates' own dialogs in Webex Engage are called; in the file, inferred. */
const channelNames: Readonly<Record<EngageTemplate["channel"], string>> = {
  common: "Common",
  sms: "SMS",
  email: "Email",
  livechat: "Livechat",
  messenger: "Facebook Messenger",
  whatsapp: "WhatsApp",
  apple: "Apple Messages for Business",
};

/** Characters in one message, where they are published. */
const longest: Readonly<Partial<Record<EngageTemplate["channel"], number>>> = { whatsapp: 4_096, apple: 10_000 };

const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const isFormula = (value: string) => /^[=+\-@\t\r]/.test(value);
// A line of text may end; anything else below a space is no text.
const hasControls = (value: string) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value);

function problemsOf(row: EngageTemplate, before: readonly EngageTemplate[]): readonly string[] {
  const parts = { group: row.group, name: row.name, text: row.text };
  const most = longest[row.channel];
  const same = (other: EngageTemplate) =>
    other.channel === row.channel && other.group === row.group && other.name === row.name;
  return [
    ...(row.channel === "common" || channels.includes(row.channel) ? [] : [`"${row.channel}" is no channel`]),
    ...Object.entries(parts).flatMap(([part, value]) => [
      ...(value.trim() === "" ? [`has no ${part}`] : []),
      ...(hasControls(value) ? [`its ${part} has a control character`] : []),
    ]),
    ...(most !== undefined && [...row.text].length > most ? [`its text is longer than ${most} characters`] : []),
    ...(before.some(same) ? ["stands there twice"] : []),
  ];
}

function notesOn(rows: readonly EngageTemplate[]): readonly string[] {
  return [
    "Unverified: the columns are those of the guide of Webex Engage without Contact Center. Compare them with " +
      "Engage > Templates > Upload templates > Download sample file before you upload.",
    "Inferred: the words in Channel Name, and Yes or No in Lock Template.",
    ...(rows.some(row => row.channel === "whatsapp")
      ? ["WhatsApp templates are not supported with Contact Center (Cisco's article), though Engage offers them."]
      : []),
    ...(rows.some(row => [row.group, row.name, row.text].some(isFormula))
      ? [
          "A cell begins with =, +, - or @: a spreadsheet program would calculate it. Upload the file without opening it.",
        ]
      : []),
  ];
}

/**
 * The templates of Webex Engage as a file that a person uploads there: no interface for it is open to Contact Center.
 * The columns are unverified; `notes` says so, since a file of this kind holds no comments.
 *
 * @throws InvalidDesiredState that names every row which lacks something, is too long or stands there twice
 * @example
 * const { fileName, csv } = engageTemplates([{ channel: "sms", group: "Care", name: "Hello", text: "Hello @@name" }]);
 */
export function engageTemplates(rows: readonly EngageTemplate[]): EngageFile {
  const problems = rows.flatMap((row, i) =>
    problemsOf(row, rows.slice(0, i)).map(problem => `row ${i + 1} ("${row.name}") ${problem}`),
  );
  if (rows.length === 0) problems.push("there is no template");
  if (problems.length > 0) {
    throw new InvalidDesiredState(
      "the templates for Webex Engage are not usable",
      "Correct the rows; each needs channel, group, name and text, and a name of its own in its group.",
      { reason: problems.join("; ") },
    );
  }
  const lines = rows.map(row => [channelNames[row.channel], row.group, row.name, row.text, row.lock ? "Yes" : "No"]);
  const csv = [header, ...lines].map(line => `${line.map(cell).join(",")}\r\n`).join("");
  const mark = createHash("sha256").update(csv).digest("hex").slice(0, 8);
  return { fileName: `engage-templates-${mark}.csv`, csv, notes: notesOn(rows) };
}

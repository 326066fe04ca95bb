import type { Channel } from "../entities/channel.js";
import { pages, type Source } from "./sources.js";

/** Whether files of a type arrive; "unknown" where Cisco's table has an empty cell or no row. */
export type Carried = "yes" | "no" | "unknown";

/** What becomes of files of one type on one channel. */
export interface Carriage {
  /** File name ending without the dot, in lower case. */
  extension: string;
  /** From the agent to the customer. */
  toCustomer: Carried;
  /** From the customer to the agent. */
  fromCustomer: Carried;
  /** What else is known of it. */
  note?: string;
}

/** How large files of one sort may be. */
export interface SizeLimit {
  of: string;
  megabytes: number;
}

/** What a channel does with files, from both sides. */
export interface AttachmentPolicy {
  channel: Channel;
  /** One row for each type that the table has. */
  types: readonly Carriage[];
  /** Types that arrive both ways: what is safe to allow in Webex Engage. */
  bothWays: readonly string[];
  sizes: readonly SizeLimit[];
  notes: readonly string[];
  source: Source;
}

/** What happens to an infected file on every channel. */
export const malwareNote =
  "Every file is scanned in both directions: an infected one is dropped, and the Agent Desktop shows an unknown file " +
  "that cannot be downloaded.";

const columns = ["livechat", "email", "apple", "messenger", "whatsapp"] as const;
type WithFiles = (typeof columns)[number];

const office = ["doc", "docx", "ppt", "pptx", "xls", "xlsx", "pdf"] as const;

/**
 * By type, for each channel in the order of `columns`: whether agents' files arrive, then whether customers' do. A
 * question mark is an empty cell of Cisco's table.
 */
const table: Readonly<Record<string, string>> = {
  txt: "nn yn yy ny yy",
  csv: "yy nn yy ny ny",
  ...Object.fromEntries(office.map(type => [type, "yy yn yy ny yy"])),
  png: "yy yy yy yy yy",
  jpg: "yy yy yy yy yy",
  jpeg: "ny yy yy yy yy",
  gif: "yy yy yy yy ny",
  bmp: "nn ny nn ny ny",
  zip: "nn yn ny ny ny",
  mp3: "y? n? yy n? ??",
  wav: "yy ny yy ny ny",
  mp4: "yy ny yy yy yy",
  flv: "nn nn nn yy ny",
  mkv: "nn nn nn ny ny",
  avi: "nn ny nn yy ny",
  ogg: "?? ?? yn ?? ??",
  mpeg: "?? ?? yn ?? ??",
  rtf: "?? ?? ny ?? ??",
};

const words: Readonly<Record<string, Carried>> = { y: "yes", n: "no", "?": "unknown" };

const disputed =
  "Cisco's table says that documents of customers do not arrive by e-mail; the list of types that Webex Connect " +
  "receives has doc, docx, ppt, pptx, pdf and txt. Try it.";

const inConnectsList = ["txt", "doc", "docx", "ppt", "pptx", "pdf"];

function noteOn(channel: Channel, extension: string): string | undefined {
  if (channel === "email" && inConnectsList.includes(extension)) return disputed;
  if (channel === "messenger" && extension === "gif") return "A customer's gif arrives as mp4.";
  return undefined;
}

const nothingKnown = { toCustomer: "unknown", fromCustomer: "unknown" } as const;

/**
 * What becomes of files of one type on a channel.
 *
 * @param ending file name ending, with or without the dot, in any case
 * @returns "unknown" both ways for a type that Cisco's table does not have; "no" both ways on SMS
 * @example
 * carriage("livechat", "jpeg").toCustomer; // "no": write jpg
 */
export function carriage(channel: Channel, ending: string): Carriage {
  const extension = ending.replace(/^\./, "").toLowerCase();
  if (channel === "sms") return { extension, toCustomer: "no", fromCustomer: "no" };
  const row = Object.hasOwn(table, extension) ? table[extension] : undefined;
  const [to, from] = row?.split(" ")[columns.indexOf(channel)] ?? "";
  const note = noteOn(channel, extension);
  return {
    extension,
    ...(to === undefined || from === undefined ? nothingKnown : { toCustomer: words[to]!, fromCustomer: words[from]! }),
    ...(note === undefined ? {} : { note }),
  };
}

const sizes: Readonly<Record<WithFiles, readonly SizeLimit[]>> = {
  livechat: [],
  email: [{ of: "the whole message from a customer", megabytes: 25 }],
  apple: [],
  messenger: [],
  whatsapp: [
    { of: "image", megabytes: 5 },
    { of: "audio or video", megabytes: 16 },
    { of: "document", megabytes: 100 },
    { of: "sticker that moves", megabytes: 0.5 },
    { of: "sticker", megabytes: 0.1 },
  ],
};

const notes: Readonly<Record<WithFiles, readonly string[]>> = {
  livechat: ["Agents send jpg, not jpeg."],
  email: [
    disputed,
    "A larger message from a customer bounces; the customer has to send it again with smaller files.",
    "A .msg file that Microsoft Outlook attaches may get lost.",
  ],
  apple: [],
  messenger: [],
  whatsapp: ["Stickers, pictures and gifs of customers arrive as attachments; voice messages are not supported."],
};

/**
 * What a channel does with files: by type and direction, with sizes and what else is to be known.
 * Where Webex publishes no size, `sizes` is empty.
 */
export function attachmentPolicy(channel: Channel): AttachmentPolicy {
  if (channel === "sms") {
    return {
      channel,
      types: [],
      bothWays: [],
      sizes: [],
      notes: ["SMS carries no files."],
      source: pages.fileTypes,
    };
  }
  const types = Object.keys(table).map(extension => carriage(channel, extension));
  return {
    channel,
    types,
    bothWays: types.filter(t => t.toCustomer === "yes" && t.fromCustomer === "yes").map(t => t.extension),
    sizes: sizes[channel],
    notes: [...notes[channel], malwareNote],
    source: pages.fileTypes,
  };
}

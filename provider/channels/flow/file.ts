import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { WxccError } from "../../errors.js";
import { limits } from "../limits.js";
import { flowByName, flowBySha256, newestRelease, type PublishedFlow, publishedFlows, releases } from "./catalogue.js";
import { isBefore } from "./release.js";
import { unzip } from "./zip.js";

/** Webex Connect's limit for one import. */
export const largestFlow = limits.flowFile.most * 1024 * 1024;
const block = 512;

/** What a flow file turned out to be. A flow is encrypted: nothing in it can be read or changed. */
export interface FlowFile {
  /** As it was given. */
  file: string;
  /** Whether Webex Connect can import it, as far as its outside tells. */
  usable: boolean;
  /** What is wrong with it, and what to do. */
  problem?: string;
  /** The flow's name: the file's name without `.workflow`. */
  name?: string;
  bytes?: number;
  sha256?: string;
  /**
   * `published`: exactly the text that Cisco published. `unknown`: another release, another flow, or one that was
   * exported from Webex Connect.
   */
  identity?: "published" | "unknown";
  /** The published flow of the same text, or else of the same name. */
  published?: PublishedFlow;
  /** The release: known by the text, or assumed from a folder such as `v3.4` in its path. */
  release?: string;
  /** The release that is newer than this one. */
  newer?: string;
}

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const baseOf = (path: string) => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** What is wrong with the text of a flow file. */
function containerProblem(text: string): string | undefined {
  if (text.length > largestFlow) return `it has ${text.length} bytes; Webex Connect imports at most ${largestFlow}`;
  if (/^[0-9a-f]+\r?\n$/.test(text)) return "a line end was added: an editor saved it; fetch it again";
  if (/^[0-9a-fA-F]+$/.test(text) && /[A-F]/.test(text)) return "its letters were made capital; fetch it again";
  if (!/^[0-9a-f]+$/.test(text)) return "it is no exported flow: those hold the characters 0-9 and a-f alone";
  if (text.length % block !== 0)
    return `its length ${text.length} is no multiple of ${block}: it was cut off; fetch it again`;
  return undefined;
}

/** The release that a folder in the path names. */
const releaseInPath = (file: string) =>
  file
    .split(/[\\/]/)
    .find(part => (releases as readonly string[]).includes(part.toLowerCase()))
    ?.toLowerCase();

/** The one flow in what was given: the text itself, or a zip that holds it. */
function flowIn(file: string, content: Buffer): { entry: string; text: string } | { problem: string } {
  const entries = unzip(content, largestFlow);
  if (!entries) return { entry: baseOf(file), text: content.toString("latin1") };
  const flows = entries.filter(({ name }) => name.endsWith(".workflow"));
  if (flows.length === 1) return { entry: baseOf(flows[0]!.name), text: flows[0]!.content.toString("latin1") };
  const names = flows.map(({ name }) => name).join(", ");
  return {
    problem:
      flows.length === 0
        ? "the archive holds no .workflow file"
        : `the archive holds ${flows.length} flows (${names}): unpack it and give them one by one`,
  };
}

/**
 * Says what a flow file is, by its outside and its hash.
 *
 * @param file the name under which messages call it; a folder such as `v2.1` in it hints at the release
 * @param content a `.workflow` file, or a zip archive that holds one
 * @param known the flows whose texts are known
 */
export function checkFlow(file: string, content: Buffer, known = publishedFlows): FlowFile {
  let found: ReturnType<typeof flowIn>;
  try {
    found = flowIn(file, content);
  } catch (error) {
    if (error instanceof WxccError) return { file, usable: false, problem: `${error.happened}. ${error.todo}` };
    throw error;
  }
  if ("problem" in found) return { file, usable: false, problem: found.problem };
  const { entry, text } = found;
  const problem = containerProblem(text);
  if (problem) return { file, usable: false, problem };
  const hash = sha256(text);
  const same = flowBySha256(hash, known);
  const name = same?.name ?? entry.replace(/\.workflow$/, "");
  const published = same ?? flowByName(name, known);
  const release = same?.release ?? releaseInPath(file);
  return {
    file,
    usable: true,
    name,
    bytes: text.length,
    sha256: hash,
    identity: same ? "published" : "unknown",
    ...(published ? { published } : {}),
    ...(release ? { release } : {}),
    ...(release && isBefore(release, newestRelease) ? { newer: newestRelease } : {}),
  };
}

/** Reads one flow file and says what it is, also that it cannot be read. */
export function readFlow(path: string): FlowFile {
  const unusable = (problem: string): FlowFile => ({ file: path, usable: false, problem });
  try {
    const found = statSync(path);
    // A pipe or a device may never end.
    if (!found.isFile()) return unusable("it is no file; give a .workflow file, or the zip that it was published in");
    // A zip never makes the text longer by more than its headers.
    if (found.size > 2 * largestFlow)
      return unusable(`it has ${found.size} bytes; Webex Connect imports at most ${largestFlow}`);
    return checkFlow(path, readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return unusable(`it cannot be read (${code})`);
  }
}

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addressOf,
  flowByName,
  newestRelease,
  type PublishedFlow,
  publishedFlows,
  templatesOf,
} from "../../provider/channels/flow/catalogue.js";
import { checkFlow, largestFlow, readFlow } from "../../provider/channels/flow/file.js";
import { doubleHandlers, mismatch, templateProblem } from "../../provider/channels/flow/handlers.js";
import { channels } from "../../provider/entities/channel.js";
import { type Lies, zipped } from "./zipped.js";

const text = "0123456789abcdef".repeat(64);
const asText = (name: string, content = text) => checkFlow(name, Buffer.from(content));
const inZip = (name: string, lies?: Lies, content = text) =>
  checkFlow("flow.zip", zipped([{ name, content, ...(lies ? { lies } : {}) }]));

describe("the catalogue", () => {
  test("has the 33 flows of the newest release, each once, with where it lies", () => {
    expect(publishedFlows).toHaveLength(33);
    for (const field of ["sha256", "zipSha256", "path", "name"] as const)
      expect(new Set(publishedFlows.map(flow => flow[field])).size).toBe(33);
    for (const flow of publishedFlows) {
      expect(flow.sha256 + flow.zipSha256).toMatch(/^[0-9a-f]{128}$/);
      expect(flow.bytes % 512).toBe(0);
      expect(flow.entry).toMatch(/\.workflow$/);
    }
  });

  test("knows what each channel can start from, and the three flows for all of them", () => {
    const inbound = channels.map(channel =>
      templatesOf(channel)
        .filter(({ kind }) => kind === "inbound")
        .map(({ name }) => name),
    );
    expect(Object.fromEntries(channels.map((channel, i) => [channel, inbound[i]]))).toEqual({
      sms: ["SMS inbound"],
      email: ["EmailInboundFlow"],
      livechat: [
        "Livechat Inbound flow with proactive chat changes",
        "LivechatInbound flow",
        "LivechatInboundFlowWithoutForm",
      ],
      messenger: ["FacebookInboundFlow"],
      whatsapp: ["Whatsapp inbound"],
      apple: ["AMB Simplified Flow", "Apple Basic Inbound Flow", "Apple Inbound Flow with Form"],
    });
    expect(templatesOf("sms").flatMap(({ kind, channel }) => (channel ? [] : [kind]))).toEqual([
      "closed",
      "modified",
      "routed",
    ]);
  });

  test("says where a person fetches a flow", () => {
    expect(addressOf(flowByName("SMS inbound")!)).toBe(
      "https://github.com/CiscoDevNet/webexcc-digital-channels/blob/ef668084a137c251f81ae3aa38d1f4e06b4e5573/" +
        "Webex%20Connect%20Flows/v3.5/Template/Media%20Specific%20Workflows/SMS%20inbound.workflow.zip",
    );
  });
});

describe("a flow file can be imported", () => {
  test("as it is, out of a zip, and out of a folder in a zip, whatever macOS adds", () => {
    const archive = zipped(
      [
        { name: "SMS inbound/", content: "", stored: true },
        { name: "SMS inbound/SMS inbound.workflow", content: text },
        { name: "__MACOSX/SMS inbound/._SMS inbound.workflow", content: "resource fork" },
      ],
      "a comment",
    );
    const expected = { usable: true, name: "SMS inbound", bytes: 1024, identity: "unknown" };
    expect(asText("SMS inbound.workflow")).toMatchObject(expected);
    expect(inZip("SMS inbound.workflow")).toMatchObject(expected);
    expect(checkFlow("x.zip", archive)).toMatchObject(expected);
    expect(checkFlow("x.zip", zipped([{ name: "SMS inbound.workflow", content: text, stored: true }]))).toMatchObject(
      expected,
    );
  });

  test.each([
    ["capital letters", text.toUpperCase(), /made capital/],
    ["a line end", `${text}\n`, /an editor saved it/],
    ["another text", '{"nodes":[]}', /is no exported flow/],
    ["a part of it", text.slice(0, 700), /700 is no multiple of 512: it was cut off/],
    ["nothing", "", /is no exported flow/],
    ["more than 10 MB", "0".repeat(largestFlow + 512), /imports at most 10485760/],
  ])("but not with %s", (_, content, problem) => {
    const check = asText("a.workflow", content);
    expect(check).toMatchObject({ usable: false });
    expect(check.problem).toMatch(problem);
  });

  test.each<[string, Lies, RegExp]>([
    ["a size that it exceeds", { size: 10 }, /is damaged/],
    ["a size above what Webex Connect takes", { size: largestFlow + 1 }, /more than 10485760/],
    ["a wrong checksum", { checksum: 1 }, /is damaged/],
    ["encryption", { flags: 1 }, /is encrypted/],
    ["a method that cannot be read", { method: 14 }, /packed by method 14/],
  ])("and not out of a zip with %s", (_, lies, problem) => {
    expect(inZip("a.workflow", lies).problem).toMatch(problem);
  });

  test("and not out of a zip that is cut off, holds no flow or several", () => {
    const one = { name: "a.workflow", content: text };
    expect(checkFlow("x.zip", zipped([one]).subarray(0, -10)).problem).toMatch(/cut off/);
    expect(checkFlow("x.zip", zipped([{ ...one, name: "a.txt" }])).problem).toMatch(/holds no .workflow/);
    expect(checkFlow("x.zip", zipped([one, { ...one, name: "b.workflow" }])).problem).toMatch(/2 flows \(a/);
    const many = Array.from({ length: 65 }, (_, i) => ({ ...one, name: `${i}.workflow` }));
    expect(checkFlow("x.zip", zipped(many)).problem).toMatch(/it holds 65 files/);
  });

  test("when it is there", () => {
    const folder = mkdtempSync(join(tmpdir(), "wxcc-flow-"));
    writeFileSync(join(folder, "a.workflow"), text);
    expect(readFlow(join(folder, "a.workflow"))).toMatchObject({ usable: true, name: "a" });
    expect(readFlow(join(folder, "b.workflow")).problem).toMatch(/cannot be read \(ENOENT\)/);
    // Reading a device or a pipe would never end.
    expect([readFlow(folder).problem, readFlow("/dev/zero").problem]).toEqual(
      Array(2).fill(expect.stringMatching(/no file/)),
    );
    rmSync(folder, { recursive: true });
  });
});

describe("the text of a flow", () => {
  const known: PublishedFlow = {
    ...flowByName("SMS inbound")!,
    sha256: createHash("sha256").update(text).digest("hex"),
  };

  test("shows what it is, under any name", () => {
    expect(checkFlow("renamed.workflow", Buffer.from(text), [known])).toMatchObject({
      identity: "published",
      name: "SMS inbound",
      release: newestRelease,
      published: known,
    });
  });

  test("that is not published has at most a name that is, and a release that its folder names", () => {
    expect(asText("SMS inbound.workflow")).toMatchObject({ identity: "unknown", published: { name: "SMS inbound" } });
    expect(asText("mine.workflow").published).toBeUndefined();
    expect(asText("v2.1/SMS Inbound.workflow")).toMatchObject({ release: "v2.1", newer: "v3.5" });
  });

  test("has to be the one that the channel names", () => {
    const check = checkFlow("flows/x.workflow", Buffer.from(text), [known]);
    expect(mismatch({ template: "SMS inbound", release: "v3.5" }, check)).toBeUndefined();
    expect(mismatch({ template: "EmailInboundFlow", release: "v3.5" }, check)).toBe(
      'flows/x.workflow is "SMS inbound" of v3.5, not "EmailInboundFlow" of v3.5',
    );
    const unknown = asText("SMS inbound.workflow");
    expect(mismatch({ template: "SMS inbound", release: "v3.5" }, unknown)).toMatch(/is not "SMS inbound" of v3\.5/);
    expect(mismatch({ template: "SMS inbound", release: "v3.4" }, unknown)).toBeUndefined();
  });
});

describe("the flow that a channel names", () => {
  const of = (template: string, release = "v3.5") => templateProblem("whatsapp", { template, release });

  test("is one of its own in a known release", () => {
    expect(of("Whatsapp inbound")).toBeUndefined();
    expect(of("Task Routed Flow")).toBeUndefined();
    expect(of("WAB Inbound Flow", "v2.1")).toBeUndefined();
    expect(of("Whatsapp")).toBe('v3.5 has no flow "Whatsapp"; for WhatsApp it has "Whatsapp inbound"');
    expect(of("SMS inbound")).toBe('"SMS inbound" is a flow of SMS, not of WhatsApp');
    expect(of("Whatsapp inbound", "v9.9")).toBe(
      "release v9.9 of the flow templates is not known; the newest known is v3.5",
    );
  });
});

describe("two flows that answer the same event", () => {
  const other = "fedcba9876543210".repeat(64);

  test("are named, when both could be live", () => {
    const files = [asText("v2.1/Task Routed Flow.workflow", other), asText("v3.5/Task Routed Flow.workflow")];
    expect(doubleHandlers(files)).toEqual([
      expect.stringContaining(
        '"Task Routed Flow" of v2.1 and "Task Routed Flow" of v3.5 both answer a task that an agent gets',
      ),
    ]);
  });

  test("are no matter for different channels, different events, and the same text twice", () => {
    const files = ["SMS inbound", "EmailInboundFlow", "Task Routed Flow", "Task Close Flow"].map((name, i) =>
      asText(`${name}.workflow`, `${i}`.repeat(512)),
    );
    expect(doubleHandlers(files)).toEqual([]);
    expect(doubleHandlers([asText("SMS inbound.workflow"), asText("SMS inbound.workflow")])).toEqual([]);
  });
});

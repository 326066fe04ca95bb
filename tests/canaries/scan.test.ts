import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expectNone, filesOf, scan } from "./scan.js";

const value = 'cnry-7Qm"Zk/x+Vé\\9pL-%41w';
const canary = { slot: "the token", value };
const found = (bytes: Buffer) => scan([{ from: "it", bytes }], [canary]);

const json = (text: string) => JSON.stringify(text).slice(1, -1);
const inUnicode = (text: string) =>
  [...text].map(one => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const percent = (text: string) => [...Buffer.from(text)].map(byte => `%${byte.toString(16).padStart(2, "0")}`).join("");
const lines = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, "gs"), "$&\n");

/** What may be around a canary: anything, and of a length that moves it to any alignment. */
const anything = fc.uint8Array({ maxLength: 40 }).map(bytes => Buffer.from(bytes));
const words = fc.string({ maxLength: 40 });

/** A text with a canary in it, encoded as a whole. */
const encodings: Readonly<Record<string, (text: string) => string | Buffer>> = {
  "as it is": text => text,
  base64: text => Buffer.from(text).toString("base64"),
  base64url: text => Buffer.from(text).toString("base64url"),
  "base64 in lines": text => lines(Buffer.from(text).toString("base64"), 76),
  hex: text => Buffer.from(text).toString("hex"),
  "upper hex": text => Buffer.from(text).toString("hex").toUpperCase(),
  "percent-encoded": percent,
  "percent-encoded where needed": text => encodeURIComponent(text),
  "JSON-escaped": json,
  "JSON in JSON": text => json(json(text)),
  "JSON-escaped throughout": inUnicode,
  "UTF-16": text => Buffer.from(text, "utf16le"),
  gzip: text => gzipSync(text),
  zlib: text => deflateSync(text),
  "gzip in base64": text => gzipSync(text).toString("base64"),
  "base64 in gzip": text => gzipSync(Buffer.from(text).toString("base64")),
  "JSON in base64": text => Buffer.from(text).toString("base64"),
  "percent-encoded JSON in gzip": text => gzipSync(percent(json(text))),
};

describe("a canary is found", () => {
  test.each(Object.entries(encodings))("%s, wherever it stands", (_, encode) => {
    fc.assert(
      fc.property(anything, words, words, anything, (first, before, after, last) => {
        const hidden = Buffer.from(encode(before + value + after) as string);
        const bytes = Buffer.concat([first, hidden, last]);
        expect(found(bytes).map(({ slot }) => slot)).toContain("the token");
      }),
      { numRuns: 60 },
    );
  });

  test("in something packed that was cut off", () => {
    const packed = gzipSync(`${value}${"nothing more ".repeat(2_000)}`);
    expect(found(packed.subarray(0, packed.length - 20))).not.toEqual([]);
  });

  test("in a file of a folder, in a name, and not behind a link", () => {
    const folder = mkdtempSync(join(tmpdir(), "wxcc-canary-"));
    try {
      mkdirSync(join(folder, "state", ".pulumi"), { recursive: true });
      writeFileSync(
        join(folder, "state", ".pulumi", "history.json.gz"),
        gzipSync(JSON.stringify({ token: "plain-one" })),
      );
      writeFileSync(join(folder, "plain-two.txt"), "");
      const canaries = ["one", "two", "three"].map(slot => ({ slot, value: `plain-${slot}` }));
      expect(scan(filesOf(folder), canaries)).toEqual([
        { slot: "two", from: "the name plain-two.txt", as: ["as it is"] },
        { slot: "one", from: "state/.pulumi/history.json.gz", as: ["gzip", "as it is"] },
      ]);
      expect(
        scan(
          filesOf(folder, path => path !== "state"),
          canaries,
        ).map(({ slot }) => slot),
      ).toEqual(["two"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("nothing is found where nothing is", () => {
  fc.assert(
    fc.property(anything, words, (bytes, text) => expect(found(Buffer.concat([bytes, Buffer.from(text)]))).toEqual([])),
  );
  expect(found(Buffer.from(`${value.slice(0, -1)} ${value.slice(1)}`))).toEqual([]);
});

test("what is found is told without the secret", () => {
  const hits = found(Buffer.from(encodeURIComponent(value)));
  expect(() => expectNone(hits)).toThrow("the token stands in it, percent-encoded, in it as it is");
  expect(() => expectNone(hits)).not.toThrow(value);
  expect(() => expectNone([])).not.toThrow();
});

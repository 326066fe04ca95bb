import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestName, namesOf, readManifest, writeExport } from "../../provider/export/writing.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-export-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = new Map([["site 1", { variable: "berlin", logical: "berlin" }]]);
const at = (path: string) => join(folder, path);
const write = (files: Record<string, string | Uint8Array>, once: Record<string, string> = {}) =>
  writeExport(folder, new Map(Object.entries(files)), new Map(Object.entries(once)), names);
const read = (path: string) => readFileSync(at(path), "utf8");
const edit = (path: string, text: string) => writeFileSync(at(path), text);

test("an export is written with what it is called, and again it is as it was", () => {
  const bytes = new Uint8Array([82, 73, 70, 70, 0, 255]);
  expect(write({ "sites.ts": "one", "audio/a.wav": bytes }, { "Pulumi.yaml": "name: x" }).written).toEqual([
    "sites.ts",
    "audio/a.wav",
    "Pulumi.yaml",
  ]);
  expect(new Uint8Array(readFileSync(at("audio/a.wav")))).toEqual(bytes);
  expect(namesOf(readManifest(folder))).toEqual(names);
  const manifest = read(manifestName);
  expect(write({ "sites.ts": "one", "audio/a.wav": bytes }, { "Pulumi.yaml": "name: y" })).toEqual({
    written: [],
    unchanged: ["sites.ts", "audio/a.wav"],
    kept: [],
  });
  expect(read("Pulumi.yaml")).toBe("name: x");
  expect(read(manifestName)).toBe(manifest);
});

test("what nobody edited follows the tenant", () => {
  write({ "sites.ts": "one" });
  expect(write({ "sites.ts": "two", "skills.ts": "new" }).written).toEqual(["sites.ts", "skills.ts"]);
  expect(read("sites.ts")).toBe("two");
});

test("what a person edited stays, quietly while the tenant is what it was", () => {
  write({ "sites.ts": "one" });
  edit("sites.ts", "one, by hand");
  expect(write({ "sites.ts": "one" }).kept).toEqual([]);
  expect(read("sites.ts")).toBe("one, by hand");
});

test("what a person edited stays when the tenant changed as well, and the tenant's version lies beside", () => {
  write({ "sites.ts": "one" });
  edit("sites.ts", "one, by hand");
  for (const _ of ["first", "again"]) {
    const { kept, written } = write({ "sites.ts": "two" });
    expect(kept).toEqual([{ path: "sites.ts", reason: expect.stringContaining("was edited here") }]);
    expect(written).toEqual([]);
    expect(read("sites.ts")).toBe("one, by hand");
    expect(read(".wxcc-export/sites.ts")).toBe("two");
  }
  edit("sites.ts", "two");
  expect(write({ "sites.ts": "two" }).kept).toEqual([]);
});

test("a file that was there before any export is not written over", () => {
  edit("index.ts", "mine");
  expect(write({ "index.ts": "theirs" }).kept).toEqual([
    { path: "index.ts", reason: "it was here before, and no export made it" },
  ]);
  expect(read("index.ts")).toBe("mine");
});

test("what a person removed stays away, and what the tenant lost is told", () => {
  write({ "sites.ts": "one", "audio/a.wav": "sound" });
  rmSync(at("sites.ts"));
  expect(write({ "sites.ts": "one", "audio/a.wav": "sound" }).kept).toEqual([]);
  expect(existsSync(at("sites.ts"))).toBe(false);
  const { kept } = write({ "sites.ts": "two" });
  expect(kept.map(({ path }) => path)).toEqual(["sites.ts", "audio/a.wav"]);
  expect(read("audio/a.wav")).toBe("sound");
});

test.each(["../outside.ts", "/etc/outside.ts", "audio/../../outside.wav", ".."])("%s is not written", path => {
  expect(() => write({ [path]: "x" })).toThrow("would lead out of");
  expect(readdirSync(folder)).toEqual([]);
});

test("neither a link to another folder nor a link in the place of a file is followed", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "wxcc-elsewhere-"));
  symlinkSync(elsewhere, at("audio"));
  expect(() => write({ "audio/a.wav": "x" })).toThrow("would lead out of");
  expect(readdirSync(elsewhere)).toEqual([]);
  mkdirSync(at("flows"));
  symlinkSync(join(elsewhere, "target.json"), at("flows/a.json"));
  expect(() => write({ "flows/a.json": "{}" })).toThrow("would lead out of");
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test.each([
  ["the folder above it", () => join(folder, "..")],
  ["the root", () => "/"],
  ["nothing", () => join(folder, "..", "wxcc-not-there")],
])("a link to %s is not followed", (_, target) => {
  const name = `wxcc-export-${process.pid}.wav`;
  symlinkSync(target(), at("audio"));
  const outside = () =>
    [join(folder, "..", name), join("/", name), join(folder, "..", "wxcc-not-there")].filter(existsSync);
  try {
    expect(() => write({ [`audio/${name}`]: "x" })).toThrow("would lead out of");
    expect(outside()).toEqual([]);
  } finally {
    for (const path of outside()) rmSync(path, { recursive: true });
  }
});

test("links in the place of what the export keeps for itself are not followed", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "wxcc-elsewhere-"));
  write({ "sites.ts": "one" });
  edit("sites.ts", "by hand");
  symlinkSync(elsewhere, at(".wxcc-export"));
  expect(() => write({ "sites.ts": "two" })).toThrow("would lead out of");
  rmSync(at(".wxcc-export"));
  rmSync(at(manifestName));
  symlinkSync(join(elsewhere, "manifest.json"), at(manifestName));
  expect(() => write({ "skills.ts": "new" })).toThrow("would lead out of");
  expect(existsSync(at("skills.ts"))).toBe(false);
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test("a manifest that is none stops the export before anything is written", () => {
  edit(manifestName, "<<<<<<< HEAD");
  expect(() => write({ "sites.ts": "one" })).toThrow("is no manifest");
  expect(existsSync(at("sites.ts"))).toBe(false);
});

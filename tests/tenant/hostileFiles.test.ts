import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { checkFlow } from "../../provider/channels/flow/file.js";
import { readAcknowledgements } from "../../provider/cli/acknowledged.js";
import { readAttestations } from "../../provider/cli/attestations.js";
import { deploymentIn } from "../../provider/cli/deployment.js";
import { history } from "../../provider/cli/history.js";
import { printable } from "../../provider/cli/printable.js";
import { undo } from "../../provider/cli/undo.js";
import { WxccError } from "../../provider/errors.js";
import { namesOf, readManifest } from "../../provider/export/writing.js";
import { readIntents, recordedIntents } from "../../provider/intents/record.js";
import { createTenant, readFaults, readSaved, readSeed, writeSaved } from "../../provider/simulator/index.js";
import { seeded } from "../../provider/simulator/random.js";
import { keptForesight } from "../../provider/tenant/foresightFile.js";
import { loginsIn } from "../../provider/tenant/logins.js";
import { running } from "../cli/terminal.js";
import { dice } from "../faults/programs.js";
import { isClean, spoilt } from "./hostile.js";

const resource = {
  type: "pulumi-nodejs:dynamic/wxcc:Site",
  urn: "urn:pulumi:dev::centre::pulumi-nodejs:dynamic/wxcc:Site::berlin",
  id: "s1",
  inputs: { name: "Berlin", active: true },
  outputs: { name: "Berlin", active: true, wxcc: { v: 1, stated: ["name"] } },
};

const run = "20260504T101500Z-1234";
const journal = [
  { v: 1, run, at: "2026-05-04T10:15:00.000Z", by: "somebody", stack: "dev" },
  {
    write: 1,
    at: "2026-05-04T10:15:01.000Z",
    op: "update",
    kind: "site",
    name: "Berlin",
    id: "s1",
    before: { name: "Berlin", active: false },
  },
  { write: 1, outcome: "done", id: "s1", after: { name: "Berlin", active: true }, trackingIds: ["ROUTER_1"] },
];
const login = {
  ...{
    v: 1,
    tokenUrl: "https://webexapis.com/v1/access_token",
    clientId: "c1",
    clientSecret: "s1",
    scopes: ["cjp:config"],
  },
  ...{ accessToken: "a1", refreshToken: "r1", since: 1 },
};
const acknowledged = { kind: "Queue", name: "Chat", field: "maxTimeInQueue", reason: "sale", until: "2027-01-06" };

const folder = mkdtempSync(join(tmpdir(), "wxcc-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts a text where a command looks for it. */
const placed = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, name), text, { mode: 0o600 });
};
const lines = (values: readonly object[]) => values.map(value => JSON.stringify(value)).join("\n");
const inLines = (text: string, read: (value: unknown) => readonly object[]) => {
  try {
    return lines(read(JSON.parse(text)));
  } catch {
    return text;
  }
};

// Ten megabytes take their time where others work on the machine as well.
jest.setTimeout(60_000);

const records = () =>
  recordedIntents(
    join(folder, "records"),
    () => 0,
    () => "o2",
  );

/** What people hand us, and what reads it. */
const files: readonly (readonly [what: string, usual: string, read: (text: string) => unknown])[] = [
  [
    "an exported state",
    JSON.stringify({ version: 3, deployment: { resources: [resource] } }),
    text => deploymentIn(text, "state.json"),
  ],
  [
    "a fault script",
    JSON.stringify({ faults: [{ on: { method: "GET", path: "v2/*" }, effect: { do: "limit", retryAfter: "2" } }] }),
    text => readFaults(text, "faults.json"),
  ],
  ["a flow file", JSON.stringify({ name: "flow" }), text => checkFlow("x.workflow", Buffer.from(text))],
  [
    "a seed",
    JSON.stringify({
      organization: { name: "Acme" },
      people: [],
      assets: [],
      licenses: { Premium: 3 },
      numbers: ["1"],
    }),
    text => readSeed(text, "seed.json"),
  ],
  ["a tenant that was kept", writeSaved(createTenant().snapshot()), text => readSaved(text, "tenant.json")],
  [
    "acknowledgements of drift",
    JSON.stringify({ acknowledged: [acknowledged] }),
    text => {
      placed("acknowledged.yaml", text);
      return readAcknowledgements(folder, "acknowledged.yaml");
    },
  ],
  [
    "attestations",
    JSON.stringify({
      attestations: [{ step: "flow-bind", channel: "chat", by: "Anna", on: "2026-05-04", note: "seen" }],
    }),
    text => {
      placed("attestations.yaml", text);
      return readAttestations(folder, undefined);
    },
  ],
  ...[history, undo].map(
    command =>
      [
        `a journal, by wxcc ${command === undo ? "undo" : "history"}`,
        JSON.stringify(journal),
        (text: string) => {
          placed(
            `journal/${run}.jsonl`,
            inLines(text, value => value as object[]),
          );
          return running(command, { journal: join(folder, "journal") }, command === undo ? [run] : []);
        },
      ] as const,
  ),
  [
    "a login",
    JSON.stringify(login),
    text => {
      placed("logins/default.json", text);
      return loginsIn(folder).read("default");
    },
  ],
  [
    "a record of creates",
    JSON.stringify([{ stack: "dev", name: "berlin", kind: "site", key: "Berlin", at: 1 }]),
    text => {
      placed(
        "intents/dev.jsonl",
        inLines(text, value => value as object[]),
      );
      return readIntents(join(folder, "intents"), "dev");
    },
  ],
  [
    "a record of deletes",
    JSON.stringify([{ kind: "site", id: "s1", at: 1 }]),
    text => {
      placed(
        "records/deleted.log",
        inLines(text, value => value as object[]),
      );
      return records().deleted("site", "s1");
    },
  ],
  [
    "a record of organizations",
    JSON.stringify({ dev: "o1" }),
    text => {
      placed("records/organizations.json", text);
      return records().elsewhere();
    },
  ],
  [
    "what a run left to the next one",
    JSON.stringify({ site: { ids: ["s1"], pages: 2, rows: 100 } }),
    text => {
      placed("records/seen/dev.json", text);
      return keptForesight(join(folder, "records"), () => "dev").foresight.idsFor("site", "s1");
    },
  ],
  [
    "the manifest of an export",
    JSON.stringify({ v: 1, files: { "sites.ts": "0" }, names: { "site s1": ["berlin", "berlin"] } }),
    text => {
      placed("exported/.wxcc-export.json", text);
      return namesOf(readManifest(join(folder, "exported")));
    },
  ],
];

/** What is wrong with how a text was read: it is used, or refused in so many harmless words. */
async function faultOf(read: (text: string) => unknown, text: string): Promise<string | undefined> {
  try {
    await read(text);
  } catch (error) {
    const told = error instanceof WxccError ? error.describe() : String((error as Error).message);
    const isBug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
    if (isBug || /call stack/.test(told)) return `is no advice: ${(error as Error).stack?.slice(0, 600)}`;
    // Commands print by way of printable.ts; a line that fills the terminal helps nobody either.
    if (printable(told).length > 5_000) return `is endless: ${told.slice(0, 300)}`;
  }
  return isClean() ? undefined : "Object.prototype was changed";
}

test.each(files)("%s that nobody expects is told, and does no harm", async (_, usual, read) => {
  expect(await faultOf(read, usual)).toBeUndefined();
  await read(usual);
  const wrong: string[] = [];
  for (let seed = 1; seed <= 100; seed += 1) {
    const fault = await faultOf(read, spoilt(usual, dice(seeded(seed).next)));
    if (fault) wrong.push(`${seed}: ${fault}`);
  }
  expect(wrong).toEqual([]);
});

test.each(files)("%s of any JSON is used or refused", async (_, __, read) => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), async text => {
      expect(await faultOf(read, text)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

describe("of a file that cannot be used is told", () => {
  const problemOf = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      return error instanceof WxccError ? error.describe() : String((error as Error).message);
    }
    return undefined;
  };
  const yaml = (text: string) =>
    problemOf(() => {
      placed("acknowledged.yaml", text);
      return readAcknowledgements(folder, "acknowledged.yaml");
    });
  const kept = (values: readonly object[]) =>
    problemOf(() => {
      placed(`journal/${run}.jsonl`, lines(values));
      return running(history, { journal: join(folder, "journal") });
    });

  test("the file, the place in it, and what was expected there", async () => {
    expect(
      await yaml(JSON.stringify({ acknowledged: [acknowledged, { ...acknowledged, until: "tomorrow" }] })),
    ).toContain("acknowledged.yaml cannot be used: acknowledged.1.until: Invalid ISO date");
    expect(await kept([...journal, { write: 2, op: "create", kind: "spaceship", name: "x", at: "" }])).toContain(
      `${run}.jsonl is no journal of this version: line 4:`,
    );
    expect(
      await problemOf(() => readSeed(JSON.stringify({ people: [{ email: 7 }] }), "The seed file s.json")),
    ).toContain("The seed file s.json cannot be used:\n  people.0.email: Invalid input");
    expect(
      await problemOf(() => readFaults('{"faults":[{"effect":{"do":"explode"}}]}', "The fault script f.json")),
    ).toMatch(/^The fault script f.json is no fault script:.*faults\[0\].effect.do/s);
  });

  test("that it is too large, before a parser sees it, or nested too deeply", async () => {
    expect(await yaml(`a: "${"x".repeat(10_000_000)}"`)).toContain("has 10000005 bytes, and 262144 at most");
    expect(await yaml("[".repeat(10_000) + "]".repeat(10_000))).toContain("is no YAML: it is nested too deeply");
    const deep = `{"v":1,"tables":{"site":[{"id":"s","a":${"[".repeat(10_000)}${"]".repeat(10_000)}}]}}`;
    expect(await problemOf(() => readSaved(deep, "The data file t.json"))).toBe(
      "The data file t.json is nested too deeply",
    );
    expect(await kept([{ ...journal[0], by: 7 }])).toContain("line 1: by: Invalid input");
  });
});

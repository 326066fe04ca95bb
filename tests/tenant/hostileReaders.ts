import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkFlow } from "../../provider/channels/flow/file.js";
import { readAcknowledgements } from "../../provider/cli/acknowledged.js";
import { readAttestations } from "../../provider/cli/attestations.js";
import { deploymentIn } from "../../provider/cli/deployment.js";
import { history } from "../../provider/cli/history.js";
import { undo } from "../../provider/cli/undo.js";
import { namesOf, readManifest } from "../../provider/export/writing.js";
import { readIntents, recordedIntents } from "../../provider/intents/record.js";
import { createTenant, readFaults, readSaved, readSeed, writeSaved } from "../../provider/simulator/index.js";
import { keptForesight } from "../../provider/tenant/foresightFile.js";
import { loginsIn } from "../../provider/tenant/logins.js";
import { running } from "../cli/terminal.js";

const resource = {
  type: "pulumi-nodejs:dynamic/wxcc:Site",
  urn: "urn:pulumi:dev::centre::pulumi-nodejs:dynamic/wxcc:Site::berlin",
  id: "s1",
  inputs: { name: "Berlin", active: true },
  outputs: { name: "Berlin", active: true, wxcc: { v: 1, stated: ["name"] } },
};

export const run = "20260504T101500Z-1234";
export const journal = [
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
export const acknowledged = {
  kind: "Queue",
  name: "Chat",
  field: "maxTimeInQueue",
  reason: "sale",
  until: "2027-01-06",
};

export const folder = mkdtempSync(join(tmpdir(), "wxcc-hostile-"));

/** Puts a text where a command looks for it. */
export const placed = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, name), text, { mode: 0o600 });
};
export const lines = (values: readonly object[]) => values.map(value => JSON.stringify(value)).join("\n");
const inLines = (text: string, read: (value: unknown) => readonly object[]) => {
  try {
    return lines(read(JSON.parse(text)));
  } catch {
    return text;
  }
};

const records = () =>
  recordedIntents(
    join(folder, "records"),
    () => 0,
    () => "o2",
  );

/** What people hand us, and what reads it. */
export const files: readonly (readonly [what: string, usual: string, read: (text: string) => unknown])[] = [
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

import { checkFlow } from "../../provider/channels/flow/file.js";
import { deploymentIn } from "../../provider/cli/deployment.js";
import { WxccError } from "../../provider/errors.js";
import { readFaults } from "../../provider/simulator/index.js";
import { seeded } from "../../provider/simulator/random.js";
import { dice } from "../faults/programs.js";
import { escapes, isClean, spoilt } from "./hostile.js";

const resource = {
  type: "pulumi-nodejs:dynamic/wxcc:Site",
  urn: "urn:pulumi:dev::centre::pulumi-nodejs:dynamic/wxcc:Site::berlin",
  id: "s1",
  inputs: { name: "Berlin", active: true },
  outputs: { name: "Berlin", active: true, wxcc: { v: 1, stated: ["name"] } },
};

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
];

test.each(files)("%s that nobody expects is told, and does no harm", (_, usual, read) => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 150; seed += 1) {
    const text = spoilt(usual, dice(seeded(seed).next));
    try {
      read(text);
    } catch (error) {
      const told = error instanceof WxccError ? error.describe() : String((error as Error).message);
      const isBug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
      if (isBug || escapes.test(told) || told.length > 20_000) wrong.push(`${seed}: ${told.slice(0, 300)}`);
    }
    if (!isClean()) wrong.push(`${seed}: Object.prototype was changed`);
  }
  expect(wrong).toEqual([]);
});

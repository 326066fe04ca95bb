import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startTenant } from "../../provider/simulator/index.js";
import { exceptions } from "../contract/exceptions.js";
import { documents } from "../contract/operations.js";
import { project } from "../flows.js";
import { documentFor, type Facts, type Known, knownOfConfiguration, knownOfFlowStore } from "./document.js";
import { type Ask, fill, fillFlows } from "./filled.js";
import { configurationFor, readReport, run } from "./schemathesis.js";
import { isClean, type Outcome, report } from "./table.js";
import { type Exchange, ownCheck, verdictsOn } from "./verdict.js";

/** Milliseconds for all documents together. */
const patience = 9 * 60_000;

async function main() {
  const { values } = parseArgs({
    options: {
      program: { type: "string" },
      folder: { type: "string" },
      examples: { type: "string", default: "10" },
      document: { type: "string" },
    },
  });
  const { program, folder, document: only } = values;
  const examples = Number(values.examples);
  if (!program || !folder) throw new Error("--program and --folder are needed: npm run conformance gives them");
  if (!Number.isSafeInteger(examples) || examples < 1) throw new RangeError("--examples: 1 or more");

  const end = Date.now() + patience;
  let exchanges = new Map<string, Exchange>();
  let restore = () => {};
  // Every request finds the same tenant: what one deletes is there for the next, whatever their order.
  const running = await startTenant({
    observe: (request, response) => {
      const id = request.headers["x-schemathesis-testcaseid"];
      if (id) exchanges.set(id, { request, response });
      restore();
    },
  });
  const { tenant, organizationId, baseUrl, accessToken } = running;
  const ask: Ask = (method, path, body, headers) => {
    const answer = tenant.handle({
      method,
      path: path.startsWith("/") ? path : `/organization/${organizationId}/${path}`,
      headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    restore();
    return { ...answer, body: answer.body === "" ? undefined : JSON.parse(answer.body) };
  };

  /** Tries one published document to its end. */
  async function tried(name: string, facts: Facts, known: Known): Promise<Outcome> {
    exchanges = new Map();
    const { document, served, unserved, uploads } = documentFor(facts, known, ask);
    const files = {
      document: join(folder!, `${name}.json`),
      configuration: join(folder!, `${name}.toml`),
      events: join(folder!, `${name}.ndjson`),
    };
    writeFileSync(files.document, JSON.stringify(document));
    writeFileSync(files.configuration, configurationFor(uploads));
    console.log(`Tries ${served.length} operations of ${name} on ${baseUrl}; this takes some minutes`);
    await run({ ...files, program: program!, baseUrl, token: accessToken, examples, patience: end - Date.now() });
    const { operations, failures, checks, ...rest } = readReport(files.events);
    return {
      ...rest,
      published: served.length + unserved.length,
      served,
      uploads,
      tried: operations,
      checks: new Map([...checks, [ownCheck, exchanges.size]]),
      verdicts: verdictsOn(failures, exchanges),
    };
  }

  try {
    const bodies = fill(ask);
    const flows = fillFlows(organizationId, ask);
    const filled = tenant.snapshot();
    restore = () => tenant.restore(filled);
    const { contactCenter, flowStore } = documents as unknown as Record<string, Facts>;
    const all: readonly (readonly [string, Facts, Known])[] = [
      ["contact-center", contactCenter!, knownOfConfiguration(organizationId, bodies, ask)],
      ["flow-store", flowStore!, knownOfFlowStore(organizationId, project, flows)],
    ];
    const asked = all.filter(([name]) => only === undefined || name === only);
    if (asked.length === 0) throw new RangeError(`--document: one of ${all.map(([name]) => name).join(", ")}`);
    const clean: boolean[] = [];
    for (const [name, facts, known] of asked) {
      const outcome = await tried(name, facts, known);
      console.log(`\n${report(outcome, exceptions)}`);
      clean.push(isClean(outcome));
    }
    return clean.every(Boolean) ? 0 : 1;
  } finally {
    await running.close();
  }
}

void main().then(code => {
  process.exitCode = code;
});

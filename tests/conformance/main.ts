import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startTenant } from "../../provider/simulator/index.js";
import { exceptions } from "../contract/exceptions.js";
import { documents } from "../contract/operations.js";
import { documentFor, type Facts } from "./document.js";
import { type Ask, fill } from "./filled.js";
import { configurationFor, readReport, run } from "./schemathesis.js";
import { isClean, type Outcome, report } from "./table.js";
import { type Exchange, ownCheck, verdictsOn } from "./verdict.js";

const minutes = 60_000;

async function main() {
  const { values } = parseArgs({
    options: { program: { type: "string" }, folder: { type: "string" }, examples: { type: "string", default: "10" } },
  });
  const { program, folder } = values;
  const examples = Number(values.examples);
  if (!program || !folder) throw new Error("--program and --folder are needed: npm run conformance gives them");
  if (!Number.isSafeInteger(examples) || examples < 1) throw new RangeError("--examples: 1 or more");

  const exchanges = new Map<string, Exchange>();
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
  try {
    const bodies = fill(ask);
    const filled = tenant.snapshot();
    restore = () => tenant.restore(filled);

    const facts = documents.contactCenter as unknown as Facts;
    const { document, served, unserved, uploads } = documentFor(facts, organizationId, bodies, ask);
    const files = {
      document: join(folder, "document.json"),
      configuration: join(folder, "schemathesis.toml"),
      events: join(folder, "events.ndjson"),
    };
    writeFileSync(files.document, JSON.stringify(document));
    writeFileSync(files.configuration, configurationFor(uploads));
    console.log(`Tries ${served.length} operations on ${baseUrl}; this takes some minutes`);
    await run({ ...files, program, baseUrl, token: accessToken, examples, patience: 9 * minutes });

    const { operations: tried, failures, checks, ...rest } = readReport(files.events);
    const outcome: Outcome = {
      ...rest,
      published: served.length + unserved.length,
      served,
      uploads,
      tried,
      checks: new Map([...checks, [ownCheck, exchanges.size]]),
      verdicts: verdictsOn(failures, exchanges),
    };
    console.log(`\n${report(outcome, exceptions)}`);
    return isClean(outcome) ? 0 : 1;
  } finally {
    await running.close();
  }
}

void main().then(code => {
  process.exitCode = code;
});

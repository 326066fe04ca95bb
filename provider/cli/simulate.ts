import { readFileSync } from "node:fs";
import { InvalidConfiguration } from "../errors.js";
import {
  type AuditLogs,
  auditVerbs,
  behaviours,
  evidenceTable,
  type RunningTenant,
  readFaults,
  rules,
  startTenant,
} from "../simulator/index.js";
import type { Command } from "./command.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc simulate [options]

Starts a simulated Webex Contact Center tenant on loopback, seeded like a new one: system defaults,
six licensed people, an administrator, one registered digital asset per channel. Control Hub (/v1)
and the audit log of Webex Connect (/connectapi) answer on the same address. Ctrl-C ends it.

  --port N                  listen on this port (a free one)
  --data FILE               keep the tenant in this file and go on from it; holds tokens, so mode 600
  --seed FILE               JSON with organization {id, name, timezone}, people [{email, firstName,
                            lastName, licensed, roles}], assets [{assetId, channel, name, service}] and
                            licenses {name: units}, numbers [of Webex Calling],
                            for a new tenant
  --audit-logs VERB         the verb of the audit log: POST, GET, both, or none for no add-on (both)
  --view-only TYPE[,TYPE]   types of the API that may be read and not written, such as work-type (none)
  --requests-per-minute N   answer more than N with 429 and Retry-After (no limit)
  --faults FILE             JSON with faults [{on {method, path, page}, skip, times, effect}]: what goes
                            wrong with which requests; and chance {seed, share, most, effects}
  --latency MS              let each answer take this long (0)
  --evidence                print every behaviour with what it rests on, and end
  --json                    print where it is and its credentials, or the evidence, as data
  --help                    print this

Beside the API it answers GET and DELETE /_simulator/requests (the request log),
GET /_simulator/assets, GET /_simulator/connect (what Webex Connect remembers),
POST /_simulator/hand/STEP (does what a person does in a browser; GET /_simulator/hand lists the
steps), POST /_simulator/faults, POST /_simulator/snapshots and /_simulator/restore, each with {name}
(what the tenant is now, and back to it: at once, whatever its size), POST /_simulator/tokens/rotate
(ends the present access tokens), and POST /v1/access_token (the token endpoint).

Example: wxcc simulate --port 4010 --data tenant.json`;

function wholeNumber(name: string, value: string | boolean | undefined, max: number): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^\d{1,9}$/.test(value) && Number(value) <= max) return Number(value);
  throw new InvalidConfiguration(`--${name} ${value} is not usable`, `Write a whole number from 0 to ${max}.`);
}

function verbOf(value: string | boolean | undefined): AuditLogs | undefined {
  const verb = auditVerbs.find(one => one === value);
  if (verb || value === undefined) return verb;
  throw new InvalidConfiguration(`--audit-logs ${value} is not usable`, `Write one of ${auditVerbs.join(", ")}.`);
}

function typesOf(value: string | boolean | undefined): readonly string[] | undefined {
  const types = value === undefined ? undefined : String(value).split(",");
  const unknown = types?.find(type => !behaviours.has(type));
  if (unknown === undefined) return types;
  throw new InvalidConfiguration(
    `--view-only ${unknown} is no type of the API`,
    `Types are ${[...behaviours.keys()].sort().join(", ")}.`,
  );
}

const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

const faultsOf = (file: string | undefined) =>
  file === undefined ? undefined : readFaults(readFileSync(file, "utf8"), `The fault script ${file}`);

/** What is set is kept: an option that is absent must not be there at all. */
const stated = <T extends object>(options: T) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const environmentOf = (running: RunningTenant) =>
  Object.entries(running.environment)
    .map(([name, value]) => `export ${name}=${value}`)
    .join("\n");

const announcement = (running: RunningTenant) => `Simulated tenant of organization ${running.organizationId}
${environmentOf(running)}

Instead of WXCC_ACCESS_TOKEN, a client and its refresh token:
  WXCC_CLIENT_ID=${running.clientId}
  WXCC_CLIENT_SECRET=${running.clientSecret}
  WXCC_REFRESH_TOKEN=${running.refreshToken}

Registered digital assets:
${running.tenant.assets.map(({ channel, assetId, name }) => `  ${channel.padEnd(10)} ${assetId.padEnd(22)} ${name}`).join("\n")}

Ctrl-C ends it.`;

const facts = ({
  baseUrl,
  organizationId,
  environment,
  clientId,
  clientSecret,
  refreshToken,
  tenant,
}: RunningTenant) => ({
  ...{ baseUrl, organizationId, environment, clientId, clientSecret, refreshToken },
  assets: tenant.assets,
});

export const simulate: Command = {
  about: "Start a simulated tenant on loopback.",
  usage,
  options: {
    port: { type: "string" },
    data: { type: "string" },
    seed: { type: "string" },
    "requests-per-minute": { type: "string" },
    "audit-logs": { type: "string" },
    "view-only": { type: "string" },
    latency: { type: "string" },
    faults: { type: "string" },
    evidence: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(values, terminal) {
    if (values.evidence) {
      terminal.print(values.json ? JSON.stringify(rules, undefined, 2) : evidenceTable());
      return exitCodes.fine;
    }
    const running = await startTenant(
      stated({
        port: wholeNumber("port", values.port, 65_535),
        dataFile: text(values.data),
        seedFile: text(values.seed),
        requestsPerMinute: wholeNumber("requests-per-minute", values["requests-per-minute"], 1_000_000),
        auditLogs: verbOf(values["audit-logs"]),
        viewOnly: typesOf(values["view-only"]),
        latency: wholeNumber("latency", values.latency, 600_000),
        faults: faultsOf(text(values.faults)),
      }) as Parameters<typeof startTenant>[0],
    );
    terminal.print(values.json ? JSON.stringify(facts(running), undefined, 2) : announcement(running));
    await terminal.interrupted();
    await running.close();
    return exitCodes.fine;
  },
};

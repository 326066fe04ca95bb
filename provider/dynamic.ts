import "./compileCache.js";
import { appendFileSync, readFileSync, statSync } from "node:fs";
import type * as pulumi from "@pulumi/pulumi";
import type { Kind } from "./entities/entity.js";
import { WxccError } from "./errors.js";
import { intentsFolder } from "./intents/folder.js";
import { recordedIntents } from "./intents/record.js";
import { journalFile, journalFolder } from "./journal/file.js";
import { originOf } from "./journal/origin.js";
import { listening, recording } from "./journal/recording.js";
import { check } from "./lifecycle/check.js";
import { create, HalfCreated } from "./lifecycle/create.js";
import { diff } from "./lifecycle/diff.js";
import type { Finding } from "./lifecycle/findings.js";
import { lookup, type Query } from "./lifecycle/lookup.js";
import { optionsOf, type Properties, secretsOf } from "./lifecycle/memory.js";
import { productionText, railsOf } from "./lifecycle/rails.js";
import { read } from "./lifecycle/read.js";
import { remove } from "./lifecycle/remove.js";
import { newRun, type Run, type WritingRun } from "./lifecycle/run.js";
import { summary, trafficOf } from "./lifecycle/summary.js";
import { unclaimed } from "./lifecycle/unclaimed.js";
import { isUnknown, UNKNOWN } from "./lifecycle/unknown.js";
import { update } from "./lifecycle/update.js";
import { connectAll } from "./neighbours/index.js";
import { type Connection, connection } from "./tenant/connection.js";
import { keptForesight } from "./tenant/foresightFile.js";
import { network, reading, settings as settingsOf } from "./tenant/index.js";
import type { TenantWriter } from "./tenant/interface.js";
import { spared, withholding } from "./withheld.js";

/** What a process of the engine shares between all kinds: preview and update each have one of their own. */
interface Operation {
  writing: WritingRun;
  /** The same run for everything that must not write. */
  reading: Run;
  settings: Connection;
  /** After the last call. */
  close: () => void;
}

type Say = (line: string) => void;

/** Shows a line to the user, once. What is printed in the provider process reaches the engine as information. */
function speaker() {
  const said = new Set<string>();
  return (line: string) => {
    const text = spared(line).replaceAll(UNKNOWN, "(known after the update)");
    if (said.has(text)) return;
    said.add(text);
    console.log(text);
  };
}

/** A file of the program: this process runs in its folder. */
const readFile = (path: string): Uint8Array | undefined =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;

/** Pulumi tells the provider process its project, and starts it in the program's folder. */
const whereabouts = () => ({ project: process.env.PULUMI_PROJECT, env: process.env, cwd: process.cwd() });

/** Findings go, one a line, into the file that whoever reviews a preview names. */
function finder(file: string | undefined) {
  if (!file) return () => undefined;
  return (finding: Finding) => appendFileSync(file, `${JSON.stringify(finding)}\n`, { mode: 0o600 });
}

let config: pulumi.dynamic.Config | undefined;
let operation: Operation | undefined;
let running = 0;
let begun = 0;
let waiting = 0;

/** Each resource says which stack it is of; nothing else does. */
let stack: string | undefined;

/** The resources that the engine asked about, by kind and name. */
const declared = new Set<string>();
const placeOf = ({ kind, name }: { kind: Kind; name: string }) => `${kind} ${name}`;

/** Whether the engine was refused something: then it may not have asked about all resources. */
let failed = false;

function recorded(tenant: TenantWriter, folder: string | undefined, production: string | undefined, say: Say) {
  if (folder === undefined) return tenant;
  const now = () => new Date();
  const origin = () => originOf(process.cwd(), process.env, now(), Math.random(), { stack, production });
  return recording(tenant, journalFile(folder, origin, now, say));
}

/** Connects at the first call that needs the tenant; sends nothing yet. */
function current(): Operation {
  if (operation) return operation;
  const { env } = process;
  const inStack = (key: string) => config?.get(key);
  const settings = connection(inStack, env);
  const rails = railsOf(settingsOf(inStack, env));
  const say = speaker();
  const ofIntents = intentsFolder(settings.intents, whereabouts());
  const ahead = keptForesight(ofIntents, () => stack);
  const { tenant, organization } = connectAll(settings, {
    transport: listening(network()),
    foresight: ahead.foresight,
  });
  const intents = recordedIntents(ofIntents, Date.now, organization);
  const folder = journalFolder(process.cwd(), settingsOf(inStack, env)("journal"));
  const writing = newRun(recorded(tenant, folder, rails.production, say), settings.adopt, say, readFile, intents, {
    rails,
    find: finder(env.WXCC_FINDINGS),
    settled,
  });
  if (rails.production) say(productionText(rails.production));
  const close = () => {
    intents.close();
    ahead.close();
  };
  operation = { writing, reading: { ...writing, tenant: reading(tenant) }, settings, close };
  return operation;
}

/**
 * The engine shows `message` at the resource. From some calls Pulumi also prints the error and its stack as a line of
 * its own, which says no more than where to look.
 */
function presentable(error: unknown): Error {
  if (!(error instanceof WxccError)) return error as Error;
  const shown = new Error(spared(error.describe()));
  shown.stack = "the error is shown at its resource";
  shown.toString = () => "pulumi-wxcc";
  return shown;
}

/** Pulumi keeps the entity in its state when an error carries its id and properties. */
function partial(error: HalfCreated, provider: unknown): Error {
  const text = spared(error.cause instanceof WxccError ? error.cause.describe() : error.message);
  const properties = { ...error.created.outputs, __provider: provider };
  return Object.assign(new Error(text), { id: error.created.id, properties, reasons: [text], stack: "" });
}

/** An engine that has not asked for so long asks nothing more before it gets an answer, in milliseconds. */
const lull = 200;

/** Resolves when every other call is answered or waits here too, and no new one comes. */
async function settled() {
  waiting += 1;
  try {
    for (let seen = -1; seen !== begun || running > waiting; ) {
      seen = begun;
      await new Promise(resolve => setTimeout(resolve, lull));
    }
  } finally {
    waiting -= 1;
  }
}

/** @param said what the engine says of the resource: its inputs, what the state has of it, or both */
async function attempt<T>(said: readonly Properties[], work: () => Promise<T>): Promise<T> {
  running += 1;
  begun += 1;
  return withholding(said.flatMap(secretsOf), said, async () => {
    try {
      return await work();
    } catch (error) {
      failed = true;
      throw error instanceof HalfCreated ? partial(error, said[0]?.__provider) : presentable(error);
    } finally {
      running -= 1;
      if (ending) leaveSoon();
    }
  });
}

let ending = false;

/** Time for an answer to reach the engine, in milliseconds: without it the engine would not know what was created. */
const farewell = 20;

function leave() {
  if (running > 0) return;
  operation?.close();
  process.exit();
}

const leaveSoon = () => setTimeout(leave, farewell);

/**
 * The engine sends SIGINT at the normal end of every run as well, so it is never read as an abort: the summary is
 * printed, and what is being sent is finished.
 */
function atTheEnd() {
  if (operation) {
    const { reading: run, settings } = operation;
    if (stack !== undefined && !failed)
      for (const line of unclaimed(run.intents.open(stack), one => declared.has(placeOf(one)))) run.say(line);
    console.log(summary(run, settings.requestsPerMinute));
    run.find(trafficOf(run, settings.requestsPerMinute));
  }
  ending = true;
  leaveSoon();
}

/** Read resources are registered under such an id. */
const isLookup = (id: string) => /^(find|get):/.test(id);

/**
 * The Pulumi dynamic provider of one kind: a thin translation between the engine's calls and `lifecycle`. Check, diff
 * and read get a tenant without any way to write.
 */
export function handler(kind: Kind): pulumi.dynamic.ResourceProvider {
  return {
    // Races with the first call: only stores, synchronously.
    async configure(request) {
      config = request.config;
    },
    check: (olds, news) =>
      attempt([news], async () => {
        const options = optionsOf(news);
        stack ??= options.stack;
        declared.add(placeOf({ kind, name: options.name }));
        const found = await check(current().reading, kind, olds, news);
        failed ||= found.length > 0;
        return { inputs: news, failures: found.map(({ property, reason }) => ({ property, reason: spared(reason) })) };
      }),
    diff: (id, olds, news) =>
      attempt([news, olds], async () => {
        const { replaces, ...answer } = await diff(current().reading, kind, id, olds, news);
        return { ...answer, ...(replaces ? { replaces: [...replaces] } : {}) };
      }),
    create: inputs =>
      attempt([inputs], async () => {
        const { id, outputs } = await create(current().writing, kind, inputs);
        return { id, outs: { ...outputs } };
      }),
    update: (id, olds, news) =>
      attempt([news, olds], async () => ({ outs: { ...(await update(current().writing, kind, id, olds, news)) } })),
    delete: (id, outputs) => attempt([outputs], () => remove(current().writing, kind, id, outputs)),
    read: (id, properties?: Properties) =>
      attempt([properties ?? {}], async () => {
        if (!isLookup(id)) {
          const props = await read(current().reading, kind, id, properties ?? {});
          return props ? { id, props: { ...props } } : {};
        }
        const query = (properties?.query ?? {}) as Query;
        if (isUnknown(query as never)) return { id, props: { ...properties } };
        return { id, props: { query, ...(await lookup(current().reading, kind, query)) } };
      }),
  };
}

process.once("SIGINT", atTheEnd);

import { readFileSync, statSync } from "node:fs";
import type * as pulumi from "@pulumi/pulumi";
import type { Kind } from "./entities/entity.js";
import { WxccError } from "./errors.js";
import { intentsFolder } from "./intents/folder.js";
import { recordedIntents } from "./intents/record.js";
import { check } from "./lifecycle/check.js";
import { create, HalfCreated } from "./lifecycle/create.js";
import { diff } from "./lifecycle/diff.js";
import { lookup, type Query } from "./lifecycle/lookup.js";
import type { Properties } from "./lifecycle/memory.js";
import { read } from "./lifecycle/read.js";
import { remove } from "./lifecycle/remove.js";
import { newRun, type Run, type WritingRun } from "./lifecycle/run.js";
import { summary } from "./lifecycle/summary.js";
import { isUnknown, UNKNOWN } from "./lifecycle/unknown.js";
import { update } from "./lifecycle/update.js";
import { connectAll } from "./neighbours/index.js";
import { type Connection, connection } from "./tenant/connection.js";
import { reading } from "./tenant/index.js";

/** What a process of the engine shares between all kinds: preview and update each have one of their own. */
interface Operation {
  writing: WritingRun;
  /** The same run for everything that must not write. */
  reading: Run;
  settings: Connection;
  /** After the last call. */
  close: () => void;
}

/** Shows a line to the user, once. What is printed in the provider process reaches the engine as information. */
function speaker() {
  const said = new Set<string>();
  return (line: string) => {
    const text = line.replaceAll(UNKNOWN, "(known after the update)");
    if (said.has(text)) return;
    said.add(text);
    console.log(text);
  };
}

/** A file of the program: this process runs in its folder. */
function readFile(path: string): Uint8Array | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}

/** Pulumi tells the provider process its project, and starts it in the program's folder. */
const whereabouts = () => ({ project: process.env.PULUMI_PROJECT, env: process.env, cwd: process.cwd() });

let config: pulumi.dynamic.Config | undefined;
let operation: Operation | undefined;
let running = 0;

/** Connects at the first call that needs the tenant; sends nothing yet. */
function current(): Operation {
  if (operation) return operation;
  const settings = connection(key => config?.get(key), process.env);
  const { tenant } = connectAll(settings);
  const intents = recordedIntents(intentsFolder(settings.intents, whereabouts()));
  const writing = newRun(tenant, settings.adopt, speaker(), readFile, intents);
  operation = { writing, reading: { ...writing, tenant: reading(tenant) }, settings, close: intents.close };
  return operation;
}

/**
 * The engine shows `message` at the resource. From some calls Pulumi also prints the error and its stack as a line of
 * its own, which says no more than where to look.
 */
function presentable(error: unknown): Error {
  if (!(error instanceof WxccError)) return error as Error;
  const shown = new Error(error.describe());
  shown.stack = "the error is shown at its resource";
  shown.toString = () => "pulumi-wxcc";
  return shown;
}

/** Pulumi keeps the entity in its state when an error carries its id and properties. */
function partial(error: HalfCreated, provider: unknown): Error {
  const text = error.cause instanceof WxccError ? error.cause.describe() : error.message;
  const properties = { ...error.created.outputs, __provider: provider };
  return Object.assign(new Error(text), { id: error.created.id, properties, reasons: [text], stack: "" });
}

async function attempt<T>(work: () => Promise<T>, provider?: unknown): Promise<T> {
  running += 1;
  try {
    return await work();
  } catch (error) {
    throw error instanceof HalfCreated ? partial(error, provider) : presentable(error);
  } finally {
    running -= 1;
    if (ending) leaveSoon();
  }
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
  if (operation) console.log(summary(operation.reading, operation.settings.requestsPerMinute));
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
      attempt(async () => {
        const found = await check(current().reading, kind, olds, news);
        return { inputs: news, failures: found.map(({ property, reason }) => ({ property, reason })) };
      }),
    diff: (id, olds, news) =>
      attempt(async () => {
        const { replaces, ...answer } = await diff(current().reading, kind, id, olds, news);
        return { ...answer, ...(replaces ? { replaces: [...replaces] } : {}) };
      }),
    create: inputs =>
      attempt(async () => {
        const { id, outputs } = await create(current().writing, kind, inputs);
        return { id, outs: { ...outputs } };
      }, inputs.__provider),
    update: (id, olds, news) =>
      attempt(async () => ({ outs: { ...(await update(current().writing, kind, id, olds, news)) } })),
    delete: (id, outputs) => attempt(() => remove(current().writing, kind, id, outputs)),
    read: (id, properties?: Properties) =>
      attempt(async () => {
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

import { z } from "zod";
import { channels } from "../entities/channel.js";
import type { Json } from "../entities/entity.js";
import { behaviours } from "./behaviour.js";
import { connectFile } from "./connect/file.js";
import { newConnect } from "./connect/seed.js";
import type { ConnectState } from "./connect/state.js";
import { controlHubFile } from "./controlHub/file.js";
import { olderControlHub, type Units } from "./controlHub/seed.js";
import { type ControlHubState, roles } from "./controlHub/state.js";
import { type Flows, flowsFile } from "./flowStore/state.js";
import { type Fns, functionsFile } from "./functions/state.js";
import { newAssets, newPeople } from "./newPeople.js";
import type { Asset, Person } from "./quirks/quirk.js";
import type { Row, Tables } from "./store.js";
import type { Tokens } from "./tokens.js";

const asset = z.strictObject({
  assetId: z.string().min(1),
  channel: z.enum(channels),
  name: z.string().min(1),
  service: z.string().min(1).optional(),
});
const person = z.strictObject({
  email: z.email(),
  firstName: z.string().min(1),
  lastName: z.string().min(1),
  licensed: z.boolean().default(true),
  roles: z.array(z.enum(roles.map(({ name }) => name))).optional(),
});
const row = z.record(z.string(), z.json()).and(z.object({ id: z.string().min(1) }));

const numbers = z.array(z.string().min(1)).optional();

const seedFile = z.strictObject({
  organization: z
    .strictObject({ id: z.uuid().optional(), name: z.string().min(1).optional(), timezone: z.string().optional() })
    .default({}),
  people: z.array(person).default([...newPeople] as z.output<typeof person>[]),
  assets: z.array(asset).default([...newAssets]),
  licenses: z.record(z.string(), z.int().min(0)).optional(),
  numbers,
});

/** What a tenant starts with beside its system defaults. */
export interface Seed {
  organization: { id?: string | undefined; name?: string | undefined; timezone?: string | undefined };
  people: readonly Person[];
  assets: readonly Asset[];
  /** Total units by the name of the licence, where they differ. */
  licenses?: Units | undefined;
  /** The numbers of Webex Calling; absent, it has every number. */
  numbers?: readonly string[] | undefined;
}

const scope = z.enum(["write", "read"]);

const dataFile = z.strictObject({
  v: z.literal(1),
  organization: z.strictObject({ id: z.string(), name: z.string(), timezone: z.string() }),
  random: z.number(),
  tokens: z.strictObject({
    clientId: z.string(),
    clientSecret: z.string(),
    refreshToken: z.string(),
    access: z.array(z.strictObject({ token: z.string(), scope, expires: z.number() })),
    codes: z
      .array(
        z.strictObject({
          ...{ code: z.string(), redirectUri: z.string(), scope },
          ...{ challenge: z.string().optional(), expires: z.number() },
        }),
      )
      .optional(),
    grants: z.array(z.strictObject({ refreshToken: z.string(), scope })).optional(),
  }),
  /** Registered assets, in files from before the neighbours. */
  assets: z.array(asset).optional(),
  controlHub: controlHubFile.optional(),
  connect: connectFile.optional(),
  flows: flowsFile.optional(),
  functions: functionsFile.optional(),
  numbers,
  tables: z.partialRecord(z.enum([...behaviours.keys()] as [string, ...string[]]), z.array(row)),
});

export interface Organization {
  id: string;
  name: string;
  timezone: string;
}

/** Everything that a tenant remembers. Cheap to take: nothing is copied. */
export interface Saved {
  organization: Organization;
  random: number;
  tokens: Tokens;
  controlHub: ControlHubState;
  connect: ConnectState;
  flows?: Flows | undefined;
  functions?: Fns | undefined;
  numbers?: readonly string[] | undefined;
  tables: Tables;
}

function parsed<T>(type: z.ZodType<T>, text: string, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${what} is not JSON`);
  }
  const result = (() => {
    try {
      return type.safeParse(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Error(`${what} is nested too deeply`);
    }
  })();
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map(issue => `  ${issue.path.join(".")}: ${issue.message}`.slice(0, 300));
  throw new Error([`${what} cannot be used:`, ...problems].join("\n"));
}

/** Reads a seed file. @throws Error naming what is wrong with it */
export const readSeed = (text: string, what = "The seed file"): Seed => parsed(seedFile, text, what);

/** The seed of a tenant for which none was given. */
export const defaultSeed: Seed = { organization: {}, people: newPeople, assets: newAssets };

/** Reads what {@link writeSaved} wrote. @throws Error naming what is wrong with it */
export function readSaved(text: string, what = "The data file"): Saved {
  const { v: _, tables, assets = [], controlHub, connect, ...rest } = parsed(dataFile, text, what);
  const entries = Object.entries(tables as Record<string, readonly Row[]>);
  const read = new Map(entries.map(([type, rows]) => [type, new Map(rows.map(one => [one.id, one]))]));
  const hub = controlHub ?? olderControlHub(read, rest.organization.id, rest.random);
  return { ...rest, controlHub: hub, connect: connect ?? newConnect(assets, hub, 0), tables: read };
}

/** The tenant as text. */
export const writeSaved = (saved: Saved): string => {
  const tables = Object.fromEntries([...saved.tables].map(([type, rows]) => [type, [...rows.values()]]));
  return `${JSON.stringify({ v: 1, ...saved, tables } as unknown as Json)}\n`;
};

import { z } from "zod";
import type { Json } from "../entities/entity.js";
import { behaviours } from "./behaviour.js";
import { newAssets, newPeople } from "./newTenant.js";
import type { Asset, Person } from "./quirks/quirk.js";
import type { Row, Tables } from "./store.js";
import type { Tokens } from "./tokens.js";

const asset = z.strictObject({
  assetId: z.string().min(1),
  channel: z.enum(["sms", "email", "livechat", "messenger", "whatsapp", "apple"]),
  name: z.string().min(1),
});
const person = z.strictObject({
  email: z.email(),
  firstName: z.string().min(1),
  lastName: z.string().min(1),
  licensed: z.boolean().default(true),
});
const row = z.record(z.string(), z.json()).and(z.object({ id: z.string().min(1) }));

const seedFile = z.strictObject({
  organization: z
    .strictObject({ id: z.uuid().optional(), name: z.string().min(1).optional(), timezone: z.string().optional() })
    .default({}),
  people: z.array(person).default([...newPeople]),
  assets: z.array(asset).default([...newAssets]),
});

/** What a tenant starts with beside its system defaults. */
export interface Seed {
  organization: { id?: string | undefined; name?: string | undefined; timezone?: string | undefined };
  people: readonly Person[];
  assets: readonly Asset[];
}

const dataFile = z.strictObject({
  v: z.literal(1),
  organization: z.strictObject({ id: z.string(), name: z.string(), timezone: z.string() }),
  random: z.number(),
  tokens: z.strictObject({
    clientId: z.string(),
    clientSecret: z.string(),
    refreshToken: z.string(),
    access: z.array(z.strictObject({ token: z.string(), scope: z.enum(["write", "read"]), expires: z.number() })),
  }),
  assets: z.array(asset),
  tables: z.partialRecord(z.enum([...behaviours.keys()] as [string, ...string[]]), z.array(row)),
});

export interface Organization {
  id: string;
  name: string;
  timezone: string;
}

/** Everything that a tenant remembers. Cheap to take: the tables are shared, not copied. */
export interface Saved {
  organization: Organization;
  random: number;
  tokens: Tokens;
  assets: readonly Asset[];
  tables: Tables;
}

function parsed<T>(type: z.ZodType<T>, text: string, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${what} is not JSON`);
  }
  const result = type.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 5).map(issue => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error([`${what} cannot be used:`, ...problems].join("\n"));
}

/** Reads a seed file. @throws Error naming what is wrong with it */
export const readSeed = (text: string, what = "The seed file"): Seed => parsed(seedFile, text, what);

/** The seed of a tenant for which none was given. */
export const defaultSeed: Seed = { organization: {}, people: newPeople, assets: newAssets };

/** Reads what {@link writeSaved} wrote. @throws Error naming what is wrong with it */
export function readSaved(text: string, what = "The data file"): Saved {
  const { v: _, tables, ...rest } = parsed(dataFile, text, what);
  const entries = Object.entries(tables as Record<string, readonly Row[]>);
  return { ...rest, tables: new Map(entries.map(([type, rows]) => [type, new Map(rows.map(one => [one.id, one]))])) };
}

/** The tenant as text. */
export const writeSaved = (saved: Saved): string => {
  const tables = Object.fromEntries([...saved.tables].map(([type, rows]) => [type, [...rows.values()]]));
  return `${JSON.stringify({ v: 1, ...saved, tables } as unknown as Json)}\n`;
};

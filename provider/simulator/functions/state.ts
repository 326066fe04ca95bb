import { z } from "zod";
import type { Json } from "../../entities/entity.js";
import { type Lockable, lockFile } from "../flowStore/locks.js";

const content = z.record(z.string(), z.json());

/** The functions of a tenant in the data file. */
export const functionsFile = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    createdAt: z.number(),
    changedAt: z.number(),
    draft: content,
    versions: z.array(content),
    tags: z.record(z.string(), z.int()),
    ...lockFile,
  }),
);

/** A definition as it was imported. */
export type Content = { readonly [name: string]: Json | undefined };

/** A function that nodes of flows call. */
export interface Fn extends Lockable {
  id: string;
  createdAt: number;
  changedAt: number;
  draft: Content;
  versions: readonly Content[];
  /** Which version each tag is on, from 1. */
  tags: Readonly<Record<string, number>>;
}

/** The functions of a tenant: never changed, only replaced. */
export type Fns = readonly Fn[];

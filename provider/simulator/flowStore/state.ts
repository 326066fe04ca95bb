import { z } from "zod";
import type { Json } from "../../entities/entity.js";
import { type Lockable, lockFile } from "./locks.js";

const version = z.strictObject({ id: z.string(), number: z.int(), content: z.record(z.string(), z.json()) });

/** The flows of a tenant in the data file. */
export const flowsFile = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    flowType: z.enum(["FLOW", "SUBFLOW"]),
    createdAt: z.number(),
    changedAt: z.number(),
    draft: version,
    versions: z.array(version),
    tags: z.array(z.strictObject({ name: z.string(), number: z.int() })),
    ...lockFile,
  }),
);

/** What was imported or published, as it was sent. */
export interface Version {
  id: string;
  number: number;
  content: { readonly [name: string]: Json | undefined };
}

export interface Flow extends Lockable {
  id: string;
  flowType: "FLOW" | "SUBFLOW";
  createdAt: number;
  changedAt: number;
  draft: Version;
  versions: readonly Version[];
  /** Which version each tag is on. */
  tags: readonly { name: string; number: number }[];
}

/** The flows of a tenant: never changed, only replaced. */
export type Flows = readonly Flow[];

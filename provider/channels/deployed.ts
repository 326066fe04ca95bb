import { z } from "zod";
import { channels } from "../entities/channel.js";
import type { Json } from "../entities/entity.js";
import { conditions, type DeployedChannel } from "./channel.js";

const named = z.object({ id: z.string().min(1), name: z.string().min(1) });
const seconds = z.number().int().min(0);

const requirement = z.object({
  skillId: z.string().min(1),
  skill: z.string().min(1),
  condition: z.enum(conditions),
  value: z.union([z.number(), z.boolean(), z.string()]),
});

const variable = z.object({
  name: z.string().min(1),
  global: z.boolean(),
  agentViewable: z.boolean(),
  agentEditable: z.boolean(),
  reportable: z.boolean(),
  desktopLabel: z.string().optional(),
});

const asset = z
  .object({ name: z.string().min(1), service: z.string().min(1), assetId: z.string().min(1).exactOptional() })
  .catchall(z.custom<Json>());

/**
 * The shape of a {@link DeployedChannel} where it is read back: a state may be older than this program, or have been
 * edited. Fields that it does not know are left out.
 */
export const deployedChannel: z.ZodType<DeployedChannel> = z.object({
  name: z.string().min(1),
  channel: z.enum(channels),
  asset,
  entryPoint: named.optional(),
  queue: named,
  groups: z.array(z.object({ after: seconds, teams: z.array(named) })),
  serviceLevelThreshold: seconds,
  maxTimeInQueue: seconds,
  skills: z
    .object({
      required: z.array(requirement),
      relaxations: z.array(z.object({ after: seconds, required: z.array(requirement) })),
    })
    .optional(),
  contactPriority: z.number().int().min(1).max(9).optional(),
  flow: z
    .object({ template: z.string().min(1), release: z.string().min(1), file: z.string().min(1).optional() })
    .optional(),
  attachments: z.array(z.string().min(1)).optional(),
  variables: z.array(variable),
  queueVariable: z.string().min(1).optional(),
});

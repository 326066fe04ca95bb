import { ZodError, z } from "zod";
import { channels } from "../../entities/channel.js";
import { skillChoice } from "../connect/file.js";
import { rule } from "../evidence.js";
import { json, type SimResponse } from "../exchange.js";
import type { World } from "../world.js";
import { deliver } from "./index.js";

export const messageRules = [
  rule(
    "runtime.alone",
    "assumed",
    "ours: customers and agents are not simulated",
    "A message sent by hand finds every agent free, whatever was sent before, and its task is told to the end at once.",
  ),
];

const message = z.strictObject({
  channel: z.enum(channels),
  assetId: z.string().min(1),
  from: z.string().min(1),
  text: z.string().optional(),
  skills: skillChoice.optional(),
  contactPriority: z.number().optional(),
});

/** A customer writes: 201 and the task with its end, reached or lost; 400 for a body that cannot be read. */
export function send(text: string | undefined, world: World): SimResponse {
  try {
    const arrival = { at: 0, ...message.parse(JSON.parse(text || "{}")) };
    const first = world.tasks.length + 1;
    const sent = deliver({ tenant: world.context.view, connect: world.connect }, [arrival], { first });
    world.tasks = [...world.tasks, ...sent];
    return json(201, sent[0]);
  } catch (error) {
    if (error instanceof SyntaxError) return json(400, { reason: "the body is not JSON" });
    if (!(error instanceof ZodError)) throw error;
    const problems = error.issues.map(({ path, message: says }) => `${path.join(".") || "body"}: ${says}`);
    return json(400, { reason: problems.join("; ") });
  }
}

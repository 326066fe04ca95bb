import { z } from "zod";
import { rule } from "../evidence.js";
import type { Lockable } from "../flowStore/locks.js";
import { email, Stumble, step, text } from "./step.js";

type Held = Lockable & { id: string };

function change<T extends Held>(all: readonly T[], name: string, lock: Lockable["lock"]): readonly T[] {
  if (!all.some(one => one.name === name)) throw new Stumble(`Flow Designer has no ${name}`);
  return all.map(one => (one.name === name ? { ...one, lock } : one));
}

export const designer = {
  "open-in-designer": step(
    rule(
      "hand.openInDesigner",
      "spec",
      "BasicFlowDTO.lockedAt: a user began editing and locked it for everyone else; FnMetadata.lockedBy",
      "Who opens a flow, a subflow or a function to edit it locks it for everybody else; who closes it releases it.",
    ),
    {
      among: z.enum(["flows", "functions"]).default("flows"),
      name: text,
      by: email,
      close: z.boolean().default(false),
    },
    ({ among, name, by, close }, world) => {
      const lock = close ? undefined : { by, at: world.context.clock.now };
      if (among === "flows") world.flows = change(world.flows, name, lock);
      else world.functions = change(world.functions, name, lock);
      return { name, by, close };
    },
  ),
};

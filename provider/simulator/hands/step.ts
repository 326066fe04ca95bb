import { z } from "zod";
import { connectRole, shutOut } from "../connect/administrators.js";
import { personWithEmail } from "../controlHub/state.js";
import type { Rule } from "../evidence.js";
import type { World } from "../world.js";

/** A step that could not be done now, and why: the order was wrong, or something is missing. */
export class Stumble extends Error {}

/** What a person does in a browser. */
export interface Step {
  rule: Rule;
  /** Does it with a body that was sent. @throws Stumble, z.ZodError */
  act(body: unknown, world: World): object;
}

/** Declares a step. @param takes the fields of its body */
export const step = <S extends z.ZodRawShape>(
  rule: Rule,
  takes: S,
  act: (body: z.output<z.ZodObject<S>>, world: World) => object,
): Step => ({ rule, act: (body, world) => act(z.strictObject(takes).parse(body) as never, world) });

export const email = z.email();
export const text = z.string().min(1);
/** Who does it; the first administrator who opened Webex Connect when absent. */
export const by = email.optional();

/** The administrator who does a step in Webex Connect or Engage. @throws Stumble when nobody can */
export function actor(world: World, stated: string | undefined): string {
  const { hub, connect } = world;
  const mayWrite = (address: string) => {
    const person = personWithEmail(hub, address);
    return person !== undefined && connectRole(person) === "Owner";
  };
  const opened = connect.invitations.filter(one => one.openedAt !== undefined);
  if (stated === undefined) {
    const first = opened.find(one => mayWrite(one.email));
    if (!first) throw new Stumble("no administrator has opened Webex Connect yet: launch it first");
    return first.email;
  }
  const reason = shutOut(world, stated);
  if (reason) throw new Stumble(reason);
  if (!opened.some(one => one.email === stated)) throw new Stumble(`${stated} has not opened Webex Connect yet`);
  if (!mayWrite(stated)) throw new Stumble(`${stated} only reads in Webex Connect`);
  return stated;
}

import { ZodError } from "zod";
import { rule } from "../evidence.js";
import { json, type SimResponse } from "../exchange.js";
import type { World } from "../world.js";
import { assets } from "./assets.js";
import { designer } from "./designer.js";
import { engage } from "./engage.js";
import { flows } from "./flows.js";
import { people } from "./people.js";
import { type Step, Stumble } from "./step.js";

const steps: Readonly<Record<string, Step>> = { ...people, ...assets, ...flows, ...engage, ...designer };

export const handRules = [
  rule(
    "hand.order",
    "assumed",
    "ours: the pages in a browser have no API",
    "A hand step that comes too early is a 409 with the reason, and changes nothing.",
  ),
  ...Object.values(steps).map(one => one.rule),
];

/** The steps that a scripted person can do. */
export const stepNames: readonly string[] = Object.keys(steps);

function bodyOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return text;
  }
}

/** Does one step: 200 and what came of it, 409 and the reason, or 400 for a body that cannot be read. */
export function hand(name: string, text: string | undefined, world: World): SimResponse {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (!step) return json(404, { reason: `there is no step ${name}`, steps: stepNames });
  try {
    return json(200, step.act(bodyOf(text), world));
  } catch (error) {
    if (error instanceof Stumble) return json(409, { reason: error.message });
    if (!(error instanceof ZodError)) throw error;
    const problems = error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`);
    return json(400, { reason: problems.join("; ") });
  }
}

import { z } from "zod";
import { lasting, text } from "./entity.js";

const included = lasting(z.enum(["INCLUDED", "EXCLUDED"])); // API: absent in an update, it stays (contract 2.8)

/** Whether a feature that is on for chosen queues only is on for this one. */
export const inclusion = (what: string) =>
  included.describe(`Whether ${what} here, where the organization has chosen specific queues. EXCLUDED at first.`);

/** Help for agents by the AI Assistant. */
export const assistantSkill = z
  .strictObject({ assistantSkillId: text(80).describe("Its id.") })
  .optional()
  .describe("The skill of the AI Assistant that helps agents with its contacts.");

/** How contacts of a queue go to the agent with the best predicted outcome. */
export const personalizedAIRouting = z
  .strictObject({
    aiRoutingMode: z.enum(["NONE", "EVALUATION", "ACTIVE"]).describe("EVALUATION only predicts, ACTIVE routes."),
    aiRoutingKPIId: text(80).optional().describe("What is optimised; needed unless the mode is NONE."),
  })
  .optional()
  .describe("Whether contacts go to the agent with the best predicted outcome.");

type Routing = { aiRoutingMode?: string } | undefined;

const steps: Readonly<Record<string, string>> = { "NONE ACTIVE": "EVALUATION", "ACTIVE EVALUATION": "NONE" };

/** What is wrong with a change of mode: the API goes NONE → EVALUATION → ACTIVE, and from both back to NONE. */
export function skippedMode(before: Routing, after: Routing): string | undefined {
  const [from, to] = [before?.aiRoutingMode ?? "NONE", after?.aiRoutingMode ?? "NONE"];
  const between = steps[`${from} ${to}`];
  return between && `aiRoutingMode goes from ${from} to ${to} by way of ${between}: set that first, and run pulumi up`;
}

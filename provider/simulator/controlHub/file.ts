import { z } from "zod";
import type { ControlHubState } from "./state.js";

const text = z.string();

/** Control Hub in the data file. */
export const controlHubFile: z.ZodType<ControlHubState> = z.strictObject({
  created: z.number(),
  people: z.array(
    z.strictObject({
      id: text,
      email: text,
      roles: z.array(text),
      licenses: z.array(text),
      invitePending: z.boolean(),
      loginEnabled: z.boolean(),
      created: z.number(),
      lastModified: z.number(),
      details: z.record(text, z.json()),
    }),
  ),
  licenses: z.array(
    z.strictObject({ id: text, name: text, offer: text, totalUnits: z.number(), subscriptionId: text }),
  ),
});

import { z } from "zod";
import { auxiliaryCode } from "./auxiliaryCode.js";
import { entity } from "./entity.js";

const { fields, ...alike } = auxiliaryCode("idleCode", "idle code", "IDLE_CODE");

export const idleCode = entity({
  kind: "idleCode",
  title: "idle code",
  about:
    "Why an agent takes no contacts for a while, such as lunch (API: auxiliary-code). Which agents can choose it, " +
    "their desktop profile says.",
  fields: {
    ...fields,
    burnoutInclusion: z
      .enum(["INCLUDED", "EXCLUDED"])
      .default("INCLUDED")
      .describe("Whether time in this state counts where agents' burnout is estimated."),
  },
  ...alike,
});

import { ref } from "./entity.js";
import { entryPoint } from "./entryPoint.js";
import { linkTo } from "./link.js";

export const entryPointFlow = linkTo(entryPoint, {
  kind: "entryPointFlow",
  title: "flow of entry point",
  about:
    "The flow of an entry point, said after both: for a flow that itself names the entry point, and for an entry point " +
    "that another stack manages. Elsewhere, state flowId of the EntryPoint. When it goes, the entry point has the flow " +
    "that it had before.",
  at: "entryPointId",
  fields: {
    flowId: ref("flow").describe("The flow of Flow Designer that calls start in."),
    flowTagId: entryPoint.fields.flowTagId,
    flowOverrideSettings: entryPoint.fields.flowOverrideSettings,
  },
});

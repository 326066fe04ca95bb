import { callFlow } from "./callFlow.js";
import { entity } from "./entity.js";

export const subflow = entity({
  kind: "subflow",
  title: "subflow",
  about:
    "A part of flows that several of them call, out of the file that Flow Designer's Export gives; a flow takes it in " +
    "its `bindings`. All that is true of a flow's file, comparison and publication is true of a subflow's.",
  ...callFlow("SUBFLOW", "Latest"),
});

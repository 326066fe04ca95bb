import { callFlow } from "./callFlow.js";
import { entity } from "./entity.js";

export const flow = entity({
  kind: "flow",
  title: "flow",
  about:
    "A flow of Flow Designer for calls, out of the file that its Export gives. Ids in the file are those of the tenant " +
    "that it comes from: `bindings` says by name what takes their place here. It is compared by what it does, whatever " +
    "it looks like: imported when that changes, and only then published. A draft that somebody edits is seen where " +
    "the time of the flow's last change moves.",
  ...callFlow("FLOW", "Live"),
});

import { ref } from "./entity.js";
import { entryPoint } from "./entryPoint.js";
import { linkTo } from "./link.js";

export const entryPointOutdialQueue = linkTo(entryPoint, {
  kind: "entryPointOutdialQueue",
  title: "outdial queue of entry point",
  about:
    "The queue of an OUTBOUND entry point, said after both: for a queue of single agents whose desktop profile dials out " +
    "by that entry point. Elsewhere, state outdialQueueId of the EntryPoint. When it goes, the entry point has the " +
    "queue that it had before.",
  at: "entryPointId",
  fields: {
    outdialQueueId: ref("queue").describe("Where calls that agents make wait."),
    outdialTransferToQueueEnabled: entryPoint.fields.outdialTransferToQueueEnabled,
  },
});

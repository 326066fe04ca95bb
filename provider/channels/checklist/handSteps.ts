import type { DeployedChannel } from "../channel.js";
import { checklist } from "./checklist.js";
import { roles } from "./step.js";

/** What the deployment itself does, of the steps that a channel has. */
const deployed: readonly string[] = ["agents", "entry-point", "queue"];
/** What has been done once the asset has an id. */
const registered: readonly string[] = ["prerequisite", "asset", "register"];

/**
 * What people have still to do for one channel, as far as its declaration alone tells: whether a step was done after
 * the registration, the checklist says, which asks the tenant.
 */
export function handSteps(channel: DeployedChannel): readonly string[] {
  const before = channel.asset.assetId === undefined ? [] : registered;
  // Nothing is looked at, so nothing is proven, and no day counts.
  const { steps } = checklist({ channels: [channel], evidence: { on: "" }, attestations: [], today: "1970-01-01" });
  return steps
    .filter(step => step.needed && step.channel === channel.name && ![...deployed, ...before].includes(step.id))
    .map(({ title, where, who }) => `${title} (${where.path}${who === roles.channelOwner ? "" : `; ${who}`})`);
}

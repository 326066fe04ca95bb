import { lasting, text } from "./entity.js";

/** Where a control script of the time before flows is; the server makes one of its own up. */
const script = (what: string) => lasting(text(2_000)).describe(`${what} Telephony only; the server's own when absent.`);

/** What entry points and queues have of the systems that calls go through. */
export const telephony = {
  controlFlowScriptUrl: script("The URL of the control script, where no flow of Flow Designer is used."),
  xspVersion: text(80).optional().describe("For a subscription to recording events: its version."),
  subscriptionId: text(80).optional().describe("For a subscription to recording events: its id."),
};

export const ivrRequeueUrl = script("The URL of the script for calls that come back into the queue.");

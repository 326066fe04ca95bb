import { type Label, rule } from "../evidence.js";

const loss = (code: string, evidence: Label, source: string, says: string) =>
  rule(`runtime.lost.${code}`, evidence, source, says);

const queueTask = "digital channels page 2.5: outcomes of Queue Task; which cause has which is ours";

/** Every way in which a contact fails to reach an agent, by its code. */
export const losses = {
  assetNotRegistered: loss(
    "assetNotRegistered",
    "documented",
    "digital channels page 1.2 (all six asset pages) and 6.2: entry points know registered assets only",
    "A message to an asset that does not exist or is not registered opens no contact.",
  ),
  assetOfOtherChannel: loss(
    "assetOfOtherChannel",
    "documented",
    "digital channels page 3: an asset is made for one channel; 2.5: a flow starts by the event of its channel",
    "A message comes by the channel of its asset.",
  ),
  noLiveFlow: loss(
    "noLiveFlow",
    "assumed",
    "digital channels page 2.5: Make Live assigns the asset; of an asset without flow nothing is shown",
    "A message to an asset that no live, bound flow listens to opens no contact.",
  ),
  onauthorizationfail: loss(
    "onauthorizationfail",
    "documented",
    "digital channels page 2.4: outcome of nodes whose authorisation is missing or expired",
    "Without the authorisations of Webex CC Engage and Webex CC Task, the flow leaves by onauthorizationfail.",
  ),
  noEntryPoint: loss(
    "noEntryPoint",
    "documented",
    "article, step 6: an entry point of the channel is where a contact lands first, and the asset is mapped in it; active is contract B's",
    "A contact needs an active inbound entry point with its asset and of its channel's types.",
  ),
  entryPointFull: loss(
    "entryPointFull",
    "spec",
    "contract B, EntryPointDTO.maximumActiveContacts (written of calls)",
    "An entry point turns away what exceeds maximumActiveContacts.",
  ),
  onInvalidChoice: loss(
    "onInvalidChoice",
    "assumed",
    queueTask,
    "A queue that is unbound, missing, inactive, outbound or of another channel is onInvalidChoice.",
  ),
  onInvalidData: loss(
    "onInvalidData",
    "assumed",
    `${queueTask}; of calls Cisco writes that an invalid skill sends them to the longest available agent`,
    "A priority outside 1 to 9, a skill that is missing or inactive, or a condition that does not fit is onInvalidData.",
  ),
  notSimulated: loss(
    "notSimulated",
    "assumed",
    "ours: how SKILL_BASED and AGENT_BASED queues hand out digital contacts is not published",
    "Only TEAM_BASED queues hand out contacts here.",
  ),
  queueFull: loss(
    "queueFull",
    "spec",
    "contract B, ContactServiceQueueDTO.maxActiveContacts: not for SOCIAL_CHANNEL",
    "A queue of chats or e-mails takes maxActiveContacts contacts at once; a social one has no such limit.",
  ),
  maxTimeInQueue: loss(
    "maxTimeInQueue",
    "spec",
    "contract B, ContactServiceQueueDTO.maxTimeInQueue; an overflow number is for calls only",
    "A contact that no agent took leaves the queue after maxTimeInQueue seconds, before anybody is offered it then.",
  ),
} as const;

export type LossCode = keyof typeof losses;

/** Ends the way of one message. */
export class Lost extends Error {
  constructor(
    readonly code: LossCode,
    readonly why: string,
  ) {
    super(why);
  }
}

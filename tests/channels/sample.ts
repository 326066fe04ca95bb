import type { DeployedChannel } from "../../provider/channels/channel.js";

/** A live WhatsApp channel that asks for a skill. */
export const whatsapp: DeployedChannel = {
  name: "whatsapp",
  channel: "whatsapp",
  asset: { name: "Acme WhatsApp", service: "Acme care", number: "+14085550123", assetId: "WA0001" },
  entryPoint: { id: "e-1", name: "Acme WhatsApp" },
  queue: { id: "0b1e9a54-6a62-4a0c-9d6f-000000000001", name: "Acme WhatsApp" },
  groups: [{ after: 0, teams: [{ id: "t-1", name: "Messaging" }] }],
  serviceLevelThreshold: 300,
  maxTimeInQueue: 3600,
  skills: {
    required: [{ skillId: "s-1", skill: "Spanish", condition: "atLeast", value: 5 }],
    relaxations: [{ after: 60, required: [] }],
  },
  contactPriority: 3,
  flow: { template: "Whatsapp inbound", release: "v3.5" },
  attachments: ["pdf", "png", "jpg"],
  variables: [],
};

const plainChannel = (
  channel: DeployedChannel["channel"],
  asset: Omit<DeployedChannel["asset"], "service"> & { name: string },
): DeployedChannel => ({
  name: channel,
  channel,
  asset: { service: "Acme care", ...asset },
  ...(asset.assetId ? { entryPoint: { id: `e-${channel}`, name: asset.name } } : {}),
  queue: { id: `q-${channel}`, name: asset.name },
  groups: [{ after: 0, teams: [{ id: "t-1", name: "Messaging" }] }],
  serviceLevelThreshold: 300,
  maxTimeInQueue: 3600,
  variables: [],
});

/** One channel of each kind as plain as it can be, in the order of `channels`; the last waits for its registration. */
export const six: readonly DeployedChannel[] = [
  plainChannel("sms", { name: "Acme SMS", number: "+14085550100", assetId: "SMS1" }),
  plainChannel("email", { name: "Acme mail", address: "care@example.com", assetId: "a_638296118145560000" }),
  plainChannel("livechat", { name: "Acme chat", websites: ["www.example.com"], assetId: "LI07154615" }),
  plainChannel("messenger", { name: "Acme page", page: "Acme", pageId: "1234567", assetId: "FB1" }),
  plainChannel("whatsapp", { name: "Acme WhatsApp", number: "+14085550123", assetId: "WA0001" }),
  plainChannel("apple", { name: "Acme Apple" }),
];

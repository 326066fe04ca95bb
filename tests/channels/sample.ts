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

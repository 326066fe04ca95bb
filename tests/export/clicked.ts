import type { Desired, Kind } from "../../provider/entities/entity.js";
import type { Resource } from "../engine.js";
import { type World, world } from "../everyKind/world.js";
import { codeOf } from "./made.js";
import { type Files, preview } from "./program.js";

export type Id = (name: string) => string;
export const one = (
  kind: Kind,
  name: string,
  inputs: Desired | ((id: Id) => Desired),
  options?: Resource["options"],
) => ({
  kind,
  name,
  inputs: typeof inputs === "function" ? inputs : () => inputs,
  ...(options ? { options } : {}),
});

const waits = { serviceLevelThreshold: 60, maxTimeInQueue: 600 };
export const queueOf = (name: string, team: string, more: Desired = {}) =>
  one("queue", name, id => ({
    name,
    channelType: "TELEPHONY",
    ...waits,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id(team) }] }],
    ...more,
  }));

export const berlin = [
  one("multimediaProfile", "blended", { name: "Blended", telephony: 1 }),
  one("site", "berlin", id => ({ name: "Berlin", multimediaProfileId: id("blended") })),
  one("team", "sales", id => ({ name: "Sales", siteId: id("berlin") })),
];

export const viberSecret = "canary-0123456789-0123456789-0123456789";

/** A channel whose asset has a secret. */
export const viber = [
  one("customChannel", "viber", { name: "Viber", channelType: "CUSTOM_MESSAGING", logoIconName: "chat-regular" }),
  one("customAsset", "acme", id => ({
    ...{ name: "Acme", channelType: "CUSTOM_MESSAGING", channelId: id("viber"), businessAddress: "acme" },
    ...{ webhookUrl: "https://middleware.acme.example/viber", webhookSecret: viberSecret },
  })),
];

/** A tenant in which somebody made these. */
export async function tenantWith(program: readonly Resource[]): Promise<World> {
  const tenant = world();
  await tenant.engine.up(program);
  return tenant;
}

export async function expectNoChanges(files: Files, tenant: World) {
  tenant.writes();
  const { changes, said, left } = await preview(files, tenant.client());
  expect({ changes, said, left }).toEqual({ changes: [], said: [], left: [] });
  expect(tenant.writes()).toEqual([]);
  expect(tenant.violations).toEqual([]);
}

export const fileOf = (files: Files, path: string) => codeOf(files).get(path) ?? "";

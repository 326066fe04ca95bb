import type { ControlHubState } from "../controlHub/state.js";
import { rule } from "../evidence.js";
import type { Asset } from "../quirks/quirk.js";
import { mayAdminister } from "./administrators.js";
import type { ConnectState } from "./state.js";

export const connectSeedRules = [
  rule(
    "connect.new",
    "assumed",
    "ours",
    "A new tenant's administrators have opened Webex Connect; each asset is registered to a service of its name.",
  ),
];

/** Webex Connect of a tenant whose assets are registered, without flows. */
export function newConnect(assets: readonly Asset[], hub: ControlHubState, now: number): ConnectState {
  return {
    services: assets.map(({ name, service = name }) => ({ name: service })),
    assets: assets.map(({ assetId, channel, name, service = name }) => ({
      assetId,
      channel,
      name,
      service,
      registeredAt: now,
    })),
    flows: [],
    authorizations: [],
    templates: [],
    attachments: [],
    widgets: [],
    invitations: hub.people.filter(mayAdminister).map(({ email }) => ({ email, invitedAt: now, openedAt: now })),
    audit: [],
  };
}

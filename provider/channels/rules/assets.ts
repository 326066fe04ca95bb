import type { Channel } from "../../entities/channel.js";
import { pages } from "../sources.js";
import { type Asset, assets } from "./asset.js";
import { called, type Finding, inChannels, type Rule, record, referred, text, when } from "./rule.js";

/** One finding for each that repeats what another before it has. */
function repeated<T extends { about: string }>(
  ones: readonly T[],
  keyOf: (one: T) => string | undefined,
  told: (one: T, first: T, key: string) => Finding,
): readonly Finding[] {
  const first = new Map<string, T>();
  return ones.flatMap(one => {
    const key = keyOf(one);
    if (key === undefined) return [];
    const holder = first.get(key);
    if (!holder) first.set(key, one);
    return holder ? [told(one, holder, key)] : [];
  });
}

/** What customers write to, by channel: what makes two assets the same. Live chat has websites, which may share. */
const addresses: Readonly<Partial<Record<Channel, string>>> = {
  sms: "number",
  whatsapp: "number",
  email: "address",
  messenger: "page",
  apple: "businessId",
};

const addressField = ({ channel }: Asset) => channel && addresses[channel];

function address(asset: Asset) {
  const field = addressField(asset);
  const value = field && text(asset.values[field]);
  return value === undefined ? undefined : `${asset.channel} ${value.toLowerCase()}`;
}

/** What holds for the assets of all channels. */
export const assetRules: readonly Rule[] = [
  {
    id: "asset.service",
    level: "error",
    source: pages.article,
    says: "A channel names the service of Webex Connect that its asset is registered to.",
    find: inChannels(values =>
      when(record(values.asset) !== undefined && record(values.asset)?.service === undefined, {
        property: "asset.service",
        reason: "no service is named",
        todo: "Name the service of Webex Connect; one asset has one service, for ever.",
      }),
    ),
  },
  {
    id: "asset.one-service",
    level: "error",
    source: pages.article,
    says: "A service of Webex Connect has one asset, and an asset one service; the mapping can never be changed.",
    find: stack =>
      repeated(
        assets(stack),
        asset => text(asset.values.service),
        (asset, first, service) => ({
          about: asset.about,
          property: asset.at("service"),
          reason: `service "${service}" is also the service of ${first.about}`,
          todo: "Create a service of its own in Webex Connect, and name it here.",
        }),
      ),
  },
  {
    id: "asset.once",
    level: "error",
    source: pages.article,
    says: "A registered asset is declared once.",
    find: stack =>
      repeated(
        assets(stack),
        asset => text(asset.values.assetId),
        (asset, first, assetId) => ({
          about: asset.about,
          property: asset.at("assetId"),
          reason: `asset "${assetId}" is also the asset of ${first.about}`,
          todo: "Copy the id of this channel's own asset from Webex Connect, or remove one of the two.",
        }),
      ),
  },
  {
    id: "asset.one-address",
    level: "error",
    source: pages.article,
    says: "A number, mailbox, page or business account belongs to one asset.",
    find: stack =>
      repeated(assets(stack), address, (asset, first) => {
        const field = addressField(asset)!;
        return {
          about: asset.about,
          property: asset.at(field),
          reason: `"${text(asset.values[field])}" is also the ${field} of ${first.about}`,
          todo: "Write the address that customers of this channel use, or remove one of the two.",
        };
      }),
  },
  {
    id: "asset.one-entry-point",
    level: "error",
    source: pages.article,
    says: "The contacts of an asset arrive at one entry point.",
    find: stack =>
      repeated(
        stack.of("entryPoint").map(one => ({ about: called("entryPoint", one), values: one.values })),
        one => text(referred(stack, "digitalAsset", one.values.assetId)?.values.assetId) ?? text(one.values.assetId),
        (one, first) => ({
          about: one.about,
          property: "assetId",
          reason: `the asset is also that of ${first.about}`,
          todo: "Give each entry point an asset of its own.",
        }),
      ),
  },
];

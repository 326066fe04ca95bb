import { z } from "zod";
import { channels } from "../../entities/channel.js";
import { noted } from "../connect/audit.js";
import type { ConnectAsset } from "../connect/state.js";
import { rule } from "../evidence.js";
import type { World } from "../world.js";
import { actor, by, Stumble, step, text } from "./step.js";

type Channel = ConnectAsset["channel"];

const numbered: readonly Channel[] = ["sms", "whatsapp"];
/** What the audit log calls the making of an asset. */
const made: Readonly<Record<Channel, string>> = {
  sms: "numberAssignment",
  email: "createApp",
  livechat: "createMobileWebTypeApp",
  messenger: "createApp",
  whatsapp: "waLinkPhoneNumber",
  apple: "createApp",
};

/** An id as Webex Connect gives it: the number itself, LI and eight digits, or a_ and eighteen. */
function assetId(channel: Channel, number: string | undefined, { connect, context }: World): string {
  if (number && numbered.includes(channel)) return number.replace(/^\+/, "");
  const digits = (count: number) =>
    Number.parseInt(context.clock.id().replaceAll("-", "").slice(0, 12), 16)
      .toString()
      .padStart(count, "0")
      .slice(-count);
  const id = channel === "livechat" ? `LI${digits(8)}` : `a_6${digits(17)}`;
  return connect.assets.some(one => one.assetId === id) ? assetId(channel, number, { connect, context } as World) : id;
}

export function serviceNamed(name: string, { connect }: World): void {
  if (!connect.services.some(one => one.name === name)) throw new Stumble(`there is no service ${name}`);
}

function found({ assetId: id, name }: { assetId?: string | undefined; name?: string | undefined }, { connect }: World) {
  const asset = connect.assets.find(one => one.assetId === id || (id === undefined && one.name === name));
  if (!asset) throw new Stumble(`there is no asset ${id ?? name}`);
  return asset;
}

/** The asset that is registered to a service; there is at most one. */
export const assetOf = (service: string, { connect }: World) =>
  connect.assets.find(one => one.service === service && one.registeredAt !== undefined);

export const assets = {
  "create-service": step(
    rule(
      "hand.createService",
      "documented",
      "digital channels page 1.1: needs Owner, Full or Limited; that names are unique is assumed",
      "A Tenant Owner makes services; names are unique.",
    ),
    { service: text, by },
    ({ service, by: who }, world) => {
      const email = actor(world, who);
      if (world.connect.services.some(one => one.name === service))
        throw new Stumble(`service ${service} exists already`);
      world.connect = { ...world.connect, services: [...world.connect.services, { name: service }] };
      noted(world, { action: "createService", category: "Services", description: service, actor: email, service });
      return { service };
    },
  ),

  "create-asset": step(
    rule(
      "hand.createAsset",
      "documented",
      "digital channels page 2.2 and 3; forms of the ids 1.2; ids of SMS and WhatsApp, and that names are unique, are assumed",
      "A Tenant Owner makes assets; SMS and WhatsApp have a number, which is their id; names and ids are unique.",
    ),
    {
      channel: z.enum(channels),
      name: text,
      /** E.164. */
      number: text.optional(),
      assetId: text.optional(),
      service: text.optional(),
      details: z.record(z.string(), z.string()).optional(),
      by,
    },
    ({ channel, name, number, assetId: given, service, details, by: who }, world) => {
      const email = actor(world, who);
      const { assets: existing } = world.connect;
      if (numbered.includes(channel) && !number) throw new Stumble(`a ${channel} asset needs a number`);
      const id = given ?? assetId(channel, number, world);
      const same = existing.find(one => one.name === name || one.assetId === id);
      if (same) throw new Stumble(`asset ${same.name} (${same.assetId}) exists already`);
      if (service !== undefined) serviceNamed(service, world);
      const all = { ...details, ...(number && { number }), ...(service && { service }) };
      const asset = { assetId: id, channel, name, ...(Object.keys(all).length > 0 && { details: all }) };
      world.connect = { ...world.connect, assets: [...existing, asset] };
      noted(world, { action: made[channel], category: "Assets", description: name, actor: email });
      return asset;
    },
  ),

  "register-asset": step(
    rule(
      "hand.registerAsset",
      "documented",
      "digital channels page 3, 1.2: for good, one service and one asset, then in the entry point's list; the audit action is assumed",
      "Register to Webex Engage maps an asset to a service for good, one to one; entry points can use it from then on.",
    ),
    { assetId: text.optional(), name: text.optional(), service: text.optional(), by },
    ({ service, by: who, ...which }, world) => {
      const email = actor(world, who);
      const asset = found(which, world);
      const to = service ?? asset.details?.service;
      if (to === undefined) throw new Stumble(`say to which service ${asset.name} is registered`);
      if (asset.registeredAt !== undefined)
        throw new Stumble(`asset ${asset.name} is registered to service ${asset.service}, and that never changes`);
      serviceNamed(to, world);
      const other = assetOf(to, world);
      if (other) throw new Stumble(`service ${to} has asset ${other.name}: one service has one asset`);
      const registered = { ...asset, service: to, registeredAt: world.context.clock.now };
      const listening = world.connect.flows.map(flow =>
        flow.service === to ? { ...flow, channel: asset.channel, assetId: asset.assetId } : flow,
      );
      world.connect = {
        ...world.connect,
        assets: world.connect.assets.map(one => (one === asset ? registered : one)),
        flows: listening,
      };
      const description = `Registered ${asset.name} to Webex Engage`;
      noted(world, { action: "updateApp", category: "Assets", description, actor: email, service: to });
      return registered;
    },
  ),
};

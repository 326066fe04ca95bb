import { z } from "zod";
import { channels } from "../../entities/channel.js";
import { noted } from "../connect/audit.js";
import { rule } from "../evidence.js";
import { actor, by, Stumble, step, text } from "./step.js";

const channel = z.enum(channels);

export const engage = {
  "upload-templates": step(
    rule(
      "hand.uploadTemplates",
      "documented",
      "digital channels page 5, 2.3",
      "Message templates of a channel are uploaded to Webex Engage.",
    ),
    { channel, by },
    ({ channel: of, by: who }, world) => {
      const owner = actor(world, who);
      const uploaded = { channel: of, uploadedAt: world.context.clock.now };
      const others = world.connect.templates.filter(one => one.channel !== of);
      world.connect = { ...world.connect, templates: [...others, uploaded] };
      noted(world, { action: "createTemplate", category: "Templates", description: of, actor: owner });
      return uploaded;
    },
  ),

  "configure-attachments": step(
    rule(
      "hand.configureAttachments",
      "documented",
      "digital channels page 4, 5",
      "Webex Engage lets through the types of attachment that are ticked for a channel; SMS has none.",
    ),
    { channel, types: z.array(z.string().regex(/^[a-z0-9]+$/)), by },
    ({ channel: of, types, by: who }, world) => {
      actor(world, who);
      if (of === "sms") throw new Stumble("SMS has no attachments");
      const configured = { channel: of, types };
      const others = world.connect.attachments.filter(one => one.channel !== of);
      world.connect = { ...world.connect, attachments: [...others, configured] };
      return configured;
    },
  ),

  "place-widget": step(
    rule(
      "hand.placeWidget",
      "documented",
      "digital channels page 5",
      "The script of a live-chat asset is copied from Webex Engage, once it is registered, onto a website.",
    ),
    { website: z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/i, "a bare host name"), assetId: text, by },
    ({ website, assetId, by: who }, world) => {
      actor(world, who);
      const asset = world.connect.assets.find(one => one.assetId === assetId);
      if (asset?.channel !== "livechat") throw new Stumble(`there is no live-chat asset ${assetId}`);
      if (asset.registeredAt === undefined)
        throw new Stumble(`Webex Engage does not know asset ${asset.name}: register it first`);
      const widget = { website, assetId };
      const others = world.connect.widgets.filter(one => one.website !== website);
      world.connect = { ...world.connect, widgets: [...others, widget] };
      return widget;
    },
  ),
};

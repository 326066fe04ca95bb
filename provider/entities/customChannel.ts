import { z } from "zod";
import { customChannelTypes } from "./channelType.js";
import { count, description, entity, file, type Live, only, text } from "./entity.js";
import { pictureFormat, unfitPicture } from "./picture.js";

const most = (what: string) => count(2_147_483_647).optional().describe(what);
const extensions = (of: string) => z.array(text(20)).optional().describe(`Extensions of ${of}, such as the API lists.`);

/** API: only the server writes these, and says not to send them. */
function leaves({ logoUrl: _, logoUrlVersioned: __, numberOfAsset: ___, ...row }: Live): Live {
  return row;
}

export const customChannel = entity({
  kind: "customChannel",
  title: "custom channel",
  about:
    "A channel of your own that a program of yours feeds: work items (leads, claims, faxes), or messages of a network " +
    "that Cisco does not carry. None of the six digital channels (API: channel; in beta, Cisco enables it). The tenant " +
    "does not show the bytes of a logo: the file is sent again when its own bytes change, and where somebody changed " +
    "the channel since, which may have been the logo.",
  fields: {
    name: text(80).describe("Unique in the tenant. Tasks name the channel by it."),
    description: description(),
    channelType: z
      .enum(customChannelTypes)
      .describe("WORK_ITEM: tasks without a conversation. CUSTOM_MESSAGING: conversations."),
    logoType: z.enum(["MOMENTUM", "LOGO_URL"]).default("MOMENTUM").describe("An icon by its name, or a picture."),
    logoIconName: only("logoType", ["MOMENTUM"], text(100))
      .meta({ examples: ["email-regular", "tasks-regular"] })
      .describe("The icon, by its name in Momentum, the design system of Webex."),
    logo: only("logoType", ["LOGO_URL"], file("logoFile"))
      .meta({ examples: ["logos/fax.png", "logos/viber.png"] })
      .describe("The picture, from the program's folder: PNG, JPEG, GIF, WebP or SVG. Its limits are not published."),
    messagingPolicy: only(
      "channelType",
      ["CUSTOM_MESSAGING"],
      z.strictObject({
        maxMessageCharacters: count(20_000, 1).describe("Characters of one message."),
        allowFileAttachments: z.boolean().describe("Whether messages may have attachments."),
        maxNumberOfAttachments: most("Attachments of one message."),
        maxTotalAttachmentSizeMegabytes: most("Megabytes of all attachments of one message."),
        maxSingleAttachmentSizeMegabytes: most("Megabytes of each attachment."),
        allowedFileTypes: z
          .strictObject({
            images: extensions("pictures"),
            videos: extensions("films"),
            audio: extensions("sound"),
            documents: extensions("documents"),
            others: extensions("any other files"),
          })
          .optional()
          .describe("Which files may be attached."),
      }),
    )
      .meta({ whole: true })
      .describe("What a message may be; one that breaks it is rejected whole."),
  },
  adds: { logoUrl: z.string().optional().describe("Where the tenant shows an uploaded logo.") },
  identity: ["name"],
  fixed: ["channelType"],
  rules: [
    {
      on: "logoIconName",
      with: ["logoType"],
      holds: c => c.logoType !== "MOMENTUM" || c.logoIconName !== undefined,
      says: "is needed: name an icon of Momentum; or set logoType to LOGO_URL, and logo to the path of a picture",
    },
    {
      on: "logo",
      with: ["logoType"],
      holds: c => c.logoType !== "LOGO_URL" || c.logo !== undefined,
      says: "is needed: state the path of a picture; or set logoType to MOMENTUM, and name an icon",
    },
  ],
  routes: {
    item: "channel",
    list: "v2/channel",
    listOmits: ["messagingPolicy", "logoFile"],
    leaves,
    upload: {
      fields: "logoFileInfo",
      file: "logoFile",
      as: (_, bytes) => {
        const { extension, type } = pictureFormat(bytes)!;
        return { name: `logo.${extension}`, type };
      },
      alone: ["description", "logoIconName"],
      unfit: unfitPicture,
    },
  },
});

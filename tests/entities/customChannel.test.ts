import { pictureFormat, unfitPicture } from "../../provider/entities/picture.js";
import { picture } from "../files.js";
import { wave } from "../wave.js";
import { says } from "./says.js";

const fax = { name: "Fax", channelType: "WORK_ITEM", logoIconName: "tasks-regular" };
const viber = { name: "Viber", channelType: "CUSTOM_MESSAGING", logoType: "LOGO_URL", logo: "viber.png" };
const policy = { maxMessageCharacters: 2_000, allowFileAttachments: false };

describe("a custom channel", () => {
  test("has an icon by its name, or a picture", () => {
    expect(says("customChannel", fax)).toEqual({});
    expect(says("customChannel", viber)).toEqual({});
    expect(says("customChannel", { ...fax, logoIconName: undefined })).toEqual({
      logoIconName: expect.stringContaining("is needed: name an icon of Momentum"),
    });
    expect(says("customChannel", { ...viber, logo: undefined })).toEqual({
      logo: expect.stringContaining("is needed: state the path of a picture"),
    });
  });

  test("has no icon beside a picture, and no picture beside an icon", () => {
    expect(says("customChannel", { ...viber, logoIconName: "tasks-regular" })).toEqual({
      logoIconName: "is there only where logoType is MOMENTUM: remove it, or set logoType",
    });
    expect(says("customChannel", { ...fax, logo: "fax.png" })).toEqual({
      logo: "is there only where logoType is LOGO_URL: remove it, or set logoType",
    });
  });

  test("is of no other type, and only one of messages has a policy for them", () => {
    expect(Object.keys(says("customChannel", { ...fax, channelType: "CHAT" }))).toEqual(["channelType"]);
    expect(says("customChannel", { ...viber, messagingPolicy: policy })).toEqual({});
    expect(says("customChannel", { ...fax, messagingPolicy: policy })).toEqual({
      messagingPolicy: "is there only where channelType is CUSTOM_MESSAGING: remove it, or set channelType",
    });
  });

  test("takes messages of 1 to 20,000 characters, and files of the five published types", () => {
    const found = (change: object) =>
      Object.keys(says("customChannel", { ...viber, messagingPolicy: { ...policy, ...change } }));
    expect(found({ maxMessageCharacters: 20_000, allowedFileTypes: { documents: ["pdf"] } })).toEqual([]);
    expect(found({ maxMessageCharacters: 20_001 })).toEqual(["messagingPolicy.maxMessageCharacters"]);
    expect(found({ maxMessageCharacters: 0 })).toEqual(["messagingPolicy.maxMessageCharacters"]);
    expect(found({ allowedFileTypes: { programs: ["exe"] } })).toEqual(["messagingPolicy.allowedFileTypes.programs"]);
  });
});

describe("a logo is a picture", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

  test.each<[string, Uint8Array, string]>([
    ["PNG", picture("x"), "image/png"],
    ["JPEG", bytes("\u00ff\u00d8\u00ff\u00e0 and so on"), "image/jpeg"],
    ["GIF", bytes("GIF89a and so on"), "image/gif"],
    ["WebP", bytes("RIFF\u0001\u0000\u0000\u0000WEBPVP8 "), "image/webp"],
    ["SVG", bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), "image/svg+xml"],
    ["SVG after a declaration", bytes('<?xml version="1.0"?>\n<!-- a fax -->\n<svg width="1"/>'), "image/svg+xml"],
  ])("of format %s", (_, content, type) => {
    expect(unfitPicture(content)).toBeUndefined();
    expect(pictureFormat(content)).toMatchObject({ type });
  });

  test.each<[string, Uint8Array, string]>([
    ["nothing", bytes(""), "is empty"],
    ["sound", wave("x"), "is no picture"],
    ["a page that shows one", bytes("<!doctype html><html><svg/></html>"), "is no picture"],
    ["XML of another kind", bytes('<?xml version="1.0"?><note/>'), "is no picture"],
  ])("unlike %s", (_, content, reason) => {
    expect(unfitPicture(content)).toContain(reason);
  });
});

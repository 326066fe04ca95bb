import { attachmentPolicy, carriage, malwareNote } from "../../provider/channels/attachments.js";
import { channels } from "../../provider/entities/channel.js";

describe("a file", () => {
  test.each([
    ["livechat", "jpeg", "no", "yes"],
    ["livechat", "csv", "yes", "yes"],
    ["email", "bmp", "no", "yes"],
    ["email", "zip", "yes", "no"],
    ["apple", "mpeg", "yes", "no"],
    ["messenger", "pdf", "no", "yes"],
    ["messenger", "flv", "yes", "yes"],
    ["whatsapp", "txt", "yes", "yes"],
    ["whatsapp", "gif", "no", "yes"],
    ["whatsapp", "mp3", "unknown", "unknown"],
    ["livechat", "mp3", "yes", "unknown"],
    ["sms", "png", "no", "no"],
  ] as const)("on %s of type %s: to the customer %s, from the customer %s", (channel, type, to, from) => {
    expect(carriage(channel, type)).toMatchObject({ extension: type, toCustomer: to, fromCustomer: from });
  });

  test("is known by its ending in any writing", () => {
    expect(carriage("whatsapp", ".PDF")).toEqual(carriage("whatsapp", "pdf"));
  });

  test("of a type that Cisco's table does not have is unknown, whatever its name", () => {
    for (const type of ["exe", "constructor", "", "toString"])
      expect(carriage("apple", type)).toMatchObject({ toCustomer: "unknown", fromCustomer: "unknown" });
  });

  test("on which the sources disagree says so", () => {
    expect(carriage("email", "pdf")).toMatchObject({
      fromCustomer: "no",
      note: expect.stringMatching(/^Cisco's table says/),
    });
    expect(carriage("email", "xlsx").note).toBeUndefined();
    expect(carriage("messenger", "gif").note).toBe("A customer's gif arrives as mp4.");
  });
});

describe("the policy of a channel", () => {
  test("names the types that arrive both ways", () => {
    expect(attachmentPolicy("livechat").bothWays).toEqual([
      ...["csv", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "pdf", "png", "jpg", "gif", "wav", "mp4"],
    ]);
    expect(attachmentPolicy("email").bothWays).toEqual(["png", "jpg", "jpeg", "gif"]);
    expect(attachmentPolicy("sms").bothWays).toEqual([]);
  });

  test("has the sizes that are published", () => {
    expect(attachmentPolicy("whatsapp").sizes).toContainEqual({ of: "document", megabytes: 100 });
    expect(attachmentPolicy("email").sizes).toEqual([{ of: "the whole message from a customer", megabytes: 25 }]);
    expect(attachmentPolicy("apple").sizes).toEqual([]);
  });

  test("says of every channel that carries files that they are scanned", () => {
    const scanned = channels.filter(channel => attachmentPolicy(channel).notes.includes(malwareNote));
    expect(scanned).toEqual(channels.filter(channel => channel !== "sms"));
  });

  test("has one row for each type, and one verdict in it for each direction", () => {
    for (const { types } of channels.filter(channel => channel !== "sms").map(attachmentPolicy)) {
      expect(new Set(types.map(type => type.extension)).size).toBe(types.length);
      expect(types).toHaveLength(24);
    }
  });
});

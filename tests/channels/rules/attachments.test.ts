import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channel, found, spec } from "./stack.js";

const files = (type: string, ...attachments: string[]) => channel(type, { attachments });

spec("attachments.to-customer", {
  refuses: files("livechat", "jpeg", "png", ".TXT"),
  as: [
    'channel "livechat": attachments: jpeg does not reach customers on livechat',
    'channel "livechat": attachments: txt does not reach customers on livechat',
  ],
  accepts: files("livechat", "jpg", "png"),
  waits: files("livechat", UNKNOWN),
});

spec("attachments.from-customer", {
  refuses: files("email", "zip"),
  as: ['channel "email": attachments: zip does not arrive from customers on email'],
  accepts: files("email", "png"),
  waits: channel("email", { attachments: UNKNOWN }),
});

test("a document by e-mail is warned of with the sources that disagree", () => {
  expect(found("attachments.from-customer", files("email", "pdf"))).toEqual([
    expect.stringContaining("the list of types that Webex Connect receives has doc, docx, ppt, pptx, pdf and txt"),
  ]);
});

spec("attachments.unknown", {
  refuses: files("whatsapp", "mp3", "exe"),
  as: [
    'channel "whatsapp": attachments: whether mp3 arrives on whatsapp from agents to customers and from customers to agents is not published',
    'channel "whatsapp": attachments: whether exe arrives on whatsapp from agents to customers and from customers to agents is not published',
  ],
  accepts: files("whatsapp", "pdf"),
  waits: files(UNKNOWN, "mp3"),
});

const released = (release: string) => channel("whatsapp", { attachments: ["pdf"], flow: { release } });

spec("attachments.malware", {
  refuses: released("v3.0"),
  as: [
    'channel "whatsapp": flow.release: v3.0 does not pass on what the malware scan found, and this channel carries files',
  ],
  accepts: released("v3.1"),
  waits: released(UNKNOWN),
});

import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { asset, channel, found, type Program, spec } from "./stack.js";

const email = (values: object) => asset("email", { ...values });
const gmail = { smtpServer: "smtp.gmail.com" };
const microsoft = { oauthAuthorizationUrl: "https://login.microsoftonline.com/acme/oauth2/v2.0/authorize" };

spec("email.provider", {
  refuses: email({ smtpServer: "smtp.example.com" }),
  as: [
    'digital asset "acme": smtpServer: "smtp.example.com" is a host neither of Gmail nor of Microsoft 365, which alone are supported',
  ],
  accepts: email(gmail),
  waits: email({ smtpServer: "smtp.example.com", oauthAuthorizationUrl: UNKNOWN }),
});

test("a relay of one's own is Microsoft 365 when Microsoft asks for consent", () => {
  expect(found("email.provider", email({ smtpServer: "mail.example.com", ...microsoft }))).toEqual([]);
  expect(found("email.provider", email({ smtpServer: "smtp.notgmail.com" }))).toHaveLength(1);
});

spec("email.port", {
  refuses: email({ smtpPort: 465, security: "STARTTLS" }),
  as: ['digital asset "acme": security: is STARTTLS, and port 465 expects SSL'],
  accepts: email({ smtpPort: 587, security: "STARTTLS" }),
  waits: email({ smtpPort: 465, security: UNKNOWN }),
});

spec("email.encryption", {
  refuses: email({ security: "NONE" }),
  as: ['digital asset "acme": security: is NONE, so the password and customers\' mail travel in clear text'],
  accepts: email({ security: "SSL" }),
  waits: email({ security: UNKNOWN }),
});

spec("email.scope", {
  refuses: email({ ...gmail, oauthScope: "openid" }),
  as: ['digital asset "acme": oauthScope: "openid" does not let mail be sent through Gmail by SMTP'],
  accepts: email({ ...gmail, oauthScope: "https://mail.google.com/ https://www.googleapis.com/auth/gmail.send" }),
  waits: email({ ...gmail, oauthScope: UNKNOWN }),
});

test("Microsoft's scope also asks to come back later", () => {
  const scope = (oauthScope: string) => found("email.scope", email({ ...microsoft, oauthScope }));
  expect(scope("https://outlook.office.com/SMTP.Send")).toHaveLength(1);
  expect(scope("offline_access https://outlook.office.com/SMTP.Send")).toEqual([]);
});

spec("email.consent-screen", {
  refuses: email({ consentScreen: "TESTING" }),
  as: ['digital asset "acme": consentScreen: is in testing: the mailbox stops 7 days after each consent'],
  accepts: email({ consentScreen: "IN_PRODUCTION" }),
  waits: email({ consentScreen: UNKNOWN }),
});

const withAgent = (address: string): Program => ({
  resources: { digitalAsset: { acme: { channel: "email", address } }, agent: { one: { email: "agent1@example.com" } } },
});

spec("email.sender-is-recipient", {
  refuses: withAgent("Agent1@example.com"),
  as: ['digital asset "acme": address: is also the address of agent "one", whose mail to it is ignored'],
  accepts: withAgent("care@example.com"),
  waits: withAgent(UNKNOWN),
});

spec("email.size", {
  refuses: channel("email", { attachments: ["pdf", "mp4"] }),
  as: ['channel "email": attachments: mp4: messages of more than 25 MB bounce'],
  accepts: channel("email", { attachments: ["pdf"] }),
  waits: channel("email", { attachments: [UNKNOWN] }),
});

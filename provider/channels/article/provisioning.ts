import { answered, byHand, command, declared, type Part, row, test } from "./row.js";
import { contradicts, everyStep, wholeWay } from "./witnesses.js";

const mapping = (number: string, from: string, to: string, table: "connectRoleFor" | "controlHubRoleFor") =>
  row(
    number,
    `${from} → ${to}`,
    [answered(table)],
    [
      table === "connectRoleFor"
        ? test(
            "channels/roles",
            "roles of Control Hub become roles of Webex Connect as in tables 1 and 2 of the article",
          )
        : test("channels/roles", "roles of Webex Connect become roles of Control Hub as in table 3"),
    ],
  );
const toConnect = (number: string, from: string, to: string) => mapping(number, from, to, "connectRoleFor");
const toControlHub = (number: string, from: string, to: string) => mapping(number, from, to, "controlHubRoleFor");

const invited = test(
  "simulator/administrators",
  "an administrator › opens Webex Connect after the role, the invitation, and within seven days",
);

export const about: Part = {
  title: "About digital channels",
  about: "what the introduction and its diagram say",
  rows: [
    row(
      "A1",
      "There are six channels: Facebook Messenger, Livechat, Email, SMS, Apple Messages for Business, WhatsApp.",
      [declared("DigitalChannel", "channel", "asset")],
      [
        test("sdk/digitalChannel", "a digital channel › must be one of the six"),
        test("simulator/runtime", "a message to a live channel › arrives by %s"),
      ],
    ),
    row(
      "A2",
      "The way begins in Control Hub and goes on through Webex Connect and Webex Engage, in one sequence of tasks.",
      [command("checklist")],
      [wholeWay, everyStep],
    ),
  ],
};

export const provisioning: Part = {
  title: "Provision digital channels",
  about: "sentences of the first section, before its tables",
  rows: [
    row(
      "P1",
      "Webex Engage and Webex Connect are provided automatically.",
      [byHand("provision"), declared("organizationSetting")],
      [everyStep, contradicts("a subscription without social channels")],
    ),
    row(
      "P2",
      "Administrators are synchronised between Contact Center and Webex Connect.",
      [
        answered("connectRoleFor"),
        answered("controlHubRoleFor"),
        declared("person", "roles"),
        byHand("administrators"),
      ],
      [
        test(
          "channels/roles",
          "roles of Control Hub become roles of Webex Connect as in tables 1 and 2 of the article",
        ),
        test("channels/roles", "roles of Webex Connect become roles of Control Hub as in table 3"),
      ],
    ),
    row(
      "P3",
      "All administrators, of partners and customers, can use Webex Connect at once and set up services there.",
      [answered("connectRoleFor"), byHand("access")],
      [
        test("channels/roles", "a mapping warns › who cannot set up a channel"),
        test(
          "simulator/administrators",
          "an administrator › without a role of an administrator is unknown to Webex Connect; who only reads makes nothing there",
        ),
      ],
    ),
    row(
      "P4",
      "A new customer administrator first creates the account from the mail that Cisco sends.",
      [declared("person", "email", "roles"), byHand("open-connect")],
      [wholeWay, invited],
    ),
    row(
      "P5",
      "New administrators create the account and open Webex Connect within 7 days, or the account is created again.",
      [byHand("open-connect"), answered("connectRoleFor")],
      [
        test("channels/checklistProof", "an administrator who is new › has seven days to open Webex Connect"),
        test("channels/roles", "a mapping warns › everyone who is new of the seven days"),
        test(
          "simulator/administrators",
          "an administrator › starts over after seven days: the role is taken away and given again",
        ),
      ],
    ),
  ],
};

export const tables: Part = {
  title: "Tables of roles",
  about: "the three tables, each counted with its rows",
  rows: [
    toConnect("T1", "Table 1: external administrators of a partner", "their access in Webex Connect"),
    toConnect("T1.1", "External administrator: full", "full access"),
    toConnect("T1.2", "External administrator: provisioning", "limited access"),
    toConnect("T1.3", "External administrator: read-only", "read-only"),
    toConnect("T2", "Table 2: users of Control Hub", "their role in Webex Connect"),
    toConnect("T2.1", "Customer administrator: full", "tenant owner"),
    toConnect("T2.2", "Customer's Contact Center administrator", "tenant owner"),
    toConnect("T2.3", "Customer administrator: read-only", "read-only"),
    toControlHub("T3", "Table 3: users of Webex Connect", "their role in Control Hub"),
    toControlHub("T3.1", "Read-only", "customer administrator: read-only"),
    toControlHub("T3.2", "Limited access", "customer administrator: read-only"),
    toControlHub("T3.3", "Full access", "customer administrator: full"),
    toControlHub("T3.4", "Tenant owner", "customer administrator: full"),
    toControlHub("T3.5", "Restricted access", "customer administrator: read-only"),
  ],
};

const access = (number: string, application: string, ...more: Parameters<typeof row>[2]) =>
  row(number, `An administrator's role and credentials for ${application}.`, [byHand("access"), ...more], [everyStep]);

export const beginning: Part = {
  title: "Before you begin",
  about: "the limitation of partners, the four applications, and the channels' own prerequisites as a whole",
  rows: [
    row(
      "B1",
      "Administrators of partners have no access to Webex Engage.",
      [answered("connectRoleFor"), byHand("access")],
      [test("channels/roles", "a mapping warns › partners that Engage is closed to them")],
    ),
    access("B2", "Control Hub", byHand("administrators")),
    access("B3", "Webex Contact Center", byHand("administrators")),
    access("B4", "Webex Connect", byHand("launch")),
    access("B5", "Webex Engage"),
    row("B6", "The prerequisites of each channel are met.", [byHand("prerequisite")], [everyStep]),
  ],
};

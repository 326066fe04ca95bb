import { answered, byHand, checked, command, declared, notPossible, type Part, row, test } from "./row.js";
import { contradicts, created, everyStep, sheet } from "./witnesses.js";

const shared = (title: string) =>
  test("channels/sharedVariables", `the variables of the main flow, in shared flows › ${title}`);

export const flows: Part = {
  title: "Configure flows",
  about: "what the section on flows says, with the notes on migration",
  rows: [
    row(
      "F1",
      "Flows are created once assets are made and registered; their nodes have paths for success and for errors.",
      [command("checklist"), byHand("flow-bind"), notPossible("checking the paths: a flow cannot be looked into")],
      [everyStep, test("simulator/hands", "a flow › is not made live before %s")],
    ),
    row(
      "F2",
      "Cisco publishes flow templates, which can be imported and set up.",
      [declared("DigitalChannel", "flow"), command("flow check"), command("bind-sheet"), byHand("flow-upload")],
      [test("channels/flow", "the flow that a channel names › is one of its own in a known release"), sheet],
    ),
    row(
      "F3",
      "Existing customers can move their flows to the newest templates with little effect on what runs.",
      [byHand("upgrade"), checked("flows.newer"), checked("flows.two-handlers")],
      [
        test("channels/checklist", "a channel › of an older release can be upgraded, and need not"),
        test("channels/flow", "two flows that answer the same event › are named, when both could be live"),
      ],
    ),
    row(
      "F4",
      "The newest flows and examples of migration are in the README on GitHub; the account manager knows more.",
      [command("flow list"), byHand("upgrade")],
      [test("cli/flow", "wxcc flow list › prints where the flows of a channel are fetched")],
    ),
    row(
      "F5",
      "Only users with a login to Webex Connect of a registered organization can migrate: administrators, and whom they gave access.",
      [byHand("upgrade"), answered("connectRoleFor")],
      [
        everyStep,
        test("simulator/administrators", "an administrator › is needed: nobody else can do anything in Webex Connect"),
      ],
    ),
  ],
};

export const attachments: Part = {
  title: "Attachments",
  about: "what the section on attachments says",
  rows: [
    row(
      "H1",
      "Which types of files are supported differs by channel.",
      [
        answered("attachmentPolicy"),
        checked("attachments.to-customer"),
        checked("attachments.unknown"),
        checked("sms.attachments"),
      ],
      [
        test(
          "channels/attachments",
          "the policy of a channel › has one row for each type, and one verdict in it for each direction",
        ),
      ],
    ),
    row(
      "H2",
      "Another article has the list of types by channel.",
      [answered("attachmentPolicy"), byHand("attachments"), byHand("attachment-types")],
      [test("channels/attachments", "the policy of a channel › names the types that arrive both ways"), everyStep],
    ),
    row(
      "H3",
      "All attachments, in and out, of every channel are scanned for malware.",
      [checked("attachments.malware"), answered("attachmentPolicy")],
      [
        test(
          "channels/attachments",
          "the policy of a channel › says of every channel that carries files that they are scanned",
        ),
      ],
    ),
    row("H4", "An infected attachment is dropped, in both directions.", [checked("attachments.malware")]),
    row(
      "H5",
      "The Agent Desktop shows it as an unknown file and offers no download.",
      [checked("attachments.malware"), byHand("attachment-types")],
      [everyStep],
    ),
  ],
};

export const variables: Part = {
  title: "Variables",
  about: "every statement of the section on variables",
  rows: [
    row(
      "V1",
      "Flows of digital channels can use global variables and flow variables of their own.",
      [declared("DigitalChannel", "globalVariables", "flowVariables"), byHand("set-variables")],
      [
        test(
          "channels/bindSheet",
          "Set Variable › lists global and flow variables apart, and how many nodes they need",
        ),
      ],
    ),
    row(
      "V2",
      "Global variables are defined in the management portal.",
      [declared("globalVariable", "name", "variableType", "defaultValue"), byHand("global-variables")],
      [created, everyStep],
    ),
    row(
      "V3",
      "Flows set them and pass them on with the contact.",
      [declared("DigitalChannel", "globalVariables"), checked("variables.per-node"), byHand("set-variables")],
      [sheet],
    ),
    row(
      "V4",
      "Marked as viewable and editable, agents see and change them on the Agent Desktop.",
      [declared("globalVariable", "agentViewable", "agentEditable", "desktopLabel"), checked("variables.viewable")],
      [
        contradicts("a global variable that agents may not see as declared"),
        test("entities/globalVariable", "a global variable › that agents see has a label"),
      ],
    ),
    row(
      "V5",
      "Marked as reportable, their values are in Analyzer for reports.",
      [declared("globalVariable", "reportable"), notPossible("making the report: Analyzer has no public API for it")],
      [created],
    ),
    row(
      "V6",
      "Flow variables are created in Webex Connect and can be marked as viewable and editable too.",
      [
        declared("DigitalChannel", "flowVariables"),
        checked("variables.name"),
        checked("variables.once"),
        byHand("set-variables"),
      ],
      [everyStep],
    ),
    row(
      "V7",
      "How variables are set stands on the page of Set Variable.",
      [command("bind-sheet"), byHand("set-variables")],
      [
        test(
          "channels/bindSheet",
          "Set Variable › lists global and flow variables apart, and how many nodes they need",
        ),
      ],
    ),
    row(
      "V8",
      "The variables of the main flow are in the shared flows (routed, modified, closed) too, as JSON.",
      [answered("sharedVariables"), command("bind-sheet")],
      [
        shared("are an object by name, with what the main flow said of each"),
        shared("are read %s by what the Evaluate node is given"),
      ],
    ),
  ],
};

export const consoles: Part = {
  title: "Consoles",
  about: "the two consoles of digital channels",
  rows: [
    row(
      "C1",
      "The administration console: policies and assets for the whole tenant, from New Digital Channels in the portal.",
      [byHand("consoles"), byHand("launch")],
      [everyStep],
    ),
    row(
      "C2",
      "The customer care console: transcripts of past conversations, and monitoring of agents.",
      [byHand("consoles"), notPossible("doing this as code: it is work with conversations, which nobody declares")],
      [everyStep],
    ),
  ],
};

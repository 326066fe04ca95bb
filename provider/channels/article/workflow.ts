import { people } from "./people.js";
import { answered, byHand, checked, command, declared, notPossible, type Part, row, test } from "./row.js";
import { contradicts, everyStep, sheet, wholeWay } from "./witnesses.js";

const types = test(
  "sdk/digitalChannel",
  "a digital channel › is a chat for a web site and an e-mail for a mailbox, although one place of the article says otherwise",
);
const parts = test(
  "sdk/digitalChannel",
  "a digital channel › is an asset, an entry point and a queue of its types, with the asset's name",
);
/** Steps 5 to 8: assets, the place where contacts arrive, templates, flows. */
const channels = [
  row(
    "5",
    "An asset for each channel is created in Webex Connect.",
    [declared("digitalAsset", "channel", "name"), declared("DigitalChannel", "asset"), byHand("asset")],
    [wholeWay, everyStep],
  ),
  row(
    "5a",
    "The assets are registered in Contact Center.",
    [declared("digitalAsset", "service", "assetId"), checked("asset.once"), byHand("register")],
    [
      test("lifecycle/transitions", "a digital asset › is registered for good: its id cannot be taken away again"),
      wholeWay,
      contradicts("an asset that no entry point carries"),
      test(
        "sdk/digitalChannel",
        "a digital channel › has no entry point until its asset is registered, says so, and deploys the rest",
      ),
      test(
        "e2e/digitalChannel",
        "a channel waits for its asset, is completed by the id, and cannot be taken apart again",
      ),
    ],
  ),
  row(
    "6",
    "Entry points and queues say where a contact first arrives.",
    [
      declared("DigitalChannel", "teams", "serviceLevelThreshold", "maxTimeInQueue"),
      declared("entryPoint"),
      declared("queue"),
    ],
    [
      wholeWay,
      parts,
      test(
        "simulator/runtime",
        "a message to a live channel › becomes a task in the queue of its flow, and is offered to an agent",
      ),
    ],
  ),
  row(
    "6a",
    "The entry point's channel type is Social channel, its social channel type the wanted channel. (Elsewhere: Chat and E-mail too.)",
    [declared("entryPoint", "channelType", "socialChannelType"), byHand("entry-point")],
    [
      types,
      contradicts("an entry point of another channel"),
      test("entities/entryPoint", "an entry point › is of its asset's channel"),
    ],
  ),
  row(
    "6b",
    "The entry point is mapped to the asset of step 5, in the list of asset names.",
    [declared("entryPoint", "assetId"), checked("asset.one-entry-point"), byHand("entry-point")],
    [
      test("simulator/entryPoints", "an entry point › takes an asset that is registered, fits the channel and is free"),
      test("e2e/digitalAsset", "an asset serves one entry point, of its own channel, whoever made the other one"),
    ],
  ),
  row(
    "6c",
    "The queue's channel type is Social channel. (Elsewhere: Chat and E-mail too.)",
    [declared("queue", "channelType", "socialChannelType"), byHand("queue")],
    [types, parts, contradicts("a queue that was deleted")],
  ),
  row(
    "7",
    "Templates for the channels are created in Webex Engage.",
    [
      answered("engageTemplates"),
      byHand("templates"),
      notPossible("uploading them: Engage has no public API for customers of Contact Center"),
    ],
    [
      test(
        "channels/engage",
        "templates for Webex Engage › are a file with a head, one line each, ended as RFC 4180 says",
      ),
      test(
        "simulator/hands",
        "Webex Engage › takes templates, types of attachments, and gives the script of a registered live chat",
      ),
    ],
  ),
  row(
    "7a",
    "The types of attachments that are allowed are chosen for each channel.",
    [
      declared("DigitalChannel", "attachments"),
      checked("attachments.to-customer"),
      checked("attachments.from-customer"),
      answered("attachmentPolicy"),
      byHand("attachment-types"),
    ],
    [wholeWay, everyStep],
  ),
  row(
    "8",
    "Flows for the registered assets are created in Flow Builder of Webex Connect, with paths for success and for errors.",
    [
      declared("DigitalChannel", "flow"),
      command("bind-sheet"),
      byHand("flow-bind"),
      byHand("flow-live"),
      notPossible("reading or writing a flow: no API does it, and its file is encrypted"),
    ],
    [wholeWay, sheet, test("simulator/hands", "a flow › is not made live before %s")],
  ),
  row(
    "8a",
    "Preconfigured flows can be fetched from GitHub and uploaded to Webex Connect.",
    [
      command("flow list"),
      command("flow check"),
      checked("flows.template"),
      checked("flows.file"),
      checked("flows.text"),
      declared("DigitalChannel", "flow"),
      byHand("flow-upload"),
    ],
    [
      test("channels/flow", "the catalogue › says where a person fetches a flow"),
      test("cli/flow", "wxcc flow check › says what each file is, and ends well when all can be imported"),
    ],
  ),
  row(
    "8b",
    "Flows for all channels, and those that handle events, can be imported as well.",
    [checked("flows.two-handlers"), byHand("shared-flows"), command("flow list")],
    [
      test(
        "channels/flow",
        "the catalogue › knows what each channel can start from, and the three flows for all of them",
      ),
    ],
  ),
  row(
    "8c",
    "What the newest templates are stands in the README of that repository; else the customer success manager knows.",
    [command("flow list"), byHand("upgrade")],
    [
      test("channels/flow", "the catalogue › has the 33 flows of the newest release, each once, with where it lies"),
      test("channels/checklist", "a channel › of an older release can be upgraded, and need not"),
    ],
  ),
];

export const workflow: Part = {
  title: "The workflow",
  about: "the eight numbered steps, the four of step 3, and what a step says beside its main task (a, b, c)",
  rows: [...people, ...channels],
};

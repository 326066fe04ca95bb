import { byHand, checked, command, declared, row, test } from "./row.js";
import { contradicts, created, everyStep, wholeWay } from "./witnesses.js";

const noAnswer = test(
  "simulator/runtimeAgents",
  "an agent who does not answer › loses the offer after the time-out, goes to RONA, and the contact returns to the queue",
);

/** Steps 1 to 4, in Control Hub and Contact Center, and step 2 in Webex Connect. */
export const people = [
  row(
    "1",
    "Webex Engage and Webex Connect are launched from Control Hub: Tenant Settings > Digital, or the quick links.",
    [byHand("launch")],
    [wholeWay, everyStep],
  ),
  row(
    "2",
    "The nodes Webex CC Task and Webex CC Engage are brought to the state Authorized in Webex Connect.",
    [
      declared("nodeAuthorization", "node", "owner", "authorizedOn"),
      byHand("authorize-task"),
      byHand("authorize-engage"),
    ],
    [
      wholeWay,
      test(
        "lifecycle/nodeAuthorization",
        "the authorisation of a node › is refused when the owner has lost the licence",
      ),
      test(
        "channels/checklistProof",
        "a node authorization › is open when its owner is gone, or lost licence or role, whatever was attested",
      ),
      test("simulator/administrators", "the authorisation of a node › needs a Contact Center licence and the role"),
    ],
  ),
  row(
    "2a",
    "That is done before the channels are set up, since by the nodes Webex Connect talks with the other applications.",
    [command("checklist")],
    [
      test("simulator/hands", "a flow › is bound to a queue of the node's list, which needs the authorisation"),
      test("simulator/runtime", "a message is lost › when node %s is not authorised, or no longer"),
    ],
  ),
  row(
    "3",
    "Agents and what belongs to them are created in this order.",
    [declared("multimediaProfile"), declared("site"), declared("team"), declared("agent")],
    [test("generate/files", "what is generated › orders kinds so that each comes after those it refers to"), everyStep],
  ),
  row(
    "3.1",
    "Multimedia profiles for chat, e-mail and social channels.",
    [
      declared("multimediaProfile", "chat", "email", "social"),
      checked("teams.capacity"),
      byHand("multimedia-profiles"),
    ],
    [created, contradicts("no room for the medium")],
  ),
  row(
    "3.2",
    "A site with the multimedia profile.",
    [declared("site", "multimediaProfileId"), byHand("site")],
    [created, contradicts("a site without a profile")],
  ),
  row(
    "3.3",
    "A team of the site.",
    [declared("team", "siteId"), byHand("teams")],
    [created, contradicts("a team that is gone")],
  ),
  row(
    "3.4",
    "Users who are agents, with team, site and multimedia profile; they then have the Agent Desktop for these channels.",
    [
      declared("person", "email", "licenses"),
      declared("agent", "siteId", "teamIds", "multimediaProfileId"),
      byHand("agents"),
      command("trace"),
    ],
    [
      wholeWay,
      contradicts("agents without a licence"),
      test(
        "lifecycle/waiting",
        "an agent whose person the program declares › waits until people did their steps, and a later run completes it with its teams",
      ),
      test(
        "simulator/activation",
        "a person who was just created › works in the contact center after licence, activation and Synchronize Users, in this order",
      ),
      test(
        "channels/trace",
        "an agent › gets contacts only when active, licensed, on a site and with room for the medium",
      ),
    ],
  ),
  row(
    "4",
    "The time-outs of redirection on no answer (RONA) are set in Control Hub.",
    [
      declared(
        "tenantConfiguration",
        "timeoutRonaChatSeconds",
        "timeoutRonaEmailSeconds",
        "timeoutRonaSocialSeconds",
        "timeoutRonaTelephonySeconds",
      ),
      checked("rona.telephony"),
      byHand("rona"),
    ],
    [
      test(
        "lifecycle/singleton",
        "the tenant configuration › is adopted without being asked, and only what is stated changes: PUT of the whole record",
      ),
      contradicts("a time-out as long as the queue"),
    ],
  ),
  row(
    "4a",
    "A contact that an agent leaves unanswered for so long returns to the queue, and the agent's state is RONA.",
    [checked("rona.time-in-queue")],
    [noAnswer],
  ),
];

import { byHand, checked, command, declared, notPossible, type Part, row, test } from "./row.js";
import { contradicts, created, everyStep } from "./witnesses.js";

const node = test(
  "channels/bindSheet",
  "Queue Task › gets the skills as its page shows them, and as the canvas holds them",
);
const met = (title: string) => test("channels/traceSkills", `skills › ${title}`);
const asks = (title: string) => test("simulator/runtimeSkills", `a contact that asks for skills › ${title}`);
const inNode = notPossible("writing it into the node: a flow has no API; the bind sheet says what to type");
const skilled = test(
  "sdk/digitalChannel",
  "a digital channel › with skills has a skills-based queue, and says what the Queue Task node asks for",
);

const routing = [
  row(
    "S1",
    "Contacts go only to agents who have the skills that the contact needs, such as a language or a product.",
    [declared("DigitalChannel", "skills"), command("trace")],
    [met("are met by the agent's own skill profile, and relaxed over time"), asks("asks for all of them")],
  ),
  row(
    "S2",
    "Skill requirements are entered in the QueueTask node.",
    [declared("DigitalChannel", "skills"), command("bind-sheet"), inNode],
    [node],
  ),
  row(
    "S3",
    "Where no agent is free within a time, relaxations in that node remove or lower what is asked for.",
    [
      declared("DigitalChannel", "skills"),
      checked("skills.relaxed-weaker"),
      checked("skills.relaxed-in-time"),
      checked("skills.relaxed-in-order"),
      command("bind-sheet"),
    ],
    [test("simulator/runtimeSkills", "a relaxation › stands in place of the requirements from its time on")],
  ),
  row(
    "S4",
    "The contact priority is entered in that node.",
    [declared("DigitalChannel", "contactPriority"), checked("priority.range"), command("bind-sheet"), inNode],
    [test("channels/bindSheet", "Queue Task › gets the queue, its medium and the priority")],
  ),
  row(
    "S5",
    "Contacts are handed out by their priority.",
    [checked("priority.mixed"), command("trace")],
    [
      test(
        "simulator/runtimeAgents",
        "of several contacts › priority 1 goes before 9, those without last, and equals in the order of their arrival",
      ),
    ],
  ),
];

const steps = [
  row(
    "1",
    "Skills are defined.",
    [declared("skill", "name", "skillType"), byHand("skills")],
    [created, contradicts("a skill that is gone")],
  ),
  row(
    "1a",
    "A proficiency skill has a value from 0 to 10.",
    [declared("skill", "skillType"), declared("skillProfile", "activeSkills"), checked("skills.value")],
    [test("entities/skill", "a skill profile › gives each skill the value of its type")],
  ),
  row(
    "1b",
    "A boolean skill is true or false.",
    [declared("skill", "skillType"), declared("skillProfile", "activeSkills"), checked("skills.value")],
    [asks("compares a BOOLEAN with true and false")],
  ),
  row(
    "1c",
    "A text skill is free text that has to be matched exactly.",
    [declared("skill", "skillType"), declared("skillProfile", "activeSkills")],
    [asks("compares a TEXT exactly")],
  ),
  row(
    "1d",
    "An enumeration skill has a named set of values.",
    [declared("skill", "enumSkillValues"), declared("skillProfile", "activeEnumSkills")],
    [
      test("entities/skill", "a skill › of type ENUM has values, and no other has any"),
      asks("finds an ENUM among the values that were chosen"),
    ],
  ),
  row(
    "2",
    "Skill profiles are defined.",
    [declared("skillProfile"), byHand("skill-profiles")],
    [created, contradicts("a skill in no profile")],
  ),
  row(
    "2a",
    "A profile is a set of skills, each with a value; another profile can give another value.",
    [declared("skillProfile", "activeSkills", "activeEnumSkills")],
    [test("entities/skill", "a skill profile › has at least one skill, each once, with exactly one value")],
  ),
  row(
    "2b",
    "A skill profile that is assigned to a team is not supported.",
    [checked("teams.skill-profile")],
    [
      met("of a team's profile do not count, and the reason says so"),
      test("simulator/runtimeSkills", "skills count › only from the agent's own profile, never from the team's"),
    ],
  ),
  row(
    "3",
    "Skill profiles are assigned to single agents.",
    [declared("agent", "skillProfileId"), byHand("skill-assignment")],
    [created, contradicts("agents without skills")],
  ),
  row(
    "4",
    "The page of entry points and queues is opened.",
    [declared("queue"), byHand("skill-queues-page")],
    [everyStep, created],
  ),
  row(
    "5",
    "A queue with channel type Social channel, E-mail or Chat is created.",
    [declared("DigitalChannel", "channel"), declared("queue", "channelType"), byHand("skill-queues")],
    [
      test(
        "sdk/digitalChannel",
        "a digital channel › is a chat for a web site and an e-mail for a mailbox, although one place of the article says otherwise",
      ),
      everyStep,
    ],
  ),
  row(
    "6",
    "Its routing type is skills-based.",
    [declared("queue", "routingType", "skillBasedRoutingType"), checked("skills.routing"), byHand("skill-routing")],
    [skilled, contradicts("a queue without skills-based routing"), met("count only in a SKILLS_BASED queue")],
  ),
  row(
    "7",
    "A flow with the QueueTask node is created in Webex Connect.",
    [declared("DigitalChannel", "flow"), byHand("skill-flow")],
    [everyStep, test("simulator/hands", "a flow › asks for skills where the queue is skills-based")],
  ),
  row(
    "8",
    "Skill requirements and relaxations are added to the node.",
    [declared("DigitalChannel", "skills"), command("bind-sheet"), byHand("skill-requirements")],
    [node, everyStep],
  ),
];

export const skills: Part = {
  title: "Skills and contact priority",
  about: "what the section says before its steps (S), its eight numbered steps, and what a step says beside (a to d)",
  rows: [...routing, ...steps],
};

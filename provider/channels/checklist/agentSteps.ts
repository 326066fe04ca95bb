import type { Json, Live } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { pages } from "../sources.js";
import { askedSkills } from "./evidence.js";
import { type ChecklistInput, look } from "./input.js";
import { type Draft, done, nothing, roles, undone, unseen, type Value } from "./step.js";

const portal = (path: string) => ({ path: `Control Hub > Contact Center > ${path}`, link: pages.administration });

function attachments({ channels }: ChecklistInput): Draft {
  const some = channels.some(channel => channel.attachments?.length);
  return {
    id: "attachments",
    title: "Allow chat and e-mail attachments in the tenant",
    article: "Attachment types",
    who: roles.full,
    where: portal("Settings > Security: Chat and Email Attachments"),
    values: [{ label: "Chat and Email Attachments", value: "on" }],
    needs: ["launch"],
    proof: "somebody confirms it",
    ...unseen,
    ...(some ? {} : { needed: false, notNeededBecause: "no channel declares attachments" }),
  };
}

const flagsOf = (row: Live | undefined) =>
  `${row?.agentViewable === true} ${row?.agentEditable === true} ${row?.reportable === true}`;

function globalVariables({ channels, evidence }: ChecklistInput): Draft {
  const variables = channels.flatMap(({ variables }) => variables.filter(({ global }) => global));
  const wanted = [...new Map(variables.map(one => [one.name, one])).values()];
  const held = channels.flatMap(({ queueVariable }) => queueVariable ?? []);
  const nameless = wanted.length === 0 && held.length === 0;
  return {
    id: "global-variables",
    title: "Define the global variables, what agents see and change of them, and which are reported",
    article: "Variables",
    who: roles.centre,
    where: portal("Global Variables"),
    values: [
      ...wanted.map(({ name, agentViewable, agentEditable, reportable }) => ({
        label: name,
        value: `agent viewable ${agentViewable}, agent editable ${agentEditable}, reportable ${reportable}`,
      })),
      ...held.map(label => ({ label, value: "holds a queue's id" })),
    ],
    needs: [],
    proof: "the global variables of the tenant",
    provable: true,
    ...(nameless ? { needed: false, notNeededBecause: "no channel names a global variable" } : {}),
    shown: look(evidence, "globalVariables", rows => {
      if (nameless) return nothing("no channel names one");
      const rowOf = (name: string) => rows.find(row => row.name === name);
      const missing = [...wanted.map(({ name }) => name), ...held].filter(name => !rowOf(name));
      const other = wanted.filter(one => rowOf(one.name) && flagsOf(rowOf(one.name)) !== flagsOf({ ...one }));
      if (missing.length > 0) return undone(`the tenant has no global variable ${missing.join(", ")}`);
      return other.length > 0
        ? undone(`${other.map(({ name }) => name).join(", ")}: agents' rights or reporting differ from the declaration`)
        : done("the global variables of the tenant", evidence.on);
    }),
  };
}

function flowVariables(channel: DeployedChannel): Draft {
  const { name, variables } = channel;
  return {
    id: "set-variables",
    channel: name,
    title: "Set the variables in the flow; shared flows read them as JSON",
    article: "Variables",
    who: roles.flows,
    where: { path: "Webex Connect > the flow > Set Variable", link: pages.setVariable },
    values: variables.map(one => ({ label: one.global ? "Global variable" : "Flow variable", value: one.name })),
    needs: ["global-variables", `flow-upload@${name}`],
    proof: "it is done with the flow's other values",
    ...unseen,
    doneWith: [`flow-bind@${name}`],
    ...(variables.length > 0 ? {} : { needed: false, notNeededBecause: "the channel declares no variable" }),
  };
}

const list = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly Live[]) : []);

/** Whether a profile has a skill: with a value of its own, or with a value out of the skill's list. */
function has(profile: Live, id: string, skills: readonly Live[]): boolean {
  const values = list(skills.find(row => row.id === id)?.enumSkillValues).map(value => value.id);
  return (
    list(profile.activeSkills).some(({ skillId }) => skillId === id) ||
    list(profile.activeEnumSkills).some(({ enumSkillValueId }) => values.includes(enumSkillValueId))
  );
}

/** The eight steps of the article's section on skills; without a channel that asks for skills none is needed. */
function skillSteps({ channels, evidence }: ChecklistInput): readonly Draft[] {
  const asking = channels.filter(({ skills }) => skills !== undefined);
  const asked = askedSkills(channels);
  const ids = asked.map(({ skillId }) => skillId);
  const optional = asking.length > 0 ? {} : { needed: false, notNeededBecause: "no channel asks for skills" };
  const names = asked.map(({ skill }): Value => ({ label: "Skill", value: skill }));
  const queues = asking.map(({ queue }): Value => ({ label: "Queue", value: `${queue.name} (${queue.id})` }));
  const queueRows = (holds: (row: Live) => boolean, wrong: string) =>
    look(evidence, "queues", rows => {
      if (asking.length === 0) return nothing("no channel asks for skills");
      const bad = asking.filter(({ queue }) => !rows.some(row => row.id === queue.id && holds(row)));
      return bad.length > 0
        ? undone(`${bad.map(({ queue }) => `"${queue.name}"`).join(", ")} ${wrong}`)
        : done("the queues of the tenant", evidence.on);
    });
  const step = (number: number, id: string, title: string, path: string, more: Partial<Draft>): Draft => ({
    id,
    title,
    article: `Skills ${number}`,
    who: roles.centre,
    where: portal(path),
    values: [],
    needs: [],
    proof: "the tenant",
    provable: true,
    shown: nothing("no channel asks for skills"),
    ...optional,
    ...more,
  });
  const inNode = {
    who: roles.flows,
    where: { path: "Webex Connect > the flow > Queue Task", link: pages.queueTask },
    proof: "it is done with the flows of these channels",
    ...unseen,
  };
  const flows = (id: string) => asking.map(({ name }) => `${id}@${name}`);
  const sheets = asking.map(({ name }): Value => ({ label: name, value: `npx wxcc bind-sheet ${name}` }));
  return [
    step(1, "skills", "Define the skills", "Skills", {
      values: names,
      shown: look(evidence, "skills", rows => {
        const gone = ids.filter(id => !rows.some(row => row.id === id && row.active !== false));
        if (ids.length === 0) return nothing("no channel asks for a skill");
        return gone.length > 0
          ? undone(`the tenant has no skill ${gone.join(", ")}`)
          : done("the skills of the tenant", evidence.on);
      }),
    }),
    step(
      2,
      "skill-profiles",
      "Define skill profiles; on a team they have no effect for digital channels",
      "Skill Profiles",
      {
        values: names,
        needs: ["skills"],
        shown: look(evidence, "skillProfiles", rows => {
          if (ids.length === 0) return nothing("no channel asks for a skill");
          // List views may leave the skills of a profile out; then nothing is told.
          if (!rows.some(row => row.activeSkills !== undefined || row.activeEnumSkills !== undefined))
            return nothing("the list does not tell their skills");
          const unused = ids.filter(id => !rows.some(row => has(row, id, evidence.skills ?? [])));
          return unused.length > 0
            ? undone(`no skill profile has skill ${unused.join(", ")}`)
            : done("the skill profiles of the tenant", evidence.on);
        }),
      },
    ),
    step(3, "skill-assignment", "Assign skill profiles to the agents themselves", "Contact Center Users", {
      needs: ["skill-profiles"],
      shown: look(evidence, "agents", rows => {
        if (asking.length === 0) return nothing("no channel asks for skills");
        const found = rows.find(row => row.skillProfileId !== undefined && row.contactCenterEnabled === true);
        return found
          ? done(`agent ${found.email} has a skill profile; wxcc trace says who fits`, evidence.on)
          : undone("no enabled agent has a skill profile of their own");
      }),
    }),
    step(4, "skill-queues-page", "Open the page of the queues", "Queues", {
      values: queues,
      proof: "it is done with the next step",
      shown: queueRows(() => true, "is not in the tenant"),
    }),
    step(5, "skill-queues", "Create the queue with its channel type: social channel, e-mail or chat", "Queues", {
      values: queues,
      needs: ["skill-queues-page"],
      shown: queueRows(row => row.channelType !== "TELEPHONY", "is not in the tenant, or not digital"),
    }),
    step(6, "skill-routing", "Choose skills-based routing for it", "Queues > Contact routing settings", {
      values: [...queues, { label: "Queue routing type", value: "Skills based" }],
      needs: ["skill-queues"],
      shown: queueRows(row => row.routingType === "SKILLS_BASED", "is not skills-based"),
    }),
    step(7, "skill-flow", "Have a flow with a Queue Task node", "", {
      ...inNode,
      values: sheets,
      needs: flows("flow-upload"),
      doneWith: flows("flow-upload"),
    }),
    step(8, "skill-requirements", "Enter skill requirements, relaxations and the priority in Queue Task", "", {
      ...inNode,
      values: sheets,
      needs: ["skill-routing", "skill-flow"],
      doneWith: flows("flow-bind"),
    }),
  ];
}

const consoles: Draft = {
  id: "consoles",
  title: "Know the two consoles: Administration (assets, policies) and Customer Care (transcripts, monitoring)",
  article: "Consoles",
  who: roles.engage,
  where: { path: "Control Hub > Contact Center > New Digital Channels; Webex Engage", link: pages.engage },
  values: [],
  needs: ["launch"],
  proof: "somebody confirms it",
  ...unseen,
  needed: false,
  notNeededBecause: "contacts arrive without them",
};

/** What the article adds after step 8: attachments, variables, skills and priority, consoles. */
export const agentSteps = (input: ChecklistInput): readonly Draft[] => [
  attachments(input),
  globalVariables(input),
  ...input.channels.map(flowVariables),
  ...skillSteps(input),
  consoles,
];

import { channelTypes } from "../../entities/channel.js";
import type { Condition, DeployedChannel, SkillRequirement } from "../channel.js";
import type { Entry } from "./entry.js";

/** A skill as a person chooses it in the Queue Task node. */
export interface SkillEntry {
  skill: string;
  condition: Condition;
  /** How the condition reads. */
  words: string;
  value: string;
}

/** What the Queue Task node of a channel's flow holds. */
export interface QueueTask {
  entries: readonly Entry[];
  /** Present where the queue is skills-based. */
  skills?: {
    required: readonly SkillEntry[];
    /** Each holds instead of what came before, from its seconds in queue on. */
    relaxations: readonly { after: number; required: readonly SkillEntry[] }[];
    /** The node's `skillRequirements` as the canvas holds it: JSON in a text. */
    skillRequirements: string;
    assumed: string;
  };
}

const words: Readonly<Record<Condition, string>> = {
  atLeast: "is at least",
  atMost: "is at most",
  is: "is",
  isNot: "is not",
};
const symbols: Readonly<Record<Condition, string>> = { atLeast: "gte", atMost: "lte", is: "eq", isNot: "neq" };
const types = { number: "proficiency", boolean: "boolean", string: "text" } as const;

const told = ({ skill, condition, value }: SkillRequirement): SkillEntry => ({
  skill,
  condition,
  words: words[condition],
  value: String(value),
});

const onCanvas = ({ skillId, skill, condition, value }: SkillRequirement) => ({
  skill: skillId,
  skillName: skill,
  condition: symbols[condition],
  type: types[typeof value as keyof typeof types],
  value: typeof value === "boolean" ? (value ? "True" : "False") : String(value),
});

const media = { chat: "Chat", email: "Email", social: "Social" } as const;

function skillsOf({ skills }: DeployedChannel): QueueTask["skills"] {
  if (!skills) return undefined;
  const { required, relaxations } = skills;
  const model = {
    requirements: required.map(onCanvas),
    relaxations: relaxations.map(({ after, required }) => ({ timeout: after, requirements: required.map(onCanvas) })),
    relaxationToggle: relaxations.length > 0,
  };
  return {
    required: required.map(told),
    relaxations: relaxations.map(({ after, required }) => ({ after, required: required.map(told) })),
    skillRequirements: JSON.stringify(JSON.stringify(model)),
    assumed:
      "the three outer names were seen in a flow's canvas; what is inside is taken from the same node of voice flows, " +
      "and the inside of a relaxation is a guess: choose the skills in the node, and compare",
  };
}

/** The values of the Queue Task node. */
export function queueTask(channel: DeployedChannel): QueueTask {
  const { queue, queueVariable, contactPriority } = channel;
  const skills = skillsOf(channel);
  const at = "Queue Task";
  const entries: Entry[] = [
    { at, field: "MEDIA TYPE", value: media[channelTypes[channel.channel].medium] },
    channel.channel === "sms"
      ? { at, field: "MEDIA CHANNEL", value: "sms" }
      : { at, field: "MEDIA CHANNEL", note: "Keep what the template has." },
    ...(queueVariable
      ? [
          {
            at,
            field: "QUEUE NAME",
            value: `$(${queueVariable})`,
            note:
              `Choose a dynamic queue (node version 1.5 or later) and give the variable that was set from the global ` +
              `variable ${queueVariable}; today it holds ${queue.id} (${queue.name}).`,
            assumed: "that a flow can read a global variable's value before it queues the task",
          },
        ]
      : [{ at, field: "QUEUE NAME", value: queue.name, note: `Its id is ${queue.id}; the flow keeps the id.` }]),
    {
      at,
      field: "CONTACT PRIORITY",
      value: contactPriority === undefined ? "" : String(contactPriority),
      note:
        contactPriority === undefined
          ? "Leave it empty: such a contact is served after those with a priority."
          : "1 is served first, 9 last. It cannot be changed once the contact is in the queue.",
    },
  ];
  return { entries, ...(skills ? { skills } : {}) };
}

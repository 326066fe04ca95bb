import * as pulumi from "@pulumi/pulumi";
import type { Condition, Group, SkillRelaxation, Variable } from "../../provider/channels/channel.js";
import { isEntity, type Reference } from "../entity.js";
import type { EntryPoint, GlobalVariable, Queue, Team } from "../resources/index.js";
import type { ChannelSkillsArgs, DigitalChannelArgs, SkillRequirementArgs } from "./digitalChannelArgs.js";

const conditions: readonly Condition[] = ["atLeast", "atMost", "is", "isNot"];

const idAndName = (team: unknown) =>
  isEntity(team) ? { id: team.entityId, name: (team as Team).name } : { id: team, name: team };

const teamsOf = (references: readonly Reference<Team>[]) =>
  (references as readonly unknown[]).map(reference =>
    isEntity(reference) ? idAndName(reference) : (pulumi.output(reference) as pulumi.Output<unknown>).apply(idAndName),
  );

/** The teams of the channel, with the seconds in queue after which they join. */
export const groupsOf = ({ teams = [], groups = [] }: Pick<DigitalChannelArgs, "teams" | "groups">) => [
  { after: 0, teams },
  ...groups,
];

function requirement(asked: SkillRequirementArgs) {
  // That exactly one comparison is stated is a rule of channels.
  const condition = conditions.find(name => asked[name as keyof SkillRequirementArgs] !== undefined) ?? "is";
  const value = asked[condition as keyof SkillRequirementArgs] ?? true;
  return { skillId: asked.skill.entityId, skill: asked.skill.name, condition, value };
}

function skillsOf({ required, relaxedAfter, relaxations = [] }: ChannelSkillsArgs) {
  const steps = relaxedAfter === undefined ? relaxations : [{ after: relaxedAfter, required: [] }];
  return {
    required: required.map(requirement),
    relaxations: steps.map(step => ({ after: step.after, required: step.required.map(requirement) })),
  };
}

const globalVariable = (variable: GlobalVariable) => ({
  name: variable.name,
  global: true,
  agentViewable: variable.agentViewable,
  agentEditable: variable.agentEditable,
  reportable: variable.reportable,
  desktopLabel: variable.desktopLabel,
});

const variablesOf = ({ globalVariables = [], flowVariables = [] }: DigitalChannelArgs) => [
  ...globalVariables.map(globalVariable),
  ...flowVariables.map(({ name, agentViewable = false, agentEditable = false, desktopLabel }) => ({
    name,
    global: false,
    agentViewable,
    agentEditable,
    reportable: false,
    desktopLabel,
  })),
];

/** What a channel consists of, once the tenant has it. */
export interface Parts {
  entryPoint: EntryPoint | undefined;
  queue: Queue;
}

/**
 * The channel as it is deployed. Each of its values has an output of its own, so that a preview knows all but the ids
 * that are still to come.
 *
 * @param asset its fields, without those that are secrets
 */
export function declarationOf(
  name: string,
  args: DigitalChannelArgs,
  asset: pulumi.Inputs,
  { entryPoint, queue }: Parts,
): pulumi.Inputs {
  const { channel, serviceLevelThreshold, maxTimeInQueue, contactPriority, flow, attachments, queueVariable } = args;
  return {
    name,
    channel,
    asset,
    ...(entryPoint && { entryPoint: { id: entryPoint.entityId, name: entryPoint.name } }),
    queue: { id: queue.entityId, name: queue.name },
    groups: groupsOf(args).map(({ after, teams }) => ({ after, teams: teamsOf(teams) })) as unknown as Group[],
    serviceLevelThreshold,
    maxTimeInQueue,
    skills: args.skills && (skillsOf(args.skills) as unknown as { required: []; relaxations: SkillRelaxation[] }),
    contactPriority,
    flow,
    attachments,
    variables: variablesOf(args) as unknown as Variable[],
    queueVariable,
  };
}

import type { Binding, RequiredSkill } from "../connect/state.js";
import { queue as queues } from "../quirks/queue.js";
import { skill as allSkills } from "../quirks/skill.js";
import type { World } from "../world.js";
import { Stumble } from "./step.js";

function checkQueue(id: string, hasSkills: boolean, world: World) {
  const queue = world.context.view.row(queues.type, id);
  if (!queue) throw new Stumble(`the node's list has no queue ${id}`);
  if (hasSkills && queue.routingType !== "SKILLS_BASED")
    throw new Stumble(`the node asks for no skills: queue ${queue.name} is not skills-based`);
}

function checkSkills(required: readonly RequiredSkill[], world: World) {
  const lost = required.find(({ skillId }) => !world.context.view.row(allSkills.type, skillId));
  if (lost) throw new Stumble(`the node's list has no skill ${lost.skillId}`);
}

/** Checks what a person chose against the lists that the node shows. @throws Stumble when it offers no such choice */
export function checkBinding(binding: Binding, hasQueueTask: boolean, world: World): void {
  const { queueId, queueVariable, skills, contactPriority } = binding;
  const chosen = [queueId, queueVariable].filter(one => one !== undefined).length;
  if (!hasQueueTask) {
    if (chosen > 0 || skills || contactPriority) throw new Stumble("this flow has no Queue Task node");
    return;
  }
  if (chosen !== 1) throw new Stumble("the Queue Task node takes a queue, or a variable that holds a queue's id");
  if (queueId !== undefined) checkQueue(queueId, skills !== undefined, world);
  if (!skills) return;
  for (const required of [skills.required, ...skills.relaxations.map(one => one.required)])
    checkSkills(required, world);
  const times = skills.relaxations.map(one => one.after);
  if (times.some((after, i) => i > 0 && after <= times[i - 1]!))
    throw new Stumble("relaxations follow each other in time");
}

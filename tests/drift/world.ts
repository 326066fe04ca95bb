import { drift } from "../../provider/drift/drift.js";
import type { Report } from "../../provider/drift/report.js";
import { reading } from "../../provider/tenant/index.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { agent, queue, site, skill, skillProfile, team } from "../lifecycle/world.js";

const phone = { serviceLevelThreshold: 60, maxTimeInQueue: 600 };

/** A program with some kinds whose lists are whole and some whose lists drop fields. */
export const program = (profileId: string) => [
  site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
  team("sales", id => ({ name: "Sales", siteId: id("berlin"), teamStatus: "IN_SERVICE" })),
  team("support", id => ({ name: "Support", siteId: id("berlin"), description: "theirs" }), {
    options: { ignoreChanges: ["description"] },
  }),
  skill("german", { name: "German", skillType: "PROFICIENCY" }),
  skillProfile("seller", id => ({
    name: "Seller",
    activeSkills: [{ skillId: id("german"), proficiencyValue: 8 }],
  })),
  agent("first", id => ({ email: "agent1@example.com", siteId: id("berlin"), teamIds: [id("sales")] })),
  ...["Chat", "Spare", "Extra"].map(name =>
    queue(name.toLowerCase(), id => ({
      name,
      channelType: "CHAT",
      ...phone,
      callDistributionGroups: [
        { order: 1, agentGroups: [{ teamId: id("sales") }] },
        { order: 2, duration: 60, agentGroups: [{ teamId: id("support") }] },
      ],
    })),
  ),
];

/** That program in a new tenant. */
export async function deployed() {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const profileId = String(tenant.rows("multimediaProfile").find(row => row.name === "Default_Multimedia_Profile")!.id);
  await engine.up(program(profileId));
  tenant.taken();
  const told = (): Promise<Report> => drift(reading(tenant.client()), engine.resources(), "stack");
  return { ...tenant, engine, profileId, told };
}

/** What a report says, a line for each thing: `changed queue Chat maxTimeInQueue`. */
export const linesOf = ({ findings }: Report) =>
  findings
    .flatMap(({ what, kind, name, fields }) =>
      fields.length > 0 ? fields.map(({ field }) => `${what} ${kind} ${name} ${field}`) : [`${what} ${kind} ${name}`],
    )
    .sort();

import fc from "fast-check";
import type { SkillRequirement } from "../../provider/channels/channel.js";
import type { Change } from "../../provider/channels/trace/index.js";
import { channelTypes } from "../../provider/entities/channel.js";
import type { Live } from "../../provider/entities/entity.js";
import { changed, follow, type Tenant } from "./traceTenant.js";
import { type World, worlds } from "./traceWorlds.js";

const roomy: Live = { id: "m-new", name: "New", active: true, blendingMode: "BLENDED", chat: 1, email: 1, social: 1 };

const field: Readonly<Record<string, string>> = {
  "s-1": "proficiencyValue",
  "s-2": "booleanValue",
  "s-3": "textValue",
};
const enumIds: Readonly<Record<string, string>> = { Linux: "v-1", Windows: "v-2" };

/** A value that meets a condition. */
function fitting({ condition, value }: SkillRequirement) {
  if (condition !== "isNot") return value;
  if (typeof value === "number") return value === 0 ? 1 : 0;
  if (typeof value === "boolean") return !value;
  return value === "Linux" ? "Windows" : "Linux";
}

/** A skill profile of somebody who has all that is asked for. */
const expert = (required: readonly SkillRequirement[]): Live => ({
  id: "p-new",
  name: "New",
  activeSkills: required
    .filter(({ skillId }) => skillId in field)
    .map(each => ({ skillId: each.skillId, [field[each.skillId]!]: fitting(each) })),
  activeEnumSkills: required
    .filter(({ skillId }) => skillId === "s-4")
    .map(each => ({ enumSkillValueId: enumIds[String(fitting(each))]! })),
});

/** Does what the trace advises, as an administrator would. */
function mended({ tenant, channel }: World, changes: readonly Change[], required: readonly SkillRequirement[]): Tenant {
  const fields: Readonly<Record<string, Live>> = {
    teamInactive: { active: true },
    teamNotAvailable: { teamStatus: "IN_SERVICE" },
    agentInactive: { active: true },
    agentNotEnabled: { contactCenterEnabled: true },
    agentWithoutSite: { siteId: "i-new" },
    profileMissing: { multimediaProfileId: "m-new" },
    profileInactive: { active: true },
    profileWithoutRoom: { [channelTypes[channel.channel].medium]: 1 },
    skills: { skillProfileId: "p-new" },
  };
  const provided: Tenant = {
    ...tenant,
    site: [...tenant.site!, { id: "i-new", name: "New", active: true, multimediaProfileId: "m-new" }],
    multimediaProfile: [...tenant.multimediaProfile!, roomy],
    skillProfile: [...tenant.skillProfile!, expert(required)],
  };
  return changes
    .flatMap(({ obstacle, kind, ids }) => ids.map(id => ({ obstacle, kind, id })))
    .reduce((now, { obstacle, kind, id }) => changed(now, kind, id, fields[obstacle]!), provided);
}

const lostAmongAgents = worlds.filter(({ tenant, channel }) => {
  const { moments, verdict } = follow(tenant, channel);
  return !("offered" in verdict) && moments.some(({ teams }) => teams.some(({ reason }) => reason!.opensTo > 0));
});

test("whoever follows the advice gets the contact to an agent", () => {
  fc.assert(
    fc.property(lostAmongAgents, world => {
      const { verdict } = follow(world.tenant, world.channel);
      const { skills } = world.channel;
      const asked = [skills?.required ?? [], ...(skills?.relaxations ?? []).map(({ required }) => required)];
      const changes = "offered" in verdict ? [] : verdict.changes!;
      const ends = asked.map(required => follow(mended(world, changes, required), world.channel).verdict);
      expect(ends).toContainEqual(expect.objectContaining({ offered: expect.anything() }));
    }),
    { numRuns: 200 },
  );
});

test("nobody is offered a contact before or beside those who can take it", () => {
  fc.assert(
    fc.property(worlds, ({ tenant, channel }) => {
      const { moments, verdict } = follow(tenant, channel);
      const first = moments.find(({ eligible }) => eligible.length > 0);
      expect("offered" in verdict ? [verdict.after, verdict.offered] : []).toEqual(
        first ? [first.after, first.eligible] : [],
      );
      for (const { teams } of moments)
        for (const { eligible, reason } of teams) expect(eligible.length > 0).toBe(reason === undefined);
    }),
    { numRuns: 200 },
  );
});

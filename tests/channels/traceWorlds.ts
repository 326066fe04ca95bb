import fc from "fast-check";
import type { DeployedChannel, SkillRequirement } from "../../provider/channels/channel.js";
import { channels, channelTypes } from "../../provider/entities/channel.js";
import type { Live } from "../../provider/entities/entity.js";
import { ready, type Tenant } from "./traceTenant.js";

/** A small tenant, and a channel that is declared over it. */
export interface World {
  tenant: Tenant;
  channel: DeployedChannel;
}

const often = fc.integer({ min: 0, max: 9 }).map(n => n < 9);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const mostly = fc.integer({ min: 0, max: 29 }).map(n => n < 29);
const oneOf = (ids: readonly string[]) => fc.constantFrom(...ids);
const seconds = fc.constantFrom(0, 0, 30, 60, 90, 120);

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}-${i + 1}`);
const siteIds = numbered("i", 2);
const teamIds = numbered("t", 4);
const profileIds = numbered("m", 3);
const skillProfileIds = numbered("p", 3);
const skills: readonly Live[] = ready.skill;

/** Rows with these ids; absent fields are absent, as the API answers. */
const rows = (
  ids: readonly string[],
  fields: (id: string) => fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<readonly Live[]> =>
  fc
    .tuple(...ids.map(fields))
    .map(drawn => drawn.map((row, i) => JSON.parse(JSON.stringify({ id: ids[i], name: ids[i], ...row })) as Live));

const media = rows(profileIds, () =>
  fc.record({
    active: often,
    blendingMode: fc.constantFrom("BLENDED", "BLENDED_REALTIME", "EXCLUSIVE"),
    telephony: fc.constantFrom(0, 1),
    chat: fc.constantFrom(0, 1, 2),
    email: fc.constantFrom(0, 1, 2),
    social: fc.constantFrom(0, 1, 2),
  }),
);

const sites = rows(siteIds, () => fc.record({ active: often, multimediaProfileId: oneOf(profileIds) }));

const teams = rows(teamIds, id =>
  fc.record({
    siteId: fc.constant(id < "t-3" ? "i-1" : "i-2"),
    active: often,
    teamType: often.map(agents => (agents ? "AGENT" : "CAPACITY")),
    teamStatus: often.map(there => (there ? "IN_SERVICE" : "NOT_AVAILABLE")),
    multiMediaProfileId: optional(oneOf(profileIds)),
    skillProfileId: optional(oneOf(skillProfileIds)),
  }),
);

const skillProfiles = rows(skillProfileIds, () =>
  fc.record({
    activeSkills: fc
      .tuple(
        optional(fc.integer({ min: 0, max: 10 })),
        optional(fc.boolean()),
        optional(fc.constantFrom("4711", "0815")),
      )
      .map(([proficiencyValue, booleanValue, textValue]) =>
        [
          { skillId: "s-1", proficiencyValue },
          { skillId: "s-2", booleanValue },
          { skillId: "s-3", textValue },
        ].filter(each => Object.values(each).every(value => value !== undefined)),
      ),
    activeEnumSkills: fc.subarray(["v-1", "v-2"]).map(ids => ids.map(enumSkillValueId => ({ enumSkillValueId }))),
  }),
);

/** An agent belongs to AGENT teams of the own site, as the API enforces. */
const agent = (tenantTeams: readonly Live[]) => (id: string) =>
  fc
    .record({
      site: often.chain(there => (there ? oneOf(siteIds) : fc.constant(undefined))),
      some: fc.subarray([...tenantTeams], { minLength: 1 }),
    })
    .chain(({ site, some }) =>
      fc.record({
        email: fc.constant(`agent${id.slice(2)}@example.com`),
        active: often,
        contactCenterEnabled: often,
        siteId: fc.constant(site),
        teamIds: fc.constant(some.filter(t => t.teamType === "AGENT" && (!site || t.siteId === site)).map(t => t.id)),
        multimediaProfileId: optional(oneOf(profileIds)),
        skillProfileId: optional(oneOf(skillProfileIds)),
      }),
    );

const requirementOf: readonly fc.Arbitrary<SkillRequirement>[] = [
  fc.record({
    skillId: fc.constant("s-1"),
    skill: fc.constant("Spanish"),
    condition: fc.constantFrom("atLeast", "atMost", "is", "isNot"),
    value: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({
    skillId: fc.constant("s-2"),
    skill: fc.constant("VIP"),
    condition: fc.constantFrom("is", "isNot"),
    value: fc.boolean(),
  }),
  fc.record({
    skillId: fc.constant("s-3"),
    skill: fc.constant("Line"),
    condition: fc.constantFrom("is", "isNot"),
    value: fc.constantFrom("4711", "0815"),
  }),
  fc.record({
    skillId: fc.constant("s-4"),
    skill: fc.constant("System"),
    condition: fc.constantFrom("is", "isNot"),
    value: fc.constantFrom("Linux", "Windows"),
  }),
];

const required = fc
  .tuple(fc.tuple(...requirementOf), fc.subarray([0, 1, 2, 3], { maxLength: 2 }))
  .map(([all, chosen]) => chosen.map(place => all[place]!));

const asked = fc.record({
  required,
  relaxations: fc.uniqueArray(fc.record({ after: seconds.filter(after => after > 0), required }), {
    selector: each => each.after,
    maxLength: 2,
  }),
});

const groups = fc
  .array(fc.record({ duration: seconds, teams: fc.subarray(teamIds, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(drawn => drawn.toSorted((a, b) => a.duration - b.duration));

/** Random tenants with all that can stand in a contact's way, and a channel in each. */
export const worlds: fc.Arbitrary<World> = fc
  .record({ kind: fc.constantFrom(...channels), groups, teams, skills: optional(asked) })
  .chain(({ kind, groups: steps, teams: drawnTeams, skills: wanted }) => {
    const { channelType, socialChannelType } = channelTypes[kind];
    const types = mostly.map(right => (right ? { channelType, socialChannelType } : { channelType: "CHAT" }));
    const distribution = steps.map(({ duration, teams: ids }, i) => ({
      order: i + 1,
      duration,
      agentGroups: ids.map(teamId => ({ teamId })),
    }));
    const entryPoint = fc.tuple(types, mostly).map(([type, active]) => ({
      ...type,
      entryPointType: "INBOUND",
      assetId: "asset-1",
      active,
      maximumActiveContacts: 100,
    }));
    const queue = fc
      .tuple(types, mostly, fc.constantFrom("SKILLS_BASED", "LONGEST_AVAILABLE_AGENT"), fc.constantFrom(60, 100, 600))
      .map(([type, active, routingType, maxTimeInQueue]) => ({
        ...type,
        queueType: "INBOUND",
        queueRoutingType: "TEAM_BASED",
        routingType,
        ...(routingType === "SKILLS_BASED" ? { skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT" } : {}),
        active,
        serviceLevelThreshold: 30,
        maxActiveContacts: 100,
        maxTimeInQueue,
        callDistributionGroups: distribution,
      }));
    const people = fc
      .integer({ min: 0, max: 6 })
      .chain(count =>
        count === 0 ? fc.constant([] as readonly Live[]) : rows(numbered("a", count), agent(drawnTeams)),
      );
    return fc
      .record({
        entryPoint: rows(["e-1"], () => entryPoint),
        queue: rows(["q-1"], () => queue),
        site: sites,
        multimediaProfile: media,
        skillProfile: skillProfiles,
        agent: people,
      })
      .map(drawn => ({
        tenant: { ...drawn, team: drawnTeams, skill: skills, globalVariable: [] },
        channel: {
          name: kind,
          channel: kind,
          asset: { name: "Acme", service: "Acme care", assetId: "asset-1" },
          entryPoint: { id: "e-1", name: "e-1" },
          queue: { id: "q-1", name: "q-1" },
          groups: steps.map(({ duration, teams: ids }) => ({
            after: duration,
            teams: ids.map(id => ({ id, name: id })),
          })),
          serviceLevelThreshold: 30,
          maxTimeInQueue: Number(drawn.queue[0]!.maxTimeInQueue),
          skills: wanted,
          variables: [],
        },
      }));
  });

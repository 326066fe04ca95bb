import { z } from "zod";
import { description, entity, type Json, type Live, ref, text } from "./entity.js";

const access = <L extends string>(level: z.ZodType<L>, silent: L, id: z.ZodString, about: string) =>
  z
    .strictObject({
      accessLevel: level.describe("Whether all of them are in it, those in `ids`, or none."),
      ids: z.array(id).default([]).describe("Those that are SPECIFIC."),
    })
    .refine(
      one => (one.accessLevel === "SPECIFIC") === one.ids.length > 0,
      "has ids where it is SPECIFIC, and only there: add ids, or choose another accessLevel without any",
    )
    .default({ accessLevel: silent, ids: [] })
    .describe(about);

/** API: these may not be NONE. */
const always = (id: z.ZodString, about: string) =>
  access(z.enum(["ALL", "SPECIFIC"]).default("SPECIFIC"), "ALL", id, about);
const perhaps = (id: z.ZodString, about: string) =>
  access(z.enum(["ALL", "SPECIFIC", "NONE"]).default("SPECIFIC"), "NONE", id, about);

/** Of what is described as two kinds. */
const anyId = text(64);

const wireOf = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const onTheWire = <T extends Readonly<Record<string, z.ZodType>>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.meta({ wire: wireOf(name) })])) as T;

/** All of them must be sent, whatever the user states (contract 2.17). */
const types = onTheWire({
  site: always(ref("site"), "Sites."),
  team: always(ref("team"), "Teams."),
  queue: always(ref("queue"), "Queues."),
  channel: always(ref("entryPoint"), "Entry points, which Control Hub calls channels."),
  addressBook: perhaps(ref("addressBook"), "Address books."),
  audioPrompt: perhaps(ref("audioFile"), "Audio files."),
  cadVariable: perhaps(ref("globalVariable"), "Global variables."),
  desktopLayout: perhaps(ref("desktopLayout"), "Desktop layouts."),
  desktopProfile: perhaps(ref("desktopProfile"), "Desktop profiles."),
  flow: perhaps(ref("flow"), "Flows."),
  function: perhaps(ref("flowFunction"), "Functions that flows call."),
  holidayList: perhaps(ref("holidayList"), "Holiday lists."),
  idleWrapupCode: perhaps(anyId, "Idle codes and wrap-up codes."),
  multimediaProfile: perhaps(ref("multimediaProfile"), "Multimedia profiles."),
  outdialAni: perhaps(ref("outdialAni"), "Outdial ANIs."),
  override: perhaps(ref("overrides"), "Overrides of business hours."),
  skillDefinition: perhaps(ref("skill"), "Skills."),
  skillProfile: perhaps(ref("skillProfile"), "Skill profiles."),
  subFlow: perhaps(ref("subflow"), "Subflows."),
  workingHour: perhaps(ref("businessHours"), "Business hours."),
});

const names = Object.keys(types).map(wireOf);

const byName = (resources: Json | undefined): Live =>
  Object.fromEntries(
    ((resources ?? []) as readonly { name: string; accessLevel: string; ids?: Json }[]).map(
      ({ name, accessLevel, ids }) => [name, { accessLevel, ...(ids !== undefined && { ids }) }],
    ),
  );

/** The API has one list of all types; here each is a field, so that a change names the type. */
const arrives = (row: Live): Live => ({ ...row, ...byName(row.resources) });

/** Types that we do not know, and the API may have one day, are sent back as they came. */
function leaves({ resources, ...row }: Live): Live {
  const held = byName(resources);
  const all = [...new Set([...names, ...Object.keys(held)])];
  const rest = Object.entries(row).filter(([name]) => !all.includes(name));
  return {
    ...Object.fromEntries(rest),
    resources: all.map(name => ({ name, ...((row[name] ?? held[name]) as object) })),
  };
}

export const resourceCollection = entity({
  kind: "resourceCollection",
  title: "resource collection",
  about:
    "What the people of a user profile may see and use. Of a type that is not stated, all sites, teams, queues and " +
    "channels are in it, since the API wants some of them, and none of any other.",
  fields: {
    name: text(80, /^[a-zA-Z\d\-_\s]+$/).describe("Unique in the tenant."),
    description: description(),
    ...types,
  },
  adds: { resourceCount: z.number().int().optional().describe("How many ids the tenant counts in it.") },
  identity: ["name"],
  routes: { item: "resource-collection", list: "v2/resource-collection", listOmits: names, arrives, leaves },
});

import { z } from "zod";
import { count, description, entity, listOf, only, ref, setOf, systemDefault, text } from "./entity.js";

/** What the API takes with SPECIFIC permissions only (contract 2.5, live). */
const limited = ["ADMINISTRATOR_ONLY", "STANDARD_AGENT"];

const folders = (may: string) =>
  setOf(count(2_147_483_647), "exclusive").optional().describe(`Numbers of the reporting folders that ${may}.`);

export const userProfile = entity({
  kind: "userProfile",
  title: "user profile",
  about:
    "What a person may see and do in the contact center's administration, by permission and by resource (API: " +
    "user-profile, version 3). Those that the platform made can be looked up, and never changed.",
  fields: {
    name: text(80, /^[a-zA-Z0-9,_\-\s]*$/).describe("Unique in the tenant."),
    description: description(),
    active: z.boolean().default(true).describe("Whether people can have it."),
    profileType: z
      .enum([
        ...(["ADMINISTRATOR", "ADMINISTRATOR_ONLY", "SUPERVISOR", "PREMIUM_AGENT", "STANDARD_AGENT"] as const),
        ...(["ANALYZER_ADMINISTRATOR", "ANALYZER_SUPERVISOR", "ANALYZER_USER"] as const),
      ])
      .describe("Who has it. ADMINISTRATOR_ONLY: an administrator who is no agent."),
    permissionAccessLevel: z
      .enum(["SPECIFIC", "ALL", "NONE", "PROVISIONED_VALUE"])
      .default("SPECIFIC")
      .describe("SPECIFIC: the `permissions` that are named. ALL: every permission there is."),
    permissions: only(
      "permissionAccessLevel",
      ["SPECIFIC"],
      listOf(
        {
          name: text(80).describe("The permission in Cisco's spelling, such as queue, flow, user or desktop-layout."),
          access: z
            .enum(["EDIT", "VIEW", "NONE", "ENABLED", "DISABLED"])
            .describe("EDIT, VIEW or NONE of what has pages; ENABLED or DISABLED of the others."),
        },
        ["name"],
      ),
    ).describe(
      "What the person may do. Cisco asks to name all permissions; what a missing one means is not published.",
    ),
    resourceAccessLevel: z
      .enum(["ALL", "SPECIFIC", "NONE", "PROVISIONED_VALUE"])
      .default("ALL")
      .describe("SPECIFIC: only what is in the `resourceCollections`."),
    resourceCollections: only(
      "resourceAccessLevel",
      ["SPECIFIC"],
      listOf({ id: ref("resourceCollection").describe("The collection.") }, ["id"]),
    ).describe("The collections whose resources the person sees."),
    defaultResourceCollectionId: ref("resourceCollection")
      .optional()
      .describe("The collection for what the person makes."),
    editableFolderIds: folders("the person reads and writes"),
    viewableFolderIds: folders("the person reads"),
    nonViewableFolderIds: folders("the person does not see"),
  },
  adds: { systemDefault: systemDefault() },
  identity: ["name"],
  fixed: ["profileType"],
  rules: [
    {
      on: "permissionAccessLevel",
      with: ["profileType"],
      holds: p => p.permissionAccessLevel === "SPECIFIC" || !limited.includes(p.profileType),
      says: `must be SPECIFIC for ${limited.join(" and ")}`,
    },
    {
      on: "permissions",
      with: ["permissionAccessLevel"],
      holds: p => p.permissionAccessLevel !== "SPECIFIC" || (p.permissions ?? []).length > 0,
      says: "permissionAccessLevel SPECIFIC needs permissions: name them, or set permissionAccessLevel to ALL",
    },
    {
      on: "permissions",
      holds: p => new Set(p.permissions?.map(({ name }) => name)).size === (p.permissions ?? []).length,
      says: "a permission stands there twice: remove one",
    },
    {
      on: "resourceCollections",
      with: ["resourceAccessLevel"],
      holds: p => p.resourceAccessLevel !== "SPECIFIC" || (p.resourceCollections ?? []).length > 0,
      says: "resourceAccessLevel SPECIFIC needs resourceCollections: name them, or set resourceAccessLevel to ALL",
    },
  ],
  tenantRules: [
    {
      on: "name",
      reads: ["userProfile"],
      byId: true,
      problem: (_, rows, self) =>
        self && rows.byId("userProfile", self)?.systemDefault === true
          ? "the platform made this one, and nobody can change it: look it up with find, or choose another name"
          : undefined,
    },
  ],
  // Its item path keeps the version (contract 2.5).
  routes: {
    item: "v3/user-profile",
    list: "v3/user-profile",
    bulk: "v3/user-profile/bulk",
    listOmits: [
      ...["permissions", "resourceCollections"],
      ...["editableFolderIds", "viewableFolderIds", "nonViewableFolderIds"],
    ],
  },
});

import { type Fields, quirks } from "./quirk.js";

const access = { type: "string", enum: ["SPECIFIC", "ALL", "PROVISIONED_VALUE", "NONE"] };
const folders = { type: "array", uniqueItems: true, items: { type: "integer" } } as const;
const text = { type: "string" };
const onlySpecific = ["ADMINISTRATOR_ONLY", "STANDARD_AGENT"];

const unlimited = (name: string, profileType: string): Fields => ({
  name,
  profileType,
  permissionAccessLevel: "ALL",
  resourceAccessLevel: "ALL",
  active: true,
});

export const userProfile = quirks({ type: "user-profile", kind: "userProfile" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, UserProfileGranularAccessDTO",
    says: "Takes the fields of granular access; userProfilePermissions is treated as absent.",
    accepts: {
      description: { type: "string", maxLength: 255 },
      profileType: {
        type: "string",
        enum: [
          "ADMINISTRATOR",
          "ADMINISTRATOR_ONLY",
          "SUPERVISOR",
          "PREMIUM_AGENT",
          "STANDARD_AGENT",
          "ANALYZER_ADMINISTRATOR",
          "ANALYZER_SUPERVISOR",
          "ANALYZER_USER",
        ],
      },
      active: { type: "boolean" },
      permissionAccessLevel: access,
      resourceAccessLevel: access,
      permissions: {
        type: "array",
        items: {
          type: "object",
          properties: {
            name: { type: "string", minLength: 1 },
            access: { type: "string", enum: ["EDIT", "VIEW", "NONE", "ENABLED", "DISABLED"] },
          },
        },
      },
      editableFolderIds: folders,
      viewableFolderIds: folders,
      nonViewableFolderIds: folders,
      defaultResourceCollectionId: text,
      resourceCollections: {
        type: "array",
        uniqueItems: true,
        items: { type: "object", properties: { id: text } },
      },
    },
  },
  {
    id: "paths",
    evidence: "live",
    source: "contract 2.5",
    says: "v3 only, for item and list.",
    items: ["v3"],
    creates: ["v3"],
    lists: { v3: "envelope" },
    bulk: [{ method: "POST", version: "v3", path: "bulk", create: true, update: "full", delete: true }],
  },
  {
    id: "decommissioned",
    evidence: "live",
    source: "contract 2.5",
    says: "Writes without v3 are a 400: decommissioned; the older schema of reads there is not simulated.",
    retired: {
      versions: ["", "v2"],
      text: "v2 user profile is decommissioned for this organization. Please use the new version of API",
    },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.5",
    says: "Five fields are required.",
    required: ["name", "profileType", "permissionAccessLevel", "resourceAccessLevel", "active"],
  },
  {
    id: "specific",
    evidence: "live",
    source: "contract 2.5",
    says: "ADMINISTRATOR_ONLY and STANDARD_AGENT need SPECIFIC permissions; the text calls them userProfilePermissions.",
    refuses: ({ after }) => {
      if (onlySpecific.includes(String(after.profileType)) && after.permissionAccessLevel !== "SPECIFIC")
        return `permissionAccessLevel: must be SPECIFIC for ${after.profileType}`;
      return after.permissionAccessLevel === "SPECIFIC" &&
        !(after.permissions as readonly unknown[] | undefined)?.length
        ? "userProfilePermissions: should be specified when permissionAccessLevel is SPECIFIC"
        : undefined;
    },
  },
  {
    id: "collections",
    evidence: "spec",
    source: "contract 2.5",
    says: "resourceAccessLevel SPECIFIC needs resourceCollections.",
    refuses: ({ after }) =>
      after.resourceAccessLevel === "SPECIFIC" && !(after.resourceCollections as readonly unknown[] | undefined)?.length
        ? "resourceCollections: should be specified when resourceAccessLevel is SPECIFIC"
        : undefined,
  },
  {
    id: "immutable",
    evidence: "live",
    source: "contract 2.5",
    says: "profileType cannot change.",
    immutable: { fields: ["profileType"] },
  },
  {
    id: "systemDefault",
    evidence: "live",
    source: "contract 2.5",
    says: "systemDefault profiles cannot change.",
    refuses: ({ before }) => (before?.systemDefault ? "Cannot Update/Delete system generated Entities" : undefined),
  },
  {
    id: "nested",
    evidence: "live",
    source: "contract 2.5",
    says: "Permissions have ids of their own; borrowed ones are a 409.",
    nested: { permissions: { key: ["name"] } },
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract 2.0, A2",
    says: "Lists drop permissions; search looks at name, profileType and description.",
    omitsInList: ["permissions"],
    notFilterable: ["editableFolderIds", "viewableFolderIds", "nonViewableFolderIds"],
    searches: ["name", "profileType", "description"],
  },
  {
    id: "defaults",
    evidence: "documented",
    source:
      "help.webex.com n524f2m: the default profile of each licence and role; the names are ours, Administrator Only is left out",
    says: "A new tenant has a profile for each common role.",
    defaults: [
      unlimited("Administrator Profile", "ADMINISTRATOR"),
      unlimited("Supervisor Profile", "SUPERVISOR"),
      unlimited("Premium Agent User Profile", "PREMIUM_AGENT"),
      {
        ...unlimited("Standard Agent User Profile", "STANDARD_AGENT"),
        permissionAccessLevel: "SPECIFIC",
        permissions: [{ name: "agent-desktop", access: "EDIT" }],
      },
    ],
  },
]);

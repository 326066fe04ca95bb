import type { Kind } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { type Finding, ok, problem, unknown, warning } from "./finding.js";

/** What of a user profile says what its people may do. */
export interface Profile {
  name: string;
  permissionAccessLevel?: unknown;
  permissions?: unknown;
  resourceAccessLevel?: unknown;
}

// The names of UserProfilePermissionsDTO that are those of an API's type, and the types that are called otherwise there.
const sameName =
  "holiday-list flow resource-collection user-profile user site skill-profile team address-book desktop-layout " +
  "dial-plan multimedia-profile outdial-ani";
const otherName =
  "audio-file=audio-prompt overrides=override business-hours=working-hour entry-point=channel " +
  "contact-service-queue=queue cad-variable=global-variable skill=skill-definition agent-profile=desktop-profile " +
  "auxiliary-code=idle-wrapup-code flows=flow tenant-configuration=tenant-setting organization-setting=tenant-setting";
const permissions = new Map([
  ...sameName.split(" ").map(name => [name, name] as const),
  ...otherName.split(" ").map(pair => pair.split("=") as [string, string]),
]);

/** The published name of the permission for a kind, where one is published. */
export const permissionOf = (kind: Kind): string | undefined =>
  permissions.get(registry[kind].routes?.item.split("/").at(-1) ?? "");

function accessOf({ permissions: stated }: Profile, permission: string): string {
  const found = (Array.isArray(stated) ? stated : []).find(one => one?.name === permission);
  return typeof found?.access === "string" ? found.access : "not named";
}

const titles = (of: readonly Kind[]) => of.map(kind => registry[kind].title).join(", ");
const about = "permissions";
const mend = "Give it EDIT in Control Hub > Contact Center > User profiles, or use another person or a service app.";

/** Whether a user profile permits kinds. @param kinds those of the configuration API */
export function examinePermissions(profile: Profile, kinds: readonly Kind[]): readonly Finding[] {
  const called = `user profile "${profile.name}"`;
  const level = profile.permissionAccessLevel;
  const limited =
    profile.resourceAccessLevel === "ALL"
      ? []
      : [
          warning(
            "resources",
            `${called} sees only some resources (${profile.resourceAccessLevel ?? "not told"})`,
            "What it does not see looks as if it were gone: use a profile with resourceAccessLevel ALL for deployments.",
          ),
        ];
  if (level === "ALL") return [ok(about, `${called} permits everything`), ...limited];
  if (level !== "SPECIFIC")
    return [unknown(about, `${called} does not tell what it permits (${level ?? "nothing"})`, mend), ...limited];
  const having = (...access: readonly string[]) =>
    kinds.filter(kind => access.includes(accessOf(profile, permissionOf(kind) ?? "")));
  const known = kinds.filter(kind => permissionOf(kind) !== undefined);
  const [edited, viewed] = [having("EDIT", "ENABLED"), having("VIEW")];
  const closed = known.filter(kind => !edited.includes(kind) && !viewed.includes(kind));
  return [
    ...(edited.length > 0 ? [ok(about, `${called} permits to change: ${titles(edited)}`)] : []),
    ...(viewed.length > 0 ? [warning(about, `${called} permits only to read: ${titles(viewed)}`, mend)] : []),
    ...(closed.length > 0 ? [problem(about, `${called} permits nothing of: ${titles(closed)}`, mend)] : []),
    ...limited,
  ];
}

import type { Kind } from "../entities/entity.js";
import { permissionOf } from "../entities/permissions.js";
import { registry } from "../entities/registry.js";

const scoped = (read: string, write: string | undefined) =>
  write
    ? `The token needs the scope \`${read}\`, and \`${write}\` to change anything.`
    : `The token needs the scope \`${read}\`.`;

/** The API's word for a kind: the last part of its path. */
export const typeOf = (kind: Kind) => registry[kind].routes?.item.split("/").at(-1) ?? "";

/** What a flow's requests need beside; published with each of its operations. */
const flowRoles = "Organizational Full Admin, Supervisor, Contact Center Service Admin or User Admin";

/** Who may do what a kind's requests ask for, in sentences. */
export function accessTo(kind: Kind): readonly string[] {
  const { routes, lookupOnly } = registry[kind];
  if (!routes) return [];
  const type = typeOf(kind);
  // Control Hub names its scopes after its paths; that each route needs the one of its path is inferred.
  if (routes.host === "controlHub")
    return [scoped(`spark-admin:${type}_read`, lookupOnly ? undefined : `spark-admin:${type}_write`)];
  const scopes = scoped("cjp:config_read", lookupOnly ? undefined : "cjp:config_write");
  if (routes.host === "flowStore") return [scopes, `The caller has one of these roles: ${flowRoles}.`];
  const permission = permissionOf(type);
  const level = lookupOnly ? "VIEW" : "VIEW to read it, EDIT to change it";
  return [
    scopes,
    permission
      ? `The caller's user profile has the permission \`${permission}\`: ${level}; and its resource collections show the entity.`
      : "Which permission the caller's user profile needs is not published.",
  ];
}

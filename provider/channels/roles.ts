import { pages, type Source } from "./sources.js";

/** Who administers a tenant, as Control Hub and Partner Hub know it. The first three are administrators of a partner. */
export const controlHubRoles = {
  externalFullAdministrator: "external administrator: full administrator",
  externalProvisioningAdministrator: "external administrator: provisioning administrator",
  externalReadOnlyAdministrator: "external administrator: read-only",
  fullAdministrator: "customer administrator: full administrator",
  contactCenterAdministrator: "customer administrator: contact center administrator",
  readOnlyAdministrator: "customer administrator: read-only",
} as const;
export type ControlHubRole = keyof typeof controlHubRoles;

/** Who administers a tenant, as Webex Connect knows it. */
export const connectRoles = {
  owner: "tenant owner",
  fullAccess: "full access",
  limitedAccess: "limited access",
  readOnly: "read-only",
  restricted: "restricted access",
} as const;
export type ConnectRole = keyof typeof connectRoles;

/** The role that a synchronisation gives, and what to know before it does. */
export interface Mapping<Role> {
  role: Role;
  /** The role's name in the target. */
  title: string;
  warnings: readonly string[];
  source: Source;
}

const toConnect: Readonly<Record<ControlHubRole, ConnectRole>> = {
  externalFullAdministrator: "fullAccess",
  externalProvisioningAdministrator: "limitedAccess",
  externalReadOnlyAdministrator: "readOnly",
  fullAdministrator: "owner",
  contactCenterAdministrator: "owner",
  readOnlyAdministrator: "readOnly",
};

const toControlHub: Readonly<Record<ConnectRole, "fullAdministrator" | "readOnlyAdministrator">> = {
  owner: "fullAdministrator",
  fullAccess: "fullAdministrator",
  limitedAccess: "readOnlyAdministrator",
  readOnly: "readOnlyAdministrator",
  restricted: "readOnlyAdministrator",
};

const sevenDays =
  "A new administrator first creates the account from Cisco's mail and then opens Webex Connect, within 7 days; later, the account has to be created again.";
const noEngage = "Administrators of a partner have no access to Webex Engage.";
const ownerForEver = "An owner in Webex Connect can be given another role by Cisco's support only.";
const cannotSetUp = "Creating assets, services and integrations in Webex Connect needs owner, full or limited access.";
const whole = "Somebody who is given this role inside Webex Connect becomes a full administrator of Control Hub.";

const canSetUp = (role: ConnectRole) => role === "owner" || role === "fullAccess" || role === "limitedAccess";
const isOfPartner = (role: ControlHubRole) => role.startsWith("external");

/**
 * The role in Webex Connect of somebody with a role in Control Hub (tables 1 and 2 of Cisco's article).
 *
 * @example
 * connectRoleFor("contactCenterAdministrator").role; // "owner"
 */
export function connectRoleFor(role: ControlHubRole): Mapping<ConnectRole> {
  const mapped = toConnect[role];
  return {
    role: mapped,
    title: connectRoles[mapped],
    warnings: [
      sevenDays,
      ...(isOfPartner(role) ? [noEngage] : []),
      ...(mapped === "owner" ? [ownerForEver] : []),
      ...(canSetUp(mapped) ? [] : [cannotSetUp]),
    ],
    source: pages.article,
  };
}

/**
 * The role in Control Hub that somebody gets by a role given in Webex Connect (table 3 of Cisco's article).
 *
 * @example
 * controlHubRoleFor("fullAccess").role; // "fullAdministrator", with a warning that says so
 */
export function controlHubRoleFor(role: ConnectRole): Mapping<"fullAdministrator" | "readOnlyAdministrator"> {
  const mapped = toControlHub[role];
  return {
    role: mapped,
    title: controlHubRoles[mapped],
    warnings: [
      ...(mapped === "fullAdministrator" ? [whole] : []),
      ...(role === "owner" ? [ownerForEver] : []),
      ...(canSetUp(role) ? [] : [cannotSetUp]),
    ],
    source: role === "owner" ? pages.userRoles : pages.article,
  };
}

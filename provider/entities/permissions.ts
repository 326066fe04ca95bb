/**
 * What a permission of user profiles is called where the API calls its type otherwise. Cisco publishes the names
 * (UserProfilePermissionsDTO); that each covers what it is called after is said by help.webex.com nzmlgqi only: "no
 * access, view, or edit permissions to all resource types".
 */
const otherwise: Readonly<Record<string, string>> = {
  "agent-profile": "desktop-profile",
  "audio-file": "audio-prompt",
  "auxiliary-code": "idle-wrapup-code",
  "business-hours": "working-hour",
  "cad-variable": "global-variable",
  "contact-service-queue": "queue",
  // A channel of Control Hub is an entry point (contract 2.7).
  "entry-point": "channel",
  flows: "flow",
  functions: "function",
  "organization-setting": "tenant-setting",
  overrides: "override",
  skill: "skill-definition",
  "tenant-configuration": "tenant-setting",
};

const alike = [
  ...["address-book", "desktop-layout", "dial-plan", "holiday-list", "multimedia-profile", "outdial-ani"],
  ...["resource-collection", "site", "skill-profile", "team", "user", "user-profile"],
];

/** The permission of a type of the API; nothing where no published name is that of the type. */
export const permissionOf = (type: string): string | undefined =>
  otherwise[type] ?? (alike.includes(type) ? type : undefined);

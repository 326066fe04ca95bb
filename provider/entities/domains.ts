import { channelTypes } from "./channel.js";
import type { Kind, Live } from "./entity.js";
import { basesOf } from "./fields.js";

/**
 * The files of a program in which people look for their kinds, in the order in which one may need another. A kind
 * that is not named here stands with the last of those that it refers to.
 */
const named: Readonly<Record<string, readonly Kind[]>> = {
  tenant: ["tenantConfiguration", "organizationSetting"],
  skills: ["skill", "skillProfile"],
  calendars: ["holidayList", "overrides", "businessHours"],
  desktop: ["desktopLayout", "workType", "idleCode", "wrapUpCode"],
  sites: ["multimediaProfile", "site", "team"],
  routing: ["globalVariable", "audioFile", "queue", "flowFunction", "subflow", "flow", "entryPoint"],
  channels: ["digitalAsset", "customChannel", "customAsset"],
  telephony: ["dialPlan", "contactNumber", "entryPointMapping", "outdialAni", "addressBook"],
  people: [
    "license",
    "role",
    "person",
    "nodeAuthorization",
    "desktopProfile",
    "resourceCollection",
    "userProfile",
    "agent",
  ],
};

export const domains = Object.keys(named);

/** The kinds that only what arrives by telephone leaves in their file. */
const digital = new Set<unknown>(Object.values(channelTypes).map(({ channelType }) => channelType));

function byKind(kind: Kind): string {
  const found = domains.find(domain => named[domain]!.includes(kind));
  if (found) return found;
  const bases = basesOf(kind).filter(base => base !== kind);
  return domains[Math.max(0, ...bases.map(base => domains.indexOf(byKind(base))))]!;
}

/** The file in which an entity is looked for. Queues and entry points of digital channels have one of their own. */
export const domainOf = (kind: Kind, live: Live): string => (digital.has(live.channelType) ? "channels" : byKind(kind));

/** Where the files of entities lie, by kind; others have a folder of the kind's own name. */
const folders: Partial<Record<Kind, string>> = {
  audioFile: "audio",
  flow: "flows",
  desktopLayout: "layouts",
  subflow: "subflows",
};

export const folderOf = (kind: Kind) => folders[kind] ?? kind;

import { rule } from "../evidence.js";
import { site as sites } from "../quirks/site.js";
import type { Row } from "../store.js";
import type { Medium, World } from "./task.js";

export const capacityRules = [
  rule(
    "runtime.profile",
    "documented",
    "help.webex.com nje7dhdb: teams share the site's profile, agents their team's, unless they have their own",
    "An agent works by the multimedia profile of their own, else of the team that is offered, else of the site.",
  ),
  rule(
    "runtime.room",
    "spec",
    "contract 2.1: upper limits per channel type",
    "An agent holds as many chats, e-mails and social contacts at once as the profile says; offers count.",
  ),
  rule(
    "runtime.exclusive",
    "spec",
    "contract 2.1",
    "EXCLUSIVE: one contact at a time, of whatever medium; none of a medium whose limit is 0.",
  ),
  rule(
    "runtime.blendingOff",
    "assumed",
    "contract 2.1: what blendingModeEnabled false does is unknown",
    "Where blendingModeEnabled is false, the mode does not apply and the limits alone do.",
  ),
  rule("runtime.inactiveProfile", "assumed", "contract B: active", "An inactive profile leaves no room."),
];

/** Contacts in hand, those on offer included. */
export type Load = Readonly<Record<Medium, number>>;

/** The multimedia profile by which an agent works for a team. */
export function profileFor({ tenant }: World, user: Row, team: Row): Row | undefined {
  const ofSite = () => tenant.row(sites.type, String(user.siteId))?.multimediaProfileId;
  const id = user.multimediaProfileId ?? team.multiMediaProfileId ?? ofSite();
  return id === undefined ? undefined : tenant.row("multimedia-profile", String(id));
}

const isExclusive = (profile: Row) => profile.blendingMode === "EXCLUSIVE" && profile.blendingModeEnabled !== false;

/** Whether an agent with this profile and these contacts takes one more. */
export function hasRoom(profile: Row | undefined, medium: Medium, load: Load): boolean {
  if (profile?.active !== true) return false;
  const limit = Number(profile[medium] ?? 0);
  if (isExclusive(profile)) return limit > 0 && load.chat + load.email + load.social === 0;
  return load[medium] < limit;
}

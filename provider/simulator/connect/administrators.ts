import { type ControlHubState, type HubPerson, holds, isLicensed, personWithEmail } from "../controlHub/state.js";
import { rule } from "../evidence.js";
import type { World } from "../world.js";
import { noted } from "./audit.js";
import type { Authorization } from "./state.js";

export const administratorRules = [
  rule(
    "connect.roles",
    "documented",
    "digital channels page 1.1, table of roles",
    "Full and Contact Center Administrators are Tenant Owners in Webex Connect, Read-only Administrators are Read-only.",
  ),
  rule(
    "connect.invites",
    "documented",
    "digital channels page 1.1; that the mail goes out at once is assumed",
    "Who becomes an administrator in Control Hub is invited to Webex Connect; who is none any more loses the access.",
  ),
  rule(
    "connect.week",
    "documented",
    "digital channels page 1.1",
    "An invitation that was not opened in seven days is void: take the role away and give it again.",
  ),
  rule(
    "connect.authorizationEnds",
    "documented",
    "digital channels page 2.4: can end it; that it always does is assumed",
    "A node authorisation ends when its owner's password changes, or the owner loses the licence or the role.",
  ),
];

const week = 7 * 24 * 3600 * 1000;

/** The person's role in Webex Connect; nothing without one. */
export function connectRole(person: HubPerson): "Owner" | "Read-only" | undefined {
  if (holds(person, "Full Administrator", "Contact Center Administrator")) return "Owner";
  return holds(person, "Read-only Administrator") ? "Read-only" : undefined;
}

export const mayAdminister = (person: HubPerson) => connectRole(person) !== undefined;

/** Why the person cannot authorise a node, or no longer; nothing when they can. */
export function unfit(hub: ControlHubState, email: string): string | undefined {
  const person = personWithEmail(hub, email);
  if (!person) return `${email} is not in Control Hub`;
  if (!isLicensed(hub, person)) return `${email} has no Contact Center licence`;
  if (connectRole(person) !== "Owner") return `${email} is neither Full nor Contact Center Administrator`;
  return undefined;
}

const ended = (one: Authorization, reason: string | undefined): Authorization =>
  one.ended || !reason ? one : { ...one, ended: reason };

/** Ends the authorisations of a person. */
export function endAuthorizations(world: World, email: string, reason: string): void {
  const { connect } = world;
  const authorizations = connect.authorizations.map(one => (one.owner === email ? ended(one, reason) : one));
  world.connect = { ...connect, authorizations };
}

/** What follows in Webex Connect from the people of Control Hub as they are now. */
export function followPeople(world: World): void {
  const administrators = world.hub.people.filter(mayAdminister);
  const { connect, context } = world;
  const isOne = (email: string) => administrators.some(one => one.email === email);
  const kept = connect.invitations.filter(({ email }) => isOne(email));
  const fresh = administrators
    .filter(({ email }) => !kept.some(one => one.email === email))
    .map(({ email }) => ({ email, invitedAt: context.clock.now }));
  world.connect = {
    ...connect,
    invitations: [...kept, ...fresh],
    authorizations: connect.authorizations.map(one => ended(one, unfit(world.hub, one.owner))),
  };
  for (const { email } of fresh)
    noted(world, { action: "createInviteUser", category: "Users", description: `Invited ${email}`, actor: email });
}

/** Why the person cannot work in Webex Connect; nothing when they can. */
export function shutOut({ hub, connect, context }: World, email: string): string | undefined {
  const person = personWithEmail(hub, email);
  const invitation = connect.invitations.find(one => one.email === person?.email);
  if (!person) return `${email} is not in Control Hub`;
  if (person.invitePending) return `${email} has not accepted the invitation to Webex`;
  if (!invitation) return `${email} is no administrator in Control Hub, so Webex Connect does not know them`;
  if (invitation.openedAt === undefined && context.clock.now - invitation.invitedAt > week)
    return `the invitation of ${email} to Webex Connect is older than 7 days and void: take the role away and give it again`;
  return undefined;
}

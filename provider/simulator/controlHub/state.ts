import { rule } from "../evidence.js";
import type { Fields } from "../quirks/quirk.js";
import { hubId } from "./id.js";

/** Someone whom Control Hub knows. */
export interface HubPerson {
  /** A uuid: the same that Webex Contact Center calls ciUserId. */
  id: string;
  email: string;
  /** Ids as the API writes them. */
  roles: readonly string[];
  licenses: readonly string[];
  /** Until the person accepts the invitation. */
  invitePending: boolean;
  loginEnabled: boolean;
  created: number;
  lastModified: number;
  /** Names, title, department and what else was sent, by the API's names. */
  details: Fields;
}

export interface HubLicense {
  id: string;
  name: string;
  /** How the offer is named in the id. */
  offer: string;
  totalUnits: number;
  subscriptionId: string;
}

/** What Control Hub remembers of one organization. Never changed, only replaced. */
export interface ControlHubState {
  created: number;
  people: readonly HubPerson[];
  licenses: readonly HubLicense[];
}

export const stateRules = [
  rule(
    "licenses.names",
    "live",
    'WebexOne 2026, "Lab 3 - Webex APIs", which prints the answers of people/me, people and licenses',
    "The offers CJPPRM and CJPSTD are called Contact Center Premium Agent and Contact center Standard Agent.",
  ),
  rule(
    "roles.names",
    "assumed",
    "id_full_admin is seen live, the other ids in clients; help.webex.com kz6413 and n5jdj19 say User and device, and Contact Center Service Administrator; what /roles says is not shown",
    "The roles of administrators are called Full, Read-only, User, Device and Contact Center Administrator.",
  ),
];

/** Local id → name. */
const roleNames = {
  id_full_admin: "Full Administrator",
  id_readonly_admin: "Read-only Administrator",
  id_user_admin: "User Administrator",
  id_device_admin: "Device Administrator",
  "cjp.admin": "Contact Center Administrator",
} as const;
export type RoleName = (typeof roleNames)[keyof typeof roleNames];

export const roles = Object.entries(roleNames).map(([local, name]) => ({ id: hubId("ROLE", local), name }));
export const roleNamed = (name: RoleName) => roles.find(one => one.name === name)!.id;

const contactCenterOffers = new Set(["CJPPRM", "CJPSTD"]);

export const offers: readonly Omit<HubLicense, "id" | "subscriptionId">[] = [
  { offer: "CJPPRM", name: "Contact Center Premium Agent", totalUnits: 50 },
  { offer: "CJPSTD", name: "Contact center Standard Agent", totalUnits: 10 },
  { offer: "BCSTD", name: "Webex Calling - Professional", totalUnits: 100 },
];

/** Whether the person may work in the contact center. */
export const isLicensed = ({ licenses }: ControlHubState, person: HubPerson) =>
  licenses.some(({ id, offer }) => contactCenterOffers.has(offer) && person.licenses.includes(id));

/** Whether the person holds one of the roles. */
export const holds = (person: HubPerson, ...names: readonly RoleName[]) =>
  names.some(name => person.roles.includes(roleNamed(name)));

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const personWithEmail = ({ people }: ControlHubState, email: string) =>
  people.find(one => sameText(one.email, email));

/** Units of a licence that are taken. */
export const consumed = ({ people }: ControlHubState, id: string) =>
  people.filter(({ licenses }) => licenses.includes(id)).length;

/** The state with a person replaced, or added. */
export const withPerson = (hub: ControlHubState, person: HubPerson): ControlHubState => ({
  ...hub,
  people: hub.people.some(({ id }) => id === person.id)
    ? hub.people.map(one => (one.id === person.id ? person : one))
    : [...hub.people, person],
});

import { newPeople } from "../newPeople.js";
import type { Fields, Person } from "../quirks/quirk.js";
import { seeded, uuid } from "../random.js";
import type { Row, Tables } from "../store.js";
import { hubId } from "./id.js";
import { type ControlHubState, offers, type RoleName, roleNamed } from "./state.js";

/** Total units by licence name, where they differ from those of a new tenant. */
export type Units = Readonly<Record<string, number>>;

/** Control Hub of an organization whose people are activated, and synchronised as these rows of users. */
export function newControlHub(
  people: readonly Person[],
  users: readonly Row[],
  organizationId: string,
  clock: { now: number; id: () => string },
  units: Units = {},
): ControlHubState {
  const subscriptionId = `Sub-${clock.id()}`;
  const licenses = offers.map(offer => ({
    ...offer,
    totalUnits: units[offer.name] ?? offer.totalUnits,
    id: hubId("LICENSE", `${organizationId}:${offer.offer}_${clock.id()}`),
    subscriptionId,
  }));
  return {
    created: clock.now,
    licenses,
    people: people.map(({ email, firstName, lastName, licensed, roles = [] }) => ({
      id: String(users.find(row => row.email === email)?.ciUserId ?? clock.id()),
      email,
      roles: roles.map(name => roleNamed(name as RoleName)),
      licenses: licensed ? [licenses[0]!.id] : [],
      invitePending: false,
      loginEnabled: true,
      created: clock.now,
      lastModified: clock.now,
      details: { firstName, lastName, displayName: `${firstName} ${lastName}` } as Fields,
    })),
  };
}

/** Control Hub of a tenant that was saved before there was one: its users, and the administrator of a new tenant. */
export function olderControlHub(tables: Tables, organizationId: string, random: number): ControlHubState {
  const users = [...(tables.get("user")?.values() ?? [])];
  const own = seeded(random ^ 0x5eed);
  const people = users.map(row => ({
    email: String(row.email),
    firstName: String(row.firstName),
    lastName: String(row.lastName),
    licensed: row.contactCenterEnabled === true,
    roles: newPeople.find(one => one.email === row.email)?.roles,
  }));
  const administrators = newPeople.filter(one => one.roles && !people.some(({ email }) => email === one.email));
  return newControlHub([...people, ...administrators], users, organizationId, { now: 0, id: () => uuid(own.next) });
}

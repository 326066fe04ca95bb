import { endAuthorizations, followPeople, shutOut } from "../connect/administrators.js";
import { noted } from "../connect/audit.js";
import { type HubPerson, personWithEmail, withPerson } from "../controlHub/state.js";
import { rule } from "../evidence.js";
import type { World } from "../world.js";
import { email, Stumble, step } from "./step.js";
import { synchronize } from "./synchronize.js";

function known({ hub }: World, address: string): HubPerson {
  const person = personWithEmail(hub, address);
  if (!person) throw new Stumble(`${address} is not in Control Hub`);
  return person;
}

export const people = {
  "accept-invitation": step(
    rule(
      "hand.acceptInvitation",
      "documented",
      "digital channels page 1.1",
      "A person is active once they accepted the invitation to Webex.",
    ),
    { email },
    (body, world) => {
      const person = known(world, body.email);
      if (!person.invitePending) throw new Stumble(`${person.email} has accepted already`);
      world.hub = withPerson(world.hub, { ...person, invitePending: false, lastModified: world.context.clock.now });
      return { email: person.email, status: "active" };
    },
  ),

  "synchronize-users": step(
    rule(
      "hand.synchronizeUsers",
      "documented",
      "digital channels page 1.1; what becomes of people without licence is assumed",
      "Synchronize Users brings licensed, active people into the contact center, and disables who lost the licence.",
    ),
    {},
    (_, world) => synchronize(world),
  ),

  "launch-connect": step(
    rule(
      "hand.launchConnect",
      "documented",
      "digital channels page 1.1: seven days",
      "An administrator opens Webex Connect from Control Hub, the first time within seven days of the invitation.",
    ),
    { email },
    (body, world) => {
      const person = known(world, body.email);
      const reason = shutOut(world, person.email);
      if (reason) throw new Stumble(reason);
      const { now } = world.context.clock;
      const invitations = world.connect.invitations.map(one =>
        one.email === person.email ? { ...one, openedAt: one.openedAt ?? now } : one,
      );
      world.connect = { ...world.connect, invitations };
      noted(world, { action: "login", category: "Users", description: "Logged in", actor: person.email });
      return { email: person.email, openedAt: now };
    },
  ),

  "change-password": step(
    rule(
      "hand.changePassword",
      "documented",
      "digital channels page 2.4; that it always ends the authorisation is assumed",
      "A change of password ends the node authorisations of the person.",
    ),
    { email },
    (body, world) => {
      const person = known(world, body.email);
      endAuthorizations(world, person.email, `the password of ${person.email} was changed`);
      return { email: person.email };
    },
  ),

  "remove-role": step(
    rule(
      "hand.removeRole",
      "documented",
      "digital channels page 2.4",
      "A person who is no administrator any more loses Webex Connect and ends their node authorisations.",
    ),
    { email },
    (body, world) => {
      const person = known(world, body.email);
      if (person.roles.length === 0) throw new Stumble(`${person.email} has no role`);
      world.hub = withPerson(world.hub, { ...person, roles: [], lastModified: world.context.clock.now });
      followPeople(world);
      return { email: person.email, roles: [] };
    },
  ),
};

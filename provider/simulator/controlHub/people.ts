import type { Json } from "../../entities/entity.js";
import { rule } from "../evidence.js";
import { empty, json, type SimRequest, type SimResponse } from "../exchange.js";
import { createdThoughRefused } from "../faults/once.js";
import type { Fields } from "../quirks/quirk.js";
import { Refusal } from "../refusal.js";
import type { World } from "../world.js";
import { hubId, localId } from "./id.js";
import { checkUnits, unitsFree } from "./licenses.js";
import { malformedRule, objectOf, textsOf } from "./refuse.js";
import { type HubPerson, holds, personWithEmail, roles, withPerson } from "./state.js";

const absent = rule("people.absent", "spec", "webex-admin document: 404 is published", "An unknown id is a 404.");
const named = rule(
  "people.named",
  "documented",
  "digital channels page 1.1",
  "POST needs emails and one of displayName, firstName and lastName: 400.",
);
const duplicate = rule(
  "people.duplicate",
  "documented",
  "developer.webex.com, response codes: 409 for what conflicts with a rule of the system; the page shows no such answer",
  "An e-mail address that somebody has is a 409.",
);
const unknownRole = rule(
  "people.role",
  "documented",
  "developer.webex.com, response codes: 400 for a request that is invalid; the page shows no such answer",
  "An unknown role is a 400.",
);
const displayNamed = rule(
  "people.displayName",
  "spec",
  "webex-admin document: required in the body of PUT",
  "PUT needs displayName: 400.",
);
export const peopleRules = [
  absent,
  named,
  duplicate,
  unknownRole,
  displayNamed,
  rule(
    "people.full",
    "documented",
    "digital channels page 1.1: PUT is full, GET first",
    "PUT replaces the person: what it leaves out is cleared, roles and licences included; only e-mail stays.",
  ),
  rule("people.status", "spec", "webex-admin document", "POST and PUT answer 200 and the person, DELETE 204."),
  rule(
    "people.pending",
    "spec",
    "webex-admin document: invitePending, status pending",
    "A person who was created has invitePending until the invitation is accepted.",
  ),
  rule(
    "people.booleans",
    "live",
    'WebexOne 2026, "Lab 3 - Webex APIs", which prints the answers of people/me, people and licenses; the document says strings',
    "invitePending and loginEnabled are booleans.",
  ),
  rule(
    "people.me",
    "assumed",
    "whose a service app's token is, is not shown",
    "people/me is the first full administrator.",
  ),
];

const detailFields = [
  ...["displayName", "firstName", "lastName", "nickName", "title", "department", "manager", "managerId", "avatar"],
  ...["phoneNumbers", "extension", "locationId", "addresses", "siteUrls"],
];

const iso = (time: number) => new Date(time).toISOString();

/** A person as the API answers it. */
export const shown = (person: HubPerson, { organization }: World): Fields => ({
  id: hubId("PEOPLE", person.id),
  emails: [person.email],
  ...person.details,
  orgId: hubId("ORGANIZATION", organization.id),
  roles: person.roles,
  licenses: person.licenses,
  created: iso(person.created),
  lastModified: iso(person.lastModified),
  status: person.invitePending ? "pending" : "active",
  invitePending: person.invitePending,
  loginEnabled: person.loginEnabled,
});

function emailOf(body: Readonly<Record<string, unknown>>): string | undefined {
  const [email, ...more] = textsOf(body, "emails") ?? [];
  if (email === undefined) return undefined;
  if (more.length === 0 && /^[^\s@]+@[^\s@]+$/.test(email)) return email;
  throw new Refusal(malformedRule, 400, "emails: exactly one e-mail address expected");
}

function rolesOf(body: Readonly<Record<string, unknown>>): readonly string[] {
  const ids = textsOf(body, "roles") ?? [];
  const unknown = ids.find(id => !roles.some(one => one.id === id));
  if (unknown !== undefined) throw new Refusal(unknownRole, 400, `Invalid role: ${unknown}`);
  return ids;
}

const detailsOf = (body: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    detailFields.flatMap(name => (body[name] === undefined || body[name] === null ? [] : [[name, body[name] as Json]])),
  );

function checkFree(email: string, { hub }: World, self?: string) {
  const holder = personWithEmail(hub, email);
  if (holder && holder.id !== self) throw new Refusal(duplicate, 409, `User already exists: ${email}`);
}

export function createPerson({ body: text }: SimRequest, world: World): SimResponse {
  const body = objectOf(text);
  const email = emailOf(body);
  if (email === undefined) throw new Refusal(named, 400, "emails: is required");
  const details = detailsOf(body);
  const name = [details.firstName, details.lastName].filter(Boolean).join(" ");
  if (!details.displayName && !name)
    throw new Refusal(named, 400, "One of displayName, firstName and lastName is required");
  checkFree(email, world);
  const { now, id } = world.context.clock;
  const asked = [...new Set(textsOf(body, "licenses") ?? [])];
  checkUnits(asked.filter(unitsFree(world.hub)), [], world.hub);
  const person: HubPerson = {
    id: id(),
    email,
    roles: rolesOf(body),
    licenses: asked.filter(unitsFree(world.hub)),
    invitePending: true,
    loginEnabled: true,
    created: now,
    lastModified: now,
    details: { displayName: name, ...details },
  };
  const before = world.hub;
  world.hub = withPerson(before, person);
  if (world.faults.take("createdThoughRefused"))
    throw new Refusal(createdThoughRefused, 400, "Create person failed, as it was scripted");
  checkUnits(asked, [], before);
  return json(200, shown(person, world));
}

function personOf(id: string, { hub }: World): HubPerson {
  const person = hub.people.find(one => one.id === localId("PEOPLE", id));
  if (!person) throw new Refusal(absent, 404, `Person not found: ${id}`);
  return person;
}

export function readPerson(id: string, world: World): SimResponse {
  if (id !== "me") return json(200, shown(personOf(id, world), world));
  const me = world.hub.people.find(one => holds(one, "Full Administrator"));
  if (!me) throw new Refusal(absent, 404, "Person not found: me");
  return json(200, shown(me, world));
}

export function replacePerson(id: string, { body: text }: SimRequest, world: World): SimResponse {
  const before = personOf(id, world);
  const body = objectOf(text);
  if (!body.displayName) throw new Refusal(displayNamed, 400, "displayName: is required");
  const email = emailOf(body) ?? before.email;
  checkFree(email, world, before.id);
  const licenses = [...new Set(textsOf(body, "licenses") ?? [])];
  checkUnits(licenses, before.licenses, world.hub);
  const person: HubPerson = {
    ...before,
    email,
    roles: rolesOf(body),
    licenses,
    loginEnabled: body.loginEnabled !== false,
    lastModified: world.context.clock.now,
    details: detailsOf(body),
  };
  world.hub = withPerson(world.hub, person);
  return json(200, shown(person, world));
}

export function deletePerson(id: string, world: World): SimResponse {
  const person = personOf(id, world);
  world.hub = { ...world.hub, people: world.hub.people.filter(one => one !== person) };
  return empty(204);
}

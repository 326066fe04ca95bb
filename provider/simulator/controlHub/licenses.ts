import { rule } from "../evidence.js";
import { json, type SimRequest, type SimResponse } from "../exchange.js";
import { Refusal } from "../refusal.js";
import type { World } from "../world.js";
import { hubId, localId } from "./id.js";
import { malformedRule, objectOf } from "./refuse.js";
import { type ControlHubState, consumed, type HubLicense, personWithEmail, withPerson } from "./state.js";

const unknown = rule(
  "licenses.unknown",
  "spec",
  "webex-admin document: 404 is published",
  "An unknown licence is a 404 of its own route.",
);
const noSuch = rule(
  "licenses.invalid",
  "spec",
  "webex-admin document, examples of a 400: License not recognized, 400000",
  "An unknown licence in a body is a 400.",
);
const exhausted = rule(
  "licenses.exhausted",
  "assumed",
  "the published examples of a 400 do not show this one",
  "A licence without a free unit cannot be added: 400.",
);
const partly = rule(
  "licenses.partly",
  "documented",
  "developer.webex.com, Licenses: partial success; the body is the published example's, which names no errors",
  "Where some of several licences cannot be changed, the others are: 206. Where none can, 400.",
);
const existing = rule(
  "licenses.existing",
  "documented",
  "digital channels page 1.1; the status is assumed",
  "PATCH licenses/users takes people who exist only: 404 here.",
);
export const licenseRules = [
  unknown,
  noSuch,
  exhausted,
  partly,
  existing,
  rule("licenses.counted", "spec", "webex-admin document", "consumedUnits counts who has the licence."),
  rule(
    "licenses.patch",
    "spec",
    "webex-admin document, PatchUserLicenses",
    "PATCH licenses/users adds and removes by operation and keeps the other licences; add when none is stated.",
  ),
];

const shown = (hub: ControlHubState, { id, name, totalUnits, subscriptionId }: HubLicense) => {
  const consumedUnits = consumed(hub, id);
  return {
    id,
    name,
    totalUnits,
    consumedUnits,
    consumedByUsers: consumedUnits,
    consumedByWorkspaces: 0,
    subscriptionId,
  };
};

export const listLicenses = ({ hub }: World): SimResponse =>
  json(200, { items: hub.licenses.map(one => shown(hub, one)) });

export function readLicense(id: string, { hub }: World): SimResponse {
  const found = hub.licenses.find(one => one.id === id);
  if (!found) throw new Refusal(unknown, 404, `License not found: ${id}`);
  return json(200, shown(hub, found));
}

/** Whether a licence has a unit left; one that does not exist is left to {@link checkUnits}. */
export const unitsFree = (hub: ControlHubState) => (id: string) => {
  const found = hub.licenses.find(one => one.id === id);
  return !found || consumed(hub, id) < found.totalUnits;
};

/** Why a licence cannot be given to somebody who has these; nothing when it can. */
function obstacle(id: string, has: readonly string[], hub: ControlHubState): Refusal | undefined {
  const found = hub.licenses.find(one => one.id === id);
  const description = `License not recognized ${id}`;
  if (!found) return new Refusal(noSuch, 400, "License not recognized", { description, errorCode: 400_000 });
  if (has.includes(id) || unitsFree(hub)(id)) return undefined;
  return new Refusal(exhausted, 400, `No units of license ${found.name} are available: ${found.totalUnits} in use`);
}

/** @throws Refusal when a licence does not exist, or has no unit for a person who does not have it yet */
export function checkUnits(wanted: readonly string[], has: readonly string[], hub: ControlHubState): void {
  for (const id of wanted) {
    const refusal = obstacle(id, has, hub);
    if (refusal) throw refusal;
  }
}

interface Change {
  id: string;
  operation?: "add" | "remove";
}

function changesOf(value: unknown): readonly Change[] {
  const isChange = (one: unknown): one is Change =>
    typeof (one as Change | null)?.id === "string" && [undefined, "add", "remove"].includes((one as Change).operation);
  if (Array.isArray(value) && value.every(isChange)) return value;
  throw new Refusal(malformedRule, 400, "licenses: a list of {id, operation: add or remove} expected");
}

export function patchLicenses({ body: text }: SimRequest, world: World): SimResponse {
  const { email, personId, licenses = [] } = objectOf(text);
  const person =
    typeof personId === "string"
      ? world.hub.people.find(one => one.id === localId("PEOPLE", personId))
      : personWithEmail(world.hub, String(email ?? ""));
  if (!person) throw new Refusal(existing, 404, `User not found: ${personId ?? email}`);
  const changes = changesOf(licenses);
  const removed = changes.filter(one => one.operation === "remove").map(one => one.id);
  const added = changes.filter(one => one.operation !== "remove").map(one => one.id);
  const refused = added.flatMap(id => obstacle(id, person.licenses, world.hub) ?? []);
  if (refused.length > 0 && refused.length === changes.length) throw refused[0];
  const given = added.filter(id => !obstacle(id, person.licenses, world.hub));
  const kept = person.licenses.filter(id => !removed.includes(id));
  const changed = { ...person, licenses: [...new Set([...kept, ...given])], lastModified: world.context.clock.now };
  world.hub = withPerson(world.hub, changed);
  return json(refused.length > 0 ? 206 : 200, {
    orgId: hubId("ORGANIZATION", world.organization.id),
    personId: hubId("PEOPLE", person.id),
    email: person.email,
    licenses: changed.licenses,
  });
}

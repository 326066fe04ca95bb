import { rule } from "../evidence.js";
import { json, type SimRequest, type SimResponse } from "../exchange.js";
import { checkMedia } from "../media.js";
import { Refusal } from "../refusal.js";
import { authorize, readOnly } from "../tokens.js";
import type { World } from "../world.js";
import { hubId, idRules } from "./id.js";
import { licenseRules, listLicenses, patchLicenses, readLicense } from "./licenses.js";
import { createPerson, deletePerson, peopleRules, readPerson, replacePerson } from "./people.js";
import { refused, refuseRules } from "./refuse.js";
import { listPeople, searchRules } from "./search.js";
import { roles, stateRules } from "./state.js";

const absent = rule(
  "controlHub.absent",
  "spec",
  "webex-admin document: 404 is published",
  "An unknown organization or role is a 404.",
);
const foreign = rule(
  "controlHub.organization",
  "assumed",
  "what a token of another organization gets is not shown",
  "orgId of another organization is a 404.",
);
const noRoute = rule(
  "controlHub.route",
  "documented",
  "developer.webex.com, response codes: 404 for an invalid URI, 405 for a method that is not supported",
  "An unknown route is a 404, an unknown verb a 405.",
);
export const controlHubRules = [
  ...idRules,
  ...refuseRules,
  ...stateRules,
  ...peopleRules,
  ...searchRules,
  ...licenseRules,
  absent,
  foreign,
  noRoute,
  rule(
    "tokenExpiry",
    "spec",
    "webex-admin document",
    "authorizations/tokenExpiry answers exp in milliseconds since the epoch.",
  ),
  rule("organizations", "spec", "webex-admin document", "organizations lists the token's own organization."),
];

type Handler = (request: SimRequest, query: URLSearchParams, world: World) => SimResponse;
type Verbs = Readonly<Record<string, Handler>>;

const organization = ({ organization: own, hub }: World) => ({
  id: hubId("ORGANIZATION", own.id),
  displayName: own.name,
  created: new Date(hub.created).toISOString(),
});

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Refusal(absent, 404, `Not found: ${id}`);
  return value;
}

function verbsOf([collection, id, ...more]: readonly string[]): Verbs | undefined {
  if (more.length > 0) return undefined;
  const routes: Readonly<Record<string, Verbs>> =
    id === undefined
      ? {
          people: { GET: listPeople, POST: (request, _, world) => createPerson(request, world) },
          licenses: { GET: (_, __, world) => listLicenses(world) },
          roles: { GET: () => json(200, { items: roles }) },
          organizations: { GET: (_, __, world) => json(200, { items: [organization(world)] }) },
        }
      : {
          people: {
            GET: (_, __, world) => readPerson(id, world),
            ...(id !== "me" && {
              PUT: (request: SimRequest, _: unknown, world: World) => replacePerson(id, request, world),
              DELETE: (_: unknown, __: unknown, world: World) => deletePerson(id, world),
            }),
          },
          licenses:
            id === "users"
              ? { PATCH: (request, _, world) => patchLicenses(request, world) }
              : { GET: (_, __, world) => readLicense(id, world) },
          roles: {
            GET: () =>
              json(
                200,
                found(
                  roles.find(one => one.id === id),
                  id,
                ),
              ),
          },
          organizations: {
            GET: (_, __, world) =>
              json(
                200,
                found(
                  [organization(world)].find(one => one.id === id),
                  id,
                ),
              ),
          },
          authorizations: id === "tokenExpiry" ? { GET: tokenExpiry } : {},
        };
  return Object.hasOwn(routes, collection ?? "") ? routes[collection!] : undefined;
}

const tokenExpiry: Handler = (request, _, world) =>
  json(200, { exp: authorize(request, world.tokens, world.context.clock.now).expires });

/** Answers one request below `/v1/`. @param trackingId for the body of a refusal */
export function controlHub(
  request: SimRequest,
  segments: readonly string[],
  query: URLSearchParams,
  world: World,
  trackingId: () => string,
): { response: SimResponse; refusal?: Refusal } {
  try {
    const token = authorize(request, world.tokens, world.context.clock.now);
    if (token.scope === "read" && request.method !== "GET") throw new Refusal(readOnly, 403, "Access denied");
    const orgId = query.get("orgId");
    if (orgId !== null && orgId !== hubId("ORGANIZATION", world.organization.id))
      throw new Refusal(foreign, 404, `Organization not found: ${orgId}`);
    const verbs = verbsOf(segments);
    const handle = verbs && Object.hasOwn(verbs, request.method) ? verbs[request.method] : undefined;
    if (!handle) throw new Refusal(noRoute, verbs ? 405 : 404, `No such operation: ${request.method} ${request.path}`);
    checkMedia(request);
    return { response: handle(request, query, world) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { response: refused(error, trackingId()), refusal: error };
  }
}

import type { Kind } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { parseObject } from "../tenant/answers.js";
import type { Connection } from "../tenant/connection.js";
import { reachAdvice } from "../tenant/reach.js";
import { type Finding, ok, problem, unknown, warning } from "./finding.js";
import { examinePermissions, type Profile } from "./permissions.js";
import type { Heard, Questions } from "./questions.js";

const day = 86_400_000;
const skewAllowed = 60_000;

const bodyOf = (heard: Heard) => ("status" in heard && heard.status === 200 ? parseObject(heard.body) : undefined);
const came = (heard: Heard) => ("status" in heard ? `answered ${heard.status}` : `did not answer (${heard.lost})`);
const again = "Run it again in a minute.";
const readable = (value: unknown) => (typeof value === "string" ? value : "(not told)");

function reachable(heard: readonly Heard[]): readonly Finding[] {
  const hosts = new Map(heard.map(one => [one.host, one]));
  return [...hosts].map(([host, one]) => {
    if ("status" in one && one.status < 500) return ok("network", `${host} is reached`);
    const todo = "lost" in one ? reachAdvice(one.lost) : undefined;
    return problem(
      "network",
      `${host} ${came(one)}`,
      todo ?? "Check the data center, the network and status.webex.com.",
    );
  });
}

/** @param now when the answer came */
function clock(heard: Heard, now: number): Finding {
  const there = "status" in heard ? Date.parse(heard.headers.date ?? "") : Number.NaN;
  if (Number.isNaN(there)) return unknown("clock", "the tenant told no time", again);
  const skew = Math.round((now - there) / 1_000);
  if (Math.abs(now - there) <= skewAllowed) return ok("clock", `${Math.abs(skew)} s from the tenant's`);
  const direction = skew > 0 ? "ahead of" : "behind";
  return warning(
    "clock",
    `${Math.abs(skew)} s ${direction} the tenant's`,
    "Set this machine's clock (NTP): tokens expire by it.",
  );
}

function expiry(heard: Heard, now: number, { credentials }: Connection): Finding {
  const at = bodyOf(heard)?.exp;
  if (typeof at !== "number") return unknown("token", `its expiry is not known: ${heard.host} ${came(heard)}`, again);
  const left = Math.floor((at - now) / day);
  const says = `good until ${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  if (credentials.kind !== "token") return ok("token", `${says}, exchanged anew by itself`);
  return left >= 1
    ? ok("token", says)
    : warning("token", says, "Get a new one in time; or use a refresh token, or wxcc login.");
}

/** Webex tells no scopes of a token: what is seen is what it may do. */
function scopes(sites: Heard, me: Heard, { credentials }: Connection, kinds: readonly Kind[]): readonly Finding[] {
  const stated = credentials.kind === "login" ? credentials.logins.read(credentials.name)?.scopes : undefined;
  const needsHub = kinds.some(kind => registry[kind].routes?.host === "controlHub");
  const hub = "status" in me && me.status === 403;
  return [
    readScope(sites),
    stated === undefined
      ? ok("scopes", "cjp:config_write: not visible before the first write")
      : stated.includes("cjp:config_write")
        ? ok("scopes", "cjp:config_write: asked for and allowed at the login")
        : warning("scopes", "cjp:config_write: not asked for at the login", "To deploy, log in without --read-only."),
    ...(hub && needsHub
      ? [
          problem(
            "scopes",
            "Control Hub refuses the token, and the program has kinds that live there",
            "It needs spark-admin:people_read, licenses_read and roles_read, and people_write to change; or set WXCC_CONTROL_HUB_TOKEN.",
          ),
        ]
      : []),
  ];
}

function readScope(sites: Heard): Finding {
  if (bodyOf(sites)) return ok("scopes", "cjp:config_read: a list was read");
  if ("status" in sites && (sites.status === 401 || sites.status === 403))
    return problem(
      "scopes",
      `cjp:config_read: the tenant ${came(sites)}`,
      "Get a token with cjp:config_read, of a person or service app of this organization with rights in the contact center.",
    );
  return unknown("scopes", `cjp:config_read: ${sites.host} ${came(sites)}`, again);
}

const limits = /^(?:x-)?ratelimit-(?:limit|remaining|reset)$/;

function rate(sites: Heard, { requestsPerMinute }: Connection): Finding {
  const headers = "status" in sites ? Object.entries(sites.headers) : [];
  const told = headers.filter(([name]) => limits.test(name)).map(([name, value]) => `${name} ${value}`);
  if ("status" in sites && sites.status === 429)
    return warning(
      "rate limit",
      `used up: wait ${sites.headers["retry-after"] ?? "some"} s`,
      "Lower wxcc:requestsPerMinute where others use the same client id.",
    );
  return ok(
    "rate limit",
    `${told.join(", ") || "what is left is not shown"}; at most ${requestsPerMinute} a minute are sent`,
  );
}

/** The uuid in an id of Control Hub (base64 of `ciscospark://us/PEOPLE/<uuid>`). */
const uuidIn = (id: string) => Buffer.from(id, "base64").toString("utf8").split("/").at(-1)!;

async function permissions(ask: Questions, me: Heard, kinds: readonly Kind[]): Promise<readonly Finding[]> {
  const about = "permissions";
  const todo = "See whether wxcc checklist and pulumi preview read what the program has.";
  const id = bodyOf(me)?.id;
  if (typeof id !== "string")
    return [
      warning(about, `whose token it is is not known (people/me ${came(me)}), so neither is the user profile`, todo),
    ];
  const user = await ask.user(uuidIn(id));
  const profileId = bodyOf(user)?.userProfileId;
  if (typeof profileId !== "string") {
    const why =
      "status" in user && user.status === 404
        ? "is no user of the contact center, as a service app is none"
        : came(user);
    return [warning(about, `no user profile is known: who the token belongs to ${why}`, todo)];
  }
  const heard = await ask.profile(profileId);
  const profile = bodyOf(heard);
  if (!profile) return [unknown(about, `the user profile was not read: it ${came(heard)}`, todo)];
  const ofApi = kinds.filter(kind => registry[kind].routes?.host === undefined);
  return examinePermissions({ ...profile, name: readable(profile.name) } as Profile, ofApi);
}

function organization(heard: Heard, orgId: string): Finding {
  const record = bodyOf(heard);
  if (!record) return ok("organization", `${orgId} (whether it is a trial is not shown: it ${came(heard)})`);
  const { name, subscriptionType, environment } = record;
  const kind =
    subscriptionType === "TRIAL"
      ? "a trial"
      : subscriptionType
        ? `${readable(subscriptionType)}, no trial`
        : "of no told kind";
  return ok("organization", `${readable(name)} (${orgId}): ${kind}${environment ? `, ${readable(environment)}` : ""}`);
}

/** What the tenant answers, and what that means. Six requests at most. */
export async function examineTenant(
  ask: Questions,
  settings: Connection,
  orgId: string,
  kinds: readonly Kind[],
  now: () => number,
): Promise<readonly Finding[]> {
  const sites = await ask.sites();
  const answeredAt = now();
  const [exp, me] = await Promise.all([ask.expiry(), ask.me()]);
  const network = reachable([sites, exp]);
  if ("lost" in sites) return network;
  return [
    ...network,
    clock(sites, answeredAt),
    expiry(exp, now(), settings),
    ...scopes(sites, me, settings, kinds),
    rate(sites, settings),
    ...(await permissions(ask, me, kinds)),
    organization(await ask.organization(), orgId),
  ];
}

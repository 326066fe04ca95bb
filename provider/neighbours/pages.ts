import type { Live } from "../entities/entity.js";
import { Unavailable } from "../errors.js";
import { parseObject, trackingIdOf } from "../tenant/answers.js";
import type { Api, Call } from "../tenant/host.js";
import { consistently, flawOf } from "../tenant/paging.js";
import type { HttpAnswer } from "../tenant/transport.js";
import { unavailable } from "./access.js";

/** More would be an answer gone wrong, not an organization. */
const mostPages = 1_000;

/** API: the default is 100; no other list has pages. */
const pageSizes: Readonly<Record<string, number>> = { people: 1_000 };

/** Where `Link: <…>; rel="next"` leads; RFC 8288. */
export function nextOf({ headers }: HttpAnswer): string | undefined {
  const links = [...(headers.link ?? "").matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)/g)];
  const next = links.find(([, , parameters]) =>
    /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters!),
  );
  return next?.[1];
}

/**
 * A link as a path below the host's address. A token goes to no other host than the one that it was given for, so a link
 * that leads elsewhere ends the reading.
 */
function pathBelow(address: string, link: string, what: string): string {
  const base = new URL(`${address}/`);
  const target = URL.canParse(link, base.href) ? new URL(link, base.href) : undefined;
  if (target?.host === base.host && target.pathname.startsWith(base.pathname))
    return `${target.pathname.slice(base.pathname.length)}${target.search}`;
  throw new Unavailable(`the listing of ${what} continues on another host`, { todo: unavailable.controlHub });
}

/** The rows of one page. @throws Unavailable when there are none, which an unknown path says in the words of an unknown id */
function itemsIn(http: Api, call: Call, answer: HttpAnswer): readonly Live[] {
  const details = { subject: call.subject, trackingId: trackingIdOf(answer), todo: unavailable.controlHub };
  if (answer.status === 404) throw new Unavailable("was not read: the server answered 404", details);
  if (answer.status !== 200) throw http.refusal(call, answer);
  const items = parseObject(answer.body)?.items;
  if (Array.isArray(items)) return items as readonly Live[];
  throw new Unavailable("was not read: the answer is no page of a listing", details);
}

/** All rows of a list of Control Hub, page after page. @throws Unavailable when they do not fit together twice */
export const readItems = (http: Api, address: string, what: string, route: string): Promise<readonly Live[]> =>
  consistently(what, async () => {
    const rows: Live[] = [];
    const size = pageSizes[route];
    const asked = new Set<string>();
    let next: string | undefined = size === undefined ? route : `${route}?max=${size}`;
    while (next !== undefined) {
      if (asked.has(next) || asked.size === mostPages) return "its pages have no end";
      asked.add(next);
      const call: Call = { method: "GET", path: next, subject: { title: `list of ${what}` } };
      const answer = await http.ask(call);
      rows.push(...itemsIn(http, call, answer));
      const link = nextOf(answer);
      next = link === undefined ? undefined : pathBelow(address, link, what);
    }
    return flawOf(rows) ?? rows;
  });

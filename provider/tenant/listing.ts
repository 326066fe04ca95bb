import type { Live } from "../entities/entity.js";
import { Unavailable } from "../errors.js";
import { trackingIdOf } from "./answers.js";
import { type Api, type Call, objectIn } from "./host.js";
import { type Page, readAll } from "./paging.js";
import type { HttpAnswer } from "./transport.js";

/** API: what is above the maximum, which is not published, is lowered to it, so that asking for more costs nothing. */
const most = 500;
/** API: what every list gives. */
const usual = 100;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The envelope of a page: `{meta, data}`. A route without paging answers a bare array, which nobody can call complete. */
export function envelopeIn(call: Call, answer: HttpAnswer) {
  const body = objectIn(call, answer);
  const meta = (body.meta ?? {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(body.data) && isCount(meta.totalRecords)) {
    const rows = body.data as readonly Live[];
    const size = isCount(meta.pageSize) && meta.pageSize > 0 ? meta.pageSize : usual;
    const totalPages = isCount(meta.totalPages) ? meta.totalPages : 0;
    const page: Page = { rows, pageSize: size, totalPages, totalRecords: meta.totalRecords };
    return { meta, page };
  }
  throw new Unavailable("was not read: the answer is no page of a listing", {
    subject: call.subject,
    trackingId: trackingIdOf(answer),
  });
}

const pageOf = (what: string, route: string, page: number, query: string, size: number): Call => ({
  method: "GET",
  path: `${route}?${query}page=${page}&pageSize=${size}`,
  subject: { title: `list of ${what}` },
});

/** Reads one page of a listing. @param query what stands before the page: `type=team&` */
export async function readPage(http: Api, what: string, route: string, page: number, query = "", size = usual) {
  const call = pageOf(what, route, page, query, size);
  const answer = await http.ask(call);
  if (answer.status !== 200) throw http.refusal(call, answer);
  return envelopeIn(call, answer);
}

/** A server that does not lower what is too much may refuse it, or stumble over it. */
const isTooMuch = ({ status }: HttpAnswer) => status === 400 || status >= 500;

/** The first page, as large as the server makes it; of the usual size where it does not answer a large one. */
async function readFirst(http: Api, what: string, route: string, query: string) {
  if (http.modest.has(route)) return readPage(http, what, route, 0, query);
  const call = pageOf(what, route, 0, query, most);
  const answer = await http.ask(call);
  if (answer.status === 200) return envelopeIn(call, answer);
  if (!isTooMuch(answer)) throw http.refusal(call, answer);
  const usually = await readPage(http, what, route, 0, query);
  http.modest.add(route);
  return usually;
}

/**
 * All rows of a listing, in pages as large as the server gives them; of the usual size when it is read again.
 *
 * @param see is shown each page, and may throw
 */
export function readListing(
  http: Api,
  what: string,
  route: string,
  query = "",
  see: (page: Page) => void = () => undefined,
) {
  let isFirst = true;
  return readAll(what, async (number, size) => {
    const large = isFirst && size === undefined;
    isFirst = false;
    const reading = large ? readFirst(http, what, route, query) : readPage(http, what, route, number, query, size);
    const { page } = await reading;
    see(page);
    return page;
  });
}

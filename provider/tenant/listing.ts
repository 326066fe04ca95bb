import type { Live } from "../entities/entity.js";
import { Unavailable } from "../errors.js";
import { trackingIdOf } from "./answers.js";
import { type Api, type Call, objectIn } from "./host.js";
import { type Page, pageSize, readAll } from "./paging.js";
import type { HttpAnswer } from "./transport.js";

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The envelope of a page: `{meta, data}`. A route without paging answers a bare array, which nobody can call complete. */
export function envelopeIn(call: Call, answer: HttpAnswer) {
  const body = objectIn(call, answer);
  const meta = (body.meta ?? {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(body.data) && isCount(meta.totalRecords)) {
    const rows = body.data as readonly Live[];
    const size = isCount(meta.pageSize) && meta.pageSize > 0 ? meta.pageSize : pageSize;
    const totalPages = isCount(meta.totalPages) ? meta.totalPages : 0;
    const page: Page = { rows, pageSize: size, totalPages, totalRecords: meta.totalRecords };
    return { meta, page };
  }
  throw new Unavailable("was not read: the answer is no page of a listing", {
    subject: call.subject,
    trackingId: trackingIdOf(answer),
  });
}

/** Reads one page of a listing. @param query what stands before the page: `type=team&` */
export async function readPage(http: Api, what: string, route: string, page: number, query = "") {
  const subject = { title: `list of ${what}` };
  const call: Call = { method: "GET", path: `${route}?${query}page=${page}&pageSize=${pageSize}`, subject };
  const answer = await http.ask(call);
  if (answer.status !== 200) throw http.refusal(call, answer);
  return envelopeIn(call, answer);
}

/** All rows of a listing. */
export const readListing = (http: Api, what: string, route: string, query = "") =>
  readAll(what, async page => (await readPage(http, what, route, page, query)).page);

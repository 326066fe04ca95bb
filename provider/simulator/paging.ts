import { rule } from "./evidence.js";
import { Refusal } from "./refusal.js";

const badPage = rule("page.invalid", "assumed", "not shown", "A page or pageSize that is no whole number is a 400.");
export const pagingRules = [
  badPage,
  rule("page.default", "spec", "contract 4", "page counts from 0; pageSize is 100 when absent."),
  rule("page.clamp", "spec", "contract 4", "A pageSize above the maximum is silently lowered to it."),
  rule(
    "page.maximum",
    "assumed",
    "contract 4: the maximum is unpublished",
    "The maximum pageSize is 100, configurable; below 1 it is 1.",
  ),
  rule(
    "page.links",
    "live",
    "contract 4 (SK, EXP)",
    "meta.links.next is a path without host, absent on the last page.",
  ),
  rule("page.past", "assumed", "not shown", "A page past the end is empty; totalPages of nothing is 0."),
];

export interface Page<T> {
  data: readonly T[];
  meta: {
    orgid: string;
    page: number;
    pageSize: number;
    totalPages: number;
    totalRecords: number;
    links: Readonly<Record<string, string>>;
  };
}

const wholeNumber = (text: string | null, fallback: number) => {
  if (text === null || text === "") return fallback;
  if (!/^-?\d{1,9}$/.test(text)) throw new Refusal(badPage, 400, `Invalid page or pageSize: ${text}`);
  return Math.max(0, Number(text));
};

/** One page of the rows, as the query asks, with the links to the others. */
export function paged<T>(
  all: readonly T[],
  path: string,
  query: URLSearchParams,
  orgid: string,
  maximum: number,
): Page<T> {
  const page = wholeNumber(query.get("page"), 0);
  const pageSize = Math.min(maximum, Math.max(1, wholeNumber(query.get("pageSize"), 100)));
  const totalPages = Math.ceil(all.length / pageSize);
  const other = new URLSearchParams(query);
  const at = (number: number) => {
    other.set("page", String(number));
    other.set("pageSize", String(pageSize));
    return `${path}?${other}`;
  };
  const links = {
    self: at(page),
    first: at(0),
    last: at(Math.max(0, totalPages - 1)),
    ...(page + 1 < totalPages && { next: at(page + 1) }),
    ...(page > 0 && { prev: at(page - 1) }),
  };
  return {
    data: all.slice(page * pageSize, (page + 1) * pageSize),
    meta: { orgid, page, pageSize, totalPages, totalRecords: all.length, links },
  };
}

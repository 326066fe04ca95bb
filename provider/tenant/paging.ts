import type { Live } from "../entities/entity.js";
import { Unavailable } from "../errors.js";
import { isRow } from "./answers.js";

/** What a page says of the whole listing; a server may answer smaller pages than were asked for. */
export interface Page {
  rows: readonly Live[];
  pageSize: number;
  totalPages: number;
  totalRecords: number;
}

/** Reads one page. @param size how many rows to ask for; none for the first page: as many as the server gives */
export type ReadPage = (page: number, size: number | undefined) => Promise<Page>;

/** More would be an answer gone wrong, not a tenant. */
const mostPages = 10_000;

const numbers = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The page size in force: a first page that is not all shows it, whatever it says of itself. */
export const sizeOf = ({ rows, pageSize, totalRecords }: Page) =>
  rows.length > 0 && rows.length < totalRecords ? rows.length : Math.max(1, pageSize);

const pagesOf = (first: Page) => Math.max(first.totalPages, Math.ceil(first.totalRecords / sizeOf(first)));

/** What is wrong with the rows themselves. */
export function flawOf(rows: readonly Live[]): string | undefined {
  if (!rows.every(isRow)) return "a row has no id";
  if (new Set(rows.map(row => row.id)).size !== rows.length) return "it names an entity twice";
  return undefined;
}

/** The rows of a complete listing, or what is wrong with it. */
function complete(pages: readonly Page[]): readonly Live[] | string {
  const [first] = pages as [Page];
  const rows = pages.flatMap(page => page.rows);
  if (pages.some(page => page.totalRecords !== first.totalRecords)) return "its total changed between two pages";
  const flaw = flawOf(rows);
  if (flaw) return flaw;
  if (rows.length !== first.totalRecords) return `it announces ${first.totalRecords} and holds ${rows.length}`;
  return rows;
}

async function readOnce(read: ReadPage): Promise<readonly Live[] | string> {
  const first = await read(0, undefined);
  const count = pagesOf(first);
  if (count > mostPages) return `it announces ${count} pages`;
  // Asked for by the size in force, so that the pages follow each other however the server lowers a larger one.
  const others = numbers(1, count).map(page => read(page, sizeOf(first)));
  return complete([first, ...(await Promise.all(others))]);
}

/**
 * An entity counts as gone only after a complete listing, so one that does not fit together (somebody is writing just
 * then) is read once more.
 *
 * @param what names the listing in the error
 * @param once reads it; a text is what is wrong with it
 * @throws Unavailable when it does not fit together twice
 */
export async function consistently(
  what: string,
  once: () => Promise<readonly Live[] | string>,
): Promise<readonly Live[]> {
  let found = await once();
  if (typeof found === "string") found = await once();
  if (typeof found !== "string") return found;
  throw new Unavailable(`the listing of ${what} is inconsistent, also when read again: ${found}`);
}

/** A whole listing: the first page, then the others at once. @throws Unavailable when it does not fit together twice */
export const readAll = (what: string, read: ReadPage) => consistently(what, () => readOnce(read));

import { rule } from "./evidence.js";
import { type Filter, parseFilter } from "./filter.js";
import type { Fields } from "./quirks/quirk.js";

export const searchRules = [
  rule(
    "search.keyword",
    "spec",
    "contract 4",
    'search is a keyword, or field=="name";value=="x", or fields=in=(..);value==..',
  ),
  rule(
    "search.contains",
    "live",
    "SK, mcp_server: search matches a part of the text; that case does not count is assumed",
    "search finds the keyword anywhere in the text, whatever its case.",
  ),
];

const only = (filter: Filter, name: string) => {
  const parts = "join" in filter ? filter.parts : [filter];
  const found = parts.find(part => "field" in part && part.field === name);
  return found && "field" in found ? found.values : [];
};

/** Whether a row answers to a search. */
export function searchFor(text: string, columns: readonly string[]): (row: Fields) => boolean {
  const structured = /\bvalue\s*==/.test(text) ? parseFilter(text) : undefined;
  const stated = structured ? [...only(structured, "field"), ...only(structured, "fields")] : [];
  const keyword = (structured ? (only(structured, "value")[0] ?? "") : text).toLowerCase();
  const looked = stated.length > 0 ? stated : columns;
  return row =>
    looked.some(column =>
      String(row[column] ?? "")
        .toLowerCase()
        .includes(keyword),
    );
}

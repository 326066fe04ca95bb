import { item, listed } from "./answer.js";
import type { Behaviour } from "./behaviour.js";
import { rule } from "./evidence.js";
import { boundsOf, checkFields, parseFilter, passes } from "./filter.js";
import { paged } from "./paging.js";
import type { Fields, View } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";
import { searchFor } from "./search.js";
import type { Row } from "./store.js";

const single = rule(
  "list.single",
  "spec",
  "contract 4",
  "singleObjectResponse answers array fields, but only for exactly one record: else 400 (the status is ours).",
);
export const listRules = [
  single,
  rule("list.envelope", "live", "contract 2.0", "Lists answer meta (orgid, page, pageSize, totals, links) and data."),
  rule("list.legacy", "live", "contract 2.0", "A list without version is a bare array, with the same paging."),
  rule("list.channelTypes", "live", "contract 2.7", "channelTypes narrows entry points and queues."),
];

const house = new Set(["organizationId", "createdTime", "lastUpdatedTime", "links"]);

/** A list request of one type. */
export interface ListRequest {
  path: string;
  version: string;
  query: URLSearchParams;
  maximum: number;
}

const words = (query: URLSearchParams, name: string) =>
  (query.get(name) ?? "")
    .split(",")
    .map(word => word.trim())
    .filter(Boolean);

interface Conditions {
  /** The only ids that can be among the found, where the query says so: most rows are then not looked at. */
  within?: ReadonlySet<string> | undefined;
  tests: readonly ((row: Fields) => boolean)[];
}

function conditions(behaviour: Behaviour, version: string, query: URLSearchParams): Conditions {
  const mayFilter = (field: string) => {
    if (version === "") return field === "id";
    const stored = behaviour.filterAlias[field] ?? field;
    const exists = stored in (behaviour.schema.properties ?? {}) || stored in behaviour.filterAlias;
    const known =
      exists || field in behaviour.filterAlias || ["id", "version", "systemDefault", "siteName"].includes(field);
    return known && !house.has(field) && !behaviour.notFilterable.has(field);
  };
  const tests: ((row: Fields) => boolean)[] = [];
  const filter = query.get("filter");
  const parsed = filter ? parseFilter(filter) : undefined;
  if (parsed) {
    checkFields(parsed, mayFilter);
    tests.push(row => passes(parsed, row, behaviour.filterAlias));
  }
  const search = query.get("search");
  if (search) tests.push(searchFor(search, behaviour.searches));
  const channels = words(query, "channelTypes");
  if (channels.length > 0) tests.push(row => channels.includes(String(row.channelType)));
  return { within: parsed && boundsOf(parsed), tests };
}

/** A list as the API answers it: an envelope, or a bare array without version. */
export function list(behaviour: Behaviour, { path, version, query, maximum }: ListRequest, view: View) {
  const { within, tests } = conditions(behaviour, version, query);
  const rows = view.list(behaviour.type);
  const isFound = (row: Row) => {
    if (within && !within.has(row.id)) return false;
    const shown = item(behaviour, row, view, query);
    return tests.every(test => test(shown));
  };
  const found = tests.length === 0 ? rows : rows.filter(isFound);
  const whole = query.get("singleObjectResponse") === "true";
  if (whole && found.length !== 1) {
    throw new Refusal(single, 400, `singleObjectResponse needs exactly one record, found ${found.length}`);
  }
  const { data, meta } = paged(found, path, query, view.organizationId, maximum);
  const attributes = words(query, "attributes");
  const answer = data.map(row => listed(behaviour, item(behaviour, row, view, query), whole, attributes));
  return behaviour.lists[version] === "array" ? answer : { meta, data: answer };
}

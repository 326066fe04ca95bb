import { type Behaviour, behaviours } from "./behaviour.js";
import { rule } from "./evidence.js";
import type { BulkRoute, Fields } from "./quirks/quirk.js";
import { checkUnreferenced } from "./references.js";
import { errorBody, Refusal } from "./refusal.js";
import { absences, badPayload } from "./shape.js";
import type { Row } from "./store.js";
import { type Context, create, patch, replace } from "./write.js";

const wrapped = rule(
  "bulk.items",
  "live",
  "contract 2.0.1",
  "Bulk takes items [{itemIdentifier, item, requestAction}]; anything else is a 400.",
);
const noUpdate = rule(
  "bulk.noUpdate",
  "live",
  "contract 2.0.1",
  'SAVE with an id where bulk cannot update is a 400: "New configuration cannot have an id".',
);
const noVerb = rule(
  "bulk.noVerb",
  "live",
  "contract 2.0.1",
  "Creates and deletes that a bulk route does not offer are refused: 400.",
);
const wholeDelete = rule("bulk.delete", "live", "contract 2.0.1", "A bulk delete needs the full object.");
export const systemObject = rule(
  "systemDefault.untouchable",
  "live",
  "contract 2.0 (in bulk; assumed for a single DELETE)",
  '"Cannot Update/Delete system generated Entities": 400.',
);
const gone = rule("bulk.unknown", "assumed", "not shown", "An id that does not exist is a 404 of its item.");
export const bulkRules = [
  wrapped,
  noUpdate,
  noVerb,
  wholeDelete,
  systemObject,
  gone,
  rule(
    "bulk.answer",
    "live",
    "contract 2.0.1",
    "The answer is always a 207 with one result per item; the id is the last segment of href.",
  ),
];

interface Item {
  itemIdentifier?: number;
  item?: Fields;
  requestAction?: string;
}

/** The items of a bulk request. @throws Refusal when it has none */
export function itemsOf(body: unknown): readonly Item[] {
  const items = (body as { items?: unknown } | undefined)?.items;
  if (!Array.isArray(items) || items.some(item => typeof item !== "object" || item === null))
    throw new Refusal(wrapped, 400, "Bad payload: items is required");
  const unreadable = (items as readonly Item[]).find(
    ({ itemIdentifier: one }) => one !== undefined && (!Number.isInteger(one) || (one | 0) !== one),
  );
  if (unreadable) throw new Refusal(badPayload, 400, "Bad payload: Cannot deserialize value of itemIdentifier");
  return items as readonly Item[];
}

function existing(behaviour: Behaviour, item: Fields, { view }: Context): Row {
  const row = view.row(behaviour.type, String(item.id));
  if (!row) throw new Refusal(gone, 404, `${behaviour.type} ${item.id} not found`);
  if (row.systemDefault) throw new Refusal(systemObject, 400, "Cannot Update/Delete system generated Entities");
  return row;
}

function save(behaviour: Behaviour, route: BulkRoute, item: Fields, context: Context) {
  const refusal = (text: string) => new Refusal(noVerb, 400, text);
  if (item.id === undefined) {
    if (!route.create) throw refusal("Create is not supported by this bulk operation");
    return { status: 201, operationType: "CREATE", row: create(behaviour, item, context) };
  }
  if (route.update === "no") throw new Refusal(noUpdate, 400, "New configuration cannot have an id");
  const before = existing(behaviour, item, context);
  const write = route.update === "partial" ? patch : replace;
  return { status: 200, operationType: "UPDATE", row: write(behaviour, before, item, context) };
}

function remove(behaviour: Behaviour, route: BulkRoute, item: Fields, context: Context) {
  if (!route.delete) throw new Refusal(noVerb, 400, "Delete is not supported by this bulk operation");
  const row = existing(behaviour, item, context);
  const missing = absences(behaviour.required, item);
  if (missing.length > 0) throw new Refusal(wholeDelete, 400, missing.join(", "));
  checkUnreferenced(behaviour, row, context.store);
  context.store.remove(behaviour.type, row.id);
  return { status: 204, operationType: "DELETE", row };
}

/** Does each item by itself; what one refuses does not stop the others. */
export function bulk(
  behaviour: Behaviour,
  route: BulkRoute,
  body: unknown,
  context: Context,
  trackingId: () => string,
) {
  const done = ({ itemIdentifier, item, requestAction }: Item) => {
    try {
      if (typeof item !== "object" || item === null)
        throw new Refusal(badPayload, 400, "Bad payload: item is required");
      const act = requestAction === "DELETE" ? remove : save;
      const { status, operationType, row } = act(behaviour, route, item, context);
      const path = behaviours.get(behaviour.type)!.items[0]
        ? `${behaviour.items[0]}/${behaviour.type}`
        : behaviour.type;
      const href = `/organization/${context.view.organizationId}/${path}/${row.id}`;
      return { itemIdentifier, status, operationType, href };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { itemIdentifier, status: error.status, apiError: errorBody(error, trackingId(), behaviour.type) };
    }
  };
  return { items: itemsOf(body).map(done) };
}

import { type Behaviour, behaviours } from "./behaviour.js";
import { itemsOf } from "./bulk.js";
import { bodyOf, type Call, rowOf, type Verbs } from "./call.js";
import { json } from "./exchange.js";
import { paged } from "./paging.js";
import type { Fields } from "./quirks/quirk.js";
import { errorBody, Refusal } from "./refusal.js";
import { badPayload } from "./shape.js";
import type { Row } from "./store.js";

type Assigned = NonNullable<Behaviour["assigned"]>;

const held = (row: Row, field: string) => (row[field] ?? []) as readonly Fields[];

/** Those who have what is assigned because of an entity. */
function list({ type, assigned }: Behaviour & { assigned: Assigned }, id: string, call: Call) {
  const { field, to, shown, fields } = assigned;
  const found = call.context.view.list(type).flatMap(row => {
    const one = held(row, field).find(entry => entry[to.key] === id);
    return one ? [{ ...Object.fromEntries(fields.map(name => [name, row[name]])), [shown]: one }] : [];
  });
  const { context, path, query, maximum } = call;
  return json(200, paged(found, path, query, context.view.organizationId, maximum));
}

function change(behaviour: Behaviour & { assigned: Assigned }, id: string, call: Call, item: Fields, gives: boolean) {
  const { field, to, key } = behaviour.assigned;
  const row = rowOf(behaviour, String(item[key]), call);
  const { [key]: _, ...value } = item;
  const others = held(row, field).filter(entry => entry[to.key] !== id);
  const entry = { ...value, [to.key]: id };
  call.context.store.put(behaviour.type, { ...row, [field]: gives ? [...others, entry] : others } as Row);
  return { status: gives ? 200 : 204, operationType: gives ? "UPDATE" : "DELETE", id: row.id };
}

/** Gives it to some and takes it from others, each by itself; what one refuses does not stop the others. */
function bulk(behaviour: Behaviour & { assigned: Assigned }, id: string, call: Call) {
  const done = itemsOf(bodyOf(call)).map(({ itemIdentifier, item, requestAction }) => {
    try {
      if (typeof item !== "object" || item === null)
        throw new Refusal(badPayload, 400, "Bad payload: item is required");
      const { status, operationType, id: of } = change(behaviour, id, call, item, requestAction !== "DELETE");
      const href = `/organization/${call.context.view.organizationId}/${behaviour.type}/${of}`;
      return { itemIdentifier, status, operationType, href };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { itemIdentifier, status: error.status, apiError: errorBody(error, call.trackingId(), behaviour.type) };
    }
  });
  return json(207, { items: done });
}

/** The verbs of the routes by which one entity is assigned to others. */
export function assignedVerbs(behaviour: Behaviour, version: string, tail: readonly string[]): Verbs | undefined {
  const { assigned } = behaviour;
  if (!assigned || version !== "") return undefined;
  const id = tail.at(-1)!;
  const route = tail.slice(0, -1).join("/");
  const whole = { ...behaviour, assigned };
  const exists = (call: Call) => rowOf(behaviours.get(assigned.to.type)!, id, call);
  const checked = (answer: typeof list) => (call: Call) => {
    exists(call);
    return answer(whole, id, call);
  };
  if (route === assigned.list) return { GET: checked(list) };
  return route === assigned.bulk ? { PATCH: checked(bulk) } : undefined;
}

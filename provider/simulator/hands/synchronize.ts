import type { Json } from "../../entities/entity.js";
import { allQuirks, type Behaviour, behaviours } from "../behaviour.js";
import { type HubPerson, isLicensed, roles } from "../controlHub/state.js";
import { workFields } from "../quirks/agent.js";
import type { Fields, Person } from "../quirks/quirk.js";
import type { Row } from "../store.js";
import type { World } from "../world.js";
import { filled, rowOf } from "../write.js";

/** The type that people of Control Hub become, and how. */
function arrival(): { behaviour: Behaviour; arrives: (person: Person) => Fields } {
  for (const { type, rows } of allQuirks)
    for (const { synchronized } of rows)
      if (synchronized) return { behaviour: behaviours.get(type)!, arrives: synchronized };
  throw new Error("no type says how people arrive");
}

/** The id that a value `@type/name` stands for. */
function resolved(value: Json | undefined, { context }: World): Json | undefined {
  const [, type, name] = /^@([^/]+)\/(.+)$/.exec(typeof value === "string" ? value : "") ?? [];
  if (type === undefined) return value;
  return context.view.list(type).find(row => row.name === name)?.id;
}

function fieldsOf(person: HubPerson, licensed: boolean, arrives: (person: Person) => Fields, world: World): Fields {
  const [first = "", ...last] = String(person.details.displayName ?? person.email).split(" ");
  const { firstName = first, lastName = last.join(" ") || first } = person.details;
  const fields = arrives({
    ...{ email: person.email, firstName: String(firstName), lastName: String(lastName), licensed },
    roles: roles.filter(({ id }) => person.roles.includes(id)).map(({ name }) => name),
  });
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolved(value, world)]));
}

/** A row after Control Hub decided who the person is and whether they work here. */
function changed(before: Row, fields: Fields, works: boolean): Fields {
  const { firstName, lastName, email } = fields;
  const kept = works
    ? { ...fields, ...before }
    : Object.fromEntries(Object.entries(before).filter(([name]) => !workFields.includes(name)));
  return { ...kept, firstName, lastName, email, active: fields.active, contactCenterEnabled: works };
}

const same = (before: Row, after: Fields) =>
  Object.keys({ ...before, ...after }).every(name => JSON.stringify(before[name]) === JSON.stringify(after[name]));

/** Brings people of Control Hub into the contact center. Says who was created, changed, and left out, and why. */
export function synchronize(world: World) {
  const { behaviour, arrives } = arrival();
  const { context, hub } = world;
  const rows = new Map(context.view.list(behaviour.type).map(row => [row.ciUserId, row]));
  const report = { created: [] as string[], changed: [] as string[], left: [] as { email: string; reason: string }[] };
  const put = (fields: Fields, before: Row | undefined, id: string) =>
    context.store.put(
      behaviour.type,
      rowOf(behaviour, filled(behaviour, fields, context.view, id), before, id, context),
    );
  for (const person of hub.people) {
    const licensed = isLicensed(hub, person);
    const before = rows.get(person.id);
    rows.delete(person.id);
    const fields = fieldsOf(person, licensed, arrives, world);
    if (before) {
      const after = changed(before, fields, licensed);
      if (same(before, after)) continue;
      put(after, before, before.id);
      report.changed.push(person.email);
    } else if (person.invitePending || !licensed) {
      const reason = licensed ? "the invitation is not accepted" : "no Contact Center licence";
      report.left.push({ email: person.email, reason });
    } else {
      put({ ...fields, ciUserId: person.id }, undefined, context.clock.id());
      report.created.push(person.email);
    }
  }
  for (const before of rows.values()) {
    const after = { ...changed(before, before, false), active: false };
    if (same(before, after)) continue;
    put(after, before, before.id);
    report.changed.push(String(before.email));
  }
  return report;
}

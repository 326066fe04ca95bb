import type { Json } from "../entities/entity.js";
import { allQuirks, behaviours } from "./behaviour.js";
import { rule } from "./evidence.js";
import type { Asset, Fields, Person } from "./quirks/quirk.js";
import { type Context, filled, rowOf } from "./write.js";

export const seedRules = [
  rule(
    "seed.assets",
    "assumed",
    "digital channels page 1.2: shapes of the ids",
    "One asset is registered for each of six channels.",
  ),
  rule("seed.people", "assumed", "ours", "Six people have a licence, one has none."),
];

const numbers = ["One", "Two", "Three", "Four", "Five", "Six"];

/** Six people with a licence and one without. */
export const newPeople: readonly Person[] = [
  ...numbers.map((lastName, i) => ({
    email: `agent${i + 1}@example.com`,
    firstName: "Agent",
    lastName,
    licensed: true,
  })),
  { email: "visitor@example.com", firstName: "Visitor", lastName: "Unlicensed", licensed: false },
];

/** One registered asset per channel. */
export const newAssets: readonly Asset[] = [
  { channel: "sms", assetId: "14085550100", name: "SMS number" },
  { channel: "email", assetId: "a_638296118145560000", name: "Mailbox" },
  { channel: "livechat", assetId: "LI07154615", name: "Website chat" },
  { channel: "messenger", assetId: "a_638296118145560001", name: "Facebook page" },
  { channel: "whatsapp", assetId: "14085550101", name: "WhatsApp number" },
  { channel: "apple", assetId: "a_638296118145560002", name: "Apple account" },
];

interface Planned {
  type: string;
  fields: Fields;
}

const planned = (people: readonly Person[]): readonly Planned[] =>
  allQuirks.flatMap(({ type, rows }) =>
    rows.flatMap(({ defaults = [], synchronized }) => [
      ...defaults.map(fields => ({ type, fields: { ...fields, systemDefault: true } })),
      ...(synchronized ? people.map(person => ({ type, fields: synchronized(person) })) : []),
    ]),
  );

const named = (value: Json | undefined) => (typeof value === "string" && value.startsWith("@") ? value : undefined);

/** Stores what a new tenant has, each after those it refers to. */
export function populate(context: Context, people: readonly Person[]): void {
  const ids = new Map<string, string>();
  let waiting = planned(people);
  while (waiting.length > 0) {
    const isReady = ({ fields }: Planned) =>
      Object.values(fields).every(value => !named(value) || ids.has(named(value)!));
    const blocked = new Set(waiting.filter(one => !isReady(one)).map(one => one.type));
    const ready = waiting.filter(one => !blocked.has(one.type));
    if (ready.length === 0) throw new Error(`defaults refer to nothing: ${waiting.map(one => one.type).join(", ")}`);
    for (const { type, fields } of ready) {
      const behaviour = behaviours.get(type)!;
      const id = context.clock.id();
      const resolved = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, ids.get(named(value) ?? "") ?? value]),
      );
      const row = rowOf(behaviour, filled(behaviour, resolved, context.view, id), undefined, id, context);
      context.store.put(type, row);
      ids.set(`@${type}/${row.name}`, id);
    }
    waiting = waiting.filter(one => !ready.includes(one));
  }
}

import { rule } from "./evidence.js";
import type { Asset, Person } from "./quirks/quirk.js";

export const seedRules = [
  rule(
    "seed.assets",
    "assumed",
    "digital channels page 1.2: shapes of the ids",
    "One asset is registered for each of six channels.",
  ),
  rule("seed.people", "assumed", "ours", "Six people have a licence, one has none, and one is full administrator."),
];

const numbers = ["One", "Two", "Three", "Four", "Five", "Six"];

/** Six people with a licence, one without, and an administrator. */
export const newPeople: readonly Person[] = [
  ...numbers.map((lastName, i) => ({
    email: `agent${i + 1}@example.com`,
    firstName: "Agent",
    lastName,
    licensed: true,
  })),
  { email: "visitor@example.com", firstName: "Visitor", lastName: "Unlicensed", licensed: false },
  {
    email: "admin1@example.com",
    firstName: "Admin",
    lastName: "One",
    licensed: true,
    roles: ["Full Administrator"],
  },
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

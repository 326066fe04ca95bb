import { z } from "zod";
import { entity, type Json, type Live, lasting, ref, setOf, text } from "./entity.js";

const first = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly Json[])[0] : undefined);

/**
 * The API has a list of addresses, of which it takes one; compared and found by the first. Its time of the last change
 * is a text.
 */
function arrives({ emails, ...row }: Live): Live {
  const changed = Date.parse(String(row.lastModified));
  return { ...row, email: first(emails), ...(Number.isNaN(changed) ? {} : { lastUpdatedTime: changed }) };
}

/** What the published body of PUT has beside the e-mail address; the rest of a row is the server's own. */
const writable = [
  ...["displayName", "firstName", "lastName", "nickName", "title", "department", "manager", "managerId", "avatar"],
  ...["roles", "licenses", "extension", "locationId", "addresses", "siteUrls", "loginEnabled", "orgId"],
];

const isWork = (number: Json) => (number as { type?: Json }).type === "work";

function leaves({ email, phoneNumbers, ...row }: Live): Live {
  const sent = Object.fromEntries(writable.flatMap(name => (row[name] === undefined ? [] : [[name, row[name]]])));
  // API: numbers of other types are shown, and refused when they are sent.
  const numbers = Array.isArray(phoneNumbers) ? { phoneNumbers: phoneNumbers.filter(isWork) } : {};
  return { ...sent, ...numbers, emails: email === undefined ? [] : [email] };
}

/** API: PUT refuses a person without displayName, and nobody means to take a name away. */
const name = (about: string) => lasting(text(255)).describe(about);

export const person = entity({
  kind: "person",
  title: "person",
  about:
    "Somebody whom Control Hub knows, with roles and licences. A Person finds the one with this e-mail address, gives " +
    "what is declared, and on delete gives back what was there before. With the option `createMissing` one that does " +
    "not exist is created: it becomes a contact-center user only after the person has accepted the invitation and an " +
    "administrator has pressed Synchronize Users.",
  fields: {
    email: z.email().describe("The person's address, compared exactly; another address is another person."),
    displayName: name("The full name. One of the three names is needed to create a person."),
    firstName: name("The first name."),
    lastName: name("The last name."),
    roles: setOf(ref("role"), "additive")
      .optional()
      .describe("Roles in Control Hub. By default only the roles added here are taken away again."),
    licenses: setOf(ref("license"), "additive")
      .optional()
      .describe("Licences. By default only the licences added here are taken away again."),
  },
  adds: {
    status: z.string().optional().describe("Whether the person is there now: active, inactive, unknown …"),
    invitePending: z.boolean().optional().describe("Whether the invitation is not accepted yet."),
    loginEnabled: z.boolean().optional().describe("Whether the person may log in."),
    created: z.string().optional().describe("When Control Hub got to know the person."),
  },
  identity: ["email"],
  fixed: ["email"],
  rules: [
    {
      on: "licenses",
      holds: p => new Set(p.licenses).size === (p.licenses ?? []).length,
      says: "a licence stands there twice: remove one",
    },
  ],
  routes: {
    host: "controlHub",
    item: "people",
    list: "people",
    arrives,
    leaves,
    apart: { licenses: "licenses/users" },
  },
  borrowed: {
    missing: "add the person in Control Hub > Users, or give the resource { createMissing: true }",
    creatable: ({ displayName, firstName, lastName }) =>
      displayName || firstName || lastName
        ? undefined
        : "is to be created and has no name: state displayName, or firstName and lastName",
  },
});

import { rule } from "../evidence.js";

export const idRules = [
  rule(
    "controlHub.id",
    "live",
    'WebexOne 2026, "Lab 3 - Webex APIs", which prints the answers of people/me, people and licenses',
    "Ids are base64 without padding of ciscospark://us/PEOPLE/{uuid}, ORGANIZATION/{uuid}, ROLE/{name}, LICENSE/{organization}:{offer}_{uuid}.",
  ),
];

/** An id as webexapis.com writes it. */
export const hubId = (type: "PEOPLE" | "ORGANIZATION" | "ROLE" | "LICENSE", local: string) =>
  Buffer.from(`ciscospark://us/${type}/${local}`).toString("base64url");

/** What an id says after its type; nothing when it is not of this type. */
export function localId(type: "PEOPLE" | "ORGANIZATION", id: string): string | undefined {
  const prefix = `ciscospark://us/${type}/`;
  const text = Buffer.from(id, "base64url").toString("utf8");
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

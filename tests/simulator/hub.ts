import type { TenantOptions } from "../../provider/simulator/index.js";
import { newTenant } from "./tenant.js";

type Named = { id: string; name: string };

/** A tenant with the ways to Control Hub, and a scripted person. */
export function withHub(options: TenantOptions = {}) {
  const tenant = newTenant(options);
  const { call } = tenant;
  const idOf = (collection: string, name: string) =>
    (call("GET", `/v1/${collection}`).body.items as Named[]).find(one => one.name === name)!.id;
  const people = (query: string) => call("GET", `/v1/people?${query}`).body.items;
  const person = (email: string) => people(`email=${email}`)[0];
  const invite = (email: string, more: object = {}) =>
    call("POST", "/v1/people", { emails: [email], displayName: "Somebody New", ...more });
  const hand = (step: string, body: object = {}) => call("POST", `/_simulator/hand/${step}`, body);
  const user = (email: string) =>
    (call("GET", "v2/user").body.data as Record<string, unknown>[]).find(row => row.email === email);
  const premium = idOf("licenses", "Contact Center Premium Agent");
  const standard = idOf("licenses", "Contact center Standard Agent");
  const administrator = idOf("roles", "Full Administrator");
  const patch = (email: string, operation: string, id = premium) =>
    call("PATCH", "/v1/licenses/users", { email, licenses: [{ id, operation }] });
  return { ...tenant, idOf, people, person, invite, hand, user, premium, standard, administrator, patch };
}

/** Somebody who may work in Webex Connect: invited, activated, logged in. */
export function withAdministrator(hub: ReturnType<typeof withHub>, email = "admin2@example.com") {
  hub.invite(email, { roles: [hub.administrator], licenses: [hub.premium] });
  hub.hand("accept-invitation", { email });
  hub.hand("launch-connect", { email });
  return email;
}

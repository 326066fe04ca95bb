import { z } from "zod";
import { entity, type Json, type Live, type Rows } from "./entity.js";

/** Names of licences and roles are not published: what has these words in it is taken for one of agents … */
export const agentLicence = /contact cent(er|re)/i;
/** … and for one of administrators. */
export const administrator = /full admin|contact cent(er|re).*admin/i;

const ids = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);
const hasOne = (held: Json | undefined, rows: readonly Live[], name: RegExp) =>
  ids(held).some(id => name.test(String(rows.find(row => row.id === id)?.name ?? "")));

function lost(email: string, rows: Rows): string | undefined {
  const owner = rows.of("person").find(row => row.email === email);
  const mend = "the node stops working: give it back in Control Hub, or let another administrator authorise the node";
  if (!owner) return `Control Hub has no person ${email}: ${mend}`;
  if (!hasOne(owner.licenses, rows.of("license"), agentLicence))
    return `${email} has no Contact Center licence any more: ${mend}`;
  if (!hasOne(owner.roles, rows.of("role"), administrator))
    return `${email} is neither Full Administrator nor Contact Center Administrator any more: ${mend}`;
  return undefined;
}

export const nodeAuthorization = entity({
  kind: "nodeAuthorization",
  title: "node authorization",
  about:
    "Who authorised a node of Webex Connect, and when. A person does it once in Assets > Integrations, and no API shows " +
    "it; it ends, and with it every flow that uses the node, when that person's password, role or licence changes. So " +
    "this declares it, and each preview checks that the person still is, has the licence, and is an administrator. Use " +
    "an account that serves nothing else. Deleting the resource leaves the authorisation.",
  fields: {
    node: z.enum(["Webex CC Task", "Webex CC Engage"]).describe("The node, as Webex Connect names it."),
    owner: z.email().describe("Who authorised it: the e-mail address in Control Hub."),
    authorizedOn: z.iso.date().describe("The day: YYYY-MM-DD. Webex Connect shows it beside the node."),
  },
  identity: ["node"],
  fixed: ["node"],
  tenantRules: [{ on: "owner", reads: ["person", "license", "role"], problem: (n, rows) => lost(n.owner, rows) }],
});

import { pages } from "../sources.js";
import { dayOf, type Evidence, eventOf, hasAgentLicence, isAdministrator, isBy, toldEvent } from "./evidence.js";
import { all, type ChecklistInput, type DeclaredAuthorization, look } from "./input.js";
import { type Draft, done, nothing, roles, type Shown, undone } from "./step.js";

const nodeNames = ["Webex CC Task", "Webex CC Engage"] as const;
const authorizing = ["addPrebuiltAuthentication", "updatePrebuiltAuthentication", "makeDefaultPrebuiltAuthentication"];

function authorized({ node, owner }: DeclaredAuthorization, evidence: Evidence): Shown {
  const stands = look(evidence, "people", people => {
    const person = people.find(one => one.email.toLowerCase() === owner.toLowerCase());
    if (!person) return undone(`${owner}, who authorised it, is not in Control Hub any more: authorise it anew`);
    if (!hasAgentLicence(person)) return undone(`${owner} has no Contact Center licence any more: authorise it anew`);
    if (!isAdministrator(person)) return undone(`${owner} is no administrator any more: authorise it anew`);
    return done(`${owner} still has licence and role`, evidence.on);
  });
  const happened = look(evidence, "audit", audit => {
    // What a description says is not published: one that does not name the node tells of neither.
    const event = eventOf(audit, authorizing, one => isBy(owner)(one) && one.description?.includes(node) === true);
    return event
      ? done(toldEvent(event), dayOf(event.at))
      : nothing(`no authorization by ${owner} in the audit log names ${node}`);
  });
  // That it happened is told by the log; that it still holds, by the person. Both are needed.
  return all(stands, happened);
}

/** The declaration in the program is reviewed as attestations are: it names a person and a day. */
function authorizeNode(id: string, node: string, { authorizations = [], evidence }: ChecklistInput): Draft {
  const declared = authorizations.find(one => one.node === node);
  return {
    id,
    title: `Authorise the node ${node}`,
    article: "2",
    who: roles.signer,
    where: {
      path: "Webex Connect > Assets > Integrations > Pre-built integrations",
      link: node === nodeNames[0] ? pages.taskNodes : pages.engageNodes,
    },
    values: [
      { label: "Integration", value: node },
      { label: "Status to reach", value: "Authorized" },
    ],
    needs: ["launch"],
    proof: "its event in the audit log, and that its owner still has licence and role",
    provable: true,
    ...(declared
      ? {
          shown: authorized(declared, evidence),
          declaredBy: { by: declared.owner, on: declared.authorizedOn, note: "declared as a NodeAuthorization" },
        }
      : { shown: nothing("declare it: new wxcc.NodeAuthorization with the owner and the day") }),
  };
}

/** Step 2: both nodes. */
export const authorizationSteps = (input: ChecklistInput): readonly Draft[] => [
  authorizeNode("authorize-task", nodeNames[0], input),
  authorizeNode("authorize-engage", nodeNames[1], input),
];

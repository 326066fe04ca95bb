import { all, type Exception, exception, keyword, part, status, within } from "./exception.js";

/** What is excused of all that Flow Designer makes. */
export const designer: readonly Exception[] = [
  exception(
    "flowStore.lists",
    "live",
    "contract 2.18 (EXP): a list, published as the members of a list in Scala, or as an object",
    all(part("response"), within(/^$/), keyword("type"), ({ operation }) =>
      /^GET \/\{orgId\}\/project(\/\{projectId\}\/flows)?$/.test(operation),
    ),
  ),
  exception(
    "flowStore.statuses",
    "spec",
    "Cisco's description of August 2026: 404 and, of a lock that another user has, 409",
    all(status(403, 404, 409), ({ operation }) => /\/project(\/|$)/.test(operation)),
  ),
  exception(
    "functions",
    "spec",
    "contract 2.18; Cisco's description of August 2026, which is younger than the document",
    all(part("operation"), ({ operation }) => /^[A-Z]+ \/v1\/[^/]+\/functions([:/]|$)/.test(operation)),
  ),
];

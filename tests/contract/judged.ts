import { newTenant } from "../simulator/tenant.js";
import { excused, judge, type Violation } from "./judge.js";

/** A tenant of which every exchange is judged. @param used gathers the exceptions that were needed */
export function judged(used = new Set<string>()) {
  const tenant = newTenant();
  const violations: Violation[] = [];
  const call: typeof tenant.call = (method, path, body, headers) => {
    const full = path.startsWith("/") ? path : `/organization/${tenant.tenant.organizationId}/${path}`;
    const answer = tenant.call(method, path, body, headers);
    const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const request = { method, path: full, body: sent };
    const response = { status: answer.status, body: answer.body === undefined ? "" : JSON.stringify(answer.body) };
    violations.push(...judge(request, response));
    for (const id of excused(request, response)) used.add(id);
    return answer;
  };
  return { ...tenant, call, violations };
}

import { exportedFlow, flowsAt, formOf } from "../flows.js";
import { judged } from "./judged.js";

test("the flow store answers as published through the life of a flow", () => {
  const { call, violations, tenant } = judged();
  const at = flowsAt(tenant.organizationId);
  const definition = exportedFlow("Calls", { Queue: { activityName: "queue-contact" } });
  const { type, body } = formOf(definition);
  const imported = call("POST", `${at}/flows:import?overwrite=no`, body, { "content-type": type });
  const { id } = imported.body;
  const expected: readonly [string, string, unknown, number][] = [
    ["GET", "flows?flowType=FLOW&page=0&size=100", undefined, 200],
    ["GET", `flows?ids=${id}`, undefined, 200],
    ["GET", `flows/${id}:export?version=draft`, undefined, 200],
    ["POST", `flows/${id}:publish`, { comment: "first", tagIds: ["Live"] }, 200],
    ["GET", `flows/${id}:export`, undefined, 200],
    ["POST", `flows/${id}:publish`, { tagIds: ["Mine"] }, 400],
    ["GET", "flows/none:export", undefined, 404],
  ];
  const answered = expected.map(([method, path, sent]) => call(method, `${at}/${path}`, sent).status);
  expect([imported.status, ...answered]).toEqual([201, ...expected.map(([, , , status]) => status)]);
  expect(call("DELETE", `${flowsAt(tenant.organizationId, "")}/flows/${id}?flowType=FLOW`).status).toBe(200);
  expect(violations).toEqual([]);
});

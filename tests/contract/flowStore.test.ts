import { exportedFlow, exportedFunction, flowsAt, formOf } from "../flows.js";
import { designer } from "./designerExceptions.js";
import { judged } from "./judged.js";

const used = new Set<string>();

type Step = readonly [method: string, path: string, sent: unknown, status: number];

function world() {
  const { call, violations, tenant } = judged(used);
  const answers = (base: string, steps: readonly Step[]) => {
    const answered = steps.map(([method, path, sent]) => call(method, `${base}/${path}`, sent).status);
    expect(answered).toEqual(steps.map(([, , , status]) => status));
  };
  const imported = (path: string, definition: object) => {
    const { type, body } = formOf(definition);
    return call("POST", path, body, { "content-type": type });
  };
  return { call, violations, answers, imported, id: tenant.organizationId };
}

test.each(["FLOW", "SUBFLOW"])("the flow store answers as published through the life of a %s", flowType => {
  const { call, violations, answers, imported, id: organization } = world();
  const [at, bare] = [flowsAt(organization), flowsAt(organization, "")];
  const definition = exportedFlow("Calls", { Queue: { activityName: "queue-contact" } });
  const { status, body } = imported(`${at}/flows:import?overwrite=no&flowType=${flowType}`, definition);
  expect(status).toBe(201);
  const { id } = body;
  answers(at, [
    ["GET", `flows?flowType=${flowType}&page=0&size=100`, undefined, 200],
    ["GET", `flows?flowType=${flowType}&ids=${id}`, undefined, 200],
    ["GET", `flows/${id}:export?version=draft`, undefined, 200],
    ["POST", `flows/${id}:publish`, { comment: "first", tagIds: ["Live"] }, 200],
    ["GET", `flows/${id}:export`, undefined, 200],
    ["POST", `flows/${id}:publish`, { tagIds: ["Mine"] }, 400],
    ["GET", "flows/none:export", undefined, 404],
  ]);
  answers(bare, [
    ["GET", `flows?flowType=${flowType}`, undefined, 200],
    ["GET", `flows/${id}?flowType=${flowType}`, undefined, 200],
    ["POST", `flows/${id}:lock?flowType=${flowType}`, undefined, 200],
    ["POST", `flows/${id}:unlock?flowType=${flowType}`, undefined, 200],
  ]);
  const somebody = { name: "Calls", by: "ana@example.com" };
  expect(call("POST", "/_simulator/hand/open-in-designer", somebody).status).toBe(200);
  answers(bare, [
    ["POST", `flows/${id}:lock?flowType=${flowType}`, undefined, 409],
    ["GET", `flows?flowType=${flowType}`, undefined, 200],
    ["DELETE", `flows/${id}?flowType=${flowType}`, undefined, 200],
    ["DELETE", `flows/${id}?flowType=${flowType}`, undefined, 404],
  ]);
  answers(`/${organization}`, [["GET", "project?page=0&size=10", undefined, 200]]);
  expect(violations.filter(({ operation }) => !operation.includes("_simulator"))).toEqual([]);
});

test("functions answer as described through the life of one", () => {
  const { violations, answers, imported, id: organization } = world();
  const at = `/v1/${organization}`;
  answers(at, [["GET", "functions", undefined, 404]]);
  const { status, body } = imported(`${at}/functions:import?overwrite=false`, exportedFunction("zip"));
  expect(status).toBe(201);
  const { id } = body.fnMetadata;
  answers(at, [
    ["GET", "functions?page=0&size=100", undefined, 200],
    ["GET", `functions/${id}`, undefined, 200],
    ["POST", `functions/${id}:publish`, { tags: ["Live"] }, 200],
    ["POST", `functions/${id}:publish`, { tags: ["Mine"] }, 400],
    ["POST", `functions/${id}:export`, undefined, 200],
    ["POST", `functions/${id}:lock`, undefined, 200],
    ["POST", `functions/${id}:unlock`, undefined, 200],
    ["DELETE", `functions/${id}`, undefined, 204],
    ["DELETE", `functions/${id}`, undefined, 404],
  ]);
  expect(violations).toEqual([]);
});

test("no exception is listed for either that nothing needs", () => {
  expect(designer.map(({ id }) => id).filter(id => !used.has(id))).toEqual([]);
});

import { runInNewContext } from "node:vm";
import { sharedReading, sharedVariables } from "../../provider/channels/sharedVariables.js";

const variables = [
  { name: "issueType", agentViewable: true, desktopLabel: "Issue" },
  { name: "customerTier", global: true, reportable: true },
] as const;

describe("the variables of the main flow, in shared flows", () => {
  test("are an object by name, with what the main flow said of each", () => {
    expect(sharedVariables(variables, { issueType: "card" })).toEqual({
      issueType: {
        name: "issueType",
        value: "card",
        displayName: "Issue",
        agentViewable: true,
        agentEditable: false,
        reportable: false,
        global: false,
      },
      customerTier: expect.objectContaining({ value: "", displayName: "customerTier", global: true, reportable: true }),
    });
  });

  test("are typed by their names", () => {
    const shared = sharedVariables(variables);
    expect(shared.issueType.value).toBe("");
    // @ts-expect-error: the main flow has no such variable
    expect(shared.issuetype).toBeUndefined();
  });

  test.each([
    ["as text", JSON.stringify],
    ["as an object", (value: object) => value],
  ] as const)("are read %s by what the Evaluate node is given", (_, given) => {
    const response = given(sharedVariables(variables, { issueType: 'say "hi"', customerTier: "gold" }));
    const { evaluate } = sharedReading([...variables, { name: "absent" }, { name: "1st" }]);
    const context: Record<string, unknown> = { response };
    runInNewContext(evaluate, context);
    expect(context).toMatchObject({ issueType: 'say "hi"', customerTier: "gold", absent: "", _1st: "" });
  });

  test("come out of nested variables, and what is assumed of them is labelled", () => {
    const { transitionActions, notes } = sharedReading(variables);
    expect(transitionActions).toContainEqual({ variable: "response", value: "webex.variables" });
    expect(notes.filter(note => note.startsWith("Assumed"))).toHaveLength(1);
  });
});

import { acceptText } from "../../provider/drift/accept.js";
import { drifted, quiet } from "./sample.js";

const names = new Map([["5a1e", "Sales"]]);
const said = (report = drifted) => acceptText(report, id => names.get(id));

describe("the edit that takes the tenant's values", () => {
  test("names each resource with its place, and its fields as TypeScript; acknowledged ones stay", () => {
    expect(said()).toContain(
      '// src/my queues.ts:12: new wxcc.Queue("chat", …)\n  // take callDistributionGroups out: the tenant has no value\n',
    );
    expect(said()).not.toContain("maxTimeInQueue");
    expect(said()).toContain('new wxcc.SkillProfile("seller", …)\n  description: "new",');
  });

  test("marks the ids of other resources, whose variables the program has", () => {
    const [chat, ...rest] = drifted.findings;
    const [groups] = chat!.fields;
    const agentGroups = [{ teamId: "5a1e" }];
    const is = [
      { order: 1, duration: 0, agentGroups, "odd name": 'a"b' },
      { order: 2, duration: 60, agentGroups },
    ];
    const findings = [{ ...chat!, fields: [{ ...groups!, is }] }, ...rest];
    expect(said({ ...drifted, findings })).toContain(
      [
        '  // "5a1e" is "Sales": write its variable',
        "  callDistributionGroups: [",
        '    { order: 1, duration: 0, agentGroups: [{ teamId: "5a1e" }], "odd name": "a\\"b" },',
        '    { order: 2, duration: 60, agentGroups: [{ teamId: "5a1e" }] },',
        "  ],",
      ].join("\n"),
    );
  });

  test("says what to do about objects that are gone, or that nothing declares", () => {
    expect(said()).toContain('new wxcc.Queue("mail", …)\n  // take the resource out of the program');
    expect(said()).toContain("declare it with the option { adopt: true }");
    expect(said()).not.toContain("Trainees");
    expect(said(quiet)).toBe("// Nothing to take over.");
  });

  test("keeps to comments what a name of the tenant would break out of", () => {
    const findings = [{ ...drifted.findings[3]!, name: "x\nprocess.exit() //" }];
    expect(
      said({ ...drifted, findings })
        .split("\n")
        .filter(line => !/^(\/\/|$)/.test(line.trim())),
    ).toEqual([]);
  });
});

import { live, of, owner, stateOf, today } from "./checked.js";

describe("an attestation", () => {
  const attest = (more: object, key = "flow-bind@whatsapp") =>
    stateOf({ attestations: [{ step: "flow-bind", channel: "whatsapp", by: owner, on: "2026-05-01", ...more }] }, key);

  test("makes a step done that nothing shows, by name and date", () => {
    expect(stateOf({}, "flow-bind@whatsapp").kind).toBe("notProvable");
    expect(attest({ note: "all set" })).toEqual({ kind: "attested", by: owner, on: "2026-05-01", note: "all set" });
  });

  test("does so until its last day, and then says that it expired", () => {
    expect(attest({ until: today })).toMatchObject({ kind: "attested", until: today });
    expect(attest({ until: "2026-05-03" })).toEqual({
      kind: "open",
      why: `the attestation by ${owner} of 2026-05-01 expired on 2026-05-03`,
    });
  });

  test("does not count for a day to come, nor for another channel", () => {
    expect(attest({ on: "2026-05-05" })).toMatchObject({ kind: "open" });
    expect(attest({ channel: "sms" })).toMatchObject({ kind: "notProvable" });
  });

  test("of the bound flow holds for the skills in it as well", () => {
    expect(attest({}, "skill-requirements")).toMatchObject({ kind: "attested" });
    expect(stateOf({}, "skill-requirements")).toEqual({ kind: "open", why: "not done: flow-bind@whatsapp" });
  });

  test("that names no step is told", () => {
    const stray = { step: "flow-bnd", by: owner, on: "2026-05-01" };
    expect(of({ attestations: [stray] }).stray).toEqual([stray]);
  });

  test("is weaker than proof", () => {
    const attestations = [{ step: "rona", by: owner, on: "2026-05-01" }];
    expect(stateOf({ evidence: live, attestations }, "rona").kind).toBe("proven");
    expect(stateOf({ attestations }, "rona").kind).toBe("attested");
  });
});

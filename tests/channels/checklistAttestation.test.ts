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

  test("is followed by the next: the last that was made counts", () => {
    const said = (...attestations: readonly { on: string; until?: string }[]) =>
      stateOf(
        { attestations: attestations.map(one => ({ step: "flow-bind", channel: "whatsapp", by: owner, ...one })) },
        "flow-bind@whatsapp",
      );
    expect(said({ on: "2027-01-01" }, { on: "2026-04-01" })).toMatchObject({ kind: "attested", on: "2026-04-01" });
    expect(said({ on: "2026-03-01" }, { on: "2026-04-01", until: "2026-04-30" })).toMatchObject({ kind: "open" });
    expect(said({ on: "2026-05-01" }, { on: "2026-03-01", until: "2026-03-30" })).toMatchObject({ kind: "attested" });
  });

  test("that a program makes for a day to come does not count either", () => {
    const declared = (authorizedOn: string) =>
      stateOf({ authorizations: [{ node: "Webex CC Task", owner, authorizedOn }] }, "authorize-task");
    expect(declared(today)).toMatchObject({ kind: "attested", by: owner, note: "declared as a NodeAuthorization" });
    expect(declared("2026-05-05")).toMatchObject({ kind: "open" });
    const authorizations = [{ node: "Webex CC Task", owner, authorizedOn: today }];
    expect(stateOf({ authorizations }, "authorize-engage")).toMatchObject({ kind: "open" });
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

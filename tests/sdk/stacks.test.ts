import * as wxcc from "../../sdk/index.js";
import { program, resolved } from "./program.js";

const site = { name: "Berlin", multimediaProfileId: "p" };

describe("a program's errors", () => {
  test("have their stacks after a resource is declared, whatever became of it", async () => {
    program();
    const usual = Error.stackTraceLimit;
    await resolved(new wxcc.Site("berlin", site).urn);
    expect(Error.stackTraceLimit).toBe(usual);
    expect(() => new wxcc.Site("", site)).toThrow(/name/);
    expect(Error.stackTraceLimit).toBe(usual);
    expect(() => new wxcc.Site("hamburg", site, { import: "x" } as never)).toThrow(/adopt/);
    expect(Error.stackTraceLimit).toBe(usual);
  });
});

import * as wxcc from "../../sdk/index.js";
import { program, resolved } from "./program.js";

const site = { name: "Berlin", multimediaProfileId: "p" };

test("errors have their stacks after a resource was declared, and after one was refused", async () => {
  program();
  const usual = Error.stackTraceLimit;
  expect(() => new wxcc.Site("hamburg", site, { import: "x" } as never)).toThrow(/adopt/);
  expect(Error.stackTraceLimit).toBe(usual);
  expect(() => new wxcc.Site("", { ...site, name: "Hamburg" })).toThrow(/name/);
  expect(Error.stackTraceLimit).toBe(usual);
  const berlin = new wxcc.Site("berlin", site);
  expect(Error.stackTraceLimit).toBe(usual);
  await resolved(berlin.urn);
});

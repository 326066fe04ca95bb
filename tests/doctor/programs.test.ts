import { examinePrograms } from "../../provider/doctor/index.js";

const needed = { node: ">=22.19", pulumi: ">=3.249.0 <4" };
const well = { node: "24.1.0", package: "0.2.0", cli: "v3.259.0", library: "3.249.0" };
const levels = (change: Partial<Record<keyof typeof well, string | undefined>>) =>
  examinePrograms({ ...well, ...change } as typeof well, needed).map(({ about, level }) => `${about} ${level}`);

describe("the versions on a machine", () => {
  test("are well where they meet what the package asks for", () => {
    expect(levels({})).toEqual(["Node ok", "Pulumi CLI ok", "@pulumi/pulumi ok", "pulumi-wxcc ok"]);
    expect(levels({ library: undefined })).toEqual(["Node ok", "Pulumi CLI ok", "pulumi-wxcc ok"]);
  });

  test.each([
    [{ node: "22.18.9" }, "Node problem"],
    [{ cli: "v3.248.1" }, "Pulumi CLI problem"],
    [{ cli: "v4.0.0" }, "Pulumi CLI problem"],
    [{ library: "3.100.0" }, "@pulumi/pulumi problem"],
    [{ cli: undefined }, "Pulumi CLI warning"],
  ])("are not where %j", (change, finding) => {
    expect(levels(change)).toContain(finding);
  });

  test("are compared as numbers", () => {
    expect(levels({ node: "22.19.0", cli: "v3.1000.0" })).toEqual(levels({}));
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newProject } from "./cli.js";

const file = join(dirname(require.resolve("pulumi-wxcc/package.json")), "schema", "pulumi.json");

test("the package schema passes the CLI's own check, which a wrong one does not", async () => {
  const project = newProject();
  try {
    const checked = await project.pulumi(["schema", "check", file]);
    expect([checked.code, checked.output]).toEqual([0, ""]);
    const wrong = join(project.folder, "wrong.json");
    writeFileSync(wrong, readFileSync(file, "utf8").replace("#/types/wxcc:index:", "#/types/wxcc:index:No"));
    const refused = await project.pulumi(["schema", "check", wrong]);
    expect([refused.code === 0, refused.output]).toEqual([false, expect.stringContaining("not found in package wxcc")]);
  } finally {
    project.remove();
  }
});

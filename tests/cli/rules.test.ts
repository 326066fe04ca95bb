import { rules } from "../../provider/channels/rules/index.js";
import { rules as command } from "../../provider/cli/rules.js";
import { running } from "./terminal.js";

describe("wxcc rules", () => {
  test("lists every rule with its level, sentence and page", async () => {
    const { code, text } = await running(command);
    expect(code).toBe(0);
    for (const { id, level, says, source } of rules)
      expect(text).toContain(`${id} (${level})\n  ${says}\n  ${source.title}\n  ${source.url}\n`);
    expect(text).toMatch(/\n\d+ rules: \d+ errors, \d+ warnings$/);
  });

  test("lists them as data", async () => {
    const { text } = await running(command, { json: true });
    expect(JSON.parse(text)).toEqual(rules.map(({ id, level, says, source }) => ({ id, level, says, source })));
  });
});

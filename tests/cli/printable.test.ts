import { printable } from "../../provider/cli/printable.js";

describe("what a command prints", () => {
  test("cannot command a terminal, nor turn the direction of writing", () => {
    expect(printable("a\u001b[2J\u009b31m\u0007\r\u202eb")).toBe("a\\u001b[2J\\u009b31m\\u0007\\u000d\\u202eb");
  });

  test("keeps lines, tabs and every letter", () => {
    const text = "✓ Zürich\n\t東京 – 👍";
    expect(printable(text)).toBe(text);
  });

  test("means the same as JSON", () => {
    const data = { name: "a\u009b\u001b\u202e\n" };
    expect(JSON.parse(printable(JSON.stringify(data, undefined, 2)))).toEqual(data);
  });
});

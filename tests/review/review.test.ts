import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../provider/lifecycle/findings.js";
import { markerOf, reviewMarkdown } from "../../provider/review/markdown.js";
import { isRefused, review } from "../../provider/review/review.js";
import { reviewText } from "../../provider/review/text.js";
import { change, material, plan, step } from "./material.js";

/** What the file says; with WXCC_GOLDEN=rewrite it is written anew, for a person to read the difference. */
function golden(name: string, text: string): string {
  const file = join(__dirname, "golden", name);
  if (process.env.WXCC_GOLDEN === "rewrite") writeFileSync(file, text);
  return readFileSync(file, "utf8");
}

const reviewed = (...args: Parameters<typeof material>) => review(material(...args));
const team = (op: "delete" | "same" | "update", number: number, more: object = {}) =>
  step(op, "team", `t${number}`, `id-${number}`, { name: `Team ${number}`, siteId: "i", ...more });
const teams = (op: "delete" | "same" | "update", count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => team(op, from + i));

describe("a review", () => {
  test("as a comment is what the golden file says", () => {
    const text = reviewMarkdown(review(change));
    expect(text).toBe(golden("review.md", text));
  });

  test("for a terminal is what the golden file says", () => {
    const text = `${reviewText(review(change))}\n`;
    expect(text).toBe(golden("review.txt", text));
  });

  test("as data is what the golden file says", () => {
    const { channels, ...rest } = review(change);
    expect(channels).toMatchObject([{ before: { verdict: { after: 0 } }, after: { moments: [{}, { after: 120 }] } }]);
    // What a trace is, its own tests say.
    const data = { ...rest, channels: channels.map(({ before: _, after: __, ...channel }) => channel) };
    expect(data).toEqual(JSON.parse(golden("review.json", JSON.stringify(data))));
  });

  test("shows no value that only the program calls a secret", () => {
    const made = review(change);
    for (const text of [reviewMarkdown(made), reviewText(made), JSON.stringify(made)])
      expect(text).not.toContain("CANARY");
    expect(reviewMarkdown(made)).toContain("`defaultValue`: `[secret]` → `[secret]`");
  });

  test("begins with a line that is the same for every change of a stack, and closes no comment early", () => {
    const marker = "<!-- wxcc review of centre/prod -->";
    for (const made of [review(change), reviewed(plan([]))]) expect(reviewMarkdown(made).split("\n")[0]).toBe(marker);
    expect(markerOf({ project: "a--><b>", stack: "x y" })).toBe("<!-- wxcc review of a--%3E%3Cb%3E/x%20y -->");
  });

  test("that nothing stands in says so", () => {
    const text = reviewMarkdown(reviewed(plan([team("same", 1)])));
    expect(text).toBe("<!-- wxcc review of centre/prod -->\n\n## `centre/prod`: 1 unchanged\n");
  });

  test("of a preview that failed says what is wrong, and that it is a part", () => {
    const diagnostics = [
      { severity: "error", message: 'team "sales": name: is <b>missing</b>' },
      { severity: "info", message: "31 reads" },
    ];
    const text = reviewMarkdown(reviewed(plan([], { diagnostics, isWhole: false })));
    expect(text).toContain("**The preview did not come to its end**");
    expect(text).toContain('- team "sales": name: is &lt;b&gt;missing&lt;/b&gt;');
    expect(text).not.toContain("31 reads");
  });
});

describe("what a hostile name can do to a comment", () => {
  const hostile =
    "`code` <img src=x onerror=alert(1)> [click](http://evil.example) @everyone **b** | ~~ \u202e\n# H --> #12";
  const text = reviewMarkdown(
    reviewed(
      plan([
        step("delete", "team", hostile, "id-1", { name: hostile, siteId: "i" }),
        step("create", "team", hostile, "", {}, { name: hostile, siteId: "i" }),
      ]),
      [
        {
          found: "drift",
          kind: "team",
          id: "id-2",
          called: `team ${hostile}`,
          fields: [{ field: "description", from: hostile, to: hostile }],
        },
      ],
      { asked: new Map([["id-1", [{ title: hostile, name: hostile, id: "x" }]]]), notes: [hostile] },
    ),
  );
  /** What is left when everything that is code is taken out, as Markdown does: by fences of the same length. */
  const outside = text
    .replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, "CODE")
    .split("\n")
    .slice(1)
    .join("\n");

  test("is nothing: no element, no link, no mention, no line of its own", () => {
    expect(outside).not.toMatch(/<(?!!--)/);
    expect(outside).not.toMatch(/(?<!\\)\[/);
    expect(outside).not.toMatch(/@[a-z]|http:\/\/|(?<!\\)#\d/);
    expect(text).not.toMatch(/^# H/m);
    expect(text).not.toContain("\u202e");
    expect(outside).not.toContain("-->");
  });
});

describe("a comment", () => {
  test("keeps under 60,000 bytes, deletions first, and says how much it leaves out", () => {
    const updates = Array.from({ length: 900 }, (_, i) => team("update", i));
    const findings: readonly Finding[] = updates.map(({ before, name }) => ({
      found: "change",
      kind: "team",
      id: before!.id!,
      called: `team ${name}`,
      fields: [{ field: "description", from: "ä".repeat(300), to: "ö".repeat(300) }],
    }));
    const made = reviewed(plan([...updates, ...teams("delete", 30, 2000)]), findings);
    const text = reviewMarkdown(made);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(55_000);
    expect(text.match(/^- \*\*delete\*\*/gm)).toHaveLength(30);
    const shown = text.match(/^- team Team \d+ \(resource/gm)!.length;
    expect(text).toContain(`- … and ${900 - shown} more objects, left out`);
    expect(made.changed).toHaveLength(900);
  });

  test("of thousands of deletions too", () => {
    const text = reviewMarkdown(reviewed(plan(teams("delete", 3000))));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    const shown = text.match(/^- \*\*delete\*\*/gm)!.length;
    expect(text).toContain(`- … and ${3000 - shown} more objects, left out`);
    expect(text).toContain("3000 of 3000 managed objects would be deleted");
  });
});

describe("the guard rails in the engine's plan", () => {
  test("let five of ten deletions pass, and refuse the sixth", () => {
    const five = reviewed(plan([...teams("delete", 5), ...teams("same", 5, 10)]));
    const six = reviewed(plan([...teams("delete", 6), ...teams("same", 4, 10)]));
    expect([five, six].map(isRefused)).toEqual([false, true]);
    expect(reviewText(six)).toContain(
      "REFUSED by a guard rail: 6 of 10 managed objects would be deleted, and wxcc:maxDeletes is 20 % of the managed objects, and 5 at least",
    );
  });

  test("count no entity that is let go, renamed in the program, or gone already", () => {
    const steps = [
      ...teams("delete", 3),
      team("delete", 10, { wxcc: { v: 1, adopted: true } }),
      team("delete", 11),
      step("create", "team", "renamed", "", {}, { name: "Team 11", siteId: "i" }),
      step("replace", "team", "t12", "id-12", { name: "Team 12", siteId: "i" }),
    ];
    const lost: Finding = { found: "gone", kind: "team", id: "id-12", called: "team Team 12" };
    expect(reviewed(plan(steps), [lost]).guard).toMatchObject({ deletes: 3, managed: 5 });
  });

  test("refuse what deletes or replaces a protected kind, and what the provider refused", () => {
    const rails = { maxDeletes: { count: 9 }, protectKinds: ["team" as const] };
    expect(isRefused(reviewed(plan(teams("delete", 1)), [], { rails }))).toBe(true);
    expect(isRefused(reviewed(plan(teams("update", 1)), [], { rails }))).toBe(false);
    expect(isRefused(reviewed(plan([]), [{ found: "refused", says: "GuardRail: …" }]))).toBe(true);
  });
});

import { checklist } from "../../provider/channels/checklist/checklist.js";
import { checklistHtml, escaped } from "../../provider/channels/checklist/html.js";
import { checklistMarkdown } from "../../provider/channels/checklist/markdown.js";
import { checklistText } from "../../provider/channels/checklist/text.js";
import { whatsapp } from "./sample.js";

const today = "2026-05-04";
const list = (name: string) =>
  checklist({
    channels: [
      {
        ...whatsapp,
        asset: { ...whatsapp.asset, name, service: name },
        queue: { id: "q", name },
        groups: [{ after: 0, teams: [{ id: "t", name }] }],
      },
    ],
    evidence: { on: today, notRead: { audit: name } },
    attestations: [
      { step: "access", by: name, on: today, note: name },
      { step: name, by: name, on: today },
    ],
    today,
  });
const hostile = `"><script>alert(1)</script><img src=x onerror='x'>&amp;`;

describe("the checklist as HTML", () => {
  const html = checklistHtml(list(hostile));

  test("holds names as text, wherever they stand", () => {
    expect(html).toContain(escaped(hostile));
    expect(html).not.toContain(hostile);
    expect(html).not.toMatch(/<(script|img)/i);
    const tags = new Set([...html.matchAll(/<([a-z1-6]+)/g)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual(
      [
        "a",
        "body",
        "code",
        "dd",
        "dl",
        "dt",
        "h1",
        "h2",
        "head",
        "html",
        "li",
        "meta",
        "ol",
        "p",
        "style",
        "title",
      ].sort(),
    );
  });

  test("is one page that loads nothing and runs nothing", () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/\b(src|onload|onerror)="/);
    for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https:\/\//);
    expect(html).toContain("@media print");
  });
});

describe("the checklist as Markdown", () => {
  test("reads like this", () => {
    const text = checklistMarkdown(list("Acme"));
    expect(text).toMatch(/^# Digital channels, 2026-05-04\n/);
    expect(text).toContain("- [x] **Before you begin: Have an administrator's access to Control Hub, Contact Center, ");
    expect(text).toContain("  - attested by Acme, 2026-05-04: Acme");
    expect(text).toContain("- [ ] **5: Register the asset: Register to Webex Engage** (register@whatsapp)");
    expect(text).toContain("  - needs: authorize-engage, asset@whatsapp\n");
    expect(text).not.toContain("last day: undefined");
    expect(text).not.toContain("needs: \n");
  });

  test("holds names as text", () => {
    const text = checklistMarkdown(list("[x](http://e.example) <b>\n# y"));
    expect(text).toContain("\\[x\\](http://e.example) \\<b\\> \\# y");
    expect(text).not.toMatch(/^# y/m);
  });
});

describe("the checklist for a terminal", () => {
  test("shows what is done in short and what remains in full, and counts", () => {
    const text = checklistText(list("Acme"));
    expect(text).toMatch(/✓ Before you begin {2}Have an .*\n {4}access: attested by Acme, 2026-05-04: Acme\n[^ ]/);
    expect(text).toMatch(/○ 5 {2}Register the asset.*\n {4}register@whatsapp: open: not read\n {6}Service: Acme\n/);
    expect(text).toContain("! attestation by Acme names no step: Acme");
    expect(text).toMatch(/\d+ steps, \d+ needed: 0 proven, 1 attested, \d+ to be attested, \d+ open\. \d+ remain\.$/);
  });
});

import { createHash } from "node:crypto";
import { waysOf } from "../../provider/channels/ways/index.js";
import type { Live } from "../../provider/entities/entity.js";
import { html, raw } from "../../provider/report/markup.js";
import { page } from "../../provider/report/page.js";
import { dark, light, linePairs, type Palette, textPairs } from "../../provider/report/palette.js";
import { rowsOf, type Tenant } from "../channels/traceTenant.js";
import { channels, contents, drifted, tenant } from "./sample.js";

const text = page(contents());
/** Without its script, which makes addresses of its own. */
const plain = text.replace(/<script>[\s\S]*<\/script>/, "");

describe("the page", () => {
  test("asks for nothing: its policy allows its own style and script, by their hashes, and no other", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!.replaceAll("&#39;", "'");
    const hash = (tag: string) => {
      const [, inner] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)!;
      return `'sha256-${createHash("sha256").update(inner!).digest("base64")}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`,
    );
    expect(text).not.toMatch(/\b(src|srcset|action|style|on\w+)=|@import|url\(|https?:\/\//);
    expect([...plain.matchAll(/href="([^"]*)"/g)].every(([, to]) => to!.startsWith("#"))).toBe(true);
  });

  test("leads nowhere that is not there", () => {
    const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(ids.size).toBe([...text.matchAll(/ id="/g)].length);
    for (const [, to] of plain.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
    for (const [, to] of text.matchAll(/data-(?:from|to)="([^"]*)"/g)) expect(ids).toContain(to);
  });

  test("marks drift where it lies, and tells it in a table", () => {
    expect(text).toMatch(/class="node in-queues changed"[^>]*><title>Queue: WhatsApp;[^<]*maxTimeInQueue 300 → 600/);
    expect(text).toMatch(/class="node in-teams unmanaged"[^>]*><title>Teams: Backup/);
    // The agent is as declared; the profile that decides with it is gone.
    expect(text).toMatch(
      /class="node in-agents"[^>]*><title>Agents: agent1@[^<]*skill profile &quot;Beginners&quot; deleted/,
    );
    expect(text).toContain("1 object compared: 1 changed, 1 unmanaged, 1 deleted in the tenant");
    const { drift: _, ...without } = contents();
    expect(page(without)).not.toContain('id="drift"');
    expect(page(without)).toContain("drift not compared");
    const acknowledged = { reason: "on purpose", until: "2027-01-01" };
    const known = { ...drifted, findings: drifted.findings.map(one => ({ ...one, acknowledged })) };
    const calm = page({ ...contents(), drift: known });
    expect(calm).toMatch(/class="node in-queues acknowledged"/);
    expect(calm).toContain("0 differences");
  });

  test("is there of a tenant without anything", () => {
    expect(page(contents({}, { ...waysOf([], rowsOf({})) }))).toContain("Nothing to show");
  });

  test("shows text of the tenant as text, whatever it is", () => {
    const hostile = `</script></style><img src=x onerror=alert(1)> "'&\u202e${"x".repeat(300)}`;
    const poisoned = (rows: readonly Live[]) =>
      rows.map(row => ({ ...row, name: hostile, email: `${row.id}${hostile}`, dialledNumber: `${row.id}${hostile}` }));
    const all = Object.fromEntries(Object.entries(tenant).map(([kind, rows]) => [kind, poisoned(rows)])) as Tenant;
    const declared = channels.map(one => ({
      ...one,
      name: `${one.name}${hostile}`,
      asset: { ...one.asset, name: hostile },
    }));
    const finding = { ...drifted.findings[0]!, name: hostile, by: hostile };
    const bad = page({
      ...contents(),
      ...waysOf(declared, rowsOf(all)),
      drift: { ...drifted, sides: [hostile, hostile], findings: [finding], notes: [hostile] },
      subject: hostile,
      notes: [hostile],
    });
    expect(bad).not.toContain("<img");
    expect(bad).not.toContain("\u202e");
    expect(bad.match(/<\/script>/g)).toHaveLength(1);
    expect(bad.match(/<\/style>/g)).toHaveLength(1);
    expect(bad).toContain("&lt;/script&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;\ufffd");
  });

  test("of 200 entry points stays small enough to be opened and mailed", () => {
    const entryPoint = Array.from({ length: 200 }, (_, i) => ({
      id: `e-${i + 100}`,
      name: `Hotline ${i}`,
      channelType: "TELEPHONY",
      entryPointType: "INBOUND",
      active: true,
      flowId: "f-1",
    }));
    const agent = Array.from({ length: 400 }, (_, i) => ({
      ...tenant.agent![0]!,
      id: `a-${i + 100}`,
      email: `agent${i + 100}@example.com`,
      teamIds: [`t-${(i % 4) + 1}`],
    }));
    const large = page(contents({ ...tenant, entryPoint: [...tenant.entryPoint!, ...entryPoint], agent }));
    expect(large.match(/<svg class="picture"/g)).toHaveLength(205);
    expect(large.length).toBeLessThan(4 * 1024 * 1024);
  });
});

describe("markup", () => {
  test("is escaped unless it is markup already, and nothing is left of what is absent", () => {
    expect(html`<a title="${`"'`}">${["<b>", html`<i>${1}</i>`]}${undefined}${false}${raw("<hr>")}</a>`.text).toBe(
      '<a title="&quot;&#39;">&lt;b&gt;<i>1</i><hr></a>',
    );
  });
});

describe("the colours", () => {
  function luminance(colour: string): number {
    const [r, g, b] = [1, 3, 5].map(at => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  /** Of WCAG 2: from 1 to 21. */
  function contrast(a: string, b: string): number {
    const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (bright + 0.05) / (dim + 0.05);
  }
  const tooWeak = (palette: Palette, pairs: typeof textPairs, least: number) =>
    pairs
      .map(([a, b]) => `${a} on ${b}: ${contrast(palette[a], palette[b]).toFixed(2)}`)
      .filter(line => Number(line.split(": ")[1]) < least);

  test.each([
    ["light", light],
    ["dark", dark],
  ])("of the %s scheme are told apart: text 4.5 : 1, lines 3 : 1", (_, palette) => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(tooWeak(palette, textPairs, 4.5)).toEqual([]);
    expect(tooWeak(palette, linePairs, 3)).toEqual([]);
  });
});

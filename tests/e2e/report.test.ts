/** @jest-environment ./tests/tools/environment.cjs */
import { join } from "node:path";
import { waysOf } from "../../provider/channels/ways/index.js";
import { page as pageOf } from "../../provider/report/page.js";
import { dark, light } from "../../provider/report/palette.js";
import { rowsOf, type Tenant } from "../channels/traceTenant.js";
import { channels, contents, tenant } from "../report/sample.js";
import { browser, type Opened, type Page, screenshot, violations } from "./browser.js";
import { newStack, succeeded } from "./stack.js";

let chromium: Awaited<ReturnType<typeof browser>>;
beforeAll(async () => {
  chromium = await browser();
}, 400_000);
afterAll(() => chromium.close());

const quiet = ({ said, asked }: Opened) => expect([said, asked]).toEqual([[], []]);
const textIn = (page: Page, what: string) => page.$eval(what, one => one.textContent);
/** The first line of what has the focus. */
const focused = (page: Page) => page.$eval(":focus", one => one.querySelector(".name")?.textContent ?? one.id);
const folded = (page: Page, closed: boolean) =>
  page.$$eval("details", (all, isClosed) => all.map(one => one.toggleAttribute("open", !isClosed)), closed);
const shownSections = (page: Page) =>
  page.$$eval("main > section", all => all.filter(one => one.checkVisibility()).map(one => one.id));

/** Boxes of the pictures as the browser drew them: which lie over one another, leave their picture or are cut. */
const misplaced = (page: Page) =>
  page.$$eval(".picture", pictures =>
    pictures.flatMap(picture => {
      const frame = picture.getBoundingClientRect();
      const boxes = [...picture.querySelectorAll(".box")].map(box => ({ box, at: box.getBoundingClientRect() }));
      return boxes.flatMap(({ box, at }, place) => {
        const name = box.querySelector(".name")!;
        const over = boxes
          .slice(place + 1)
          .filter(one => at.left < one.at.right && one.at.left < at.right)
          .filter(one => at.top < one.at.bottom && one.at.top < at.bottom);
        const isOutside = at.left < frame.left || at.right > frame.right || at.bottom > frame.bottom;
        const last = box.lastElementChild!.getBoundingClientRect();
        return [
          ...over.map(one => `${name.textContent} lies over ${one.box.textContent}`),
          ...(isOutside ? [`${name.textContent} leaves its picture`] : []),
          ...(last.bottom > at.bottom + 1 ? [`${name.textContent} is cut`] : []),
          ...(at.width < 60 || at.height < 20 ? [`${name.textContent} is not to be seen`] : []),
        ];
      });
    }),
  );

describe("the page of wxcc report", () => {
  test("shows a stack and its tenant, with what drifted", async () => {
    const stack = await newStack();
    stack.program(`
      const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
      const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
      const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
      const queue = new wxcc.Queue("calls", { name: "Calls", channelType: "TELEPHONY", serviceLevelThreshold: 60,
        maxTimeInQueue: 600, callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }] });
      const flow = new wxcc.Flow("hotline", { name: "Hotline", bindings: { queues: { Calls: queue } }, definition: {
        process: { activities: { wait: { id: "wait", name: "wait", properties: { activityName: "queue-contact",
          destination: "00000000-0000-4000-8000-000000000001", "destination:name": "Calls" } } }, links: [] } } });
      new wxcc.EntryPoint("hotline-entry", { name: "Hotline", channelType: "TELEPHONY", flowId: flow, flowTagId: "Live" });
    `);
    succeeded(await stack.up());
    await stack.administrator.change("contact-service-queue", "Calls", { maxTimeInQueue: 700 });
    stack.tenant.tenant.clearRequests();
    const ended = await stack.wxcc("report", "--out", "report.html");
    expect(ended).toMatchObject({ code: 0, output: expect.stringMatching(/^report\.html: \d+ ways, \d+ KB$/m) });
    expect(stack.tenant.requests().filter(({ method }) => method !== "GET")).toEqual([]);

    const opened = await chromium.open(join(stack.folder, "report.html"));
    const [hotline] = await opened.page.$$eval(".way", ways =>
      ways
        .filter(way => way.querySelector("h2 bdi")!.textContent === "Hotline")
        .map(way => [...way.querySelectorAll(".name")].map(one => one.textContent)),
    );
    expect(hotline).toEqual(["No number", "Hotline", "Hotline", "Calls", "Group 1", "Sales"]);
    expect(await textIn(opened.page, ".node.in-queues.changed title")).toContain("maxTimeInQueue 600 → 700");
    expect(await textIn(opened.page, "#drift")).toContain("maxTimeInQueue 600 → 700");
    quiet(opened);
  });

  test.each(["light", "dark"] as const)("is accessible and not blank in a %s scheme", async value => {
    const opened = await chromium.show(pageOf(contents()), value);
    await folded(opened.page, false);
    expect(await violations(opened)).toEqual([]);
    await folded(opened.page, true);
    expect(await misplaced(opened.page)).toEqual([]);
    const [own, other] = value === "light" ? [light, dark] : [dark, light];
    const shot = await screenshot(opened);
    expect(shot.share(own.card)).toBeGreaterThan(0.4);
    for (const colour of [own.paper, own.edge, own.accent, own.warnTint, own.badTint, own.ink])
      expect([colour, shot.share(colour) > 0.00002]).toEqual([colour, true]);
    expect(shot.share(other.card)).toBeLessThan(0.01);
    expect(shot.colours).toBeGreaterThan(100);
    quiet(opened);
  });

  test("changes its colours by a switch, whatever the system says", async () => {
    const opened = await chromium.show(pageOf(contents()), "dark");
    expect(await textIn(opened.page, "#theme")).toBe("Light");
    await opened.page.click("#theme");
    expect((await screenshot(opened)).share(light.card)).toBeGreaterThan(0.4);
    expect(await textIn(opened.page, "#theme")).toBe("Dark");
    quiet(opened);
  });

  test("finds names, agents and skills, and shows all again after Esc", async () => {
    const opened = await chromium.show(pageOf(contents()));
    const { page } = opened;
    const all = await shownSections(page);
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("search");
    await page.keyboard.type("hotline support");
    expect(await textIn(page, "#found")).toBe("1 way");
    expect(await shownSections(page)).toEqual(["way-2", "about"]);
    await page.click("#search", { count: 3 });
    await page.keyboard.type("agent3@");
    expect(await shownSections(page)).toEqual(["way-0", "way-2", "teams", "about"]);
    expect(await page.$$eval(".node.hit .name", hits => hits.map(one => one.textContent))).toEqual([
      "agent3@example.com",
      "agent3@example.com",
    ]);
    await page.keyboard.press("Escape");
    expect(await shownSections(page)).toEqual(all);
    quiet(opened);
  });

  test("is walked by keys: along a way, into the table, and back", async () => {
    const opened = await chromium.show(pageOf(contents()));
    const { page } = opened;
    await page.$eval("#w0-n0", one => (one as unknown as { focus(): void }).focus());
    const walked: string[] = [];
    for (const key of [
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowDown",
      "ArrowRight",
      "ArrowLeft",
      "Home",
      "End",
    ] as const) {
      await page.keyboard.press(key);
      walked.push(await focused(page));
    }
    expect(walked).toEqual([
      "WhatsApp",
      "Whatsapp inbound v3.5",
      "WhatsApp",
      "Group 1",
      "Group 2",
      "Backup",
      "Group 2",
      "Acme WhatsApp",
      "agent3@example.com",
    ]);
    // What leads to the station that has the focus stands out.
    expect(await page.$$eval("#way-0 .step.on", steps => steps.length)).toBe(6);
    await page.keyboard.press("Enter");
    expect(await page.$eval(":focus th", one => one.textContent)).toBe("agent3@example.com");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("agent3@example.com");
    // One Tab leaves the picture: nobody passes its every station.
    await page.keyboard.press("Tab");
    expect(await page.$eval(":focus", one => one.localName)).toBe("summary");
    quiet(opened);
  });

  test("prints in light colours on a landscape sheet, without what only a screen needs", async () => {
    const opened = await chromium.show(pageOf(contents()), "dark");
    const { page } = opened;
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number) as [number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    await page.emulateMediaType("print");
    expect(await page.$$eval("nav, .find, .keys", all => all.some(one => one.checkVisibility()))).toBe(false);
    await page.setViewport({ width: 1040, height: 720 });
    expect(await misplaced(page)).toEqual([]);
    const wide = await page.$$eval(".picture", all => Math.max(...all.map(one => one.getBoundingClientRect().right)));
    expect(wide).toBeLessThanOrEqual(1040);
    expect((await screenshot(opened)).share(light.card)).toBeGreaterThan(0.4);
    quiet(opened);
  });

  test("runs nothing that stands in the tenant, and holds 200 entry points", async () => {
    const bad = `</script><img src=x onerror=alert(1)><svg onload=alert(1)> ${"w".repeat(200)}`;
    const entryPoint = Array.from({ length: 200 }, (_, i) => ({
      id: `e-${i + 100}`,
      name: `Hotline ${i} ${bad}`,
      channelType: "TELEPHONY",
      flowId: "f-1",
    }));
    const poisoned: Tenant = {
      ...tenant,
      entryPoint: [...tenant.entryPoint!, ...entryPoint],
      team: tenant.team!.map(row => ({ ...row, name: `${row.name}${bad}` })),
    };
    const opened = await chromium.show(pageOf({ ...contents(), ...waysOf(channels, rowsOf(poisoned)) }));
    expect(await opened.page.$$eval("img, script", all => all.map(one => one.localName))).toEqual(["script"]);
    expect(await opened.page.$$eval(".picture", all => all.length)).toBe(205);
    expect(await misplaced(opened.page)).toEqual([]);
    await opened.page.type("#search", "hotline 142");
    expect(await textIn(opened.page, "#found")).toBe("1 way");
    quiet(opened);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { PNG } from "pngjs";
import { packaged, tool } from "../tools/tool.js";

type Puppeteer = typeof import("puppeteer-core", { with: { "resolution-mode": "import" }});
type Browser = Awaited<ReturnType<Puppeteer["launch"]>>;
/** A page, as puppeteer drives it. */
export type Page = Awaited<ReturnType<Browser["newPage"]>>;

interface Chromium {
  findChromium(tell: (text: string) => void): Promise<{ program: string; env: Readonly<Record<string, string>> }>;
}

/** A page in the browser, and what went on in it. */
export interface Opened {
  page: Page;
  /** Errors, and what the browser says of them. */
  said: readonly string[];
  /** What was asked for, the file itself aside. */
  asked: readonly string[];
}

/** A real Chromium, as set-up finds it. */
export async function browser() {
  const { findChromium } = await tool<Chromium>("chromium");
  const { program, env } = await findChromium(() => {});
  const { launch } = await packaged<Puppeteer>("puppeteer-core");
  const running: Browser = await launch({
    executablePath: program,
    env: { ...process.env, ...env },
    // Nobody runs a browser's sandbox as root; what is opened is our own page.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  const folder = mkdtempSync(join(tmpdir(), "wxcc-page-"));

  async function open(file: string, scheme: "light" | "dark" = "light"): Promise<Opened> {
    const page = await running.newPage();
    const [said, asked]: [string[], string[]] = [[], []];
    const { href } = pathToFileURL(file);
    page.on("console", message => void said.push(message.text()));
    page.on("pageerror", error => void said.push(String(error)));
    page.on("request", request => void (request.url() !== href && asked.push(request.url())));
    await page.setViewport({ width: 1600, height: 1000 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(href);
    return { page, said, asked };
  }

  return {
    open,
    /** Opens what stands nowhere yet. */
    show(text: string, scheme: "light" | "dark" = "light") {
      const file = join(folder, "report.html");
      writeFileSync(file, text);
      return open(file, scheme);
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What axe finds against a page, a line for each place. */
export async function violations({ page }: Opened): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"] }),
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What a screenshot shows. */
export async function screenshot({ page }: Opened) {
  const { width, height, data } = PNG.sync.read(Buffer.from(await page.screenshot()));
  const colourAt = (place: number) => `#${Buffer.from(data.subarray(place * 4, place * 4 + 3)).toString("hex")}`;
  const counts = new Map<string, number>();
  for (let place = 0; place < width * height; place += 1)
    counts.set(colourAt(place), (counts.get(colourAt(place)) ?? 0) + 1);
  return {
    /** How much of it has a colour, from 0 to 1. */
    share: (colour: string) => (counts.get(colour) ?? 0) / (width * height),
    colours: counts.size,
  };
}

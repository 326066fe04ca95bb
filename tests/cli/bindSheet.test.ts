import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bindSheets } from "../../provider/cli/bindSheet.js";
import { six, whatsapp } from "../channels/sample.js";
import { stateOf } from "./state.js";
import { running } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "wxcc-bind-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "state.json"), stateOf([...six.slice(0, 2), whatsapp]));
writeFileSync(join(folder, "empty.json"), stateOf([]));

const run = (words: readonly string[], values = {}) =>
  running(bindSheets, { state: "state.json", ...values }, words, { cwd: folder });

describe("wxcc bind-sheet", () => {
  test("prints a sheet for every channel, or for the one that is named", async () => {
    const all = await run([]);
    expect(all.code).toBe(0);
    expect(all.text.match(/^# .*/gm)).toEqual(["# SMS: Acme SMS", "# E-mail: Acme mail", "# WhatsApp: Acme WhatsApp"]);
    expect((await run(["sms"])).text.match(/^# .*/gm)).toEqual(["# SMS: Acme SMS"]);
  });

  test("prints data", async () => {
    const [sheet] = JSON.parse((await run(["whatsapp"], { json: true })).text);
    expect(sheet).toMatchObject({ channel: "whatsapp", asset: { assetId: "WA0001" } });
  });

  test("names the channels that there are", async () => {
    await expect(run(["fax"])).rejects.toMatchObject({
      happened: 'this stack has no digital channel "fax"',
      todo: "It has sms (sms), email (email), whatsapp (whatsapp).",
    });
    await expect(run([], { state: "empty.json" })).rejects.toThrow("this stack has no digital channel");
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { channel, found, spec } from "./stack.js";

const folder = mkdtempSync(join(tmpdir(), "wxcc-rules-flow-"));
afterAll(() => rmSync(folder, { recursive: true }));
const whole = join(folder, "whole.workflow");
const cut = join(folder, "cut.workflow");
writeFileSync(whole, "0".repeat(512));
writeFileSync(cut, "0".repeat(500));

const sms = (flow: object) => channel("sms", { flow: { template: "SMS inbound", release: "v3.5", ...flow } });

spec("flows.template", {
  refuses: sms({ template: "EmailInboundFlow" }),
  as: ['channel "sms": flow: "EmailInboundFlow" is a flow of E-mail, not of SMS'],
  accepts: sms({}),
  waits: sms({ template: UNKNOWN }),
});

spec("flows.newer", {
  refuses: sms({ release: "v3.4" }),
  as: ['channel "sms": flow.release: v3.4 is older than v3.5'],
  accepts: sms({}),
  waits: sms({ release: UNKNOWN }),
});

spec("flows.file", {
  refuses: sms({ file: cut }),
  as: [`channel "sms": flow.file: ${cut}: its length 500 is no multiple of 512: it was cut off; fetch it again`],
  accepts: sms({ file: whole }),
  waits: sms({ file: UNKNOWN }),
});

spec("flows.text", {
  refuses: sms({ file: whole }),
  as: [expect.stringMatching(/whole\.workflow is not "SMS inbound" of v3\.5 as it was published/) as never],
  accepts: sms({ file: whole, release: "v3.4" }),
  waits: sms({ file: UNKNOWN }),
});

test("a file that is missing is a problem of its channel, not the end of the preview", () => {
  const none = join(folder, "none.workflow");
  expect(found("flows.file", sms({ file: none }))).toEqual([
    expect.stringContaining(`channel "sms": flow.file: ${none}: it cannot be read (ENOENT)`),
  ]);
});

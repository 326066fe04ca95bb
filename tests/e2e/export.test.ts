import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { exportedFlow, flowsAt, formOf } from "../flows.js";
import { asForm, audioForm } from "../form.js";
import { wave } from "../wave.js";
import { newStack, type Stack, succeeded } from "./stack.js";

/** A tenant as somebody clicked it together. */
async function clickedTogether() {
  const stack = await newStack({ typescript: true });
  const { administrator } = stack;
  const site = await administrator.find("site", "Default_Site");
  const layout = await administrator.create("desktop-layout", {
    name: "Sales layout",
    jsonFileName: "sales.json",
    jsonFileContent: '{"appTitle":"Acme","area":{}}',
    defaultJsonModified: false,
    status: true,
    editedBy: "Somebody",
    global: false,
    validated: false,
  });
  const team = await administrator.create("team", {
    name: 'Sales "EMEA" */',
    siteId: site.id,
    active: true,
    teamType: "AGENT",
    teamStatus: "NOT_AVAILABLE",
    desktopLayoutId: layout.id,
  });
  const queue = await administrator.create("contact-service-queue", {
    name: "Sales",
    queueType: "INBOUND",
    channelType: "TELEPHONY",
    serviceLevelThreshold: 60,
    maxActiveContacts: 250,
    maxTimeInQueue: 600,
    active: true,
    checkAgentAvailability: false,
    monitoringPermitted: true,
    parkingPermitted: false,
    recordingPermitted: false,
    recordingAllCallsPermitted: false,
    pauseRecordingPermitted: false,
    routingType: "LONGEST_AVAILABLE_AGENT",
    queueRoutingType: "TEAM_BASED",
    callDistributionGroups: [{ agentGroups: [{ teamId: team.id }], order: 1, duration: 0 }],
  });
  const calls = exportedFlow("Calls", { wait: { activityName: "queue-contact", destination: queue.id } });
  const { type, body } = formOf(calls);
  const { organizationId } = stack.tenant;
  sent(stack, `${flowsAt(organizationId)}/flows:import?flowType=FLOW`, type, body);
  const recording = { name: "welcome.wav", contentType: "AUDIO_WAV" };
  const path = `/organization/${organizationId}/audio-file`;
  sent(stack, path, asForm["content-type"], audioForm(recording, wave("welcome")));
  return stack;
}

/** Somebody sends a form. */
function sent({ tenant: { tenant } }: Stack, path: string, type: string, body: string) {
  const { token } = tenant.tokens().access.find(one => one.scope === "write")!;
  const headers = { authorization: `Bearer ${token}`, "content-type": type };
  const answer = tenant.handle({ method: "POST", path, headers, body });
  if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.body}`);
}

test("a living tenant comes under management without a write, and stays when the stack goes", async () => {
  const stack = await clickedTogether();
  const before = await stack.administrator.contents();
  const writes = () => stack.tenant.requests().filter(({ method }) => method !== "GET").length;
  const made = writes();
  for (const name of ["index.ts", "tsconfig.json"]) rmSync(join(stack.folder, name), { force: true });

  const exported = await stack.wxcc("export", "--out", ".");
  expect([exported.code, exported.output]).toEqual([0, expect.stringContaining("pulumi import --file import.json")]);
  const code = readFileSync(join(stack.folder, "routing.ts"), "utf8");
  expect(code).toContain("callDistributionGroups: [{ agentGroups: [{ teamId: salesEmea }], order: 1 }],");
  expect(code).toContain('definition: "flows/calls.json"');
  expect(existsSync(join(stack.folder, "audio", "welcome.wav"))).toBe(true);

  const importing = ["import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes"];
  const imported = await stack.pulumi(...importing, "--skip-preview");
  expect([imported.code, imported.output]).toEqual([0, expect.stringMatching(/= 1\d imported/)]);
  succeeded(await stack.preview("--expect-no-changes"));
  succeeded(await stack.up("--expect-no-changes"));
  expect(writes()).toBe(made);

  const destroy = succeeded(await stack.destroy());
  expect(destroy.output).toContain('queue "Sales" (');
  expect(destroy.output).toContain("was there before this stack: it is left in the tenant, no longer managed");
  expect(writes()).toBe(made);
  expect(await stack.administrator.contents()).toEqual(before);
});

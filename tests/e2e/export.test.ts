import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newStack, succeeded } from "./stack.js";

/** A tenant as somebody clicked it together, and a project into which it was exported. */
async function adopted() {
  const stack = await newStack({ typescript: true });
  const { administrator } = stack;
  const site = await administrator.find("site", "Default_Site");
  const team = await administrator.create("team", {
    name: 'Sales "EMEA" */',
    siteId: site.id,
    active: true,
    teamType: "AGENT",
    teamStatus: "NOT_AVAILABLE",
  });
  await administrator.create("contact-service-queue", {
    name: "Sales",
    queueType: "INBOUND",
    checkAgentAvailability: false,
    channelType: "TELEPHONY",
    serviceLevelThreshold: 60,
    maxActiveContacts: 250,
    maxTimeInQueue: 600,
    timezone: "Europe/Berlin",
    active: true,
    monitoringPermitted: true,
    parkingPermitted: false,
    recordingPermitted: false,
    recordingAllCallsPermitted: false,
    pauseRecordingPermitted: false,
    routingType: "LONGEST_AVAILABLE_AGENT",
    queueRoutingType: "TEAM_BASED",
    callDistributionGroups: [{ agentGroups: [{ teamId: team.id }], order: 1, duration: 0 }],
  });
  return { stack, team };
}

test("a living tenant comes under management without a write, and stays when the stack goes", async () => {
  const { stack, team } = await adopted();
  const before = await stack.administrator.contents();
  const writes = () => stack.tenant.requests().filter(({ method }) => method !== "GET").length;
  const made = writes();
  for (const name of ["index.ts", "tsconfig.json"]) rmSync(join(stack.folder, name), { force: true });
  const exported = await stack.wxcc("export", "--out", ".");
  console.log(exported.output);
  console.log(readFileSync(join(stack.folder, "routing.ts"), "utf8"));
  console.log((await stack.pulumi("import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes")).output);
  console.log((await stack.preview("--expect-no-changes")).output);
  console.log((await stack.up("--expect-no-changes")).output);
  console.log((await stack.pulumi("import", "--file", "import.json", "--generate-code=false", "--protect=false", "--yes")).output);
  console.log((await stack.preview("--expect-no-changes")).output);
  console.log((await stack.destroy()).output);
  expect(writes()).toBe(made);
  expect(await stack.administrator.contents()).toEqual(before);
});

import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { newStack, refused, type Stack, succeeded } from "./stack.js";

/** Characters that JSON, URLs and forms each write in another way. */
const webhook = 'canary-of-a-webhook/"+%41é\\-012345678';

const own = 'canary-of-a-program/"+%41é\\-0123456789';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Stands before a tenant, and refuses each write whose name says so by repeating all that it was sent. */
async function echoing(tenant: string): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString("utf8");
    const status = Number(/refused by (\d+)/.exec(body)?.[1]);
    if (incoming.method !== "GET" && status) {
      const reason = `you sent ${JSON.stringify(incoming.headers)} ${body}`;
      outgoing.writeHead(status, {
        "content-type": "application/json",
        trackingid: "ECHO_1",
        "x-echo": reason.replace(/[^ -~]/g, "?"),
      });
      return outgoing.end(
        JSON.stringify({
          trackingId: "ECHO_1",
          error: { key: String(status), reason, message: [{ description: reason }] },
        }),
      );
    }
    const { method, url, headers } = incoming;
    const on = request(`${tenant}${url}`, { method, headers, agent: false }, answer => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    on.end(Buffer.concat(parts));
  });
  servers.push(server);
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const program = (refusals: readonly number[] = []) => `
  const config = new pulumi.Config();
  const channel = new wxcc.CustomChannel("viber", {
    name: "Viber", channelType: "CUSTOM_MESSAGING", logoIconName: "chat-regular" });
  const asset = (name, title) => new wxcc.CustomAsset(name, {
    name: title, channelType: "CUSTOM_MESSAGING", channelId: channel, businessAddress: title,
    webhookUrl: "https://middleware.acme.example", webhookSecret: config.requireSecret("webhook") });
  asset("viber", "Viber");
  for (const status of ${JSON.stringify(refusals)}) asset("refused" + status, "refused by " + status);
`;

/** What no description knows as a secret: a value, one in a set that is kept member by member, and one that is refused. */
const onlyInProgram = `
  const own = new pulumi.Config().requireSecret("own");
  const text = { variableType: "String", defaultValue: own };
  new wxcc.GlobalVariable("own", { name: "own", ...text });
  new wxcc.GlobalVariable("refused", { name: "refused", ...text, description: "refused by 403" });
  const skill = new wxcc.Skill("given", { name: "Given", skillType: "TEXT", dynamicSkill: true });
  const agent = wxcc.Agent.find("agent", { email: "agent1@example.com" });
  new wxcc.SkillAssignment("given", { skillId: skill, agents: [{ userId: agent, textValue: own }] });
`;

/** Everything that the engine and its plugins can say. */
const loud = ["-v=9", "--logtostderr", "--logflow"];

async function loudStack(): Promise<Stack> {
  const stack = await newStack();
  const { clientId, clientSecret, refreshToken } = stack.tenant;
  stack.environment = {
    WXCC_BASE_URL: await echoing(stack.tenant.baseUrl),
    ...{ WXCC_CLIENT_ID: clientId, WXCC_CLIENT_SECRET: clientSecret, WXCC_REFRESH_TOKEN: refreshToken },
    WXCC_LOG: "debug",
  };
  await stack.pulumi("config", "set", "--secret", "webhook", webhook);
  await stack.pulumi("config", "set", "--secret", "own", own);
  return stack;
}

// What is left behind is looked through when the test ends, as in every test with the real CLI.
test("a run that is refused, and all that its loudest logs say, holds no secret", async () => {
  const stack = await loudStack();
  // Each by itself: what one call for all is refused with is the error of all.
  stack.environment = { ...stack.environment, WXCC_BULK: "false" };
  stack.program(program([401, 403, 500]) + onlyInProgram);
  const up = refused(await stack.up("--continue-on-error", ...loud));
  for (const name of ["Unauthorized", "Forbidden", "Unknown"]) expect(up.output).toContain(name);
  expect(up.output).toContain("Webex tracking id ECHO_1");
  expect(up.output.length).toBeGreaterThan(100_000);
  // They were sent.
  const { tables } = stack.tenant.tenant.snapshot();
  expect(JSON.stringify([...tables].map(([, rows]) => [...rows.values()])).split("canary-of-a-program")).toHaveLength(
    3,
  );
});

test("commands say nothing secret in their own logs, nor do the loudest logs of the engine in a quiet run", async () => {
  const stack = await loudStack();
  stack.program(program());
  succeeded(await stack.up(...loud));
  succeeded(await stack.preview("--expect-no-changes", ...loud));
  succeeded(await stack.refresh("--expect-no-changes", ...loud));
  for (const command of ["doctor", "drift", "export", "report", "history"]) {
    const ended = await stack.wxcc(command, ...(command === "export" ? ["--out", "exported"] : []));
    expect([command, ended.code, ended.output]).toEqual([command, expect.anything(), expect.stringContaining(" ")]);
  }
  succeeded(await stack.destroy(...loud));
});

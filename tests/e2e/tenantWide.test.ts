import { newStack, refused, succeeded } from "./stack.js";

const configuration = (fields: string, name = "rona") => `new wxcc.TenantConfiguration("${name}", { ${fields} });`;
const setting = (fields: string) => `new wxcc.OrganizationSetting("privacy", { ${fields} });`;
const node = `new wxcc.NodeAuthorization("task", { node: "Webex CC Task", owner: "admin1@example.com", authorizedOn: "2026-01-05" });`;
const declared = `${configuration("timeoutRonaChatSeconds: 45")} ${setting("maskSensitiveData: true")} ${node}`;

test("the records of which a tenant has one are adopted, watched and left; an authorisation is watched too", async () => {
  const stack = await newStack();
  const { administrator } = stack;
  const [first] = await administrator.list("tenant-configuration");
  const [privacy] = await administrator.list("organization-setting");
  const now = async () => (await administrator.list("tenant-configuration"))[0]!;

  const beyond = configuration(
    "timeoutRonaTelephonySeconds: 121, timeoutRonaSocialSeconds: 6001, outdialEnabled: true",
  );
  stack.program(beyond + configuration("endCallEnabled: true", "other"));
  const wrong = refused(await stack.preview());
  for (const field of ["timeoutRonaTelephonySeconds", "timeoutRonaSocialSeconds", "outdialEnabled"])
    expect(wrong.output).toContain(field);
  expect(wrong.output).toContain(
    'tenant configuration "other": a tenant has one, which tenant configuration "rona" declares already. Remove one of the two.',
  );

  stack.program(declared);
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain(
    `takes over tenant configuration (${first!.id}), changing timeoutRonaChatSeconds 60 → 45`,
  );
  expect(preview.output).toContain(
    `takes over organization setting (${privacy!.id}), changing maskSensitiveData false → true`,
  );
  const up = succeeded(await stack.up());
  expect(
    up.requests
      .filter(line => !line.startsWith("GET "))
      .map(line => line.replace(/\/organization\/[^/]+/, ""))
      .sort(),
  ).toEqual([`PATCH /organization-setting/${privacy!.id}`, `PUT /tenant-configuration/${first!.id}`]);
  const { lastUpdatedTime: _, version: __, ...before } = first!;
  expect(await now()).toMatchObject({ ...before, timeoutRonaChatSeconds: 45 });

  await administrator.change("tenant-configuration", String(first!.id), { timeoutRonaChatSeconds: 300 });
  const drift = succeeded(await stack.preview());
  expect(drift.output).toContain("tenant configuration: timeoutRonaChatSeconds 45 → 300, changed in the tenant at");
  succeeded(await stack.up());
  expect((await now()).timeoutRonaChatSeconds).toBe(45);

  // Without access to Control Hub the authorisation is not checked, and the run goes on.
  const { environment } = stack;
  stack.environment = { ...environment, WXCC_CONTROL_HUB_TOKEN: "of_nobody" };
  const unread = succeeded(await stack.preview("--expect-no-changes"));
  expect(unread.output).toContain("node authorization Webex CC Task: owner was not checked");
  stack.environment = environment;
  await stack.hand("remove-role", { email: "admin1@example.com" });
  const lost = refused(await stack.preview());
  expect(lost.output).toContain(
    "admin1@example.com is neither Full Administrator nor Contact Center Administrator any more: the node stops working",
  );

  const destroyed = succeeded(await stack.destroy());
  expect(destroyed.writes).toBe(0);
  expect(destroyed.output).toContain(`tenant configuration (${first!.id}) is left as it is, no longer managed`);
  expect(destroyed.output).toContain(`organization setting (${privacy!.id}) is left as it is, no longer managed`);
  expect(destroyed.output).toMatch(/node authorization .* was only declared: nothing is deleted in the tenant/);
  expect((await now()).timeoutRonaChatSeconds).toBe(45);
});

test("secrets of an asset are ciphertext in the state, and shown by no command", async () => {
  const stack = await newStack();
  const mailbox = (
    password: string,
    client: string,
  ) => `new wxcc.DigitalAsset("mailbox", { channel: "email", name: "Care",
    address: "care@example.com", smtpServer: "smtp.gmail.com", smtpPort: 465, security: "SSL",
    password: "${password}", oauthClientSecret: "${client}" });`;
  const secrets = ["hunter2-of-care", "GOCSPX-of-care", "hunter3-of-care", "GOCSPY-of-care"];
  const shown: string[] = [];
  stack.program(mailbox(secrets[0]!, secrets[1]!));
  shown.push(succeeded(await stack.preview("--diff")).output, succeeded(await stack.up("--diff")).output);
  shown.push(stack.state());
  expect(shown.at(-1)).toContain("care@example.com");

  stack.program(mailbox(secrets[2]!, secrets[3]!));
  const change = succeeded(await stack.preview("--diff"));
  expect(change.output).toMatch(/password/);
  shown.push(change.output, succeeded(await stack.up("--diff")).output, stack.state());
  succeeded(await stack.preview("--expect-no-changes"));
  shown.push(succeeded(await stack.destroy("--diff")).output);
  for (const secret of secrets) for (const text of shown) expect(text).not.toContain(secret);
});

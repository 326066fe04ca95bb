import { newStack, refused, type Stack, succeeded } from "./stack.js";

const program = (name = "Berlin") => `
  const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
  new wxcc.Site("berlin", { name: "${name}", multimediaProfileId: profile });
`;

async function deployed() {
  const stack = await newStack();
  stack.program(program());
  succeeded(await stack.up());
  return stack;
}

/** What a state holds of the resources. The engine writes empty dependencies now with, now without their names. */
const resourcesOf = (stack: Stack) => {
  const { resources, pending_operations } = JSON.parse(stack.state()).checkpoint.latest;
  const lasting = ({ propertyDependencies: _, ...resource }: Record<string, unknown>) => resource;
  return { resources: resources.map(lasting), pending: pending_operations ?? [] };
};

/** Runs commands that must fail, and shows that they leave the state alone. */
async function refusedUntouched(stack: Stack, commands: readonly ("preview" | "up" | "refresh" | "destroy")[]) {
  const before = resourcesOf(stack);
  const runs = [];
  for (const command of commands) {
    const run = refused(await stack[command]());
    expect(run.output).not.toMatch(/\n\s+at /);
    expect(resourcesOf(stack)).toEqual(before);
    runs.push(run);
  }
  return runs;
}

test("a wrong token, no token, another organization, a tenant that is down: said clearly, and nothing moves", async () => {
  const stack = await deployed();
  const { environment } = stack;
  stack.program(program("Munich"));
  const before = await stack.administrator.contents();

  stack.environment = { ...environment, WXCC_ACCESS_TOKEN: `nobodys_SIM1_${stack.tenant.organizationId}` };
  for (const { output } of await refusedUntouched(stack, ["preview", "up", "refresh", "destroy"])) {
    expect(output).toMatch(/Unauthorized: .*\n\s+Set WXCC_ACCESS_TOKEN/);
    expect(output).not.toContain("nobodys_");
  }

  stack.environment = { WXCC_BASE_URL: stack.tenant.baseUrl };
  for (const { output, requests } of await refusedUntouched(stack, ["preview", "destroy"])) {
    expect(output).toMatch(/Unauthorized: no credentials are set\n\s+Set WXCC_ACCESS_TOKEN/);
    expect(requests).toEqual([]);
  }

  stack.environment = { ...environment, WXCC_EXPECTED_ORG_ID: "00000000-0000-4000-8000-000000000000" };
  for (const { output, requests } of await refusedUntouched(stack, ["up", "destroy"])) {
    expect(output).toMatch(/WrongTenant: the token belongs to organization .+, and the stack expects 00000000-/);
    expect(requests).toEqual([]);
  }

  expect(await stack.administrator.contents()).toEqual(before);
  stack.environment = environment;
  await stack.tenant.close();
  for (const { output } of await refusedUntouched(stack, ["preview", "up", "refresh", "destroy"]))
    expect(output).toMatch(/Unavailable: .* cannot be reached: 127\.0\.0\.1:\d+ did not answer \(ECONNREFUSED\)/);
});

test("wxcc:expectedOrgId in the stack stops a run before anything is read", async () => {
  const stack = await newStack();
  stack.program(program());
  await stack.pulumi("config", "set", "wxcc:expectedOrgId", "00000000-0000-4000-8000-000000000000");
  const run = refused(await stack.preview());
  expect(run.output).toContain("WrongTenant");
  expect(run.requests).toEqual([]);
  await stack.pulumi("config", "set", "wxcc:expectedOrgId", stack.tenant.organizationId);
  succeeded(await stack.preview());
});

test("a token that was rotated since up is taken from the environment by destroy", async () => {
  const stack = await deployed();
  const answer = await fetch(`${stack.tenant.baseUrl}/_simulator/tokens/rotate`, { method: "POST" });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  refused(await stack.destroy());
  stack.environment.WXCC_ACCESS_TOKEN = accessToken;
  succeeded(await stack.destroy());
  await expect(stack.administrator.find("site", "Berlin")).rejects.toThrow("there is no site");
});

test("a refresh token is exchanged once in a run", async () => {
  const stack = await newStack();
  const { clientId, clientSecret, refreshToken, baseUrl } = stack.tenant;
  stack.program(program());
  stack.environment = {
    WXCC_BASE_URL: baseUrl,
    WXCC_CLIENT_ID: clientId,
    WXCC_CLIENT_SECRET: clientSecret,
    WXCC_REFRESH_TOKEN: refreshToken,
  };
  const up = succeeded(await stack.up());
  expect(up.requests.filter(request => request.includes("access_token"))).toHaveLength(1);
  for (const secret of [clientSecret, refreshToken, stack.tenant.tenant.tokens().access.at(-1)!.token])
    expect(stack.state() + up.output).not.toContain(secret);
  stack.environment.WXCC_REFRESH_TOKEN = "wrong";
  const wrong = refused(await stack.preview());
  expect(wrong.output).toContain("Unauthorized: the client id, client secret or refresh token was refused");
});

test("credentials in the stack's configuration are refused as plain text and kept secret as secrets", async () => {
  const stack = await newStack();
  const { baseUrl, accessToken } = stack.tenant;
  stack.program(program());
  stack.environment = { WXCC_BASE_URL: baseUrl };
  await stack.pulumi("config", "set", "wxcc:accessToken", accessToken, "--plaintext");
  const plain = refused(await stack.preview());
  expect(plain.output).toContain("wxcc:accessToken stands as plain text in the stack configuration");
  expect(plain.output).toContain("pulumi config set --secret wxcc:accessToken");
  expect(plain.requests).toEqual([]);

  await stack.pulumi("config", "set", "wxcc:accessToken", accessToken, "--secret");
  const up = succeeded(await stack.up());
  const refresh = succeeded(await stack.refresh());
  for (const text of [stack.settings(), stack.state(), up.output, refresh.output, plain.output])
    expect(text).not.toContain(accessToken.split("_")[0]);

  // The environment wins; and where the state's token is too old, the error says why.
  stack.environment.WXCC_ACCESS_TOKEN = `nobodys_SIM1_${stack.tenant.organizationId}`;
  expect(refused(await stack.preview()).output).toContain("Unauthorized");
  delete stack.environment.WXCC_ACCESS_TOKEN;
  stack.tenant.tenant.rotateTokens();
  const old = refused(await stack.destroy());
  expect(old.output).toContain("Pulumi gives refresh and destroy the stack configuration of the last up");
});

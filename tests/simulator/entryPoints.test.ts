import { newTenant, smallest } from "./tenant.js";

function calls() {
  const tenant = newTenant();
  const body = smallest(tenant)["entry-point"]!;
  const post = (change: object) => tenant.call("POST", "entry-point", { ...body, ...change });
  return { ...tenant, post, reason: (change: object) => post(change).body.error.reason as string };
}
const sms = { channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD", assetId: "14085550100" };

describe("an entry point", () => {
  test("gets time zone, script and the type of its digital channels from the server", () => {
    const { post } = calls();
    expect(post({}).body).toMatchObject({
      timezone: "Europe/Berlin",
      callbackEnabled: false,
      imiOrgType: "IMI",
      controlFlowScriptUrl: expect.stringMatching(/^https:/),
    });
    const phone = post({ name: "Phone", channelType: "TELEPHONY", assetId: undefined }).body;
    expect(phone).not.toHaveProperty("imiOrgType");
  });

  test("needs a threshold above zero", () => {
    expect(calls().reason({ serviceLevelThreshold: 0 })).toBe("serviceLevelThreshold: must be at least 1");
  });

  test("is outbound on telephony only", () => {
    expect(calls().reason({ entryPointType: "OUTBOUND" })).toContain("only the TELEPHONY channel");
  });

  test("of a social channel names which, and its asset", () => {
    const { post, reason } = calls();
    expect(post(sms).status).toBe(201);
    expect(reason({ ...sms, socialChannelType: undefined })).toContain("socialChannelType");
    expect(reason({ ...sms, assetId: undefined })).toBe("assetId: is required for SOCIAL_CHANNEL");
    expect(reason({ socialChannelType: "MESSENGER" })).toContain("socialChannelType");
  });

  test("takes an asset that is registered, fits the channel and is free", () => {
    const { call, post, reason } = calls();
    expect(reason({ assetId: "unheard" })).toBe("assetId: asset unheard not found or not registered");
    expect(reason({ assetId: "a_638296118145560000" })).toContain("is of channel email, which does not fit CHAT");
    const first = post({}).body;
    expect(post({ name: "Second" })).toMatchObject({
      status: 409,
      body: { error: { reason: expect.stringContaining("already mapped") } },
    });
    expect(call("PUT", `entry-point/${first.id}`, { ...first, description: "same asset" }).status).toBe(200);
    call("DELETE", `entry-point/${first.id}`);
    expect(post({ name: "Second" }).status).toBe(201);
  });

  test("keeps its channel", () => {
    const { call, post } = calls();
    const { body } = post({});
    expect(call("PUT", `entry-point/${body.id}`, { ...body, channelType: "EMAIL" }).body.error.reason).toBe(
      "This configuration cannot be changed. Original value is CHAT",
    );
  });

  test("is listed by channel", () => {
    const { call, post } = calls();
    post({});
    post({ ...sms, name: "Texts" });
    const { data } = call("GET", "v2/entry-point?channelTypes=SOCIAL_CHANNEL").body;
    expect(data.map((row: { name: string }) => row.name)).toEqual(["Texts"]);
  });
});

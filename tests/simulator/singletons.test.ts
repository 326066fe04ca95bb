import { newTenant } from "./tenant.js";

function singleton(type: string) {
  const tenant = newTenant();
  const [{ id }] = tenant.rows(`v2/${type}`) as [{ id: string }];
  const read = () => tenant.call("GET", `${type}/${id}`).body;
  const put = (change: object) => tenant.call("PUT", `${type}/${id}`, { ...read(), ...change });
  const reason = (change: object) => put(change).body.error.reason;
  return { ...tenant, id, read, put, reason };
}

describe.each(["tenant-configuration", "organization-setting"])("the %s", type => {
  test("is there once in a new tenant, and is neither created nor deleted", () => {
    const { call, id, rows } = singleton(type);
    expect(rows(`v2/${type}`)).toHaveLength(1);
    expect(call("GET", type).body).toHaveLength(1);
    expect(call("POST", type, {}).status).toBe(405);
    expect(call("POST", `${type}/bulk`, { items: [] }).status).toBe(405);
    expect(call("DELETE", `${type}/${id}`).status).toBe(405);
  });

  test("takes back what it answered", () => {
    const { put, read } = singleton(type);
    const before = read();
    expect(put({}).status).toBe(200);
    expect(read()).toEqual({ ...before, version: 1, lastUpdatedTime: before.lastUpdatedTime + 1 });
  });
});

describe("the tenant configuration", () => {
  const { put, reason } = singleton("tenant-configuration");

  test("changes by PUT of the whole record, not by PATCH", () => {
    const { call, id, put, read } = singleton("tenant-configuration");
    expect(put({ timeoutRonaSocialSeconds: 45, endCallEnabled: false }).status).toBe(200);
    expect(read()).toMatchObject({ timeoutRonaSocialSeconds: 45, endCallEnabled: false, timeoutRonaChatSeconds: 60 });
    expect(call("PATCH", `tenant-configuration/${id}`, { timeoutRonaSocialSeconds: 30 }).status).toBe(405);
  });

  test.each(["Telephony", "Chat", "Email", "Social"])("needs the RONA seconds of %s in every PUT", medium => {
    const field = `timeoutRona${medium}Seconds`;
    expect(reason({ [field]: undefined })).toBe(`${field}: is required`);
  });

  test.each([
    ["Telephony", 120],
    ["Chat", 6_000],
    ["Email", 6_000],
    ["Social", 6_000],
    ["WorkItem", 6_000],
  ])("has RONA seconds of %s from 1 to %d", (medium, most) => {
    const field = `timeoutRona${medium}Seconds`;
    expect([1, most].map(value => put({ [field]: value }).status)).toEqual([200, 200]);
    expect([0, most + 1].map(value => put({ [field]: value }).status)).toEqual([400, 400]);
  });

  test.each([
    ["heartBeatInterval", 1],
    ["timeoutRonaCustomMessagingSeconds", 30],
    ["outdialEnabled", false],
    ["dnDefaultRegex", undefined],
  ])("does not let a user's token change %s", (field, value) => {
    const answer = put({ [field]: value });
    expect(answer.status).toBe(403);
    expect(answer.body.error.reason).toBe(`${field}: User-token updates are not permitted for this field`);
  });
});

describe("the organization setting", () => {
  test("changes by PATCH of what differs", () => {
    const { call, id, read } = singleton("organization-setting");
    const patch = (change: object) => call("PATCH", `organization-setting/${id}`, change).status;
    expect(patch({ recordingMode: "AUDIO_AND_SCREEN", maskSensitiveData: true })).toBe(200);
    expect(read()).toMatchObject({ recordingMode: "AUDIO_AND_SCREEN", maskSensitiveData: true, shortCallThreshold: 5 });
    expect(patch({ recordingMode: "VIDEO" })).toBe(400);
  });

  test("says what the subscription allows, and lets nobody change it", () => {
    const { call, id, read } = singleton("organization-setting");
    expect(read()).toMatchObject({ maxChannels: 5, socialChannel: true, sbrEnabled: true });
    expect(call("PATCH", `organization-setting/${id}`, { maxChannels: 50 }).status).toBe(403);
    expect(call("PATCH", `organization-setting/${id}`, { maxChannels: 5 }).status).toBe(200);
  });

  test("needs 56 fields in a PUT", () => {
    const { call, id } = singleton("organization-setting");
    const { reason } = call("PUT", `organization-setting/${id}`, { id }).body.error;
    expect(reason.split(", ")).toHaveLength(56);
  });
});

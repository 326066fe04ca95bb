import { newTenant, smallest } from "./tenant.js";

/** A new tenant whose chat queue has an agent, and a person who does the hand steps that make the channel live. */
function chats() {
  const it = newTenant();
  const { call, named } = it;
  const body = smallest(it);
  const step = (name: string, fields: object) => {
    const { status, body: answer } = call("POST", `/_simulator/hand/${name}`, fields);
    if (status !== 200) throw new Error(`${name}: ${answer.reason}`);
    return answer;
  };
  const by = "admin1@example.com";
  const queueId: string = call("POST", "contact-service-queue", body["contact-service-queue"]).body.id;
  const entryPointId: string = call("POST", "entry-point", body["entry-point"]).body.id;
  const userId = named("v2/user", "agent1@example.com");
  call("PATCH", `user/${userId}`, { teamIds: [named("v2/team", "Default_Team")] });
  const goLive = () => {
    for (const node of ["Webex CC Task", "Webex CC Engage"]) step("authorize-node", { node, by });
    step("upload-flow", { service: "Website chat", template: "LivechatInbound flow", release: "v3.5" });
    step("bind-flow", { flow: "LivechatInbound flow", queueId });
    step("make-live", { flow: "LivechatInbound flow" });
  };
  const hello = { channel: "livechat", assetId: "LI07154615", from: "customer@example.com", text: "Hello" };
  const write = (change: object = {}) => call("POST", "/_simulator/message", { ...hello, ...change });
  const tasks = () => call("GET", "/_simulator/tasks").body;
  return { ...it, step, goLive, write, tasks, queueId, entryPointId, userId, hello };
}

describe("a message sent by hand", () => {
  test("is lost before the flow is live, and reaches an agent afterwards", () => {
    const { goLive, write, userId, queueId, entryPointId, hello } = chats();
    expect(write()).toMatchObject({ status: 201, body: { outcome: { lost: "noLiveFlow", at: 0 } } });
    goLive();
    expect(write()).toMatchObject({
      status: 201,
      body: { ...hello, queueId, entryPointId, createdAt: 0, outcome: { offeredTo: userId, at: 0 } },
    });
  });

  test("is lost again when who authorised the nodes changes the password", () => {
    const { goLive, write, step } = chats();
    goLive();
    expect(write().body.outcome).toHaveProperty("offeredTo");
    step("change-password", { email: "admin1@example.com" });
    expect(write().body.outcome).toMatchObject({ lost: "onauthorizationfail" });
  });

  test("finds everybody free, however many came before", () => {
    const { goLive, write, tasks } = chats();
    goLive();
    const outcomes = Array.from({ length: 12 }, () => write().body.outcome);
    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1);
    expect(tasks()).toHaveLength(12);
  });

  test("may ask for a priority and skills of its own", () => {
    const { goLive, write } = chats();
    goLive();
    expect(write({ contactPriority: 0 }).body.outcome).toMatchObject({ lost: "onInvalidData" });
    expect(write({ contactPriority: 1, skills: { required: [] } }).body.outcome).toHaveProperty("offeredTo");
  });

  test("is in the list of tasks, numbered as it came, until the tenant is set back", () => {
    const { write, tasks, tenant } = chats();
    const before = tenant.snapshot();
    expect(tasks()).toEqual([]);
    const sent = [write(), write()].map(({ body }) => body);
    expect(tasks()).toEqual(sent);
    expect(sent.map(({ id }) => id)).toEqual(["task-1", "task-2"]);
    tenant.restore(before);
    expect(tasks()).toEqual([]);
  });

  test("is refused when it cannot be read, and leaves no task", () => {
    const { call, write, tasks } = chats();
    expect(write({ channel: "fax" })).toMatchObject({
      status: 400,
      body: { reason: expect.stringContaining("channel") },
    });
    expect(write({ from: "" })).toMatchObject({ status: 400, body: { reason: expect.stringContaining("from") } });
    expect(call("POST", "/_simulator/message", "hello")).toMatchObject({
      status: 400,
      body: { reason: "the body is not JSON" },
    });
    expect(tasks()).toEqual([]);
  });
});

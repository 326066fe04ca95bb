import { newTenant } from "./tenant.js";

describe("a contact number", () => {
  const { call, rows } = newTenant();
  const { status, body: created } = call("POST", "contact-number", { number: "555010034" });

  test("is an id, a number and two times", () => {
    expect(status).toBe(201);
    expect(Object.keys(created).sort()).toEqual(["createdTime", "id", "lastUpdatedTime", "number"]);
    expect(rows("v2/contact-number")).toEqual([{ ...created, links: [] }]);
    expect(call("GET", "contact-number").status).toBe(405);
    expect(call("GET", "contact-number/all-numbers").body).toEqual(["555010034"]);
  });

  test("is at most nine digits, and unique", () => {
    expect(call("POST", "contact-number", { number: "5550100345" }).status).toBe(400);
    expect(call("POST", "contact-number", { number: "+55501003" }).status).toBe(400);
    expect(call("POST", "contact-number", { number: "555010034" }).status).toBe(409);
  });

  test("is changed only with its id in the body", () => {
    const path = `contact-number/${created.id}`;
    expect(call("PUT", path, { number: "1" }).body.error.reason).toBe(
      "Invalid id: id in payload and URL should be same",
    );
    expect(call("PUT", path, { id: created.id, number: "1" }).body.number).toBe("1");
  });

  test("does not tell what refers to it", () => {
    const answer = call("GET", `contact-number/${created.id}/incoming-references`);
    expect([answer.status, answer.body.error.reason]).toEqual([400, "specify a valid external entity type"]);
  });
});

describe("a dial number", () => {
  const { call, rows, tenant } = newTenant();
  const hotline = {
    name: "Hotline",
    entryPointType: "INBOUND",
    channelType: "TELEPHONY",
    serviceLevelThreshold: 30,
    active: true,
    maximumActiveContacts: 10,
  };
  const entryPointId: string = call("POST", "entry-point", hotline).body.id;
  const whole = { dialledNumber: "+1408", entryPointId, location: "Berlin", regionId: "DE" };
  const post = (change: object = {}) => call("POST", "dial-number", { ...whole, ...change });
  const reason = (change: object) => post(change).body.error.reason as string;

  test("lacks one field after the other", () => {
    const names = ["dialledNumber", "entryPointId", "location", "regionId"];
    const without = (from: number) => Object.fromEntries(names.slice(from).map(name => [name, undefined]));
    expect(names.map((_, i) => reason(without(i)))).toEqual(names.map(name => `${name}: is required`));
  });

  test("is the default as the first, and counted and named by its entry point", () => {
    const { status, body } = post();
    expect(status).toBe(201);
    expect(body).toMatchObject({ defaultAni: true, entryPointName: "Hotline", dialledNumberDigits: "1408" });
    expect(post({ dialledNumber: "42", entryPointName: "Other" }).body).toMatchObject({ entryPointName: "Hotline" });
    expect(rows("v2/dial-number?filter=dialledNumberDigits==42")).toEqual([
      expect.not.objectContaining({ defaultAni: true }),
    ]);
    expect(call("GET", "dial-number/numbers-only").body).toEqual(["+1408", "42"]);
    expect(call("GET", `entry-point/${entryPointId}`).body.dnEpMappingCount).toBe(2);
    expect(call("DELETE", `entry-point/${entryPointId}`).body.error.referencedEntities).toEqual(["dial-number"]);
  });

  test("has one mapping", () => {
    expect(post().status).toBe(409);
  });

  test("exists in Webex Calling, if the tenant's numbers are known", () => {
    tenant.restore({ ...tenant.snapshot(), numbers: ["+1408", "43"] });
    const refused = post({ dialledNumber: "44" });
    expect([refused.status, refused.body.error.reason]).toEqual([404, "Dialed number does not exist"]);
    expect(post({ dialledNumber: "43" }).status).toBe(201);
  });

  test("goes with all others when the collection is deleted", () => {
    expect(call("DELETE", "dial-number").status).toBe(200);
    expect(rows("v2/dial-number")).toEqual([]);
  });
});

describe("a dial plan", () => {
  const { call, rows, named } = newTenant();

  test("is there for the United States and for any format, and these stay", () => {
    expect(rows("v2/dial-plan")).toMatchObject([{ name: "US" }, { name: "Any Format" }]);
    expect(call("DELETE", `dial-plan/${named("v2/dial-plan", "US")}`).status).toBe(400);
  });

  test("has an expression and limits", () => {
    const post = (change: object) => call("POST", "dial-plan", { name: "Germany", active: true, ...change });
    expect(post({}).body.error.reason).toBe("regularExpression: is required");
    expect(post({ regularExpression: "0[0-9]+", prefix: "0".repeat(51) }).status).toBe(400);
    expect(post({ regularExpression: "0[0-9]+" }).status).toBe(201);
  });
});

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

import { exceptions } from "./exceptions.js";
import { judge } from "./judge.js";

const id = "0f14d0ab-9605-4a62-a9e4-5ed26688389b";
const path = (rest: string) => `/organization/${id}/${rest}`;
const site = { name: "Berlin", active: true, multimediaProfileId: "p" };

describe("the judge", () => {
  test("has nothing to say about an exchange as published", () => {
    const body = JSON.stringify(site);
    expect(judge({ method: "POST", path: path("site"), body }, { status: 201, body })).toEqual([]);
  });

  test("names a misspelt field of a request", () => {
    const body = JSON.stringify({ ...site, multiMediaProfileId: "p" });
    expect(judge({ method: "POST", path: path("site"), body }, { status: 201, body: JSON.stringify(site) })).toEqual([
      {
        operation: "POST site",
        part: "request",
        status: 201,
        at: "",
        keyword: "unknown",
        detail: "multiMediaProfileId",
      },
    ]);
  });

  test("names a field of the wrong type, a missing one, and an unpublished status", () => {
    const answer = JSON.stringify({ active: "yes", multimediaProfileId: "p" });
    const found = judge({ method: "GET", path: path(`site/${id}`) }, { status: 202, body: answer });
    expect(found.map(({ part, at, keyword, detail }) => [part, at, keyword, detail])).toEqual([
      ["status", "", "status", "202"],
      ["response", "", "required", "name"],
      ["response", "/active", "type", '"yes"'],
    ]);
  });

  test("knows which routes and which query parameters are published", () => {
    expect(judge({ method: "GET", path: path("v2/sites") }, { status: 200, body: "{}" })[0]!.keyword).toBe(
      "unpublished",
    );
    expect(judge({ method: "GET", path: path("v2/site?size=3") }, { status: 200, body: "{}" })[0]).toMatchObject({
      part: "query",
      detail: "size",
    });
  });

  test("does not blame a request that the tenant refused", () => {
    const refused = { status: 400, body: JSON.stringify({ trackingId: "t", error: { key: "400", message: [] } }) };
    expect(judge({ method: "POST", path: path("site"), body: "{}" }, refused)).toEqual([]);
  });

  test("judges what Control Hub is asked and answers by its own document", () => {
    const sent = JSON.stringify({ emails: ["agent1@example.com"], mail: "agent1@example.com" });
    const answer = JSON.stringify({ id: 7, email: "agent1@example.com" });
    const found = judge({ method: "POST", path: "/v1/people", body: sent }, { status: 201, body: answer });
    expect(found.map(({ operation, part, at, detail }) => [operation, part, at, detail])).toEqual([
      ["POST /v1/people", "request", "", "mail"],
      ["POST /v1/people", "status", "", "201"],
      ["POST /v1/people", "response", "/id", "7"],
      ["POST /v1/people", "response", "", "email"],
    ]);
  });

  test("has no two exceptions of one name, and none without a source", () => {
    expect(new Set(exceptions.map(({ id }) => id)).size).toBe(exceptions.length);
    expect(exceptions.filter(({ source }) => source.length < 5)).toEqual([]);
  });
});

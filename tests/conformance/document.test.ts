import { documents } from "../contract/operations.js";
import { project } from "../flows.js";
import { newTenant } from "../simulator/tenant.js";
import { documentFor, type Facts, knownOfConfiguration, knownOfFlowStore } from "./document.js";
import { type Ask, fill, fillFlows } from "./filled.js";
import { configurationFor } from "./schemathesis.js";

const facts = documents.contactCenter as unknown as Facts;
const flowFacts = documents.flowStore as unknown as Facts;

/** The published document for a new tenant, which forgets what it is asked. */
function tried() {
  const { tenant, call } = newTenant();
  const bodies = fill(call);
  const flows = fillFlows(tenant.organizationId, call);
  const filled = tenant.snapshot();
  const ask: Ask = (...request) => {
    const answer = call(...request);
    tenant.restore(filled);
    return answer;
  };
  const { organizationId } = tenant;
  const ofFlows = documentFor(flowFacts, knownOfFlowStore(organizationId, project, flows), ask);
  return { ask, ofFlows, ...documentFor(facts, knownOfConfiguration(organizationId, bodies, ask), ask) };
}

const { document, served, unserved, uploads, ask, ofFlows } = tried();
const at = (verb: string, path: string) =>
  document.paths[`/organization/{orgid}/${path}`]![verb] as {
    parameters: readonly { name: string; in: string; example?: string }[];
    requestBody: { content: { "application/json": { schema: unknown; example?: object } } };
  };
const exampleOf = (verb: string, path: string) => at(verb, path).requestBody.content["application/json"].example!;

describe("the document that is tried", () => {
  test("has the operations that the tenant serves, and says which it leaves out", () => {
    const all = Object.values(facts.paths).flatMap(verbs => Object.keys(verbs));
    expect(served.length + unserved.length).toBe(all.length);
    expect(served).toContain("DELETE /organization/{orgid}/team/{id}");
    expect(served).toContain("POST /organization/{orgid}/team/bulk");
    expect(served.filter(operation => operation.includes("flow-store"))).toEqual([]);
    expect(unserved).toContain("GET /organization/{orgid}/site/bulk-export");
    expect(unserved).toContain("GET /organization/{orgid}/user/with-user-profile/{id}");
  });

  test("has ids of entities that exist, and of entries of the entity that they belong to", () => {
    for (const path of ["team/{id}", "v3/user-profile/{id}", "address-book/{addressBookId}/entry/{id}"]) {
      const { parameters } = at("get", path);
      const values = new Map(parameters.map(({ name, example }) => [name, example]));
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name)!);
      expect(ask("GET", filled).status).toBe(200);
    }
  });

  test("has bodies that the tenant takes, in the body even where the document puts them into the query", () => {
    expect(at("post", "team").parameters.map(({ name }) => name)).toEqual(["orgid"]);
    expect(ask("POST", "team", exampleOf("post", "team")).status).toBe(201);
    expect(ask("POST", "site/bulk", exampleOf("post", "site/bulk")).body.items[0].status).toBe(201);
    const echo = exampleOf("put", "team/{id}") as { id: string };
    expect(ask("PUT", `team/${echo.id}`, echo).status).toBe(200);
  });

  test("has forms for what takes a file, and says which these are", () => {
    expect(uploads).toEqual(["POST /organization/{orgid}/audio-file", "PUT /organization/{orgid}/audio-file/{id}"]);
    expect(served).toEqual(expect.arrayContaining([...uploads]));
    const { content } = at("post", "audio-file").requestBody as unknown as { content: Record<string, object> };
    expect(Object.keys(content)).toEqual(["multipart/form-data"]);
    expect(content["multipart/form-data"]).toMatchObject({
      encoding: { audioFile: { contentType: "audio/wav" }, audioFileInfo: { contentType: "application/json" } },
      example: { audioFile: "RIFF", audioFileInfo: { name: "Example.wav" } },
    });
    const put = at("put", "audio-file/{id}").requestBody as unknown as { content: Record<string, { example: object }> };
    expect(put.content["multipart/form-data"]!.example).toMatchObject({
      audioFileInfo: { name: "Hold.wav", blobId: expect.any(String) },
    });
    expect(configurationFor(uploads)).toContain(
      '[[operations]]\ninclude-name = "POST /organization/{orgid}/audio-file"\nphases.coverage.enabled = false\n',
    );
  });

  test("has what the flow store serves, with the id of a flow that exists", () => {
    const at = "/{orgId}/project/{projectId}/flows";
    expect(ofFlows.served).toEqual(
      expect.arrayContaining([
        "GET /{orgId}/project",
        `GET ${at}`,
        ...["GET", "DELETE"].map(verb => `${verb} ${at}/{flowId}`),
        `GET ${at}/{flowId}:export`,
        ...["publish", "lock", "unlock"].map(action => `POST ${at}/{flowId}:${action}`),
      ]),
    );
    expect(ofFlows.unserved).toContain(`POST ${at}:import`);
    expect(ofFlows.unserved).toContain("GET /{orgId}/project/{projectId}/v2/activities");
  });

  test("has every shape as published", () => {
    expect(document.components).toBe(facts.components);
    const responses = (from: Facts) => from.paths["/organization/{orgid}/team/{id}"]!.get!.responses;
    expect(responses(document)).toBe(responses(facts));
  });
});

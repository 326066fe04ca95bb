import type { Live } from "../../provider/entities/entity.js";
import type { Resource } from "../engine.js";
import { person, world } from "./world.js";

const visitor = "visitor@example.com";
const newcomer = "agent7@example.com";

/** Control Hub in which the visitor has a role and a licence that others gave. */
function hub() {
  const tenant = world();
  const premium = tenant.idNamed("license", "Contact Center Premium Agent");
  const calling = tenant.idNamed("license", "Webex Calling - Professional");
  const reader = tenant.idNamed("role", "Read-only Administrator");
  const contactCenter = tenant.idNamed("role", "Contact Center Administrator");
  const id = tenant.idNamed("person", visitor);
  const { body } = tenant.administer("GET", `/v1/people/${id}`);
  tenant.administer("PUT", `/v1/people/${id}`, {
    ...(body as object),
    roles: [reader],
    licenses: [calling],
    title: "Night porter",
    nickName: "Vis",
    phoneNumbers: [{ type: "work", value: "+4930654321" }],
  });
  const held = (email = visitor): Live & { licenses: string[] } => {
    const { roles, licenses, ...row } = tenant.rows("person").find(one => one.email === email) ?? {};
    return { ...row, roles: [...((roles ?? []) as string[])].sort(), licenses: (licenses ?? []) as string[] };
  };
  const declared = (more: object = {}, options: Resource["options"] = {}, email = visitor): Resource[] => [
    person("p", { email, ...more }, { options }),
  ];
  return { ...tenant, premium, calling, reader, contactCenter, id, held, declared };
}

describe("a person", () => {
  test("is found by e-mail, gets what is declared beside what others gave, and gives only that back", async () => {
    const { engine, declared, premium, calling, reader, contactCenter, held, writes, violations } = hub();
    const before = held();
    const program = declared({ roles: [contactCenter], licenses: [premium] });
    expect(await engine.preview(program)).toEqual(["create"]);
    expect(engine.said).toContainEqual(
      expect.stringMatching(/^takes over person visitor@example.com \(.+\), changing/),
    );
    expect(writes()).toEqual([]);

    await engine.up(program);
    expect(held()).toMatchObject({ roles: [contactCenter, reader].sort(), licenses: [calling, premium] });
    writes();
    expect(await engine.up(program)).toEqual(["same"]);
    expect(writes()).toEqual([]);

    await engine.destroy();
    expect(held()).toEqual({ ...before, lastModified: held().lastModified, lastUpdatedTime: held().lastUpdatedTime });
    expect(violations).toEqual([]);
  });

  test("keeps what others give and take meanwhile", async () => {
    const { engine, declared, premium, calling, reader, id, edit, administer, held } = hub();
    const program = declared({ roles: [reader], licenses: [premium] });
    await engine.up(program);
    administer("PATCH", "/v1/licenses/users", { personId: id, licenses: [{ id: calling, operation: "remove" }] });
    expect(await engine.up(program)).toEqual(["same"]);
    edit("person", id, { title: "Day porter" });
    await engine.destroy();
    // The role was there before us; the title is somebody else's.
    expect(held()).toMatchObject({ roles: [reader], licenses: [], title: "Day porter" });
  });

  test("gets licences by a request of their own, and is replaced as a whole only for other fields", async () => {
    const { engine, declared, premium, held, id, writes, tenant, administer, violations } = hub();
    const { phoneNumbers } = held();
    const { body } = administer("GET", `/v1/people/${id}`);
    const all = [{ type: "mobile", value: "+4930123456" }, ...(phoneNumbers as object[])];
    administer("PUT", `/v1/people/${id}`, { ...(body as object), phoneNumbers: all });
    const bodies: string[] = [];
    const handle = tenant.handle;
    tenant.handle = (request, ...more) => {
      if (request.method === "PUT" && request.body) bodies.push(request.body);
      return handle(request, ...more);
    };
    const before = held();
    await engine.up(declared({ licenses: [premium] }));
    expect(writes()).toEqual(["PATCH /v1/licenses/users"]);

    await engine.up(declared({ licenses: [], displayName: "Vera Visitor" }));
    expect(writes()).toEqual([`PUT /v1/people/${id}`, "PATCH /v1/licenses/users"]);
    expect(held()).toMatchObject({
      nickName: "Vis",
      title: "Night porter",
      roles: before.roles,
      licenses: before.licenses,
      displayName: "Vera Visitor",
    });
    // What the published body of PUT does not have is not sent: ids, times, states, and numbers of other types.
    expect(JSON.parse(bodies.at(-1)!).phoneNumbers).toEqual(phoneNumbers);
    expect(Object.keys(JSON.parse(bodies.at(-1)!)).sort()).toEqual(
      ["displayName", "emails", "firstName", "lastName", "licenses", "loginEnabled", "nickName", "orgId"].concat(
        "phoneNumbers",
        "roles",
        "title",
      ),
    );
    expect(violations).toEqual([]);
  });

  test("that does not exist is an error that names the two ways out", async () => {
    const { engine, declared, writes } = hub();
    await expect(engine.preview(declared({ displayName: "Agent Seven" }, {}, newcomer))).rejects.toThrow(
      `email: the tenant has no person ${newcomer}: add the person in Control Hub > Users, or give the resource { createMissing: true }`,
    );
    expect(writes()).toEqual([]);
  });

  test("is created where that is asked for, by one request, and deleted with the resource", async () => {
    const { engine, declared, premium, contactCenter, held, rows, taken, writes, violations } = hub();
    const program = declared(
      { displayName: "Agent Seven", roles: [contactCenter], licenses: [premium] },
      { createMissing: true },
      newcomer,
    );
    expect(await engine.preview(program)).toEqual(["create"]);
    expect(writes()).toEqual([]);
    await engine.up(program);
    expect(taken().filter(line => line.startsWith("POST"))).toEqual(["POST /v1/people"]);
    expect(held(newcomer)).toMatchObject({ roles: [contactCenter], licenses: [premium], invitePending: true });
    expect(engine.outputs("p")).toMatchObject({ invitePending: true, status: "pending" });
    expect(await engine.up(program)).toEqual(["same"]);

    await engine.destroy();
    expect(rows("person").map(row => row.email)).not.toContain(newcomer);
    expect(violations).toEqual([]);
  });

  test("that exists is not deleted, although it would have been created", async () => {
    const { engine, declared, held } = hub();
    const before = held();
    await engine.up(declared({ displayName: "Vera Visitor" }, { createMissing: true }));
    await engine.destroy();
    expect(held().displayName).toBe(before.displayName);
  });

  test("is not created without a name: preview says so", async () => {
    const { engine, declared, held, writes } = hub();
    await expect(engine.preview(declared({}, { createMissing: true }, newcomer))).rejects.toThrow(
      `email: person ${newcomer} is to be created and has no name: state displayName, or firstName and lastName`,
    );
    await engine.up(declared({}, { createMissing: true }));
    expect(writes()).toEqual([]);
    expect(held().email).toBe(visitor);
  });

  test("whom a refused request created all the same is ours: no second request creates", async () => {
    const { engine, declared, premium, held, administer, taken, rows, logged, violations } = hub();
    administer("POST", "/_simulator/faults", { fault: "createdThoughRefused" });
    const program = declared({ displayName: "Agent Seven", licenses: [premium] }, { createMissing: true }, newcomer);
    await engine.up(program);
    expect(taken().filter(line => line.startsWith("POST"))).toEqual(["POST /v1/people"]);
    expect(logged).toEqual([
      expect.stringMatching(/was not created: .*scripted[\s\S]*created all the same, and is taken/),
    ]);
    expect(held(newcomer)).toMatchObject({ licenses: [premium] });
    expect(await engine.up(program)).toEqual(["same"]);
    await engine.destroy();
    expect(rows("person").map(row => row.email)).not.toContain(newcomer);
    expect(violations).toEqual([]);
  });

  test("keeps a name that the program no longer states: a person has one", async () => {
    const { engine, declared, held, writes } = hub();
    await engine.up(declared({ displayName: "Vera Visitor" }));
    writes();
    await engine.up(declared({}));
    expect(writes()).toEqual([]);
    expect(held().displayName).toBe("Vera Visitor");
    expect(engine.said).toContain(
      `person ${visitor}: displayName cannot be cleared: it stays Vera Visitor and is no longer managed`,
    );
  });

  test("has each licence once, and another address is another person", async () => {
    const { engine, declared, premium } = hub();
    await expect(engine.preview(declared({ licenses: [premium, premium] }))).rejects.toThrow(
      "licenses: a licence stands there twice: remove one",
    );
    await engine.up(declared());
    expect(await engine.preview(declared({}, {}, "agent1@example.com"))).toEqual(["replace"]);
  });
});

import { asForm, audioForm } from "../form.js";
import { type NewTenant, newTenant, smallest } from "../simulator/tenant.js";
import { designer } from "./designerExceptions.js";
import { exceptions } from "./exceptions.js";
import { judged } from "./judged.js";

const used = new Set<string>();
const types = Object.keys(smallest(newTenant()));

/** What a client may send back: `workItem` is answered and refused. */
function echoOf({ workItem: _, ...row }: Record<string, unknown> & { manuallyAssignable?: { workItem?: unknown } }) {
  const { workItem: __, ...manuallyAssignable } = row.manuallyAssignable ?? {};
  return row.manuallyAssignable ? { ...row, manuallyAssignable } : row;
}

type Expected = readonly [method: string, path: string, body: unknown, status: number][];
const expectStatuses = (call: NewTenant["call"], expected: Expected) => {
  const answered = expected.map(([method, path, body]) => call(method, path, body).status);
  expect(answered).toEqual(expected.map(([, , , status]) => status));
};

test.each(types)("%s answers as published through its whole life", type => {
  const tenant = judged(used);
  const { call, violations } = tenant;
  const plain = type.replace("v3/", "");
  const list = type === plain ? `v2/${type}` : type;
  const body = smallest(tenant)[type]!;
  const { body: created } = call("POST", type, body);
  const echo = echoOf(created);
  const expected: Expected = [
    ["GET", `${type}/${created.id}`, undefined, 200],
    ["GET", `${list}?page=0&pageSize=1`, undefined, 200],
    ["GET", `${list}?filter=id==${created.id}`, undefined, 200],
    ["GET", `${list}?attributes=id,name`, undefined, 200],
    ["PUT", `${type}/${created.id}`, { ...echo, description: "changed" }, 200],
    ["PUT", `${type}/${created.id}`, { ...echo, id: "other" }, 400],
    ["POST", type, { ...body, assetId: undefined }, 409],
    ["POST", type, {}, 400],
    ["GET", `${plain}/${created.id}/incoming-references`, undefined, 200],
    ["DELETE", `${type}/${created.id}`, undefined, 204],
    ["GET", `${type}/${created.id}`, undefined, 404],
    ["PATCH", type, {}, 405],
  ];
  expectStatuses(call, expected);
  expect(violations).toEqual([]);
});

test("people answer as published", () => {
  const { call, violations, named } = judged(used);
  const id = named("v2/user", "agent1@example.com");
  const user = call("GET", `user/${id}`).body;
  expect(call("PUT", `user/${id}`, { ...user, teamIds: [named("v2/team", "Default_Team")] }).status).toBe(200);
  expect(call("PATCH", `user/${id}`, { teamIds: null }).status).toBe(200);
  expect(call("PATCH", `user/${id}`, { firstName: "Other" }).status).toBe(400);
  expect(call("GET", `v2/user/by-ci-user-id/${user.ciUserId}`).status).toBe(200);
  expect(call("GET", "user").status).toBe(200);
  expect(violations).toEqual([]);
});

test("refused deletes and their references answer as published", () => {
  const tenant = judged(used);
  const { call, violations, named } = tenant;
  const id = call("POST", "site", smallest(tenant).site).body.id;
  call("POST", "team", { name: "Sales", active: true, siteId: id, teamType: "AGENT", teamStatus: "IN_SERVICE" });
  expect(call("DELETE", `site/${id}`).status).toBe(412);
  expect(call("GET", `site/${id}/incoming-references?type=team`).body.data).toHaveLength(1);
  expect(call("DELETE", `site/${named("v2/site", "Default_Site")}`).status).toBe(400);
  expect(violations).toEqual([]);
});

test("skills and skill profiles answer as published", () => {
  const tenant = judged(used);
  const { call, violations } = tenant;
  const enumSkillValues = [{ name: "red" }, { name: "blue" }];
  const colour = call("POST", "skill", { ...smallest(tenant).skill, skillType: "ENUM", enumSkillValues });
  const enumSkillValueId = colour.body.enumSkillValues[0].id;
  const profile = call("POST", "skill-profile", { name: "Painter", activeEnumSkills: [{ enumSkillValueId }] });
  expect([colour.status, profile.status]).toEqual([201, 201]);
  expect(call("GET", `skill-profile/${profile.body.id}?includeSkillDetails=true`).status).toBe(200);
  expect(call("POST", "skill-profile", { ...profile.body, id: undefined, name: "Copy" }).status).toBe(409);
  const forgetful = { ...profile.body, activeEnumSkills: [{ enumSkillValueId }] };
  expect(call("PUT", `skill-profile/${profile.body.id}`, forgetful).status).toBe(409);
  expect(violations).toEqual([]);
});

test("bulk answers as published", () => {
  const tenant = judged(used);
  const { call, violations } = tenant;
  const bodies = smallest(tenant);
  const items = (item: unknown, requestAction: string) => ({ items: [{ itemIdentifier: 1, item, requestAction }] });
  const created = call("POST", "site/bulk", items(bodies.site, "SAVE"));
  const id = created.body.items[0].href.split("/").pop();
  expect(call("POST", "site/bulk", items({ ...bodies.site, id }, "SAVE")).body.items[0].status).toBe(400);
  expect(call("POST", "site/bulk", items({ ...bodies.site, id }, "DELETE")).body.items[0].status).toBe(204);
  const person = { id: tenant.named("v2/user", "agent2@example.com"), externalIdentifier: "7" };
  const changed = call("PATCH", "user/bulk", items(person, "SAVE"));
  expect(changed.body.items[0]).toMatchObject({ status: 200, operationType: "UPDATE" });
  expect(violations).toEqual([]);
});

test("contact numbers answer as published", () => {
  const { call, violations } = judged(used);
  const { body: created } = call("POST", "contact-number", { number: "555010034" });
  const expected: Expected = [
    ["GET", `contact-number/${created.id}`, undefined, 200],
    ["GET", "v2/contact-number?filter=number==555010034", undefined, 200],
    ["GET", "contact-number/all-numbers", undefined, 200],
    ["PUT", `contact-number/${created.id}`, { id: created.id, number: "555010035" }, 200],
    ["GET", `contact-number/${created.id}/incoming-references`, undefined, 400],
    ["DELETE", `contact-number/${created.id}`, undefined, 204],
  ];
  expectStatuses(call, expected);
  expect(violations).toEqual([]);
});

test("audio files answer as published, and their content by a route that is not", () => {
  const { call, violations } = judged(used);
  const form = audioForm({ name: "welcome.wav", contentType: "AUDIO_WAV" }, Buffer.from("hello"));
  const { body } = call("POST", "audio-file", form, asForm);
  expect(call("GET", `blob/${body.blobId}`).status).toBe(200);
  expect(violations).toEqual([]);
});

test("dial numbers answer as published", () => {
  const tenant = judged(used);
  const { call, violations } = tenant;
  const { id: entryPointId, name } = call("POST", "entry-point", smallest(tenant)["entry-point"]).body;
  const body = {
    dialledNumber: "+14085550123",
    entryPointId,
    entryPointName: name,
    location: "Berlin",
    regionId: "DE",
  };
  const { body: created } = call("POST", "dial-number", body);
  const expected: Expected = [
    ["GET", `dial-number/${created.id}`, undefined, 200],
    ["GET", "v3/dial-number?search=1408", undefined, 200],
    ["GET", "dial-number/numbers-only", undefined, 200],
    ["PUT", `dial-number/${created.id}`, { ...created, location: "Bonn" }, 200],
    ["GET", `dial-number/${created.id}/incoming-references`, undefined, 200],
    ["DELETE", `dial-number/${created.id}`, undefined, 204],
    ["DELETE", "dial-number", undefined, 200],
  ];
  expectStatuses(call, expected);
  expect(violations).toEqual([]);
});

test.each(["outdial-ani", "v3/address-book"])("entries of %s answer as published", type => {
  const tenant = judged(used);
  const { call, violations } = tenant;
  const { id } = call("POST", type, smallest(tenant)[type]).body;
  const path = `${type.replace("v3/", "")}/${id}/entry`;
  const body = { name: "Office", number: "+14085550124" };
  const { body: created } = call("POST", path, body);
  const expected: Expected = [
    ["GET", `v2/${path}?page=0&pageSize=1`, undefined, 200],
    ["GET", `${path}/${created.id}`, undefined, 200],
    ["PUT", `${path}/${created.id}`, { ...created, number: "+14085550125" }, 200],
    ["POST", path, body, 409],
    ["POST", path, {}, 400],
    ["DELETE", `${path}/${created.id}`, undefined, 204],
    ["DELETE", `${path}/${created.id}`, undefined, 404],
    ["GET", path, undefined, 405],
  ];
  const answered = expected.map(([method, to, sent]) => call(method, to, sent).status);
  expect(answered).toEqual(expected.map(([, , , status]) => status));
  expect(violations).toEqual([]);
});

test("odd requests answer as the exceptions say", () => {
  const tenant = judged(used);
  const { call, violations, named } = tenant;
  const queue = smallest(tenant)["contact-service-queue"]!;
  const hours = call("POST", "business-hours", smallest(tenant)["business-hours"]).body.id;
  const doomed = call("POST", "contact-service-queue", { ...queue, name: "Doomed" }).body.id;
  const odd: Expected = [
    ["PATCH", `user/${named("v2/user", "agent1@example.com")}`, [], 500],
    ["POST", "resource-collection", { name: "Department" }, 500],
    ["POST", "outdial-ani/none/entry", { name: "Office", number: "+14085550124" }, 404],
    ["GET", `business-hours?filter=id==${hours}&singleObjectResponse=true`, undefined, 200],
    ["DELETE", `v2/contact-service-queue/${doomed}`, undefined, 204],
    ["DELETE", "site/bulk", undefined, 405],
    ["POST", "contact-service-queue", { ...queue, channelType: "CUSTOM_MESSAGING", pauseAndResume: true }, 201],
    ["POST", "user-profile", {}, 400],
    ["GET", "v2/site?filter=name", undefined, 400],
    ["DELETE", `site/${named("v2/site", "Default_Site")}`, undefined, 400],
    ["GET", `/organization/${tenant.tenant.organizationId}`, undefined, 200],
    ["GET", "v2/sites", undefined, 404],
  ];
  expectStatuses(call, odd);
  expect(call("POST", "site", smallest(tenant).site, { "content-type": "text/plain" }).status).toBe(415);
  expect(violations).toEqual([]);
});

test("what the published document does not have yet answers as the exceptions say", () => {
  const tenant = judged(used);
  const { call, rows, violations } = tenant;
  const later = ["agentPersonalGreeting", "scheduleAndManageCallBack", "manageChannelAvailability"];
  const switches = Object.fromEntries([...later, "autoAcceptDigitalInteractions"].map(name => [name, true]));
  const profile = call("POST", "agent-profile", { ...smallest(tenant)["agent-profile"], ...switches });
  expect(profile).toMatchObject({ status: 201, body: switches });
  const { id } = call("POST", "resource-collection", smallest(tenant)["resource-collection"]).body;
  const collections = { resourceAccessLevel: "SPECIFIC", resourceCollections: [{ id }] };
  expect(call("POST", "v3/user-profile", { ...smallest(tenant)["v3/user-profile"], ...collections }).status).toBe(201);
  for (const type of ["tenant-configuration", "organization-setting"]) {
    const [{ id }] = rows(`v2/${type}`) as [{ id: string }];
    const { body } = call("GET", `${type}/${id}`);
    expect(call("PUT", `${type}/${id}`, body).status).toBe(200);
    expect(call("PUT", `${type}/${id}`, { id }).status).toBe(400);
  }
  expect(call("POST", "/connectapi/v1/auditlogs", {}).status).toBe(200);
  expect(violations).toEqual([]);
});

test("Control Hub answers as published", () => {
  const { call, violations } = judged(used);
  const [premium, standard] = call("GET", "/v1/licenses").body.items;
  const administrator = call("GET", "/v1/roles").body.items[0].id;
  const body = { emails: ["agent7@example.com"], firstName: "Agent", licenses: [premium.id], roles: [administrator] };
  const { body: person } = call("POST", "/v1/people", body);
  const changes = [
    { id: standard.id, operation: "add" },
    { id: premium.id, operation: "remove" },
  ];
  const expected: Expected = [
    ["POST", "people", body, 409],
    ["POST", "people", { emails: ["agent8@example.com"] }, 400],
    ["GET", "people?email=agent7@example.com", undefined, 200],
    ["GET", "people?max=2", undefined, 200],
    ["GET", "people?max=2&cursor=Mg", undefined, 200],
    ["GET", "people/me", undefined, 200],
    ["GET", `people/${person.id}`, undefined, 200],
    ["PUT", `people/${person.id}`, { ...person, title: "Adviser" }, 200],
    ["PATCH", "licenses/users", { personId: person.id, licenses: changes }, 200],
    ["PATCH", "licenses/users", { personId: person.id, licenses: [{ id: "none" }] }, 400],
    ["GET", `licenses/${premium.id}`, undefined, 200],
    ["GET", `roles/${administrator}`, undefined, 200],
    ["GET", `organizations/${call("GET", "/v1/organizations").body.items[0].id}`, undefined, 200],
    ["GET", "authorizations/tokenExpiry", undefined, 200],
    ["DELETE", `people/${person.id}`, undefined, 204],
    ["DELETE", `people/${person.id}`, undefined, 404],
  ];
  expectStatuses((method, path, ...more) => call(method, `/v1/${path}`, ...more), expected);
  expect(violations).toEqual([]);
});

test("no exception is listed that nothing needs", () => {
  expect(exceptions.filter(one => !used.has(one.id) && !designer.includes(one))).toEqual([]);
});

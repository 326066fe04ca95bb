import { examinePermissions, permissionOf } from "../../provider/doctor/permissions.js";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import type { Kind } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";

const kinds: readonly Kind[] = ["queue", "site", "audioFile"];
const profile = { name: "Ops", permissionAccessLevel: "SPECIFIC", resourceAccessLevel: "ALL" };
const examined = (change: object) =>
  examinePermissions({ ...profile, ...change }, kinds).map(({ level, says }) => `${level}: ${says}`);

describe("a user profile", () => {
  test("that permits everything is well", () => {
    expect(examined({ permissionAccessLevel: "ALL" })).toEqual(['ok: user profile "Ops" permits everything']);
  });

  test("says which kinds may be changed, only read, or neither", () => {
    const permissions = [
      { name: "queue", access: "EDIT" },
      { name: "site", access: "VIEW" },
      { name: "audio-prompt", access: "NONE" },
    ];
    expect(examined({ permissions })).toEqual([
      'ok: user profile "Ops" permits to change: queue',
      'warning: user profile "Ops" permits only to read: site',
      'problem: user profile "Ops" permits nothing of: audio file',
    ]);
    expect(examined({ permissions: [] })).toEqual([
      'problem: user profile "Ops" permits nothing of: queue, site, audio file',
    ]);
  });

  test("that sees only some resources is a danger: the others look as if they were gone", () => {
    const [, resources] = examinePermissions(
      { ...profile, permissionAccessLevel: "ALL", resourceAccessLevel: "SPECIFIC" },
      kinds,
    );
    expect(resources).toMatchObject({ level: "warning", todo: expect.stringContaining("as if it were gone") });
  });

  test("that does not tell is not taken for a yes", () => {
    expect(examined({ permissionAccessLevel: "PROVISIONED_VALUE" })[0]).toMatch(/^unknown/);
    expect(examined({ permissionAccessLevel: undefined })[0]).toMatch(/^unknown/);
  });
});

test("of every kind the permission is known, or that none is published", () => {
  const ofApi = declaredKinds.filter(kind => registry[kind].routes && registry[kind].routes.host === undefined);
  expect(ofApi.filter(kind => permissionOf(kind) === undefined)).toEqual([
    "contactNumber",
    "customAsset",
    "customChannel",
    "entryPointMapping",
    "workType",
  ]);
});

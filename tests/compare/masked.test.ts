import { masked, maskedEntity } from "../../provider/compare/masked.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { kinds } from "../../provider/entities/registry.js";

const canary = "CANARY-8c1f";

test("nothing of a secret is kept, at any depth", () => {
  const schema = {
    properties: {
      secret: { secret: true as const },
      list: { items: { properties: { key: { secret: true as const } } } },
    },
  };
  expect(masked(schema, { secret: canary, list: [{ key: canary, other: canary }], unknown: canary })).toEqual({
    secret: "[secret]",
    list: [{ key: "[secret]" }],
  });
  expect(masked({ secret: true }, null)).toBeNull();
});

test("long content is kept as its hash", () => {
  expect(masked({ hashed: true }, canary)).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test.each(kinds)("of a %s no secret, and nothing that is not described, is kept", kind => {
  const secret = fieldsOf(kind).filter(({ schema }) => schema.secret || schema.hashed);
  const live = Object.fromEntries([...secret.map(({ wire }) => wire), "notDescribed", "token"].map(n => [n, canary]));
  expect(JSON.stringify(maskedEntity(kind, { id: "1", ...live }))).not.toContain(canary);
});

import { masked, maskedEntity } from "../../provider/compare/masked.js";
import { fieldText } from "../../provider/compare/text.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { kinds } from "../../provider/entities/registry.js";
import { spared, withholding } from "../../provider/withheld.js";

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

describe("what only the program calls secret", () => {
  const description = fieldsOf("site").find(({ name }) => name === "description")!;
  const live = { id: "1", name: "Berlin", description: canary };

  test("is neither kept nor told while its resource is worked on, in its field and in any text", async () => {
    const found = await withholding(["description"], [{ description: { deep: [canary] } }], async () => {
      await Promise.resolve();
      return [maskedEntity("site", live), fieldText(description, canary, "x"), spared(`it is ${canary}, ${canary}`)];
    });
    const [kept, ...told] = found;
    expect(kept).toMatchObject({ name: "Berlin", description: "[secret]" });
    expect(told).toEqual(["description differs", "it is [secret], [secret]"]);
  });

  test("is as open as ever in the work for other resources", async () => {
    const others = withholding([], [{ description: canary }], () => maskedEntity("site", live));
    await withholding(["description"], [live], async () => {
      expect(maskedEntity("site", { ...live, description: null })).toMatchObject({ name: "Berlin", description: null });
    });
    expect([others, maskedEntity("site", live)]).toEqual(
      Array(2).fill(expect.objectContaining({ description: canary })),
    );
    expect(fieldText(description, canary, "x")).toContain(canary);
    expect(spared(canary)).toBe(canary);
  });
});

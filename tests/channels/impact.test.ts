import { readFileSync } from "node:fs";
import { join } from "node:path";
import { impactOf, impactOfLoss, impacts, levels, otherwise } from "../../provider/channels/impact.js";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import type { Kind } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { keptAs, kinds } from "../../provider/entities/registry.js";

const rows = Object.entries(impacts) as [Kind, NonNullable<(typeof impacts)[Kind]>][];

test.each(declaredKinds)("every field of %s has a level with a reason, or falls to the documented default", kind => {
  const named = new Set((impacts[kind] ?? impacts[keptAs(kind)] ?? []).flatMap(({ fields }) => fields));
  for (const { name } of fieldsOf(kind)) {
    const impact = impactOf(kind, name, "was", "is");
    expect(levels).toContain(impact.level);
    expect(impact.reason).not.toBe("");
    if (!named.has(name)) expect(impact).toBe(otherwise);
  }
  expect(levels).toContain(impactOfLoss(kind).level);
});

test("the rows name fields that exist", () => {
  const stray = rows.flatMap(([kind, of]) =>
    of.flatMap(({ fields }) => fields.filter(name => !fieldsOf(kind).some(field => field.name === name))),
  );
  expect(stray).toEqual([]);
});

test("the document of drift names every field that has a level, and the default", () => {
  const document = readFileSync(join(__dirname, "..", "..", "docs", "drift.md"), "utf8");
  const missing = rows.flatMap(([kind, of]) =>
    of.flatMap(({ fields, level, reason }) => {
      const line = `| ${kind} | ${fields.map(name => `\`${name}\``).join(", ")} | ${level} | ${reason} |`;
      return document.includes(line) ? [] : [line];
    }),
  );
  expect(missing).toEqual([]);
  expect(document).toContain(otherwise.reason);
});

describe("the level of a change", () => {
  const levelOf = (...change: Parameters<typeof impactOf>) => impactOf(...change).level;
  const groups = (...of: [number, ...string[]][]) =>
    of.map(([duration, ...teams], i) => ({ order: i + 1, duration, agentGroups: teams.map(teamId => ({ teamId })) }));

  test("is that a contact is lost where it can no longer arrive", () => {
    expect(levelOf("entryPoint", "active", true, false)).toBe("lost");
    expect(levelOf("entryPoint", "active", undefined, true)).toBe("cosmetic");
    expect(levelOf("entryPoint", "flowId", "a", "b")).toBe("lost");
    expect(levelOf("queue", "callDistributionGroups", groups([0, "a"]), [])).toBe("lost");
    expect(levelOf("queue", "callDistributionGroups", groups([0, "a"]), groups([0]))).toBe("lost");
    expect(levelOf("multimediaProfile", "social", 3, 0)).toBe("lost");
    expect(impactOfLoss("entryPoint").level).toBe("lost");
  });

  test("is that it waits longer where fewer or later teams get it", () => {
    const was = groups([0, "a"], [60, "b"]);
    expect(levelOf("queue", "callDistributionGroups", was, groups([0, "a"]))).toBe("waits");
    expect(levelOf("queue", "callDistributionGroups", was, groups([0, "a"], [90, "b"]))).toBe("waits");
    expect(levelOf("queue", "callDistributionGroups", was, groups([0, "a", "b"]))).toBe("cosmetic");
    expect(levelOf("queue", "callDistributionGroups", was, groups([0, "a"], [30, "c", "b"]))).toBe("cosmetic");
    expect(levelOf("queue", "maxTimeInQueue", 600, 700)).toBe("waits");
    expect(levelOf("queue", "maxTimeInQueue", 600, 500)).toBe("lost");
    expect(levelOf("multimediaProfile", "social", 3, 1)).toBe("waits");
    expect(levelOf("team", "teamStatus", "IN_SERVICE", "NOT_AVAILABLE")).toBe("waits");
  });

  test("is cosmetic of a description, of any kind", () => {
    const described = kinds.filter(kind => fieldsOf(kind).some(({ name }) => name === "description"));
    expect(described.map(kind => levelOf(kind, "description", "a", "b"))).toEqual(described.map(() => "cosmetic"));
  });
});

import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import { isLookedUp, registry } from "../../provider/entities/registry.js";
import { missingFields } from "./fields.js";
import { reasons, unpublished } from "./undescribed.js";

/** Kinds of the configuration API; a link has fields of another kind. */
const kinds = declaredKinds.filter(kind => isLookedUp(kind) && !registry[kind].routes!.host);
const audited = kinds.filter(kind => !unpublished.includes(kind));

test.each(audited)("every field of %s that is published as writable is described, or listed with the reason", kind => {
  expect([...missingFields(kind)!].sort()).toEqual(Object.keys(reasons[kind] ?? {}).sort());
});

test("what the facts publish of entities is looked at to its depth", () => {
  const paths = audited.flatMap(kind => missingFields(kind)!);
  expect(paths.filter(path => path.includes("."))).toContain("queueSkillRequirements.skillName");
});

test("nothing is called unpublished that the facts publish", () => {
  expect(unpublished.filter(kind => missingFields(kind) !== undefined)).toEqual([]);
  expect(Object.keys(reasons).filter(kind => !audited.some(one => one === kind))).toEqual([]);
});

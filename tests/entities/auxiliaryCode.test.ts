import type { Desired, Kind, Live } from "../../provider/entities/entity.js";
import { says, tenantSays } from "./says.js";

const idle = { id: "t1", name: "Idle", workTypeCode: "IDLE_CODE" };
const second = { id: "t2", name: "Idle 2", workTypeCode: "IDLE_CODE" };
const wrapUp = { id: "t3", name: "Wrap-up", workTypeCode: "WRAP_UP_CODE" };
const lunch = { id: "c1", name: "Lunch", workTypeId: "t1" };

const idleSays = (desired: Desired, rows: Partial<Record<Kind, readonly Live[]>>, self?: string) =>
  tenantSays("idleCode", desired, rows, self);

describe.each(["idleCode", "wrapUpCode"] as const)("an auxiliary code (%s)", kind => {
  test("needs no more than its name", () => {
    expect(says(kind, { name: "Lunch / (break)" })).toEqual({});
    expect(Object.keys(says(kind, { name: "Lunch?" }))).toEqual(["name"]);
  });

  test("becomes the default, and stops being it only through another one", () => {
    expect(says(kind, { name: "Lunch", defaultCode: true })).toEqual({});
    expect(says(kind, { name: "Lunch", defaultCode: false }).defaultCode).toContain("set it on the one that is to be");
  });
});

describe("an idle code", () => {
  test("counts for burnout or not; a wrap-up code never does", () => {
    expect(says("idleCode", { name: "Lunch", burnoutInclusion: "EXCLUDED" })).toEqual({});
    expect(says("wrapUpCode", { name: "Sold", burnoutInclusion: "EXCLUDED" }).burnoutInclusion).toContain(
      "is no field",
    );
  });

  test("has the work type of its kind", () => {
    const workType = [idle, wrapUp];
    expect(idleSays({ name: "Tea", workTypeId: "t1" }, { workType })).toEqual([]);
    expect(idleSays({ name: "Tea", workTypeId: "t3" }, { workType })).toEqual([
      'work type "Wrap-up" is not one of idle codes: leave it out',
    ]);
  });

  test("shares it with all others", () => {
    const rows = { workType: [idle, second], idleCode: [lunch] };
    expect(idleSays({ name: "Tea", workTypeId: "t1" }, rows)).toEqual([]);
    expect(idleSays({ name: "Tea", workTypeId: "t2" }, rows)).toEqual([
      'all idle codes share one work type, and "Lunch" has another: leave it out',
    ]);
    expect(idleSays({ name: "Lunch", workTypeId: "t2" }, rows, "c1")).toEqual([]);
  });

  test("without one needs a tenant that has one", () => {
    expect(idleSays({ name: "Tea" }, { workType: [idle] })).toEqual([]);
    expect(idleSays({ name: "Tea" }, { workType: [wrapUp] })).toEqual([
      "the tenant has no work type of idle codes: declare a WorkType with workTypeCode IDLE_CODE, and give its id",
    ]);
  });
});

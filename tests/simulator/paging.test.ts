import fc from "fast-check";
import { newTenant } from "./tenant.js";

function tenantWithSkills(count: number, maxPageSize: number) {
  const tenant = newTenant({ maxPageSize });
  for (let i = 0; i < count; i++) {
    tenant.call("POST", "skill", { name: `s${i}`, active: true, skillType: "TEXT", serviceLevelThreshold: 0 });
  }
  return tenant;
}

describe("pages", () => {
  test("together hold every row once, for any size, when links.next is followed", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }), (count, size, max) => {
        const { call } = tenantWithSkills(count, max);
        const seen: string[] = [];
        let next: string | undefined = `/organization/${newTenant().tenant.organizationId}/v2/skill?pageSize=${size}`;
        while (next) {
          const { body } = call("GET", next);
          expect(body.meta).toMatchObject({
            pageSize: Math.min(size, max),
            totalRecords: count,
            totalPages: Math.ceil(count / Math.min(size, max)),
          });
          seen.push(...body.data.map((row: { name: string }) => row.name));
          next = body.meta.links.next;
        }
        expect(seen.sort()).toEqual(Array.from({ length: count }, (_, i) => `s${i}`).sort());
      }),
      { numRuns: 40 },
    );
  });

  test("have no next on the last one, and no prev on the first", () => {
    const { call } = tenantWithSkills(3, 100);
    const links = (page: number) => Object.keys(call("GET", `v2/skill?page=${page}&pageSize=2`).body.meta.links).sort();
    expect(links(0)).toEqual(["first", "last", "next", "self"]);
    expect(links(1)).toEqual(["first", "last", "prev", "self"]);
  });

  test("keep the filter in their links", () => {
    const { call } = tenantWithSkills(3, 100);
    const { next } = call("GET", "v2/skill?filter=name!=s0&pageSize=1").body.meta.links;
    expect(call("GET", next).body.data[0].name).toBe("s2");
  });

  test("are silently smaller than asked, empty past the end, and refused when they are no number", () => {
    const { call } = tenantWithSkills(3, 2);
    expect(call("GET", "v2/skill?pageSize=5000").body.data).toHaveLength(2);
    expect(call("GET", "v2/skill?page=9").body.data).toEqual([]);
    expect(call("GET", "v2/skill?page=last").status).toBe(400);
  });

  test("hold 100 rows when the size is not asked for", () => {
    const { call } = tenantWithSkills(101, 500);
    expect(call("GET", "v2/skill").body.data).toHaveLength(100);
    expect(call("GET", "v2/skill?pageSize=101").body.data).toHaveLength(101);
  });
});

import fc from "fast-check";
import { readSaved, type Saved, writeSaved } from "../../provider/simulator/index.js";
import { createStore, type Row, type Store } from "../../provider/simulator/store.js";
import { withHub } from "./hub.js";
import { callsOf, type NewTenant, newTenant, smallest } from "./tenant.js";

const indexing = {
  keys: (_: string, row: Row) => [String(row.name)],
  targets: (_: string, row: Row) => (row.to ? [String(row.to)] : []),
};
type Step = { type: string; put?: Row; remove?: string };
const row = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  name: fc.constantFrom("x", "y", "z"),
  to: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
}) as fc.Arbitrary<Row>;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ put: row, type: fc.constantFrom("s", "t") }),
  fc.record({ remove: fc.constantFrom("a", "b", "c", "d"), type: fc.constantFrom("s", "t") }),
);
function written(store: Store, steps: readonly Step[]) {
  for (const { type, put, remove } of steps) {
    if (put) store.put(type, put);
    if (remove) store.remove(type, remove);
  }
  return store;
}

describe("the store", () => {
  const after = (steps: readonly Step[]) => written(createStore(indexing), steps);

  test("finds referrers without scanning as a scan would", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const store = after(steps);
        for (const id of ["a", "b"]) {
          for (const type of ["s", "t"]) {
            const scanned = [...store.rows(type).values()].filter(one => one.to === id).map(one => one.id);
            expect([...(store.referrers(id).get(type) ?? [])].sort()).toEqual(scanned.sort());
          }
        }
      }),
    );
  });

  test("keeps a snapshot as it was, whatever is written later, and goes back to it", () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (before, later) => {
        const store = after(before);
        const saved = store.snapshot();
        const copy = new Map([...saved].map(([type, table]) => [type, new Map(table)]));
        for (const { type, put, remove } of later) {
          if (put) store.put(type, put);
          if (remove) store.remove(type, remove);
        }
        expect(saved).toEqual(copy);
        store.restore(saved);
        expect(store.snapshot()).toEqual(copy);
      }),
    );
  });
});

describe("a fork of a tenant", () => {
  const names = (tenant: Pick<NewTenant, "rows">) => tenant.rows("v2/site").map(({ name }) => name);
  function forked() {
    const origin = newTenant();
    const { site } = smallest(origin);
    origin.call("POST", "site", { ...site, name: "Before" });
    return { origin, fork: callsOf(origin.tenant.fork()), site };
  }

  /** No two rows have one name, as in a tenant. */
  const distinctly = (steps: readonly Step[]) =>
    steps.map(({ put, ...rest }) => ({ ...rest, ...(put && { put: { ...put, name: `${put.name} ${put.id}` } }) }));

  test("is as its origin is, with the same credentials", () => {
    const { origin, fork } = forked();
    expect(fork.tenant.snapshot()).toEqual(origin.tenant.snapshot());
    expect(names(fork)).toEqual(names(origin));
  });

  test("and its origin do not see what is written to the other", () => {
    const { origin, fork, site } = forked();
    const shared = names(origin);
    const id = origin.named("v2/site", "Before");
    const team = { name: "Sales", active: true, siteId: id, teamType: "AGENT", teamStatus: "IN_SERVICE" };
    expect(fork.call("POST", "team", team).status).toBe(201);
    expect(origin.rows("v2/team").map(({ name }) => name)).not.toContain("Sales");
    expect(fork.call("DELETE", `site/${id}`).status).toBe(412);
    expect(origin.call("DELETE", `site/${id}`).status).toBe(204);
    expect(names(fork)).toEqual(shared);
    expect(fork.call("POST", "site", { ...site, name: "Before" }).status).toBe(409);
    expect(origin.call("POST", "site", { ...site, name: "Before" }).status).toBe(201);
    origin.tenant.rotateTokens();
    expect(fork.call("GET", "v2/site").status).toBe(200);
  });

  test("knows who refers to whom and who has which name as a scan would, on either side", () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), fc.array(step), (before, one, other) => {
        const origin = written(createStore(indexing), distinctly(before));
        const fork = createStore(indexing, origin.snapshot());
        written(fork, distinctly(one));
        written(origin, distinctly(other));
        for (const store of [origin, fork])
          for (const type of ["s", "t"]) {
            const rows = [...store.rows(type).values()];
            expect(store.list(type)).toEqual(rows);
            for (const id of ["a", "b"]) {
              const scanned = rows.filter(row => row.to === id).map(row => row.id);
              expect([...store.referrersIn(type, id)].sort()).toEqual(scanned.sort());
            }
            for (const name of ["x a", "y a", "z a", "x b", "y b", "z b"])
              expect(store.holder(type, name)).toBe(rows.find(row => row.name === name)?.id);
          }
      }),
    );
  });
});

describe("an answer to a read", () => {
  test("is that of before only as long as nothing at all was written", () => {
    const { call, named } = newTenant();
    const siteName = () => call("GET", "v2/team").body.data[0].siteName;
    expect([siteName(), siteName()]).toEqual(["Default_Site", "Default_Site"]);
    const id = named("v2/site", "Default_Site");
    const { body } = call("GET", `site/${id}`);
    expect(call("PUT", `site/${id}`, { ...body, name: "Renamed" }).status).toBe(200);
    expect(siteName()).toBe("Renamed");
  });

  test("is refused as ever to who may not read", () => {
    const { call } = newTenant();
    expect(call("GET", "v2/site").status).toBe(200);
    expect(call("GET", "v2/site", undefined, { authorization: "Bearer none" }).status).toBe(401);
  });
});

describe("a snapshot of a tenant", () => {
  test("brings back rows, tokens and the ids to come", () => {
    const tenant = newTenant();
    const { site } = smallest(tenant);
    const saved = tenant.tenant.snapshot();
    const first = tenant.call("POST", "site", site).body;
    tenant.tenant.rotateTokens();
    tenant.tenant.restore(saved);
    expect(tenant.rows("v2/site").map(row => row.name)).toEqual(["Default_Site"]);
    expect(tenant.call("POST", "site", site).body).toEqual(first);
  });

  test("goes on with tokens that no later one is like", () => {
    const { tenant, call } = newTenant();
    tenant.restore(tenant.snapshot());
    const rotated = () => tenant.rotateTokens().access.map(({ token }) => token);
    const texts = rotated();
    call("GET", "site");
    texts.push(...rotated());
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("survives as text", () => {
    const tenant = newTenant();
    tenant.call("POST", "site", smallest(tenant).site);
    const saved = tenant.tenant.snapshot();
    expect(readSaved(writeSaved(saved))).toEqual(saved);
    const woken = newTenant({ saved: readSaved(writeSaved(saved)) });
    expect(woken.rows("v2/site")).toEqual(tenant.rows("v2/site"));
  });

  test("brings back what the neighbours remember", () => {
    const { tenant, hand, invite, person, call } = withHub();
    const saved = tenant.snapshot();
    const revision = tenant.revision();
    invite("agent7@example.com");
    hand("create-service", { service: "Acme care" });
    expect(tenant.revision()).toBeGreaterThan(revision + 1);
    const later = readSaved(writeSaved(tenant.snapshot()));
    tenant.restore(saved);
    expect(person("agent7@example.com")).toBeUndefined();
    expect(tenant.connect()).toEqual(saved.connect);
    tenant.restore(later);
    expect(person("agent7@example.com")).toBeDefined();
    expect(call("GET", "/_simulator/connect").body.services).toContainEqual({ name: "Acme care" });
  });

  test("of before the neighbours is read: its users are people, its assets registered", () => {
    const { controlHub: _, connect: __, ...before } = newTenant().tenant.snapshot();
    const assets = [{ assetId: "1", channel: "sms", name: "One" }];
    const text = JSON.stringify({ ...JSON.parse(writeSaved({ ...before } as Saved)), assets });
    const { person, user, premium, tenant, hand } = withHub({ saved: readSaved(text) });
    expect(tenant.assets).toEqual(assets);
    expect(tenant.connect().services).toEqual([{ name: "One" }]);
    expect(person("agent1@example.com").licenses).toEqual([premium]);
    expect(person("visitor@example.com").licenses).toEqual([]);
    expect(hand("synchronize-users").body).toMatchObject({ created: [], changed: [] });
    expect(user("agent1@example.com")).toMatchObject({ contactCenterEnabled: true });
    expect(hand("create-service", { service: "Two" }).status).toBe(200);
  });

  test("of before a tenant had settings is read with those of a new tenant, which no POST could make", () => {
    const { v, tables, ...rest } = JSON.parse(writeSaved(newTenant().tenant.snapshot()));
    const { "tenant-configuration": _, "organization-setting": __, ...before } = tables;
    const { call, tenant } = newTenant({ saved: readSaved(JSON.stringify({ v, ...rest, tables: before })) });
    const settings = () =>
      ["tenant-configuration", "organization-setting"].map(type => call("GET", `v2/${type}`).body.data);
    const first = settings();
    expect(first.map(rows => rows.length)).toEqual([1, 1]);
    const again = newTenant({ saved: readSaved(writeSaved(tenant.snapshot())) });
    expect(again.call("GET", "v2/tenant-configuration").body.data).toEqual(first[0]);
    expect(tenant.store.rows("site").size).toBe(before.site.length);
  });

  test("that is damaged is refused with what is wrong", () => {
    expect(() => readSaved("{")).toThrow("The data file is not JSON");
    expect(() => readSaved('{"v":2}')).toThrow(/The data file cannot be used:\n {2}v: /);
  });
});

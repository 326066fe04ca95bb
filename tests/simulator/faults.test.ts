import { faultScript, readFaults } from "../../provider/simulator/index.js";
import { newTenant } from "./tenant.js";

const skill = (name: string) => ({ name, active: true, skillType: "BOOLEAN", serviceLevelThreshold: 30 });

/** A tenant with two skills, and calls that meet what is scripted. */
function disturbed(...faults: Parameters<typeof faultScript>[0]) {
  const world = newTenant();
  const { tenant, call } = world;
  const [german] = ["German", "Spanish"].map(name => call("POST", "skill", skill(name)).body);
  tenant.disturb(faultScript(faults));
  const authorization = `Bearer ${tenant.tokens().access[0]!.token}`;
  function meet(method: string, path: string, body?: object) {
    const delivery = tenant.deliver({
      method,
      path: `/organization/${tenant.organizationId}/${path}`,
      headers: { authorization, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!("response" in delivery)) return { how: delivery.how };
    const { status, headers, body: text } = delivery.response;
    return { how: delivery.how, status, headers, text, json: () => JSON.parse(text) };
  }
  const names = () => world.rows("v2/skill").map(({ name }) => name);
  return { ...world, german, meet, names };
}

describe("a scripted fault", () => {
  test("meets the requests that it names, after those that it lets through, as often as it says", () => {
    const { meet } = disturbed({
      on: { method: "GET", path: "v2/sk*", page: 0 },
      skip: 1,
      times: 2,
      effect: { do: "reset", when: "before" },
    });
    const list = () => meet("GET", "v2/skill?page=0").how;
    expect([list(), meet("GET", "v2/skill?page=1").how, meet("GET", "v2/site").how]).toEqual(Array(3).fill("answer"));
    expect([list(), list(), list()]).toEqual(["reset", "reset", "answer"]);
  });

  test("of a connection carries the request out before it ends, or does not", () => {
    const { meet, names } = disturbed(
      { on: { method: "POST" }, effect: { do: "refuse" } },
      { on: { method: "POST" }, effect: { do: "reset", when: "before" } },
      { on: { method: "POST" }, effect: { do: "silence", when: "after" } },
    );
    const post = (name: string) => meet("POST", "skill", skill(name)).how;
    expect([post("A"), post("B"), post("C"), post("D")]).toEqual(["refuse", "reset", "silence", "answer"]);
    expect(names()).toEqual(["German", "Spanish", "C", "D"]);
  });

  test("of the server answers in the application's shape, as a web page, or with nothing", () => {
    const answer = (status: number, body: "json" | "html" | "empty", when: "before" | "after" = "before") =>
      ({ on: { method: "POST" }, effect: { do: "answer", status, body, when } }) as const;
    const { meet, names } = disturbed(answer(500, "json"), answer(502, "html"), answer(503, "empty", "after"));
    expect(meet("POST", "skill", skill("A"))).toMatchObject({ status: 500 });
    expect(meet("POST", "skill", skill("B")).text).toContain("<h1>502</h1>");
    expect(meet("POST", "skill", skill("C"))).toMatchObject({ status: 503, text: "" });
    expect(names()).toEqual(["German", "Spanish", "C"]);
  });

  test("of the limit asks to wait for seconds, until a date, or says nothing", () => {
    const { meet } = disturbed(
      { effect: { do: "limit", retryAfter: "7" } },
      { effect: { do: "limit", retryAfter: { dateIn: 7_000 } } },
      { effect: { do: "limit" } },
    );
    const asked = () => meet("GET", "v2/skill");
    expect(asked()).toMatchObject({ status: 429, headers: { "retry-after": "7" } });
    const { date, "retry-after": until } = asked().headers as Record<string, string>;
    expect(Date.parse(until!) - Date.parse(date!)).toBe(7_000);
    expect(asked().headers).toEqual({});
  });

  test("of a body spoils the answer to what was carried out", () => {
    const { meet, names } = disturbed(
      { on: { method: "POST" }, effect: { do: "spoil", how: "garbled" } },
      { on: { method: "POST" }, effect: { do: "spoil", how: "html" } },
      { on: { method: "POST" }, effect: { do: "spoil", how: "cut" } },
    );
    expect(() => meet("POST", "skill", skill("A")).json!()).toThrow();
    expect(meet("POST", "skill", skill("B"))).toMatchObject({ status: 201, headers: { "content-type": "text/html" } });
    expect(meet("POST", "skill", skill("C")).how).toBe("cut");
    expect(names()).toEqual(["German", "Spanish", "A", "B", "C"]);
  });

  test("of time lets reads lag behind a write, and no write be lost", () => {
    const { meet, names, wait } = disturbed({ on: { method: "POST" }, effect: { do: "stale", ms: 1_000 } });
    expect(meet("POST", "skill", skill("A")).status).toBe(201);
    expect(meet("POST", "skill", skill("B")).status).toBe(201);
    const seen = () => meet("GET", "v2/skill").json!().data.map(({ name }: { name: string }) => name);
    expect(seen()).toEqual(["German", "Spanish"]);
    wait(1_000);
    expect(seen()).toEqual(["German", "Spanish", "A", "B"]);
    expect(names()).toEqual(seen());
  });

  test("of a page shifts what comes after, or gives it wrongly", () => {
    const shift = (how: "insert" | "remove" | "duplicate" | "missing" | "empty") =>
      ({ on: { path: "v2/skill", page: 1 }, effect: { do: "shift", how } }) as const;
    const { meet } = disturbed(...(["insert", "remove", "duplicate", "missing", "empty"] as const).map(shift));
    const page = (number: number) => {
      const { meta, data } = meet("GET", `v2/skill?page=${number}&pageSize=1`).json!();
      return { total: meta.totalRecords, names: data.map(({ name }: { name: string }) => name) };
    };
    expect(page(0).names).toEqual(["German"]);
    expect(page(1)).toEqual({ total: 3, names: ["German"] });
    // The first of all is gone again.
    expect(page(1)).toEqual({ total: 2, names: ["Spanish"] });
    expect(page(1).names).toEqual(["Spanish", "Spanish"]);
    expect([page(1).names, page(1).names]).toEqual([[], []]);
    expect(page(1).names).toEqual(["Spanish"]);
  });

  test("of somebody else edits, renames or deletes just before", () => {
    const on = { method: "GET", path: "skill/*" } as const;
    const { meet, german } = disturbed(
      { on, effect: { do: "meanwhile", how: "edit" } },
      { on, effect: { do: "meanwhile", how: "rename" } },
      { on, effect: { do: "meanwhile", how: "remove" } },
    );
    const read = () => meet("GET", `skill/${german.id}`);
    expect(read().json!()).toMatchObject({ name: "German", description: "edited meanwhile" });
    expect(read().json!()).toMatchObject({ name: "German renamed" });
    expect(read().status).toBe(404);
  });

  test("of the clock moves the server's time, which ends a token", () => {
    const { meet } = disturbed({ effect: { do: "clock", ms: 400 * 24 * 3_600_000 } });
    expect(meet("GET", "v2/skill").status).toBe(401);
  });

  test("by chance comes as often as it may, and the same again from the same seed", () => {
    const chance = { seed: 3, share: 0.5, most: 4, effects: [{ do: "refuse" } as const] };
    const outcomes = () => {
      const { tenant, meet } = disturbed();
      tenant.disturb(faultScript([], chance));
      return Array.from({ length: 20 }, () => meet("GET", "v2/skill").how);
    };
    expect(outcomes().filter(how => how === "refuse")).toHaveLength(4);
    expect(outcomes()).toEqual(outcomes());
  });

  test("never meets what the simulator itself offers", () => {
    const { tenant } = disturbed({ effect: { do: "refuse" } });
    const own = tenant.deliver({ method: "GET", path: "/_simulator/requests", headers: {} });
    expect(own).toMatchObject({ how: "answer", response: { status: 200 } });
  });

  test("is added over HTTP, and what is none is refused with what is wrong", () => {
    const { call, meet } = disturbed();
    const script = { faults: [{ effect: { do: "reset", when: "before" } }] };
    expect(call("POST", "/_simulator/faults", script).status).toBe(204);
    expect(meet("GET", "v2/skill").how).toBe("reset");
    const wrong = call("POST", "/_simulator/faults", { faults: [{ effect: { do: "sleep" } }] });
    expect(wrong).toMatchObject({ status: 400, body: { error: expect.stringContaining("effect") } });
    expect(() => readFaults("{", "faults.json")).toThrow("faults.json is no JSON");
  });
});

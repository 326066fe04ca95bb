import fc from "fast-check";
import { type Filter, parseFilter, passes } from "../../provider/simulator/filter.js";
import { Refusal } from "../../provider/simulator/refusal.js";
import { newTenant } from "./tenant.js";

const field = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter(name => name !== "and" && name !== "or");
const value = fc.string({ maxLength: 12 });
const comparison: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field,
    operator: fc.constantFrom("==" as const, "!=" as const),
    values: fc.array(value, { minLength: 1, maxLength: 1 }),
  }),
  fc.record({
    field,
    operator: fc.constantFrom("=in=" as const, "=out=" as const),
    values: fc.array(value, { minLength: 1, maxLength: 4 }),
  }),
);
const { filter } = fc.letrec<{ filter: Filter }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    comparison,
    fc.record({
      join: fc.constantFrom("and" as const, "or" as const),
      parts: fc.array(tie("filter"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

const quoted = (text: string, quote: string) =>
  `${quote}${text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`;

function written(tree: Filter, quote: string): string {
  if ("join" in tree) return `(${tree.parts.map(part => written(part, quote)).join(tree.join === "and" ? ";" : ",")})`;
  const values = tree.values.map(one => quoted(one, quote));
  return `${tree.field}${tree.operator}${tree.operator.length > 2 ? `(${values.join(",")})` : values[0]}`;
}

describe("a filter", () => {
  test("is read as it was written, whichever quotes it uses", () => {
    fc.assert(
      fc.property(filter, fc.constantFrom('"', "'"), (tree, quote) => {
        expect(parseFilter(written(tree, quote))).toEqual(tree);
      }),
    );
  });

  test("is either read or refused, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          parseFilter(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });

  test("binds and before or", () => {
    const tree = parseFilter("a==1,b==2;c==3");
    expect(passes(tree, { a: "1" })).toBe(true);
    expect(passes(tree, { b: "2" })).toBe(false);
    expect(passes(tree, { b: "2", c: "3" })).toBe(true);
  });

  test("takes the words and and or as well", () => {
    expect(parseFilter("a==1 and b==2 or c==3")).toEqual(parseFilter("a==1;b==2,c==3"));
  });

  test("says the opposite with != and =out=", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), value, (values, present) => {
        const row = { name: present };
        const found = passes({ field: "name", operator: "=in=", values }, row);
        expect(passes({ field: "name", operator: "=out=", values }, row)).toBe(!found);
      }),
    );
  });

  test.each(["name=", "name", "==x", "name==", "name=in=(a", "(name==a", "name==a b", "name==(a,b)", "name~a", ";"])(
    "is refused when it is malformed: %s",
    text => {
      const { call } = newTenant();
      expect(call("GET", `v2/site?filter=${encodeURIComponent(text)}`).status).toBe(400);
    },
  );

  test("finds with values in quotes, and nothing where a raw + stands for a space", () => {
    const { call } = newTenant();
    const names = (query: string) =>
      call("GET", `v2/user-profile?filter=${query}`.replace("v2", "v3")).body.data.map(
        (row: { name: string }) => row.name,
      );
    expect(names("name==%22Supervisor%20Profile%22")).toEqual(["Supervisor Profile"]);
    expect(names("name==%27Supervisor+Profile%27")).toEqual(["Supervisor Profile"]);
    expect(names("name==%27Supervisor%2BProfile%27")).toEqual([]);
    expect(call("GET", 'v3/user-profile?filter=name=="Supervisor"').status).toBe(400);
  });

  test("knows which fields each list can filter by", () => {
    const { call } = newTenant();
    expect(call("GET", "v2/site?filter=createdTime==1").status).toBe(400);
    expect(call("GET", "v2/site?filter=nosuch==1").status).toBe(400);
    expect(call("GET", "v2/skill?filter=enumSkillValues==red").status).toBe(400);
    expect(call("GET", "site?filter=name==x").status).toBe(400);
    expect(call("GET", "site?filter=id==x").status).toBe(200);
  });

  test("finds teams by a user's id", () => {
    const { call, named } = newTenant();
    const id = named("v2/user", "agent1@example.com");
    const team = named("v2/team", "Default_Team");
    call("PATCH", `user/${id}`, { teamIds: [team] });
    expect(call("GET", `v2/team?filter=userId==${id}`).body.meta.totalRecords).toBe(1);
    expect(call("GET", "v2/team?filter=userId==other").body.meta.totalRecords).toBe(0);
  });
});

describe("a search", () => {
  const found = (query: string) =>
    newTenant()
      .call("GET", `v2/user?search=${encodeURIComponent(query)}`)
      .body.data.map((row: { email: string }) => row.email);

  test("finds a keyword in the columns of the list, whatever its case", () => {
    expect(found("TWO")).toEqual(["agent2@example.com"]);
    expect(found("nobody")).toEqual([]);
  });

  test("can name the column, or several", () => {
    expect(found('field=="lastName";value=="Two"')).toEqual(["agent2@example.com"]);
    expect(found('field=="email";value=="Two"')).toEqual([]);
    expect(found('fields=in=("email","lastName");value=="Two"')).toEqual(["agent2@example.com"]);
  });
});

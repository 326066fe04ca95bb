import fc from "fast-check";
import { type Page, readAll } from "../../provider/tenant/paging.js";
import type { HttpRequest } from "../../provider/tenant/transport.js";
import { errorFrom, json, refusal, scripted } from "./virtual.js";

const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `id${i}` }));

/** A listing whose server answers pages of its own size. */
function server(rows: readonly { id: string }[], size: number, says: Partial<Page> = {}) {
  const asked: number[] = [];
  const read = async (page: number): Promise<Page> => {
    asked.push(page);
    return {
      rows: rows.slice(page * size, (page + 1) * size),
      pageSize: size,
      totalPages: Math.ceil(rows.length / size),
      totalRecords: rows.length,
      ...says,
    };
  };
  return { read, asked };
}

describe("a listing", () => {
  test("is complete whatever page size the server clamps to, with one request per page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 1, max: 120 }), async (count, size) => {
        const { read, asked } = server(rowsOf(count), size);
        expect(await readAll("teams", read)).toEqual(rowsOf(count));
        expect(asked).toHaveLength(Math.max(1, Math.ceil(count / size)));
      }),
    );
  });

  test("follows the answered page size where the number of pages is not told", async () => {
    const { read } = server(rowsOf(120), 50, { totalPages: 0 });
    expect(await readAll("teams", read)).toHaveLength(120);
  });

  test("that changed between two pages is read once more", async () => {
    const before = server(rowsOf(3), 2);
    const after = server(rowsOf(5), 2);
    let reads = 0;
    const read = (page: number) => (reads++ === 0 ? before.read(page) : after.read(page));
    expect(await readAll("teams", read)).toHaveLength(5);
  });

  test("whose total changed while its rows add up to the first is read once more", async () => {
    const ids = ["a", "b", "c", "d"];
    let reads = 0;
    const read = async (page: number): Promise<Page> => {
      reads += 1;
      // Somebody adds d while the second page is read; its server holds to the number of rows that it announced.
      const rows = page === 0 ? ids.slice(0, 2) : ids.slice(2, reads < 3 ? 3 : 4);
      const totalRecords = reads === 1 ? 3 : 4;
      return { rows: rows.map(id => ({ id })), pageSize: 2, totalPages: 2, totalRecords };
    };
    expect((await readAll("teams", read)).map(({ id }) => id)).toEqual(ids);
  });

  test.each<[string, { id: string }[], Partial<Page>]>([
    ["announces 5 and holds 3", rowsOf(3), { totalRecords: 5, totalPages: 1, pageSize: 100 }],
    ["names an entity twice", [...rowsOf(2), { id: "id0" }], {}],
    ["a row has no id", [{} as never], {}],
    ["announces 10000000 pages", rowsOf(1), { totalPages: 10_000_000 }],
  ])("that %s is an error, not a smaller tenant", async (reason, rows, says) => {
    const error = await errorFrom(readAll("teams", server(rows, 100, says).read));
    expect(error.name).toBe("Unavailable");
    expect(error.message).toContain(reason);
  });
});

/** A list of so many sites, as a server answers it that gives so many on a page. */
function sites(count: number, most: number, says: (asked: number, given: number) => object = () => ({})) {
  return ({ url }: HttpRequest) => {
    const query = new URL(url).searchParams;
    const [page, asked] = [Number(query.get("page")), Number(query.get("pageSize"))];
    const given = Math.min(asked, most);
    const data = rowsOf(count).slice(page * given, (page + 1) * given);
    const meta = { page, pageSize: given, totalPages: Math.ceil(count / given), totalRecords: count };
    return json(200, { meta: { ...meta, ...says(asked, given) }, data });
  };
}

const sizes = (sent: readonly HttpRequest[]) => sent.map(({ url }) => new URL(url).searchParams.get("pageSize"));

describe("the size of a page", () => {
  test.each([
    [50, ["500", ...Array(24).fill("50")]],
    [100, ["500", ...Array(12).fill("100")]],
    [500, ["500", "500", "500"]],
    [2_000, ["500", "500", "500"]],
  ])("is what the server makes of a large one, %s at most", async (most, asked) => {
    const { tenant, sent } = scripted({ "GET v2/site": sites(1_250, most) });
    expect((await tenant.rows(["site"])).of("site")).toHaveLength(1_250);
    expect(sizes(sent)).toEqual(asked);
  });

  test("is seen by the rows where the server repeats what it was asked for", async () => {
    const repeats = (asked: number) => ({ pageSize: asked, totalPages: Math.ceil(250 / asked) });
    const { tenant, sent } = scripted({ "GET v2/site": sites(250, 100, repeats) });
    expect((await tenant.rows(["site"])).of("site")).toHaveLength(250);
    expect(sizes(sent)).toEqual(["500", "100", "100"]);
  });

  test.each([400, 500, 504])("is the usual one where a large one is answered with %s, and stays so", async status => {
    const picky = ({ url, ...rest }: HttpRequest) =>
      url.includes("pageSize=500") ? refusal(status, { reason: "no" }) : sites(3, 100)({ url, ...rest });
    const { tenant, sent, through } = scripted({ "GET v2/site": picky });
    expect((await through(tenant.rows(["site"]))).of("site")).toHaveLength(3);
    expect(sizes(sent).at(-1)).toBe("100");
    const before = sent.length;
    await through(tenant.reread("site", 1));
    await through(tenant.rows(["site"]));
    expect(sizes(sent.slice(before))).toEqual(["100"]);
  });

  test("is the usual one when a list is read again since its large pages did not fit together", async () => {
    const odd = ({ url, ...rest }: HttpRequest) =>
      url.includes("pageSize=500")
        ? json(200, { meta: { page: 0, pageSize: 500, totalPages: 1, totalRecords: 250 }, data: [] })
        : sites(250, 100)({ url, ...rest });
    const { tenant, sent } = scripted({ "GET v2/site": odd });
    expect((await tenant.rows(["site"])).of("site")).toHaveLength(250);
    expect(sizes(sent)).toEqual(["500", "100", "100", "100"]);
  });

  test("does not change what a refusal of the list says", async () => {
    const { tenant, sent } = scripted({ "GET v2/site": refusal(403, { reason: "no" }) });
    expect((await errorFrom(tenant.rows(["site"]))).name).toBe("Forbidden");
    expect(sent).toHaveLength(1);
  });
});

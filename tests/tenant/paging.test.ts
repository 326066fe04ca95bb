import fc from "fast-check";
import { type Page, readAll } from "../../provider/tenant/paging.js";
import { errorFrom } from "./virtual.js";

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

import { api, sessionsOver } from "../../provider/tenant/api.js";
import { mostIds, readChosen } from "../../provider/tenant/chosen.js";
import type { HttpRequest } from "../../provider/tenant/transport.js";
import { errorFrom, json, list, refusal, scripted, toExample } from "./virtual.js";

const site = (id: string) => ({ id, name: `Site ${id}` });

/** Reads by ids from a server that answers as told. */
function asking(ids: readonly string[], reply: Parameters<typeof scripted>[0][string]) {
  const { surroundings, sent, through } = scripted({ "GET v2/site": reply });
  const http = api(toExample, sessionsOver(toExample, false, surroundings), surroundings);
  return { sent, through, found: readChosen(http, "sites", "v2/site", ids) };
}

const filterIn = ({ url }: HttpRequest) => new URL(url).searchParams.get("filter");

describe("what is read by ids", () => {
  test("is asked for in one filter, where a value that is no word is quoted and encoded", async () => {
    const ids = ["1f0c-2", 'a"b"+\\c'];
    const { sent, found } = asking(ids, list(ids.map(site)));
    expect(await found).toEqual(ids.map(site));
    expect(sent.map(filterIn)).toEqual(['id=in=(1f0c-2,"a\\"b\\"+\\\\c")']);
    expect(sent[0]!.url).not.toMatch(/[" +]/);
  });

  test("is asked for once for each id, in addresses that every server takes", async () => {
    const ids = Array.from({ length: 250 }, (_, i) => `00000000-0000-0000-0000-${String(i).padStart(12, "0")}`);
    const answers = ({ url }: HttpRequest) =>
      list(ids.filter(id => new URL(url).searchParams.get("filter")!.includes(id)).map(site));
    const { sent, found } = asking([...ids, ...ids], answers);
    expect((await found).map(({ id }) => id)).toEqual(ids);
    expect(sent).toHaveLength(Math.ceil(ids.length / mostIds));
    expect(Math.max(...sent.map(({ url }) => url.length))).toBeLessThan(4_096);
  });

  test("may be less than was asked for: whoever misses one looks elsewhere", async () => {
    expect(await asking(["s1", "s2"], list([site("s2")])).found).toEqual([site("s2")]);
  });

  test.each([
    ["answers others", list([site("s1"), site("s9")])],
    [
      "announces more",
      json(200, { meta: { page: 0, pageSize: 1, totalPages: 900, totalRecords: 900 }, data: [site("s1")] }),
    ],
  ])("is an error when the tenant %s, and nothing more is read of that", async (_, reply) => {
    const { sent, found } = asking(["s1", "s2"], reply);
    expect((await errorFrom(found)).message).toContain("does not keep to the ids");
    expect(sent).toHaveLength(1);
  });

  test("is an error when it does not fit together, as a list is", async () => {
    const torn = json(200, {
      meta: { page: 0, pageSize: 100, totalPages: 1, totalRecords: 2 },
      data: [site("s1"), site("s1")],
    });
    expect((await errorFrom(asking(["s1", "s2"], torn).found)).message).toContain("names an entity twice");
  });

  test("is a refusal where no such filter is taken", async () => {
    const { found, through } = asking(["s1"], refusal(400, { reason: "no filter" }));
    expect((await errorFrom(through(found))).name).toBe("Refused");
  });
});

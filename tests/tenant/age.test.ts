import type { Live } from "../../provider/entities/entity.js";
import { errorFrom, json, scripted } from "./virtual.js";

const refused = (seconds: number) => ({ status: 429, headers: { "retry-after": String(seconds) }, body: "" });
const profile: Live = { id: "s1", name: "Berlin", multimediaProfileId: "p1" };
const described = (description: string): Live => ({ ...profile, description });

/** Reads a site, and writes it back with another name. */
const renaming = ({ tenant }: ReturnType<typeof scripted>) =>
  tenant.serially("site", "s1", async () => {
    const live = (await tenant.fetch("site", "s1"))!;
    return tenant.update("site", "s1", { ...live, name: "Hamburg" });
  });

const bodiesOf = ({ sent }: ReturnType<typeof scripted>) =>
  sent.filter(({ method }) => method === "PUT").map(({ body }) => JSON.parse(body!));

describe("an entity that is replaced as a whole", () => {
  test("is read again where its write had to wait, so that what somebody did meanwhile stays", async () => {
    const world = scripted({
      "GET site/s1": [json(200, described("ours")), json(200, described("theirs"))],
      "PUT site/s1": [refused(30), json(200, { ...described("theirs"), name: "Hamburg" })],
    });
    await world.through(renaming(world));
    expect(bodiesOf(world).map(({ description }) => description)).toEqual(["ours", "theirs"]);
  });

  test("is written at once where the wait is short", async () => {
    const answer = json(200, { ...profile, name: "Hamburg" });
    const world = scripted({ "GET site/s1": json(200, profile), "PUT site/s1": [refused(3), answer] });
    await world.through(renaming(world));
    expect(world.sent).toHaveLength(3);
  });

  test("is not written where it has to wait again and again, and that is said", async () => {
    const world = scripted({ "GET site/s1": json(200, profile), "PUT site/s1": refused(30) });
    const error = await errorFrom(world.through(renaming(world)));
    expect(error.describe()).toMatch(/^Unavailable: site \(s1\) was not changed: 3 times the tenant asked to wait/);
    expect(bodiesOf(world)).toHaveLength(3);
  });

  test("is patched however late: a patch says nothing of what others change", async () => {
    const world = scripted({
      "GET user/u1": json(200, { id: "u1" }),
      "PATCH user/u1": [refused(30), json(200, { id: "u1", teamIds: [] })],
    });
    const { tenant } = world;
    const work = async () => {
      await tenant.fetch("agent", "u1");
      return tenant.update("agent", "u1", { teamIds: [] });
    };
    await world.through(tenant.serially("agent", "u1", work));
    expect(world.sent.map(({ method }) => method)).toEqual(["GET", "PATCH", "PATCH"]);
  });
});

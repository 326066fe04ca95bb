import { accepted } from "../everyKind/accepted.js";
import { life, lived } from "./random.js";
import { storiesOf } from "./stories.js";
import { disturbed, type Trouble, undisturbed } from "./story.js";

/**
 * Ways that once failed, as `npm run fuzz` tells them: the seed of a life, and the way through it. A change of a kind's
 * description changes what is drawn, so what was wrong here has a test of its own as well.
 */
const ways: readonly (readonly [seed: number, way: number, what: string])[] = [
  [38, 7, "a link is changed by a run that breaks off, and is given back at last"],
  [40, 3, "a 429 of the flow store holds back the configuration API, which has the same address"],
  [3_000_000, 4, "an import that a crash left unpublished is published, although changes of its tags are ignored"],
  [3_000_000, 11, "the same after a lost answer"],
  [5_000_006, 14, "what waits for its delete goes before what it refers to"],
  [235, 7, "creates that go together are as many creates"],
  [7_000_006, 3, "the members of a set are ours in what a run that broke off made"],
  [20_500_066, 31, "what is deleted at the same time still refers to it"],
  [20_000_032, 35, "new access tokens are like no others"],
];

test.each(ways)(
  "life %i, way %i: %s",
  async (seed, way) => {
    const drawn = await life(seed);
    // Nothing, where the tenant no longer takes what is drawn.
    if (drawn) expect(await lived(drawn, seed, way)).toEqual([]);
  },
  60_000,
);

const single: readonly (readonly [what: string, kind: "flow" | "subflow", at: number, trouble: Trouble])[] = [
  [
    "is not imported again when it could not be read after the import",
    "flow",
    0,
    { request: 4, effect: { do: "limit", retryAfter: "99999999" } },
  ],
  [
    "is not gone because its delete answers 404 once",
    "subflow",
    2,
    { request: 2, effect: { do: "answer", status: 404, body: "json", when: "before" } },
  ],
];

test.each(single)("what was imported %s (%s)", async (_, kind, at, trouble) => {
  const program = await accepted(kind, 1);
  const acts = [program, program, []].map(one => ({ do: "up", program: one }) as const);
  const moments = await undisturbed({ called: "life", acts });
  expect(await disturbed(moments[at]!, [[trouble]])).toEqual([]);
});

test("what was made beside its predecessor gets its secret, although the run that made it broke off", async () => {
  const stories = await storiesOf("customAsset", [2, 3, 4, 5, 6, 7, 8]);
  const { moments } = stories.find(({ called }) => called === "replace, of the same name")!;
  expect(await disturbed(moments[0]!, [[{ request: 3, effect: "dies after" }]])).toEqual([]);
});

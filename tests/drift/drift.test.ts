import fc from "fast-check";
import { acceptText } from "../../provider/drift/accept.js";
import { drift } from "../../provider/drift/drift.js";
import { exitCodeOf } from "../../provider/drift/report.js";
import { whomOf } from "../../provider/drift/whom.js";
import type { Json, Kind } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { sha256, wave } from "../wave.js";
import { deployed, linesOf } from "./world.js";

type World = Awaited<ReturnType<typeof deployed>>;

/** Something that somebody does in the tenant, and what drift is to say of it. */
interface Edit {
  says: string | undefined;
  /** How many objects have to be read singly for it. */
  singles: number;
  make: (world: World) => void;
}

function done({ status }: { status: number }) {
  if (status >= 300) throw new Error(`the tenant refused the edit: ${status}`);
}

function change(kind: Kind, logical: string, name: string, field: string, value: (world: World) => Json): Edit {
  const omits = (registry[kind].routes?.listOmits ?? []).length > 0;
  return {
    says: `changed ${kind} ${name} ${field}`,
    singles: omits ? 1 : 0,
    make: world => done(world.edit(kind, world.engine.id(logical), { [field]: value(world) })),
  };
}

const unseen = (edit: Edit): Edit => ({ ...edit, says: undefined });

const edits: readonly Edit[] = [
  change("site", "berlin", "Berlin", "active", () => false),
  change("team", "sales", "Sales", "teamStatus", () => "NOT_AVAILABLE"),
  change("team", "support", "Support", "active", () => false),
  change("skill", "german", "German", "serviceLevelThreshold", () => 45),
  change("skillProfile", "seller", "Seller", "activeSkills", ({ live, engine }) =>
    (live("skillProfile", engine.id("seller")).activeSkills as readonly object[]).map(
      skill => ({ ...skill, proficiencyValue: 3 }) as Json,
    ),
  ),
  change("queue", "chat", "Chat", "maxTimeInQueue", () => 700),
  change("queue", "chat", "Chat", "callDistributionGroups", ({ engine }) => [
    { order: 1, duration: 0, agentGroups: [{ teamId: engine.id("support") }] },
  ]),
  change("queue", "spare", "Spare", "recordingPermitted", () => true),
  change("agent", "first", "agent1@example.com", "teamIds", () => []),
  // What nobody declared, and what the program leaves to others.
  unseen(change("team", "sales", "Sales", "description", () => "ours")),
  unseen(change("team", "support", "Support", "description", () => "ours")),
  unseen(change("queue", "spare", "Spare", "description", () => "ours")),
  {
    says: "deleted queue Extra",
    singles: 1,
    make: ({ erase, engine }) => done(erase("queue", engine.id("extra"))),
  },
  {
    says: "unmanaged site Paris",
    singles: 0,
    make: ({ administer, profileId }) =>
      done(administer("POST", "site", { name: "Paris", active: true, multimediaProfileId: profileId })),
  },
];

test("any edits in the tenant are found, and nothing else, at the price of the lists and of what moved", async () => {
  const world = await deployed();
  const { tenant, taken, told, rows, violations } = world;
  const saved = tenant.snapshot();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...edits]), async some => {
      tenant.restore(saved);
      for (const edit of some) edit.make(world);
      const kinds = ["site", "team", "skill", "skillProfile", "agent", "queue"] as const;
      const pages = kinds.reduce((sum, kind) => sum + Math.max(1, Math.ceil(rows(kind).length / 100)), 0);
      taken();
      const report = await told();
      expect(linesOf(report)).toEqual(some.flatMap(({ says }) => says ?? []).sort());
      expect(report.untold).toEqual([]);
      const sent = taken();
      expect(sent.filter(line => !line.startsWith("GET "))).toEqual([]);
      expect(sent.length).toBeLessThanOrEqual(pages + some.reduce((sum, { singles }) => sum + singles, 0) + 2);
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(violations).toEqual([]);
});

describe("drift", () => {
  test("says what was, what is, when, and what that does to contacts", async () => {
    const { edit, engine, told } = await deployed();
    edit("queue", engine.id("chat"), {
      callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: engine.id("support") }] }],
    });
    const { findings } = await told();
    expect(findings).toMatchObject([
      {
        what: "changed",
        kind: "queue",
        name: "Chat",
        resource: { name: "chat" },
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: "waits",
        reason: "a team is missing or joins later",
        fields: [
          {
            field: "callDistributionGroups",
            was: [
              { order: 1, agentGroups: [{ teamId: engine.id("sales") }] },
              { order: 2, duration: 60, agentGroups: [{ teamId: engine.id("support") }] },
            ],
            is: [{ order: 1, duration: 0, agentGroups: [{ teamId: engine.id("support") }] }],
          },
        ],
      },
    ]);
    expect(findings[0]!.fields[0]!.says).toContain('agentGroups [{"teamId":"Sales"}] → [{"teamId":"Support"}]');
  });

  test("is still there after a refresh, which only takes the tenant's values into the state", async () => {
    const { edit, engine, told } = await deployed();
    edit("queue", engine.id("chat"), { maxTimeInQueue: 700 });
    await engine.refresh();
    expect(linesOf(await told())).toEqual(["changed queue Chat maxTimeInQueue"]);
  });

  test("calls nothing deleted that it could not read", async () => {
    const { erase, engine, told, close } = await deployed();
    erase("queue", engine.id("chat"));
    erase("agent", engine.id("first"));
    close(/\/v2\/contact-service-queue/);
    const report = await told();
    expect(linesOf(report)).toEqual([]);
    expect(report.untold).toMatchObject([{ title: "queue", resources: 3, why: "was not read: access was denied" }]);
    expect(report.compared.map(({ kind }) => kind)).not.toContain("queue");
  });

  test("tells the rest when one object alone cannot be read", async () => {
    const { erase, edit, engine, told, close } = await deployed();
    erase("queue", engine.id("chat"));
    edit("team", engine.id("sales"), { active: false });
    close(new RegExp(`/contact-service-queue/${engine.id("chat")}`));
    const report = await told();
    expect(linesOf(report)).toEqual(["changed team Sales active"]);
    expect(report.untold).toMatchObject([{ title: "queue", name: "Chat" }]);
  });

  test("asks a failing list once, however many resources depend on it", async () => {
    const { told, close, taken } = await deployed();
    close(/\/v2\/contact-service-queue/);
    await told();
    expect(taken().filter(line => line.includes("contact-service-queue"))).toHaveLength(1);
  });

  test("leaves out what only the state can tell: a secret", async () => {
    const { edit, engine, told, client } = await deployed();
    edit("team", engine.id("sales"), { teamStatus: "NOT_AVAILABLE" });
    const secret = engine.resources().map(one => (one.name === "sales" ? { ...one, secrets: ["teamStatus"] } : one));
    const report = await drift(client(), secret, "stack");
    expect(report.findings).toEqual([]);
    expect(report.notes).toEqual(['team "sales": teamStatus is a secret in the state and was not compared']);
    expect(linesOf(await told())).toEqual(["changed team Sales teamStatus"]);
  });
});

test("a stack of which nothing is there is told to look at its credentials", async () => {
  const { engine } = await deployed();
  const other = embedded();
  const report = await drift(
    other.client(),
    engine.resources().filter(({ name }) => name !== "first"),
    "stack",
  );
  expect(report.findings.filter(({ what }) => what === "deleted")).toHaveLength(8);
  expect(report.notes).toEqual([expect.stringContaining("look whether these are the credentials of its tenant")]);
});

test("another file in the place of an uploaded one is drift, told by its digest", async () => {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const inputs = () => ({ name: "welcome.wav", path: "audio/welcome.wav" });
  await engine.up([{ kind: "audioFile", name: "welcome", inputs }]);
  const told = () => drift(tenant.client(), engine.resources(), "stack");
  expect((await told()).findings).toEqual([]);
  const id = engine.id("welcome");
  expect(tenant.upload("PUT", `audio-file/${id}`, tenant.live("audioFile", id), wave("other")).status).toBe(200);
  const { findings } = await told();
  expect(findings).toMatchObject([
    {
      name: "welcome.wav",
      fields: [{ field: "path", was: sha256(wave("audio/welcome.wav")), is: sha256(wave("other")) }],
    },
  ]);
  expect(acceptText(await told(), () => undefined)).toContain("// path: save the tenant's content as the file");
});

test("who changed something is told where the tenant says so", () => {
  const queue = { agentsLastUpdatedByUserName: "Ada", agentsLastUpdatedByUserEmailPrefix: "" };
  expect(whomOf(queue, ["agents"])).toBe("Ada");
  expect(whomOf(queue, ["maxTimeInQueue"])).toBeUndefined();
  expect(whomOf({ skillProfileUpdatedBy: "1f0c", lastModifiedBy: "x" }, ["skillProfileId"])).toBe("1f0c");
  expect(whomOf({ lastModifiedBy: "admin1@example.com" }, ["tags"])).toBe("admin1@example.com");
});

/** How a list can be answered that says nothing of what is gone. */
const holes: readonly (readonly [string, object])[] = [
  ["lacks a row that it counts", { do: "shift", how: "missing" }],
  ["is empty and counts rows", { do: "shift", how: "empty" }],
  ["has a row twice", { do: "shift", how: "duplicate" }],
  ["is refused with 401", { do: "answer", when: "before", status: 401 }],
  ["is refused with 403", { do: "answer", when: "before", status: 403 }],
  ["fails with 500", { do: "answer", when: "before", status: 500 }],
  ["is a web page", { do: "answer", when: "before", status: 503, body: "html" }],
];

test.each(holes)("a list that %s tells of no object that it is deleted", async (_, effect) => {
  const { administer, erase, engine, told, through } = await deployed();
  erase("queue", engine.id("extra"));
  const faults = [{ on: { method: "GET", path: "v2/contact-service-queue" }, times: 1_000, effect }];
  expect(administer("POST", "/_simulator/faults", { faults }).status).toBe(204);
  const report = await through(told());
  expect(linesOf(report)).toEqual([]);
  expect(report.untold).toMatchObject([{ title: "queue", resources: 3 }]);
  expect(exitCodeOf(report, new Set(["deleted"]))).toBe(2);
});

test("an object whose own request fails is not deleted, though no list has it", async () => {
  const { administer, erase, engine, told, through } = await deployed();
  erase("queue", engine.id("extra"));
  const on = { method: "GET", path: `contact-service-queue/${engine.id("extra")}` };
  const faults = [{ on, times: 1_000, effect: { do: "answer", when: "before", status: 500 } }];
  administer("POST", "/_simulator/faults", { faults });
  const report = await through(told());
  expect(linesOf(report)).toEqual([]);
  expect(report.untold).toMatchObject([{ title: "queue", name: "Extra" }]);
});

import type { Json } from "../../provider/entities/entity.js";
import { connectAll } from "../../provider/neighbours/index.js";
import type { Transport } from "../../provider/tenant/index.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { exportedFlow, exportedFunction } from "../flows.js";
import { errorFrom, toExample, virtualClock } from "../tenant/virtual.js";

const project = "5e5c9ad6d61f870d6d778c1b";
const declared = (kind: "flow" | "subflow" | "flowFunction", definition: object, more = {}): readonly Resource[] => [
  { kind, name: kind, inputs: () => ({ name: "Calls", definition: definition as Json, ...more }) },
];
const flow = declared("flow", exportedFlow("x", { End: {} }));

/** The tenant through a client whose requests are bent on their way, and its answers on theirs. */
function bent(tenant: ReturnType<typeof embedded>["tenant"], bend: (text: string) => string, refuse?: RegExp) {
  const { clock } = virtualClock();
  const sent: string[] = [];
  const transport: Transport = async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url);
    const path = bend(`${pathname}${search}`);
    sent.push(`${method} ${path}`);
    if (refuse?.test(`${method} ${path}`)) return { status: 500, headers: {}, body: "" };
    const answer = tenant.handle({ method, path, headers, ...(body === undefined ? {} : { body }) });
    return { ...answer, body: bend(answer.body) };
  };
  const client = () =>
    connectAll(
      {
        ...toExample,
        requestsPerMinute: 1_000_000,
        credentials: { kind: "token", accessToken: tenant.tokens().access[0]!.token },
      },
      { transport, clock },
    ).tenant;
  return { client, sent };
}

describe("a list of flows that is empty, and answered with 200", () => {
  async function world() {
    const { tenant, client, erase } = embedded();
    const engine = new Engine(client);
    await engine.up(flow);
    return { tenant, engine, erase };
  }
  /** A tenant whose project has another id than we know. */
  const elsewhere = (text: string) => text.replace(project, "5e5c9ad6d61f870d6d778c1c");

  test("is not taken for flows that are gone, where the project is not the tenant's", async () => {
    const { tenant, engine } = await world();
    const { client, sent } = bent(tenant, elsewhere);
    const id = engine.id("flow");
    const error = await errorFrom(client().row("flow", id));
    expect(error.describe()).toMatch(
      new RegExp(
        `^Unavailable: flow \\(${id}\\) was not found, and neither was the project .*\n  Nothing was taken to be gone`,
      ),
    );
    expect(await errorFrom(client().remove("flow", id))).toMatchObject({ name: "Unavailable" });
    expect(sent.filter(line => line.startsWith("GET /") && line.includes("/project?"))).toHaveLength(2);
    expect(tenant.snapshot().flows).toHaveLength(1);
  });

  test("is taken for one that is gone, where the project is there", async () => {
    const { tenant, engine, erase } = await world();
    erase("flow", engine.id("flow"));
    const { client } = bent(tenant, text => text);
    expect(await client().row("flow", engine.id("flow"))).toBeUndefined();
    expect(await engine.preview(flow)).toEqual(["replace"]);
  });
});

describe("what is imported and not published", () => {
  test.each(["flow", "flowFunction"] as const)(
    "is published by the next run, where a %s was published before",
    async kind => {
      const { tenant, client, writes, violations } = embedded();
      const [one, two] =
        kind === "flow"
          ? [exportedFlow("x", { One: {} }), exportedFlow("x", { Two: {} })]
          : [exportedFunction("x", "one();"), exportedFunction("x", "two();")];
      const engine = new Engine(client);
      await engine.up(declared(kind, one));
      const failing = new Engine(bent(tenant, text => text, /:publish/).client, true);
      const error = await errorFrom(failing.up(declared(kind, two)));
      expect(error.describe()).toMatch(
        /^Unavailable: .* was imported, and perhaps not published: the server answered 500\n {2}Run it again:/,
      );
      writes();
      // The draft is what is declared, and the tag is on what was published before.
      expect(await engine.preview(declared(kind, two))).toEqual(["update"]);
      await engine.up(declared(kind, two));
      expect(writes()).toEqual([expect.stringMatching(/^POST (flows|functions)\/\w+:publish$/)]);
      expect(await engine.preview(declared(kind, two))).toEqual(["same"]);
      expect(violations).toEqual([]);
    },
  );
});

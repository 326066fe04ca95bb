import { seeded } from "../../provider/simulator/random.js";
import type { Transport } from "../../provider/tenant/transport.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { accepted } from "../everyKind/accepted.js";
import { withRoutes } from "../everyKind/world.js";
import { dice } from "../faults/programs.js";
import { isTold, said } from "../faults/stack.js";
import { fileAt } from "../files.js";
import { escapes, isClean, spoilt } from "./hostile.js";

const { HOSTILE_RUNS: RUNS = "8", HOSTILE_SEED: SEED = "1" } = process.env;

/** A tenant whose answers are spoilt from a request on, so many of them. */
function hostile(seed: number) {
  const random = dice(seeded(seed).next);
  let [from, most] = [1 + random.below(12), 1 + random.below(3)];
  const watch =
    (transport: Transport): Transport =>
    async request => {
      const answer = await transport(request);
      from -= 1;
      if (from >= 0 || most === 0 || request.url.includes("access_token")) return answer;
      most -= 1;
      return { ...answer, body: spoilt(answer.body, random) };
    };
  return embedded(undefined, [], { watch });
}

test.each(withRoutes)(
  "answers about a %s that nobody expects are told, and do no harm",
  async kind => {
    const program = await accepted(kind, 1);
    const wrong: string[] = [];
    for (let seed = Number(SEED) * 1_000; seed < Number(SEED) * 1_000 + Number(RUNS); seed += 1) {
      const { client, through } = hostile(seed);
      const engine = new Engine(client, false, fileAt);
      const ends = [
        () => engine.up(program),
        () => engine.preview(program),
        () => engine.refresh(),
        () => engine.destroy(),
      ];
      for (const end of ends) {
        const error: unknown = await through(
          end().then(
            () => undefined,
            failure => failure,
          ),
        );
        if (error !== undefined && !isTold(error)) wrong.push(`${seed}: ${said(error)}`.slice(0, 600));
        const texts = [...engine.said, ...(error === undefined ? [] : [said(error)])];
        const bad = texts.find(text => escapes.test(text) || text.length > 20_000);
        if (bad) wrong.push(`${seed}: ${bad.length} letters: ${JSON.stringify(bad.slice(0, 200))}`);
      }
      if (!isClean()) wrong.push(`${seed}: Object.prototype was changed`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

import type { Desired, Kind } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import type { Step } from "../engine.js";
import { accepted } from "../everyKind/accepted.js";
import type { Program } from "./programs.js";
import { isTold } from "./stack.js";
import { type Moment, type Story, undisturbed } from "./story.js";

/** A story with its moments, of those in which something shall go wrong. */
export interface Told {
  called: string;
  moments: readonly Moment[];
}

/** A program in which the last resource says what another program's says, with or without the same natural key. */
function saying(program: Program, other: Program, keeps: boolean): Program {
  const [last, next] = [program.at(-1)!, other.at(-1)!];
  const names = new Set(program.map(({ name }) => name));
  const keyIn = (inputs: Desired): Desired =>
    Object.fromEntries(registry[last.kind].identity.map(name => [name, inputs[name]]));
  const inputs = (id: (name: string) => string) => ({ ...next.inputs(id), ...(keeps ? keyIn(last.inputs(id)) : {}) });
  return [...program.slice(0, -1), ...other.slice(0, -1).filter(({ name }) => !names.has(name)), { ...next, inputs }];
}

const troubledOf = ({ called, troubled, acts }: Story, moments: readonly Moment[]): Told => ({
  called,
  moments: (troubled ?? acts.map((_, i) => i)).map(i => moments[i]!),
});

/** Whether each run leaves nothing to do for the next one; where it is so without any fault, faults can be judged. */
const comesToRest = (moments: readonly Moment[]) =>
  moments.every(({ act, end }) => act.do !== "up" || end.planned.every(step => step === "same"));

async function told(story: Story): Promise<Told> {
  return troubledOf(story, await undisturbed(story));
}

/** The first program that the tenant takes in the place of another one and that makes the engine do this. */
async function changing(kind: Kind, step: Step, keeps: boolean, seeds: readonly number[]): Promise<Told | undefined> {
  const program = await accepted(kind, 1);
  for (const seed of seeds) {
    const next = saying(program, await accepted(kind, seed), keeps);
    const called = `${step}, ${keeps ? "of the same name" : "of another name"}`;
    const acts = [program, next].map(one => ({ do: "up", program: one }) as const);
    const story: Story = { called, acts, troubled: [1] };
    const moments = await undisturbed(story).catch(error => {
      if (isTold(error)) return undefined;
      throw error;
    });
    if (moments?.[1]?.done[next.length - 1] === step && comesToRest(moments)) return troubledOf(story, moments);
  }
  return undefined;
}

/** Everything that can happen to an entity of a kind. @param seeds how long a change is looked for */
export async function storiesOf(kind: Kind, seeds: readonly number[]): Promise<readonly Told[]> {
  const program = await accepted(kind, 1);
  const up = { do: "up", program } as const;
  const all = [
    await told({ called: "life", acts: [up, up, { do: "refresh" }, { do: "up", program: [] }] }),
    await told({ called: "import", found: program, acts: [{ do: "import", program }] }),
    await changing(kind, "update", true, seeds),
    await changing(kind, "replace", true, seeds),
    await changing(kind, "replace", false, seeds),
  ];
  const adoption: Story = { called: "adoption", found: program, acts: [up, { do: "up", program: [] }] };
  return [...all, registry[kind].borrowed ? undefined : await told(adoption)].filter(story => story !== undefined);
}

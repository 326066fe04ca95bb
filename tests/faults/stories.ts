import type { Desired, Kind } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import type { Resource, Step } from "../engine.js";
import { accepted } from "../everyKind/accepted.js";
import { neededBy } from "../together.js";
import { agentsOf, type Program, renamed } from "./programs.js";
import { isTold } from "./stack.js";
import { type Moment, type Story, undisturbed } from "./story.js";
import { written as byHand } from "./written.js";

/** A story with its moments, of those in which something shall go wrong. */
export interface Told {
  called: string;
  moments: readonly Moment[];
}

const without = (inputs: Desired, names: readonly string[]): Desired =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));
const only = (inputs: Desired, names: readonly string[]): Desired =>
  Object.fromEntries(names.flatMap(name => (name in inputs ? [[name, inputs[name]] as const] : [])));

/** A program in which the last resource says what another program's says, but for some fields. */
function saying(program: Program, other: Program, kept: readonly string[]): Program {
  const [last, next] = [program.at(-1)!, other.at(-1)!];
  const names = new Set(program.map(({ name }) => name));
  const inputs = (id: (name: string) => string) => ({
    ...without(next.inputs(id), kept),
    ...only(last.inputs(id), kept),
  });
  return [...program.slice(0, -1), ...other.slice(0, -1).filter(({ name }) => !names.has(name)), { ...next, inputs }];
}

/** The same program, in which the last resource has another natural key and says the same. */
const called = (program: Program): Program => [
  ...program.slice(0, -1),
  renamed(program.at(-1)!, program.at(-1)!.name, "7", name => name),
];

/** The same program, in which the last resource refers to another entity of a kind that it refers to. */
function pointed(program: Program, base: Resource): Program {
  const last = program.at(-1)!;
  const another = renamed(base, `other ${base.name}`, "b", name => name);
  const inputs = (id: (name: string) => string) => last.inputs(name => id(name === base.name ? another.name : name));
  return [...program.slice(0, -1), another, { ...last, inputs }];
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
async function changing(called: string, step: Step, program: Program, others: readonly Program[]) {
  for (const next of others) {
    const acts = [program, next].map(one => ({ do: "up", program: one }) as const);
    const story: Story = { called: `${step}, ${called}`, acts, troubled: [1] };
    const moments = await undisturbed(story).catch(error => {
      if (isTold(error)) return undefined;
      throw error;
    });
    if (moments?.[1]?.done[next.length - 1] === step && comesToRest(moments)) return troubledOf(story, moments);
  }
  return undefined;
}

/** Programs of a kind in which much can change: by hand, where what is drawn says little. */
const written = async (kind: Kind, seeds: readonly number[]): Promise<readonly Program[]> =>
  byHand(kind, 0, agentsOf())
    ? [1, ...seeds].map(seed => byHand(kind, seed, agentsOf())!)
    : Promise.all([1, ...seeds].map(seed => accepted(kind, seed)));

/** Every change of an entity that is found in so many programs: in place, by replacement, of what it refers to. */
async function changesOf(kind: Kind, seeds: readonly number[]): Promise<readonly (Told | undefined)[]> {
  const { identity, fixed = [] } = registry[kind];
  const [program, ...others] = await written(kind, seeds);
  const like = (kept: readonly string[]) => others.map(other => saying(program!, other, kept));
  const needed = neededBy(program!.at(-1)!);
  const repointed = program!.filter(({ name }) => needed.has(name)).map(base => pointed(program!, base));
  return [
    await changing("of the same name", "update", program!, like([...identity, ...fixed])),
    await changing("of another name", "update", program!, [...like(fixed), called(program!)]),
    await changing("of the same name", "replace", program!, like(identity)),
    await changing("of another name", "replace", program!, like([])),
    await changing("to another base", "update", program!, repointed),
    await changing("to another base", "replace", program!, repointed),
  ];
}

/** Everything that can happen to an entity of a kind. @param seeds how long a change is looked for */
export async function storiesOf(kind: Kind, seeds: readonly number[]): Promise<readonly Told[]> {
  const program = await accepted(kind, 1);
  const up = { do: "up", program } as const;
  const all = [
    await told({ called: "life", acts: [up, up, { do: "refresh" }, { do: "up", program: [] }] }),
    await told({ called: "import", found: program, acts: [{ do: "import", program }] }),
    ...(await changesOf(kind, seeds)),
  ];
  const adoption: Story = { called: "adoption", found: program, acts: [up, { do: "up", program: [] }] };
  return [...all, registry[kind].borrowed ? undefined : await told(adoption)].filter(story => story !== undefined);
}

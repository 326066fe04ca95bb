import { type Figure, rounded, type Section } from "./figure.js";
import { goals } from "./goals.js";
import { type Make, makeTitles } from "./program.js";
import { type Cost, type Operation, operationNames, operationTitles, requestsOf } from "./stack.js";
import { titles } from "./titles.js";

/** What was measured of one make of a stack. */
export interface Measured {
  /** Of every repetition, in order. */
  costs: Readonly<Record<Operation, readonly Cost[]>>;
  /** Bytes of each resource in the state. */
  bytes: ReadonlyMap<string, number>;
}

export interface Sized {
  size: number;
  /** Pages of the lists of the used kinds. */
  pages: number;
  makes: Readonly<Partial<Record<Make, Measured>>>;
  /** Whose first up wrote its state at the end only. */
  prepared: readonly Make[];
}

type Pick = (cost: Cost) => number;

const least = (costs: readonly Cost[], pick: Pick) => Math.min(...costs.map(pick));
const most = (costs: readonly Cost[], pick: Pick) => Math.max(...costs.map(pick));

/** The same figure of each make, as the members of a row; what was not measured, or measures nothing, is left out. */
function across(sized: Sized, figure: (measured: Measured) => number) {
  const { wxcc, ...others } = sized.makes;
  const known = (make: keyof typeof others) => {
    const value = others[make] && figure(others[make]);
    return value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
  };
  const [floor, engine, naive] = [known("doNothing"), known("engine"), known("naive")];
  return {
    reached: figure(wxcc!),
    ...(floor !== undefined && { floor }),
    ...(engine !== undefined && { engine }),
    ...(naive !== undefined && { naive }),
  };
}

/** What a command is called; a first up that was prepared is no longer what users wait for. */
const titleOf = ({ prepared }: Sized, operation: Operation) =>
  operation === "firstUp" && prepared.includes("wxcc") ? "first up without checkpoints" : operationTitles[operation];

/** What ran at all: of the largest, not everything does. */
const measuredIn = ({ makes: { wxcc } }: Sized) => operationNames.filter(one => wxcc!.costs[one].length > 0);

function requestFigures(sized: Sized): readonly Figure[] {
  const { size, pages } = sized;
  const minutes = (requests: number) => rounded(requests / goals.requestsPerMinute);
  const of = (operation: Operation) => (measured: Measured) => most(measured.costs[operation], requestsOf);
  const withoutFloor = ({ floor: _, engine: __, ...row }: ReturnType<typeof across>) => row;
  const each = measuredIn(sized).map(operation => ({
    what: `requests, ${titleOf(sized, operation)}`,
    ...withoutFloor(across(sized, of(operation))),
    ...(operation === "firstUp" ? {} : { goal: pages + goals.requests.beyondPages }),
    exact: true,
  }));
  const atLimit = measuredIn(sized).map(operation => ({
    what: `minutes at ${goals.requestsPerMinute} requests a minute, ${titleOf(sized, operation)}`,
    ...withoutFloor(across(sized, measured => minutes(of(operation)(measured)))),
    exact: true,
  }));
  const writes = withoutFloor(across(sized, ({ costs }) => rounded(costs.firstUp[0]!.writes / size, 3)));
  return [
    { what: "writes per entity, first up", ...writes, goal: goals.requests.eachCreate, exact: true },
    ...each,
    ...atLimit,
  ];
}

/** Limits of time are taken from the floor of the same run. */
const timely = (row: ReturnType<typeof across>) =>
  row.floor === undefined ? {} : { goal: rounded(row.floor * goals.time.times) };

function timeFigures(sized: Sized): readonly Figure[] {
  const row = (what: string, operation: Operation, pick: Pick, limited: boolean) => {
    const { naive, ...values } = across(sized, ({ costs }) => least(costs[operation], pick));
    // What was made in another way stands in no row with the others.
    const alike = operation !== "firstUp" || sized.prepared.includes("wxcc") === sized.prepared.includes("naive");
    const beside = alike && naive !== undefined ? { naive } : {};
    return {
      what: `${what}, ${titleOf(sized, operation)}`,
      ...values,
      ...beside,
      ...(limited && timely(values)),
      exact: false,
    };
  };
  return [
    ...measuredIn(sized).map(operation => row("CPU seconds", operation, ({ cpu }) => cpu, true)),
    ...measuredIn(sized).map(operation => row("seconds", operation, ({ seconds }) => seconds, true)),
    ...measuredIn(sized).map(operation =>
      row("CPU seconds of the program", operation, ({ program }) => program, false),
    ),
    ...measuredIn(sized).map(operation =>
      row("CPU seconds of the provider", operation, ({ provider }) => provider, false),
    ),
  ];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sizeFigures(sized: Sized): readonly Figure[] {
  const state = across(sized, ({ bytes }) => median([...bytes.values()]));
  const floor = sized.makes.doNothing?.bytes;
  const over = [...sized.makes.wxcc!.bytes].map(([name, bytes]) => bytes - (floor?.get(name) ?? 0));
  const more = goals.memory.over[sized.size];
  const memory = measuredIn(sized).map(operation => {
    const values = across(sized, ({ costs }) => most(costs[operation], cost => cost.memory));
    const goal = more !== undefined && values.floor !== undefined ? { goal: values.floor + more } : {};
    return { what: `MB of the provider process, ${titleOf(sized, operation)}`, ...values, ...goal, exact: false };
  });
  return [
    { what: "bytes of state per entity, median", ...state, exact: true },
    { what: "bytes of state over the floor, median", reached: median(over), goal: goals.state.over, exact: true },
    ...memory,
  ];
}

/** Every figure of one size. */
export const sectionOf = (sized: Sized): Section => ({
  title: titles.stacks,
  size: sized.size,
  floor: makeTitles.doNothing,
  figures: [...requestFigures(sized), ...timeFigures(sized), ...sizeFigures(sized)],
});

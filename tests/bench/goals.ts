import { type Cost, type Operation, operationNames, type Sized } from "./measure.js";
import { type Make, makes } from "./program.js";

/** One figure beside its goal and what the other makes of a stack reach. */
export interface Figure {
  what: string;
  reached: number;
  /** The most that is wanted. */
  goal?: number;
  others: Readonly<Partial<Record<Make, number>>>;
  /** Whether it is the same in every run, so that a missed goal is a fault and no bad minute of the machine. */
  exact: boolean;
}

export const goals = {
  requestsBeyondPages: 2,
  writesPerEntity: 1.02,
  timesTheDoNothing: 1.25,
  bytesOverTheDoNothing: 600,
  /** What Webex allows to one client; times against a real tenant follow from the counts. */
  requestsPerMinute: 300,
};

const titles: Readonly<Record<Operation, string>> = {
  firstUp: "first up",
  preview: "no-op preview",
  noOpUp: "no-op up",
  refresh: "refresh",
};

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The repetition that was disturbed least. */
const fastest = (costs: readonly Cost[]) => costs.reduce((best, cost) => (cost.seconds < best.seconds ? cost : best));

const requestsOf = ({ reads, writes }: Cost) => reads + writes;

function ofAll(figure: (make: Make) => number) {
  const others = makes.filter(make => make !== "wxcc").map(make => [make, figure(make)] as const);
  return { reached: figure("wxcc"), others: Object.fromEntries(others) as Figure["others"] };
}

function requestFigures({ size, pages, makes: { wxcc } }: Sized): readonly Figure[] {
  const first = wxcc.costs.firstUp[0]!;
  const perOperation = operationNames.map(operation => ({
    what: `requests, ${titles[operation]}`,
    reached: Math.max(...wxcc.costs[operation].map(requestsOf)),
    ...(operation === "firstUp" ? {} : { goal: pages + goals.requestsBeyondPages }),
    others: {},
    exact: true,
  }));
  const minutes = rounded(requestsOf(first) / goals.requestsPerMinute);
  return [
    {
      what: "writes per entity, first up",
      reached: first.writes / size,
      goal: goals.writesPerEntity,
      others: {},
      exact: true,
    },
    ...perOperation,
    {
      what: `minutes of first up at ${goals.requestsPerMinute} requests a minute`,
      reached: minutes,
      others: {},
      exact: true,
    },
  ];
}

function timeFigures({ makes: measured }: Sized): readonly Figure[] {
  const seconds = operationNames.map(operation => {
    const all = ofAll(make => fastest(measured[make].costs[operation]).seconds);
    const goal = rounded(all.others.doNothing! * goals.timesTheDoNothing);
    return { what: `seconds, ${titles[operation]}`, ...all, goal, exact: false };
  });
  const cpu = operationNames.map(operation => ({
    what: `CPU seconds of Node, ${titles[operation]}`,
    ...ofAll(make => Math.min(...measured[make].costs[operation].map(cost => cost.cpu))),
    exact: false,
  }));
  return [...seconds, ...cpu];
}

function sizeFigures({ makes: measured }: Sized): readonly Figure[] {
  const state = ofAll(make => measured[make].stateBytes);
  const goal = state.others.doNothing! + goals.bytesOverTheDoNothing;
  const memory = operationNames.map(operation => ({
    what: `MB of the provider process, ${titles[operation]}`,
    ...ofAll(make => Math.max(...measured[make].costs[operation].map(cost => cost.memory))),
    exact: false,
  }));
  return [{ what: "bytes of state per resource", ...state, goal, exact: true }, ...memory];
}

/** Every figure of one size. */
export const figuresOf = (sized: Sized): readonly Figure[] => [
  ...requestFigures(sized),
  ...timeFigures(sized),
  ...sizeFigures(sized),
];

export const isMissed = ({ reached, goal }: Figure) => goal !== undefined && reached > goal;

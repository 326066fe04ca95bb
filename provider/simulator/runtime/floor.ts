import { channelTypes } from "../../entities/channel.js";
import type { Binding } from "../connect/state.js";
import type { Row } from "../store.js";
import { type Agent, agentsOf } from "./agents.js";
import type { Step } from "./groups.js";
import type { LossCode } from "./losses.js";
import type { Arrival, Event, Medium, Options, Outcome, Task, World } from "./task.js";

/** A task that is being written. */
export type Draft = Omit<Task, "events" | "outcome"> & { events: Event[]; outcome?: Outcome };

/** A contact that reached its queue. */
export interface Contact {
  task: Draft;
  arrival: Arrival;
  entryPoint: Row;
  queue: Row;
  steps: readonly Step[];
  skills: NonNullable<Binding["skills"]>;
  /** 10 is none. */
  priority: number;
  medium: Medium;
  /** Orders contacts of one second. */
  turn: number;
  /** Seconds in queue up to which joined teams and relaxations are written down. */
  noted: number;
}

/** A contact in an agent's hands: offered until it is answered, then held until it ends. */
export interface Hand {
  contact: Contact;
  agent: Agent;
  isOffer: boolean;
  /** When the offer is answered or given up, or the contact ends. */
  due: number;
}

/** Everything that changes while contacts are routed. */
export interface Floor {
  readonly world: World;
  readonly options: Options;
  readonly agents: readonly Agent[];
  readonly drafts: Draft[];
  /** Who was offered a queue's last contact. */
  readonly lastOf: Map<string, string>;
  /** Seconds at which something can happen. */
  readonly times: Set<number>;
  waiting: Contact[];
  hands: Hand[];
  turn: number;
}

export const newFloor = (world: World, options: Options): Floor => ({
  world,
  options,
  agents: agentsOf(world, options),
  drafts: [],
  lastOf: new Map(),
  times: new Set(),
  waiting: [],
  hands: [],
  turn: 0,
});

/** Looks again at this second. */
export function wake({ times }: Floor, at: number) {
  if (Number.isFinite(at)) times.add(at);
}

export function nextTurn(floor: Floor): number {
  floor.turn += 1;
  return floor.turn;
}

export function lose(draft: Draft, code: LossCode, why: string, at: number) {
  draft.events.push({ at, what: "lost", code, why });
  draft.outcome = { lost: code, at, why };
}

/** Seconds that an offer stands. */
export function patience({ world }: Floor, { arrival }: Contact): number {
  const [configuration] = world.tenant.rows("tenant-configuration").values();
  return Number(configuration![channelTypes[arrival.channel].rona]);
}

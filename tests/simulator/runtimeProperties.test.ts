import fc from "fast-check";
import { deliver, type Task } from "../../provider/simulator/runtime/index.js";
import { isSkilled, type Model, mediumOf, models, worldOf } from "./runtimeRandom.js";

/** The tasks of a model in the order of its contacts. */
function tasksOf(model: Model): readonly Task[] {
  const { world, arrivals, options } = worldOf(model);
  return [...deliver(world, arrivals, options)].sort((a, b) => Number(a.from) - Number(b.from));
}

const end = (tasks: readonly Task[]) => Math.max(...tasks.flatMap(({ events }) => events.map(({ at }) => at)));
const numberOf = (userId: string) => Number(userId.replace("agent", ""));

/** Who has a contact in hand at the end of a second, told from the events alone. */
function holderAt({ events }: Task, second: number): number | undefined {
  const last = events.findLast(({ at, what }) => at <= second && what !== "joined" && what !== "relaxed");
  return last && (last.what === "offered" || last.what === "answered") ? numberOf(last.userId) : undefined;
}

/** What the agents hold at the end of a second: [chats, e-mails] of each. */
function loadsAt(model: Model, tasks: readonly Task[], second: number) {
  const loads = model.agents.map((): [number, number] => [0, 0]);
  tasks.forEach((task, i) => {
    const holder = holderAt(task, second);
    if (holder !== undefined) loads[holder]![model.contacts[i]!.medium] += 1;
  });
  return loads;
}

const isWaitingAt = ({ events, createdAt }: Task, second: number) =>
  createdAt <= second &&
  ["queued", "notAnswered"].includes(
    events.findLast(({ at, what }) => at <= second && what !== "joined" && what !== "relaxed")?.what ?? "",
  );

const wentToRona = (tasks: readonly Task[], agent: number, second: number) =>
  tasks.some(({ events }) =>
    events.some(event => event.what === "notAnswered" && event.at <= second && numberOf(event.userId) === agent),
  );

/** Whether an agent with these contacts in hand could take a contact at a second. */
function couldTake(
  model: Model,
  tasks: readonly Task[],
  agent: number,
  contact: number,
  second: number,
  [chats, mails]: [number, number],
) {
  const { teams, from, exclusive, ...limits } = model.agents[agent]!;
  const { at, medium } = model.contacts[contact]!;
  const joined = model.queues[medium]!.groups.filter(({ after }) => after <= second - at).flatMap(group => group.teams);
  const limit = limits[mediumOf(medium)];
  const hasRoom = exclusive ? limit > 0 && chats + mails === 0 : [chats, mails][medium]! < limit;
  return (
    second >= from &&
    hasRoom &&
    !wentToRona(tasks, agent, second) &&
    teams.some(team => joined.includes(team) && model.teams[team]!.open) &&
    isSkilled(model, agent, contact, second - at)
  );
}

const seconds = (last: number) => Array.from({ length: last + 1 }, (_, second) => second);
const holds = (says: (model: Model, tasks: readonly Task[]) => void) =>
  fc.assert(
    fc.property(models, model => says(model, tasksOf(model))),
    { numRuns: 120 },
  );

describe("in any contact center and whatever arrives", () => {
  test("nobody holds more than the multimedia profile allows", () => {
    holds((model, tasks) => {
      for (const second of seconds(end(tasks))) {
        loadsAt(model, tasks, second).forEach(([chats, mails], i) => {
          const { chat, email, exclusive } = model.agents[i]!;
          expect([chats <= chat, mails <= email, !exclusive || chats + mails <= 1]).toEqual([true, true, true]);
        });
      }
    });
  });

  test("nobody is offered a contact without its skills, outside its teams so far, before login or in RONA", () => {
    holds((model, tasks) => {
      tasks.forEach(({ events }, i) => {
        for (const event of events) {
          if (event.what !== "offered") continue;
          const able = couldTake(model, tasks, numberOf(event.userId), i, event.at, [0, 0]);
          expect([event, able]).toEqual([event, true]);
        }
      });
    });
  });

  test("no contact waits, or is lost for time, while somebody free could take it", () => {
    holds((model, tasks) => {
      for (const second of seconds(end(tasks))) {
        const loads = loadsAt(model, tasks, second);
        tasks.forEach((task, i) => {
          if (!isWaitingAt(task, second)) return;
          const idle = loads.findIndex((load, agent) => couldTake(model, tasks, agent, i, second, load));
          expect([task.id, second, idle]).toEqual([task.id, second, -1]);
        });
      }
    });
  });

  test("an agent who is offered a contact could take no more urgent one that goes on waiting", () => {
    const before = (model: Model, a: number, b: number) => {
      const [one, other] = [model.contacts[a]!, model.contacts[b]!];
      return (one.priority ?? 10) - (other.priority ?? 10) || one.at - other.at || a - b;
    };
    holds((model, tasks) => {
      tasks.forEach(({ events }, offered) => {
        for (const event of events) {
          if (event.what !== "offered") continue;
          const agent = numberOf(event.userId);
          const load = loadsAt(model, tasks, event.at)[agent]!;
          load[model.contacts[offered]!.medium] -= 1;
          const passed = tasks.findIndex(
            (task, i) =>
              isWaitingAt(task, event.at) &&
              before(model, i, offered) < 0 &&
              couldTake(model, tasks, agent, i, event.at, load),
          );
          expect([event, passed]).toEqual([event, -1]);
        }
      });
    });
  });

  test("each contact ends once: answered, or lost when its time in queue is over", () => {
    holds((model, tasks) => {
      tasks.forEach(({ events, outcome }, i) => {
        const { at, medium } = model.contacts[i]!;
        const ends = events.filter(({ what }) => what === "answered" || what === "lost");
        expect(ends).toHaveLength(1);
        if (!("lost" in outcome)) return;
        const limit = at + model.queues[medium]!.maximum;
        const returned = events.findLast(({ what }) => what === "notAnswered")?.at ?? 0;
        expect(outcome).toMatchObject({ lost: "maxTimeInQueue", at: Math.max(limit, returned) });
      });
      expect(tasks).toHaveLength(model.contacts.length);
    });
  });

  test("the same comes out again", () => {
    holds((model, tasks) => expect(tasksOf(model)).toEqual(tasks));
  });
});

import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";

const christmas = { name: "Christmas", startDate: "2026-12-25", endDate: "2026-12-26" };
const day = { name: "Day", days: ["MON", "FRI"], startTime: "09:00", endTime: "17:00" };
const yearly = { frequency: "Yearly", recurrence: { specificMonth: "DEC", specificDayOfMonth: 25 } };

function germany() {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const program = (holiday: object) => [
    {
      kind: "holidayList" as const,
      name: "germany",
      inputs: () => ({ name: "Germany", holidays: [holiday as never] }),
    },
  ];
  const held = () => (tenant.live("holidayList", engine.id("germany")) as { holidays?: unknown }).holidays;
  return { ...tenant, engine, program, held };
}

describe("an entry of a list that is replaced as a whole", () => {
  test("loses in the tenant what the program takes from it, and gets it again", async () => {
    const { engine, program, held, violations } = germany();
    const stored = { ...yearly, recurrence: { interval: 1, ...yearly.recurrence } };
    for (const more of [{}, yearly, {}, { ...yearly, startTime: "12:00" }, yearly]) {
      await engine.up(program({ ...christmas, ...more }));
      expect(held()).toEqual([{ ...christmas, ...more, ...("frequency" in more && stored) }]);
      expect(await engine.preview(program({ ...christmas, ...more }))).toEqual(["same"]);
    }
    expect(violations).toEqual([]);
  });

  test("loses what somebody added to it by hand", async () => {
    const { engine, program, edit, held } = germany();
    await engine.up(program(christmas));
    edit("holidayList", engine.id("germany"), { holidays: [{ ...christmas, ...yearly }] });
    expect(await engine.preview(program(christmas))).toEqual(["update"]);
    await engine.up(program(christmas));
    expect(held()).toEqual([christmas]);
  });

  test("that comes once does so by a word or by silence", async () => {
    const { engine, program, edit } = germany();
    await engine.up(program(christmas));
    const { status } = edit("holidayList", engine.id("germany"), {
      holidays: [{ ...christmas, frequency: "DontRepeat" }],
    });
    expect(status).toBe(200);
    expect(await engine.preview(program(christmas))).toEqual(["same"]);
  });
});

describe("business hours", () => {
  test("let go of their holidays when the program does, before the list is deleted", async () => {
    const { engine, program, live, rows, violations } = germany();
    const hours = (more: (id: (name: string) => string) => object) => ({
      kind: "businessHours" as const,
      name: "week",
      inputs: (id: (name: string) => string) =>
        ({ name: "Week", timezone: "Europe/Berlin", workingHours: [day], ...more(id) }) as never,
    });
    await engine.up([...program(christmas), hours(id => ({ holidaysId: id("germany") }))]);
    expect(live("businessHours", engine.id("week")).holidaysId).toBe(engine.id("germany"));
    expect(await engine.up([hours(() => ({}))])).toEqual(["update", "delete"]);
    expect(live("businessHours", engine.id("week"))).not.toHaveProperty("holidaysId");
    expect(rows("holidayList")).toEqual([]);
    expect(violations).toEqual([]);
  });

  test("lose a day or a shift that somebody added by hand", async () => {
    const { engine, edit, live } = germany();
    const week = [
      {
        kind: "businessHours" as const,
        name: "week",
        inputs: () => ({ name: "Week", timezone: "UTC", workingHours: [day] }),
      },
    ];
    await engine.up(week);
    for (const workingHours of [[{ ...day, days: ["MON", "TUE"] }], [day, { ...day, name: "Night" }]]) {
      expect(edit("businessHours", engine.id("week"), { workingHours }).status).toBe(200);
      expect(await engine.preview(week)).toEqual(["update"]);
      await engine.up(week);
      const held = live("businessHours", engine.id("week")).workingHours as { days: string[] }[];
      expect(held.map(shift => ({ ...shift, days: [...shift.days].sort() }))).toEqual([
        { ...day, days: ["FRI", "MON"] },
      ]);
    }
  });
});

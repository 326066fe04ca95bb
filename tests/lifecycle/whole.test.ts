import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";

const christmas = { name: "Christmas", startDate: "2026-12-25", endDate: "2026-12-26" };
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

import { says } from "./says.js";

const christmas = { name: "Christmas", startDate: "2026-12-25", endDate: "2026-12-26" };
const list = (holiday: object, name = "Germany") => says("holidayList", { name, holidays: [holiday as never] });

describe("a holiday list", () => {
  test("of one day that comes once is three lines", () => {
    expect(list({ name: "Move", startDate: "2026-05-04", endDate: "2026-05-04" })).toEqual({});
  });

  test("has at least one holiday", () => {
    expect(says("holidayList", { name: "Germany", holidays: [] })).toEqual({
      holidays: expect.stringContaining("at least one"),
    });
  });

  test("has names of words with one space between, and refuses a long wrong one at once", () => {
    expect(list(christmas, "Germany 2026_a-b")).toEqual({});
    for (const wrong of ["Germany (North)", "Two  spaces", " Germany", `${"a".repeat(79)}!`]) {
      const start = performance.now();
      expect(Object.keys(list(christmas, wrong))).toEqual(["name"]);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });

  test("has days and times that exist, in their order", () => {
    expect(Object.keys(list({ ...christmas, startDate: "2026-02-30" }))).toEqual(["holidays[0].startDate"]);
    expect(Object.keys(list({ ...christmas, startTime: "24:00" }))).toEqual(["holidays[0].startTime"]);
    expect(list({ ...christmas, endDate: "2026-12-24" })).toEqual({
      holidays: expect.stringContaining("ends before it begins"),
    });
    const eve = { ...christmas, endDate: christmas.startDate, startTime: "14:00" };
    expect(list({ ...eve, endTime: "13:00" })).toEqual({ holidays: expect.stringContaining("ends before it begins") });
    expect(list({ ...eve, endTime: "18:00" })).toEqual({});
  });

  test("says of what comes again when it does, and of nothing else", () => {
    const again = (frequency: string | undefined, recurrence: object | undefined) =>
      list({ ...christmas, ...(frequency && { frequency }), ...(recurrence && { recurrence }) }).holidays;
    expect(again(undefined, { specificMonth: "DEC" })).toContain("no frequency");
    expect(again("Yearly", undefined)).toContain("recurrence.specificMonth");
    expect(again("Yearly", { specificMonth: "DEC", specificDayOfMonth: 25 })).toBeUndefined();
    expect(
      again("Yearly", { specificMonth: "MAY", occurrenceInTheMonth: "LAST", daysOfWeek: ["MON"] }),
    ).toBeUndefined();
    expect(again("Monthly", { daysOfWeek: ["MON"] })).toContain("recurrence.specificDayOfMonth");
    expect(again("Monthly", { specificDayOfMonth: 1 })).toBeUndefined();
    expect(again("Monthly", { occurrenceInTheMonth: "FIRST", daysOfWeek: ["MON"] })).toBeUndefined();
    expect(again("Weekly", { interval: 2 })).toContain("recurrence.daysOfWeek");
    expect(again("Weekly", { interval: 2, daysOfWeek: ["SUN"] })).toBeUndefined();
    expect(again("Daily", undefined)).toBeUndefined();
    expect(again("Daily", { endDate: "2026-12-24" })).toContain("stops to come again");
    expect(Object.keys(list({ ...christmas, frequency: "Daily", recurrence: { interval: 0 } }))).toEqual([
      "holidays[0].recurrence.interval",
    ]);
  });
});

describe("a set of overrides", () => {
  const storm = {
    name: "Storm",
    startDateTime: "2026-05-04T08:00",
    endDateTime: "2026-05-04T12:00",
    workingHours: false,
  };
  const set = (override: object, timezone = "Europe/Berlin") =>
    says("overrides", { name: "Emergencies", timezone, overrides: [override as never] });

  test("has minutes that exist, in their order, and says whether people work", () => {
    expect(set(storm)).toEqual({});
    expect(Object.keys(set({ ...storm, startDateTime: "2026-05-04T08:00:00" }))).toEqual([
      "overrides[0].startDateTime",
    ]);
    expect(Object.keys(set({ ...storm, endDateTime: "2026-13-04T08:00" }))).toEqual(["overrides[0].endDateTime"]);
    expect(set({ ...storm, endDateTime: "2026-05-04T07:59" }).overrides).toContain("ends before it begins");
    const { workingHours: _, ...silent } = storm;
    expect(set(silent)).toEqual({ "overrides[0].workingHours": "is required" });
  });

  test("comes again as a holiday does", () => {
    expect(set({ ...storm, frequency: "Weekly" }).overrides).toContain("recurrence.daysOfWeek");
    expect(set({ ...storm, frequency: "Weekly", recurrence: { daysOfWeek: ["TUE"] } })).toEqual({});
    expect(set({ ...storm, frequency: "Daily", recurrence: { endDate: "2026-05-03" } }).overrides).toContain("stops");
  });

  test("has a time zone of the IANA data base, old names included", () => {
    for (const zone of ["Europe/Berlin", "America/Port-au-Prince", "US/Eastern", "Asia/Calcutta", "UTC", "Etc/GMT+1"])
      expect(set(storm, zone)).toEqual({});
    for (const zone of ["", "Berlin", "europe/berlin", "+01:00", "Europe/Atlantis", "GMT+01:00"])
      expect(Object.keys(set(storm, zone))).toEqual(["timezone"]);
  });
});

describe("business hours", () => {
  const day = { name: "Day", days: ["MON", "FRI"], startTime: "09:00", endTime: "17:00" };
  const week = (shifts: object[], more: object = {}) =>
    says("businessHours", { name: "Week", timezone: "Europe/Berlin", workingHours: shifts as never, ...more });

  test("have at least one shift, each of at least one day", () => {
    expect(week([day])).toEqual({});
    expect(week([])).toEqual({ workingHours: expect.stringContaining("at least one") });
    expect(Object.keys(week([{ ...day, days: [] }]))).toEqual(["workingHours[0].days"]);
    expect(Object.keys(week([{ ...day, days: ["Monday"] }]))).toEqual(["workingHours[0].days[0]"]);
    expect(Object.keys(week([{ ...day, endTime: "5 pm" }]))).toEqual(["workingHours[0].endTime"]);
  });

  test("have a time zone that exists", () => {
    expect(week([day], { timezone: "Berlin" })).toEqual({ timezone: expect.stringContaining("Europe/Berlin") });
  });

  test("have shifts that do not overlap, of those that end on the day on which they begin", () => {
    const late = { ...day, name: "Late" };
    expect(week([day, { ...late, startTime: "16:59", endTime: "20:00" }])).toEqual({
      workingHours: expect.stringContaining("two shifts overlap"),
    });
    expect(week([day, { ...late, startTime: "17:00", endTime: "20:00" }])).toEqual({});
    expect(week([day, { ...late, days: ["SAT"] }])).toEqual({});
    expect(week([day, { ...late, startTime: "22:00", endTime: "06:00" }])).toEqual({});
  });
});

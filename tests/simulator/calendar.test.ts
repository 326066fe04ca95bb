import { newTenant } from "./tenant.js";

const christmas = { name: "Christmas", startDate: "2026-12-25", endDate: "2026-12-26" };

describe("a holiday list", () => {
  const list = (holidays: object[]) => newTenant().call("POST", "holiday-list", { name: "Germany", holidays });

  test("is refused without holidays, and listed without them", () => {
    expect(list([]).body.error.reason).toBe("Holiday list cannot be empty");
    const { call } = newTenant();
    expect(call("POST", "holiday-list", { name: "Germany", holidays: [christmas] }).body).toMatchObject({
      holidaysCount: 1,
      holidays: [christmas],
    });
    expect(call("GET", "v2/holiday-list").body.data[0]).not.toHaveProperty("holidays");
  });

  test("says when a holiday comes again, in the one way or the other", () => {
    const reason = (more: object) => list([{ ...christmas, ...more }]).body.error?.reason;
    expect(reason({ frequency: "None" })).toContain("[DontRepeat, Daily, Weekly, Monthly, Yearly]");
    expect(reason({ frequency: "DontRepeat" })).toBeUndefined();
    expect(reason({ frequency: "Daily" })).toBeUndefined();
    expect(reason({ frequency: "Weekly", recurrence: { interval: 1, daysOfWeek: [] } })).toContain("daysOfWeek");
    expect(reason({ frequency: "Monthly" })).toContain("specificDayOfMonth or occurrenceInTheMonth");
    expect(reason({ frequency: "Monthly", recurrence: { interval: 1, occurrenceInTheMonth: "LAST" } })).toBeUndefined();
    expect(reason({ frequency: "Yearly", recurrence: { interval: 1 } })).toContain("specificMonth");
    expect(reason({ frequency: "Yearly", recurrence: { interval: 1, specificMonth: "DEC" } })).toBeUndefined();
  });
});

describe("a set of overrides", () => {
  test("is refused without overrides or time zone, and listed without them", () => {
    const { call } = newTenant();
    const storm = {
      name: "Storm",
      startDateTime: "2026-05-04T08:00",
      endDateTime: "2026-05-04T12:00",
      workingHours: true,
    };
    const post = (body: object) => call("POST", "overrides", { name: "Emergencies", timezone: "UTC", ...body });
    expect(post({ overrides: [] }).body.error.reason).toBe("Overrides cannot be empty");
    expect(post({ overrides: [storm], timezone: undefined }).body.error.reason).toContain("timezone: is required");
    expect(post({ overrides: [{ ...storm, frequency: "Yearly" }] }).body.error.reason).toContain("specificMonth");
    const once = { ...storm, frequency: "DontRepeat" };
    expect(post({ overrides: [once] }).body).toMatchObject({ overrides: [once], overridesCount: 1 });
    expect(call("GET", "v2/overrides").body.data[0]).not.toHaveProperty("overrides");
  });
});

describe("business hours", () => {
  const day = { name: "Day", days: ["MON"], startTime: "09:00", endTime: "17:00" };

  test("are refused without shifts, or with days that are no list", () => {
    const { call } = newTenant();
    const reason = (workingHours: unknown) =>
      call("POST", "business-hours", { name: "Week", timezone: "UTC", workingHours }).body.error?.reason;
    expect(reason([])).toBe("Working hours cannot be empty");
    expect(reason([{ ...day, days: "MON" }])).toContain("Bad payload: Cannot deserialize");
    expect(reason([{ ...day, days: [] }])).toContain("days");
    expect(reason([day])).toBeUndefined();
    expect(call("GET", "v2/business-hours").body.data[0]).not.toHaveProperty("workingHours");
  });

  test("hold their holidays and overrides: a 412 that names them", () => {
    const { call } = newTenant();
    const holidaysId = call("POST", "holiday-list", { name: "Germany", holidays: [christmas] }).body.id;
    const body = { name: "Week", timezone: "UTC", workingHours: [day] };
    expect(call("POST", "business-hours", { ...body, holidaysId: "none" }).status).toBe(400);
    const hours = call("POST", "business-hours", { ...body, holidaysId }).body;
    expect(call("DELETE", `holiday-list/${holidaysId}`).body.error.referencedEntities).toEqual(["business-hours"]);
    expect(call("PUT", `business-hours/${hours.id}`, { ...hours, holidaysId: undefined }).body).not.toHaveProperty(
      "holidaysId",
    );
    expect(call("DELETE", `holiday-list/${holidaysId}`).status).toBe(204);
  });
});

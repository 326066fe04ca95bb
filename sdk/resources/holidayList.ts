// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

export interface HolidayListHolidayRecurrenceArgs {
  /**
   * Every how many days, weeks, months or years.
   * At least 1.
   * Default: `1`.
   */
  interval?: pulumi.Input<number>;
  /**
   * On which days. Weekly needs it.
   * One of `SUN`, `MON`, `TUE`, `WED`, `THU`, `FRI`, `SAT`.
   */
  daysOfWeek?: pulumi.Input<pulumi.Input<"SUN" | "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT">[]>;
  /**
   * The day of the month.
   * 1 to 31.
   */
  specificDayOfMonth?: pulumi.Input<number>;
  /**
   * Which one of `daysOfWeek` in the month.
   * One of `FIRST`, `SECOND`, `THIRD`, `FOURTH`, `LAST`.
   */
  occurrenceInTheMonth?: pulumi.Input<"FIRST" | "SECOND" | "THIRD" | "FOURTH" | "LAST">;
  /**
   * The month. Yearly needs it.
   * One of `JAN`, `FEB`, `MAR`, `APR`, `MAY`, `JUN`, `JUL`, `AUG`, `SEP`, `OCT`, `NOV`, `DEC`.
   */
  specificMonth?: pulumi.Input<
    "JAN" | "FEB" | "MAR" | "APR" | "MAY" | "JUN" | "JUL" | "AUG" | "SEP" | "OCT" | "NOV" | "DEC"
  >;
  /**
   * The last day on which it may come.
   * A day: YYYY-MM-DD.
   */
  endDate?: pulumi.Input<string>;
}

export interface HolidayListHolidayArgs {
  /**
   * The holiday.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9_-]+(\s[a-zA-Z0-9_-]+)*$`.
   */
  name: pulumi.Input<string>;
  /**
   * Its first day. Of one that comes again, the first time.
   * A day: YYYY-MM-DD.
   */
  startDate: pulumi.Input<string>;
  /**
   * Its last day; of one day, the same.
   * A day: YYYY-MM-DD.
   */
  endDate: pulumi.Input<string>;
  /**
   * When it begins on its first day: HH:MM. Without it, with the day.
   * Matches `^([01]\d|2[0-3]):[0-5]\d$`.
   */
  startTime?: pulumi.Input<string>;
  /**
   * When it ends on its last day: HH:MM. Without it, with the day.
   * Matches `^([01]\d|2[0-3]):[0-5]\d$`.
   */
  endTime?: pulumi.Input<string>;
  /**
   * How often it comes again. Without it, it happens once (the API's DontRepeat).
   * One of `Daily`, `Weekly`, `Monthly`, `Yearly`.
   */
  frequency?: pulumi.Input<"Daily" | "Weekly" | "Monthly" | "Yearly">;
  /** When it comes again. */
  recurrence?: pulumi.Input<HolidayListHolidayRecurrenceArgs>;
}

export interface HolidayListHolidayRecurrence {
  /** Its own id in the tenant. */
  id?: string;
  /** Every how many days, weeks, months or years. */
  interval: number;
  /** On which days. Weekly needs it. */
  daysOfWeek?: ("SUN" | "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT")[];
  /** The day of the month. */
  specificDayOfMonth?: number;
  /** Which one of `daysOfWeek` in the month. */
  occurrenceInTheMonth?: "FIRST" | "SECOND" | "THIRD" | "FOURTH" | "LAST";
  /** The month. Yearly needs it. */
  specificMonth?: "JAN" | "FEB" | "MAR" | "APR" | "MAY" | "JUN" | "JUL" | "AUG" | "SEP" | "OCT" | "NOV" | "DEC";
  /** The last day on which it may come. */
  endDate?: string;
}

export interface HolidayListHoliday {
  /** Its own id in the tenant. */
  id?: string;
  /** The holiday. */
  name: string;
  /** Its first day. Of one that comes again, the first time. */
  startDate: string;
  /** Its last day; of one day, the same. */
  endDate: string;
  /** When it begins on its first day: HH:MM. Without it, with the day. */
  startTime?: string;
  /** When it ends on its last day: HH:MM. Without it, with the day. */
  endTime?: string;
  /** How often it comes again. Without it, it happens once (the API's DontRepeat). */
  frequency?: "Daily" | "Weekly" | "Monthly" | "Yearly";
  /** When it comes again. */
  recurrence?: HolidayListHolidayRecurrence;
}

/** Days on which nobody works. Business hours refer to one list; it has no time zone but theirs. */
export interface HolidayListArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9_-]+(\s[a-zA-Z0-9_-]+)*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * The holidays.
   * At least 1 of them.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  holidays: pulumi.Input<pulumi.Input<HolidayListHolidayArgs>[]>;
}

/** Options of a holiday list: Pulumi's, and those that say what is ours. */
export type HolidayListOptions = EntityOptions<keyof HolidayListArgs, "holidays">;

/** What finds a holiday list: exact values, of which exactly one must have all. */
export interface HolidayListQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "holidayList",
  title: "holiday list",
  className: "HolidayList",
  outputs: ["name", "holidays", "holidaysCount"],
  optional: ["description"],
  query: ["name"],
};

/**
 * Days on which nobody works. Business hours refer to one list; it has no time zone but theirs.
 * @example
 * new wxcc.HolidayList("sales", {
 *   name: "Sales",
 *   holidays: [{ name: "Sales", startDate: "2026-01-31", endDate: "2026-01-31" }],
 * });
 */
export class HolidayList extends Entity<"holidayList"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** The holidays. */
  declare readonly holidays: pulumi.Output<HolidayListHoliday[]>;

  /** How many holidays the tenant counts. */
  declare readonly holidaysCount: pulumi.Output<number | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the holiday list is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: HolidayListArgs, options?: HolidayListOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a holiday list that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.HolidayList.find("found", { name: "…" });
   */
  static find(name: string, query: HolidayListQuery, options?: LookUpOptions): HolidayList {
    return new HolidayList(name, lookUp("find", query), options);
  }

  /** Looks up a holiday list that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): HolidayList {
    return new HolidayList(name, lookUp("get", { id }), options);
  }
}

// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { HolidayList } from "./holidayList.js";
import type { Overrides } from "./overrides.js";

export interface BusinessHoursWorkingHourArgs {
  /**
   * The shift.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9_-]+(\s[a-zA-Z0-9_-]+)*$`.
   */
  name: pulumi.Input<string>;
  /**
   * On which days.
   * At least 1 of them.
   * One of `SUN`, `MON`, `TUE`, `WED`, `THU`, `FRI`, `SAT`.
   */
  days: pulumi.Input<pulumi.Input<"SUN" | "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT">[]>;
  /**
   * When it begins: HH:MM.
   * Matches `^([01]\d|2[0-3]):[0-5]\d$`.
   */
  startTime: pulumi.Input<string>;
  /**
   * When it ends: HH:MM.
   * Matches `^([01]\d|2[0-3]):[0-5]\d$`.
   */
  endTime: pulumi.Input<string>;
}

export interface BusinessHoursWorkingHour {
  /** Its own id in the tenant. */
  id?: string;
  /** The shift. */
  name: string;
  /** On which days. */
  days: ("SUN" | "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT")[];
  /** When it begins: HH:MM. */
  startTime: string;
  /** When it ends: HH:MM. */
  endTime: string;
}

/** When people work, in shifts of a week, with holidays and exceptions. Flows ask it whether somebody is there. */
export interface BusinessHoursArgs {
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
   * The IANA time zone of its shifts and holidays.
   * Not empty.
   */
  timezone: pulumi.Input<string>;
  /**
   * The shifts. Several may be on one day, one after the other.
   * At least 1 of them.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  workingHours: pulumi.Input<pulumi.Input<BusinessHoursWorkingHourArgs>[]>;
  /**
   * Days on which nobody works.
   * Not managed until stated.
   */
  holidaysId?: Reference<HolidayList>;
  /**
   * Exceptions to shifts and holidays.
   * Not managed until stated.
   */
  overridesId?: Reference<Overrides>;
}

/** Options of a set of business hours: Pulumi's, and those that say what is ours. */
export type BusinessHoursOptions = EntityOptions<keyof BusinessHoursArgs, "workingHours">;

/** What finds a set of business hours: exact values, of which exactly one must have all. */
export interface BusinessHoursQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "businessHours",
  title: "set of business hours",
  className: "BusinessHours",
  outputs: ["name", "timezone", "workingHours", "workingHoursCount"],
  optional: ["description", "holidaysId", "overridesId"],
  query: ["name"],
};

/**
 * When people work, in shifts of a week, with holidays and exceptions. Flows ask it whether somebody is there.
 * @example
 * new wxcc.BusinessHours("sales", {
 *   name: "Sales",
 *   timezone: "Europe/Berlin",
 *   workingHours: [{
 *     name: "Sales",
 *     days: ["MON", "TUE", "WED", "THU", "FRI"],
 *     startTime: "09:00",
 *     endTime: "17:30",
 *   }],
 * });
 */
export class BusinessHours extends Entity<"businessHours"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** The IANA time zone of its shifts and holidays. */
  declare readonly timezone: pulumi.Output<string>;

  /** The shifts. Several may be on one day, one after the other. */
  declare readonly workingHours: pulumi.Output<BusinessHoursWorkingHour[]>;

  /** Days on which nobody works. */
  declare readonly holidaysId: pulumi.Output<string | undefined>;

  /** Exceptions to shifts and holidays. */
  declare readonly overridesId: pulumi.Output<string | undefined>;

  /** How many shifts the tenant counts. */
  declare readonly workingHoursCount: pulumi.Output<number | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the set of business hours is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: BusinessHoursArgs, options?: BusinessHoursOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a set of business hours that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.BusinessHours.find("found", { name: "…" });
   */
  static find(name: string, query: BusinessHoursQuery, options?: LookUpOptions): BusinessHours {
    return new BusinessHours(name, lookUp("find", query), options);
  }

  /** Looks up a set of business hours that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): BusinessHours {
    return new BusinessHours(name, lookUp("get", { id }), options);
  }
}

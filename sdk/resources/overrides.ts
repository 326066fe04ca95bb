// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

export interface OverridesOverrideRecurrenceArgs {
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

export interface OverridesOverrideArgs {
  /**
   * The exception.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9_-]+(\s[a-zA-Z0-9_-]+)*$`.
   */
  name: pulumi.Input<string>;
  /**
   * When it begins, in the time zone of the set. Of one that comes again, at first.
   * Matches `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$`.
   */
  startDateTime: pulumi.Input<string>;
  /**
   * When it ends.
   * Matches `^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$`.
   */
  endDateTime: pulumi.Input<string>;
  /** true: people work then, whatever else says. false: nobody does. */
  workingHours: pulumi.Input<boolean>;
  /**
   * How often it comes again. Without it, it happens once (the API's DontRepeat).
   * One of `Daily`, `Weekly`, `Monthly`, `Yearly`.
   */
  frequency?: pulumi.Input<"Daily" | "Weekly" | "Monthly" | "Yearly">;
  /** When it comes again. */
  recurrence?: pulumi.Input<OverridesOverrideRecurrenceArgs>;
}

export interface OverridesOverrideRecurrence {
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

export interface OverridesOverride {
  /** Its own id in the tenant. */
  id?: string;
  /** The exception. */
  name: string;
  /** When it begins, in the time zone of the set. Of one that comes again, at first. */
  startDateTime: string;
  /** When it ends. */
  endDateTime: string;
  /** true: people work then, whatever else says. false: nobody does. */
  workingHours: boolean;
  /** How often it comes again. Without it, it happens once (the API's DontRepeat). */
  frequency?: "Daily" | "Weekly" | "Monthly" | "Yearly";
  /** When it comes again. */
  recurrence?: OverridesOverrideRecurrence;
}

/** Exceptions to shifts and holidays, such as an emergency or extra hours. Business hours refer to one set. */
export interface OverridesArgs {
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
   * The IANA time zone of its times.
   * Not empty.
   */
  timezone: pulumi.Input<string>;
  /**
   * The exceptions.
   * At least 1 of them.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  overrides: pulumi.Input<pulumi.Input<OverridesOverrideArgs>[]>;
}

/** Options of a set of overrides: Pulumi's, and those that say what is ours. */
export type OverridesOptions = EntityOptions<keyof OverridesArgs, "overrides">;

/** What finds a set of overrides: exact values, of which exactly one must have all. */
export interface OverridesQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "overrides",
  title: "set of overrides",
  className: "Overrides",
  outputs: ["name", "timezone", "overrides", "overridesCount"],
  optional: ["description"],
  query: ["name"],
};

/**
 * Exceptions to shifts and holidays, such as an emergency or extra hours. Business hours refer to one set.
 * @example
 * new wxcc.Overrides("sales", {
 *   name: "Sales",
 *   timezone: "Europe/Berlin",
 *   overrides: [{
 *     name: "Sales",
 *     startDateTime: "2026-12-24T14:00",
 *     endDateTime: "2026-12-24T23:59",
 *     workingHours: true,
 *   }],
 * });
 */
export class Overrides extends Entity<"overrides"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** The IANA time zone of its times. */
  declare readonly timezone: pulumi.Output<string>;

  /** The exceptions. */
  declare readonly overrides: pulumi.Output<OverridesOverride[]>;

  /** How many exceptions the tenant counts. */
  declare readonly overridesCount: pulumi.Output<number | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the set of overrides is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: OverridesArgs, options?: OverridesOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a set of overrides that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Overrides.find("found", { name: "…" });
   */
  static find(name: string, query: OverridesQuery, options?: LookUpOptions): Overrides {
    return new Overrides(name, lookUp("find", query), options);
  }

  /** Looks up a set of overrides that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Overrides {
    return new Overrides(name, lookUp("get", { id }), options);
  }
}

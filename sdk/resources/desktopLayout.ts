// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { Team } from "./team.js";

/**
 * What agents and supervisors see on their desktop: a JSON document of widgets, panels and branding. A team has one,
 * or the tenant's global layout. Webex takes any content: a broken layout shows when agents log in, so try it on a
 * team of few people first.
 */
export interface DesktopLayoutArgs {
  /**
   * Unique in the tenant.
   * 1 to 255 characters.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Whether teams can use it.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * The layout: an object, the text of its file, or the path of that (`layouts/sales.json`). Compared by what it says,
   * not by how it is written.
   * A text that ends with `.json` is the path of a file.
   * Long content: the output holds a hash of it.
   */
  jsonFileContent: pulumi.Input<string | object>;
  /**
   * What Control Hub calls the file.
   * 1 to 255 characters.
   * Created as `"layout.json"`, then left to the people who work there unless stated.
   */
  jsonFileName?: pulumi.Input<string>;
  /**
   * Teams that use it. A team that the program declares is better given its `desktopLayoutId`.
   * Not managed until stated.
   * The set is `additive` unless `ownership` says otherwise.
   */
  teamIds?: pulumi.Input<Reference<Team>[]>;
}

/** Options of a desktop layout: Pulumi's, and those that say what is ours. */
export type DesktopLayoutOptions = EntityOptions<keyof DesktopLayoutArgs, "teamIds">;

/** What finds a desktop layout: exact values, of which exactly one must have all. */
export interface DesktopLayoutQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "desktopLayout",
  title: "desktop layout",
  className: "DesktopLayout",
  outputs: [
    "name",
    "active",
    "jsonFileContent",
    "editedBy",
    "global",
    "validated",
    "defaultJsonModified",
    "systemDefault",
  ],
  optional: ["description", "jsonFileName", "teamIds"],
  query: ["name"],
};

/**
 * What agents and supervisors see on their desktop: a JSON document of widgets, panels and branding. A team has one,
 * or the tenant's global layout. Webex takes any content: a broken layout shows when agents log in, so try it on a
 * team of few people first.
 * @example
 * new wxcc.DesktopLayout("sales", { name: "Sales", jsonFileContent: { appTitle: "Acme Sales", logo: "" } });
 */
export class DesktopLayout extends Entity<"desktopLayout"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether teams can use it. */
  declare readonly active: pulumi.Output<boolean>;

  /**
   * The layout: an object, the text of its file, or the path of that (`layouts/sales.json`). Compared by what it says,
   * not by how it is written.
   */
  declare readonly jsonFileContent: pulumi.Output<string>;

  /** What Control Hub calls the file. */
  declare readonly jsonFileName: pulumi.Output<string | undefined>;

  /** Teams that use it. A team that the program declares is better given its `desktopLayoutId`. */
  declare readonly teamIds: pulumi.Output<string[] | undefined>;

  /** Who changed it last; `Pulumi` after each write of ours. */
  declare readonly editedBy: pulumi.Output<string | undefined>;

  /** Whether it is for all teams that have no other: only the platform's is. */
  declare readonly global: pulumi.Output<boolean | undefined>;

  /** Whether Control Hub has checked its content. */
  declare readonly validated: pulumi.Output<boolean | undefined>;

  /** Whether the platform's own layout was changed. */
  declare readonly defaultJsonModified: pulumi.Output<boolean | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the desktop layout is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: DesktopLayoutArgs, options?: DesktopLayoutOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a desktop layout that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.DesktopLayout.find("found", { name: "…" });
   */
  static find(name: string, query: DesktopLayoutQuery, options?: LookUpOptions): DesktopLayout {
    return new DesktopLayout(name, lookUp("find", query), options);
  }

  /** Looks up a desktop layout that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): DesktopLayout {
    return new DesktopLayout(name, lookUp("get", { id }), options);
  }
}

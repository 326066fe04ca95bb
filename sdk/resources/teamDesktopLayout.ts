// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { complete, registered, registration } from "../registration.js";
import type { DesktopLayout } from "./desktopLayout.js";
import type { Team } from "./team.js";

/**
 * The desktop layout of a team, said after both: for a team that another stack manages, or that nobody declares.
 * Elsewhere, state desktopLayoutId of the Team. When it goes, the team has the layout that it had before.
 */
export interface TeamDesktopLayoutArgs {
  /**
   * The team that has it; another one is another link.
   * Fixed: a change replaces the desktop layout of team.
   */
  teamId: Reference<Team>;
  /** What the agents of the team see on their desktop. */
  desktopLayoutId: Reference<DesktopLayout>;
}

/** Options of a desktop layout of team: Pulumi's, and those that say what is ours. */
export type TeamDesktopLayoutOptions = EntityOptions<keyof TeamDesktopLayoutArgs>;

const facts: KindFacts = {
  kind: "teamDesktopLayout",
  title: "desktop layout of team",
  className: "TeamDesktopLayout",
  outputs: ["teamId", "desktopLayoutId"],
  optional: [],
  query: ["teamId"],
};

/**
 * The desktop layout of a team, said after both: for a team that another stack manages, or that nobody declares.
 * Elsewhere, state desktopLayoutId of the Team. When it goes, the team has the layout that it had before.
 * @example
 * new wxcc.TeamDesktopLayout("sales", { teamId: team, desktopLayoutId: desktopLayout });
 */
export class TeamDesktopLayout extends Entity<"teamDesktopLayout"> {
  /** The team that has it; another one is another link. */
  declare readonly teamId: pulumi.Output<string>;

  /** What the agents of the team see on their desktop. */
  declare readonly desktopLayoutId: pulumi.Output<string>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the desktop layout of team is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: TeamDesktopLayoutArgs, options?: TeamDesktopLayoutOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }
}

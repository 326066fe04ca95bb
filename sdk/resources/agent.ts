// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { DesktopProfile } from "./desktopProfile.js";
import type { MultimediaProfile } from "./multimediaProfile.js";
import type { Site } from "./site.js";
import type { SkillProfile } from "./skillProfile.js";
import type { Team } from "./team.js";
import type { UserProfile } from "./userProfile.js";

/**
 * A person who handles contacts (API: user). People and their licences come from Control Hub: an Agent finds the
 * person by e-mail, assigns what is declared, and on delete gives back what was there before.
 */
export interface AgentArgs {
  /**
   * The person's e-mail address in Control Hub. Compared exactly; another address is another person.
   * An e-mail address.
   * Fixed: a change replaces the agent.
   */
  email: pulumi.Input<string>;
  /**
   * Where the agent works. A change drops the teams of the old site.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  siteId?: Reference<Site>;
  /**
   * Teams of the agent's site. By default only the teams added here are removed again.
   * Not managed until stated.
   * The set is `additive` unless `ownership` says otherwise.
   */
  teamIds?: pulumi.Input<Reference<Team>[]>;
  /**
   * What the agent may do on the desktop.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  desktopProfileId?: Reference<DesktopProfile>;
  /**
   * The agent's skills; overrides the team's.
   * Not managed until stated.
   */
  skillProfileId?: Reference<SkillProfile>;
  /**
   * Channels and contacts at once; overrides the site's and the team's.
   * Not managed until stated.
   */
  multimediaProfileId?: Reference<MultimediaProfile>;
  /**
   * Permissions. A profile of another type can only be given in Control Hub.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  userProfileId?: Reference<UserProfile>;
  /**
   * The number that the agent logs in with.
   * 1 to 40 characters.
   * Not managed until stated.
   */
  defaultDialledNumber?: pulumi.Input<string>;
  /**
   * The agent's number at work.
   * 1 to 20 characters.
   * Not managed until stated.
   */
  workPhone?: pulumi.Input<string>;
  /**
   * The agent's mobile number.
   * 1 to 20 characters.
   * Not managed until stated.
   */
  mobile?: pulumi.Input<string>;
  /**
   * IANA time zone; the tenant's when absent.
   * 1 to 80 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timezone?: pulumi.Input<string>;
  /**
   * The team whose desktop layout a supervisor gets at login.
   * Not managed until stated.
   */
  preferredSupervisorTeamId?: Reference<Team>;
  /**
   * What another system knows the agent as: an employee number.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  externalIdentifier?: pulumi.Input<string>;
  /**
   * Whether burnout is estimated for this agent, where the organization has chosen specific agents.
   * One of `INCLUDED`, `EXCLUDED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  userLevelBurnoutInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
  /**
   * Whether the agent is reminded of breaks, where the organization has that.
   * One of `ENABLED`, `DISABLED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  userLevelWellnessBreakReminders?: pulumi.Input<"ENABLED" | "DISABLED">;
}

/** Options of a agent: Pulumi's, and those that say what is ours. */
export type AgentOptions = EntityOptions<keyof AgentArgs, "teamIds">;

/** What finds a agent: exact values, of which exactly one must have all. */
export interface AgentQuery {
  /** The person's e-mail address in Control Hub. Compared exactly; another address is another person. */
  email?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "agent",
  title: "agent",
  className: "Agent",
  outputs: ["email", "ciUserId", "firstName", "lastName"],
  optional: [
    "siteId",
    "teamIds",
    "desktopProfileId",
    "skillProfileId",
    "multimediaProfileId",
    "userProfileId",
    "defaultDialledNumber",
    "workPhone",
    "mobile",
    "timezone",
    "preferredSupervisorTeamId",
    "externalIdentifier",
    "userLevelBurnoutInclusion",
    "userLevelWellnessBreakReminders",
  ],
  query: ["email"],
};

/**
 * A person who handles contacts (API: user). People and their licences come from Control Hub: an Agent finds the
 * person by e-mail, assigns what is declared, and on delete gives back what was there before.
 * @example
 * new wxcc.Agent("sales", { email: "agent1@example.com" });
 */
export class Agent extends Entity<"agent"> {
  /** The person's e-mail address in Control Hub. Compared exactly; another address is another person. */
  declare readonly email: pulumi.Output<string>;

  /** Where the agent works. A change drops the teams of the old site. */
  declare readonly siteId: pulumi.Output<string | undefined>;

  /** Teams of the agent's site. By default only the teams added here are removed again. */
  declare readonly teamIds: pulumi.Output<string[] | undefined>;

  /** What the agent may do on the desktop. */
  declare readonly desktopProfileId: pulumi.Output<string | undefined>;

  /** The agent's skills; overrides the team's. */
  declare readonly skillProfileId: pulumi.Output<string | undefined>;

  /** Channels and contacts at once; overrides the site's and the team's. */
  declare readonly multimediaProfileId: pulumi.Output<string | undefined>;

  /** Permissions. A profile of another type can only be given in Control Hub. */
  declare readonly userProfileId: pulumi.Output<string | undefined>;

  /** The number that the agent logs in with. */
  declare readonly defaultDialledNumber: pulumi.Output<string | undefined>;

  /** The agent's number at work. */
  declare readonly workPhone: pulumi.Output<string | undefined>;

  /** The agent's mobile number. */
  declare readonly mobile: pulumi.Output<string | undefined>;

  /** IANA time zone; the tenant's when absent. */
  declare readonly timezone: pulumi.Output<string | undefined>;

  /** The team whose desktop layout a supervisor gets at login. */
  declare readonly preferredSupervisorTeamId: pulumi.Output<string | undefined>;

  /** What another system knows the agent as: an employee number. */
  declare readonly externalIdentifier: pulumi.Output<string | undefined>;

  /** Whether burnout is estimated for this agent, where the organization has chosen specific agents. */
  declare readonly userLevelBurnoutInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED" | undefined>;

  /** Whether the agent is reminded of breaks, where the organization has that. */
  declare readonly userLevelWellnessBreakReminders: pulumi.Output<"ENABLED" | "DISABLED" | undefined>;

  /** The person's id in Webex (Common Identity). */
  declare readonly ciUserId: pulumi.Output<string | undefined>;

  /** As in Control Hub. */
  declare readonly firstName: pulumi.Output<string | undefined>;

  /** As in Control Hub. */
  declare readonly lastName: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the agent is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: AgentArgs, options?: AgentOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a agent that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Agent.find("found", { email: "…" });
   */
  static find(name: string, query: AgentQuery, options?: LookUpOptions): Agent {
    return new Agent(name, lookUp("find", query), options);
  }

  /** Looks up a agent that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Agent {
    return new Agent(name, lookUp("get", { id }), options);
  }
}

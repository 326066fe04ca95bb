// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { ResourceCollection } from "./resourceCollection.js";

export interface UserProfilePermissionArgs {
  /**
   * The permission in Cisco's spelling, such as queue, flow, user or desktop-layout.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * EDIT, VIEW or NONE of what has pages; ENABLED or DISABLED of the others.
   * One of `EDIT`, `VIEW`, `NONE`, `ENABLED`, `DISABLED`.
   */
  access: pulumi.Input<"EDIT" | "VIEW" | "NONE" | "ENABLED" | "DISABLED">;
}

export interface UserProfileResourceCollectionArgs {
  /** The collection. */
  id: Reference<ResourceCollection>;
}

export interface UserProfilePermission {
  /** Its own id in the tenant. */
  id?: string;
  /** The permission in Cisco's spelling, such as queue, flow, user or desktop-layout. */
  name: string;
  /** EDIT, VIEW or NONE of what has pages; ENABLED or DISABLED of the others. */
  access: "EDIT" | "VIEW" | "NONE" | "ENABLED" | "DISABLED";
}

export interface UserProfileResourceCollection {
  /** The collection. */
  id: string;
}

/**
 * What a person may see and do in the contact center's administration, by permission and by resource (API:
 * user-profile, version 3). Those that the platform made can be looked up, and never changed.
 */
export interface UserProfileArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9,_\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Whether people can have it.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * Who has it. ADMINISTRATOR_ONLY: an administrator who is no agent.
   * One of `ADMINISTRATOR`, `ADMINISTRATOR_ONLY`, `SUPERVISOR`, `PREMIUM_AGENT`, `STANDARD_AGENT`,
   * `ANALYZER_ADMINISTRATOR`, `ANALYZER_SUPERVISOR`, `ANALYZER_USER`.
   * Fixed: a change replaces the user profile.
   */
  profileType: pulumi.Input<
    | "ADMINISTRATOR"
    | "ADMINISTRATOR_ONLY"
    | "SUPERVISOR"
    | "PREMIUM_AGENT"
    | "STANDARD_AGENT"
    | "ANALYZER_ADMINISTRATOR"
    | "ANALYZER_SUPERVISOR"
    | "ANALYZER_USER"
  >;
  /**
   * SPECIFIC: the `permissions` that are named. ALL: every permission there is.
   * One of `SPECIFIC`, `ALL`, `NONE`, `PROVISIONED_VALUE`.
   * Default: `"SPECIFIC"`.
   */
  permissionAccessLevel?: pulumi.Input<"SPECIFIC" | "ALL" | "NONE" | "PROVISIONED_VALUE">;
  /**
   * What the person may do. Cisco asks to name all permissions; what a missing one means is not published.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  permissions?: pulumi.Input<pulumi.Input<UserProfilePermissionArgs>[]>;
  /**
   * SPECIFIC: only what is in the `resourceCollections`.
   * One of `ALL`, `SPECIFIC`, `NONE`, `PROVISIONED_VALUE`.
   * Default: `"ALL"`.
   */
  resourceAccessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE" | "PROVISIONED_VALUE">;
  /**
   * The collections whose resources the person sees.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  resourceCollections?: pulumi.Input<pulumi.Input<UserProfileResourceCollectionArgs>[]>;
  /**
   * The collection for what the person makes.
   * Not managed until stated.
   */
  defaultResourceCollectionId?: Reference<ResourceCollection>;
  /**
   * Numbers of the reporting folders that the person reads and writes.
   * At least 0.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  editableFolderIds?: pulumi.Input<pulumi.Input<number>[]>;
  /**
   * Numbers of the reporting folders that the person reads.
   * At least 0.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  viewableFolderIds?: pulumi.Input<pulumi.Input<number>[]>;
  /**
   * Numbers of the reporting folders that the person does not see.
   * At least 0.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  nonViewableFolderIds?: pulumi.Input<pulumi.Input<number>[]>;
}

/** Options of a user profile: Pulumi's, and those that say what is ours. */
export type UserProfileOptions = EntityOptions<
  keyof UserProfileArgs,
  "permissions" | "resourceCollections" | "editableFolderIds" | "viewableFolderIds" | "nonViewableFolderIds"
>;

/** What finds a user profile: exact values, of which exactly one must have all. */
export interface UserProfileQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "userProfile",
  title: "user profile",
  className: "UserProfile",
  outputs: ["name", "active", "profileType", "permissionAccessLevel", "resourceAccessLevel", "systemDefault"],
  optional: [
    "description",
    "permissions",
    "resourceCollections",
    "defaultResourceCollectionId",
    "editableFolderIds",
    "viewableFolderIds",
    "nonViewableFolderIds",
  ],
  query: ["name"],
};

/**
 * What a person may see and do in the contact center's administration, by permission and by resource (API:
 * user-profile, version 3). Those that the platform made can be looked up, and never changed.
 * @example
 * new wxcc.UserProfile("sales", {
 *   name: "Sales",
 *   profileType: "ADMINISTRATOR",
 *   permissions: [{ name: "Sales", access: "EDIT" }],
 * });
 */
export class UserProfile extends Entity<"userProfile"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether people can have it. */
  declare readonly active: pulumi.Output<boolean>;

  /** Who has it. ADMINISTRATOR_ONLY: an administrator who is no agent. */
  declare readonly profileType: pulumi.Output<
    | "ADMINISTRATOR"
    | "ADMINISTRATOR_ONLY"
    | "SUPERVISOR"
    | "PREMIUM_AGENT"
    | "STANDARD_AGENT"
    | "ANALYZER_ADMINISTRATOR"
    | "ANALYZER_SUPERVISOR"
    | "ANALYZER_USER"
  >;

  /** SPECIFIC: the `permissions` that are named. ALL: every permission there is. */
  declare readonly permissionAccessLevel: pulumi.Output<"SPECIFIC" | "ALL" | "NONE" | "PROVISIONED_VALUE">;

  /** What the person may do. Cisco asks to name all permissions; what a missing one means is not published. */
  declare readonly permissions: pulumi.Output<UserProfilePermission[] | undefined>;

  /** SPECIFIC: only what is in the `resourceCollections`. */
  declare readonly resourceAccessLevel: pulumi.Output<"ALL" | "SPECIFIC" | "NONE" | "PROVISIONED_VALUE">;

  /** The collections whose resources the person sees. */
  declare readonly resourceCollections: pulumi.Output<UserProfileResourceCollection[] | undefined>;

  /** The collection for what the person makes. */
  declare readonly defaultResourceCollectionId: pulumi.Output<string | undefined>;

  /** Numbers of the reporting folders that the person reads and writes. */
  declare readonly editableFolderIds: pulumi.Output<number[] | undefined>;

  /** Numbers of the reporting folders that the person reads. */
  declare readonly viewableFolderIds: pulumi.Output<number[] | undefined>;

  /** Numbers of the reporting folders that the person does not see. */
  declare readonly nonViewableFolderIds: pulumi.Output<number[] | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the user profile is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: UserProfileArgs, options?: UserProfileOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a user profile that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.UserProfile.find("found", { name: "…" });
   */
  static find(name: string, query: UserProfileQuery, options?: LookUpOptions): UserProfile {
    return new UserProfile(name, lookUp("find", query), options);
  }

  /** Looks up a user profile that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): UserProfile {
    return new UserProfile(name, lookUp("get", { id }), options);
  }
}

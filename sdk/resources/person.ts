// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { CreateMissing, EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { License } from "./license.js";
import type { Role } from "./role.js";

/**
 * Somebody whom Control Hub knows, with roles and licences. A Person finds the one with this e-mail address, gives
 * what is declared, and on delete gives back what was there before. With the option `createMissing` one that does not
 * exist is created: it becomes a contact-center user only after the person has accepted the invitation and an
 * administrator has pressed Synchronize Users.
 */
export interface PersonArgs {
  /**
   * The person's address, compared exactly; another address is another person.
   * An e-mail address.
   * Fixed: a change replaces the person.
   */
  email: pulumi.Input<string>;
  /**
   * The full name. One of the three names is needed to create a person.
   * 1 to 255 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  displayName?: pulumi.Input<string>;
  /**
   * The first name.
   * 1 to 255 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  firstName?: pulumi.Input<string>;
  /**
   * The last name.
   * 1 to 255 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  lastName?: pulumi.Input<string>;
  /**
   * Roles in Control Hub. By default only the roles added here are taken away again.
   * Not managed until stated.
   * The set is `additive` unless `ownership` says otherwise.
   */
  roles?: pulumi.Input<Reference<Role>[]>;
  /**
   * Licences. By default only the licences added here are taken away again.
   * Not managed until stated.
   * The set is `additive` unless `ownership` says otherwise.
   */
  licenses?: pulumi.Input<Reference<License>[]>;
}

/** Options of a person: Pulumi's, and those that say what is ours. */
export type PersonOptions = EntityOptions<keyof PersonArgs, "roles" | "licenses"> & CreateMissing;

/** What finds a person: exact values, of which exactly one must have all. */
export interface PersonQuery {
  /** The person's address, compared exactly; another address is another person. */
  email?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "person",
  title: "person",
  className: "Person",
  outputs: ["email", "status", "invitePending", "loginEnabled", "created"],
  optional: ["displayName", "firstName", "lastName", "roles", "licenses"],
  query: ["email"],
};

/**
 * Somebody whom Control Hub knows, with roles and licences. A Person finds the one with this e-mail address, gives
 * what is declared, and on delete gives back what was there before. With the option `createMissing` one that does not
 * exist is created: it becomes a contact-center user only after the person has accepted the invitation and an
 * administrator has pressed Synchronize Users.
 * @example
 * new wxcc.Person("sales", { email: "agent1@example.com" });
 */
export class Person extends Entity<"person"> {
  /** The person's address, compared exactly; another address is another person. */
  declare readonly email: pulumi.Output<string>;

  /** The full name. One of the three names is needed to create a person. */
  declare readonly displayName: pulumi.Output<string | undefined>;

  /** The first name. */
  declare readonly firstName: pulumi.Output<string | undefined>;

  /** The last name. */
  declare readonly lastName: pulumi.Output<string | undefined>;

  /** Roles in Control Hub. By default only the roles added here are taken away again. */
  declare readonly roles: pulumi.Output<string[] | undefined>;

  /** Licences. By default only the licences added here are taken away again. */
  declare readonly licenses: pulumi.Output<string[] | undefined>;

  /** Whether the person is there now: active, inactive, unknown … */
  declare readonly status: pulumi.Output<string | undefined>;

  /** Whether the invitation is not accepted yet. */
  declare readonly invitePending: pulumi.Output<boolean | undefined>;

  /** Whether the person may log in. */
  declare readonly loginEnabled: pulumi.Output<boolean | undefined>;

  /** When Control Hub got to know the person. */
  declare readonly created: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the person is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: PersonArgs, options?: PersonOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a person that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Person.find("found", { email: "…" });
   */
  static find(name: string, query: PersonQuery, options?: LookUpOptions): Person {
    return new Person(name, lookUp("find", query), options);
  }

  /** Looks up a person that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Person {
    return new Person(name, lookUp("get", { id }), options);
  }
}

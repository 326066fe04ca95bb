// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, KeyOf, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { Site } from "./site.js";

export interface AddressBookEntrieArgs {
  /**
   * What agents choose. Unique in its book.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * The phone number.
   * 1 to 255 characters.
   * Matches `^[0-9()+-]+$`.
   */
  number: pulumi.Input<string>;
}

export interface AddressBookEntrie {
  /** Its own id in the tenant. */
  id?: string;
  /** What agents choose. Unique in its book. */
  name: string;
  /** The phone number. */
  number: string;
}

/** What every address book has. */
export interface AddressBookCommonArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * The numbers. Each that differs is written by itself.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  addressBookEntries?: pulumi.Input<pulumi.Input<AddressBookEntrieArgs>[]>;
}

/** A address book whose parentType is ORGANIZATION. */
export interface OrganizationAddressBookArgs extends AddressBookCommonArgs {
  /**
   * Who can use it: all sites, or one.
   * One of `ORGANIZATION`, `SITE`.
   * Default: `"ORGANIZATION"`.
   * Fixed: a change replaces the address book.
   */
  parentType?: "ORGANIZATION";
}

/** A address book whose parentType is SITE. */
export interface SiteAddressBookArgs extends AddressBookCommonArgs {
  /**
   * Who can use it: all sites, or one.
   * One of `ORGANIZATION`, `SITE`.
   * Default: `"ORGANIZATION"`.
   * Fixed: a change replaces the address book.
   */
  parentType: "SITE";
  /**
   * The site that can use it. A SITE book needs it.
   * Not managed until stated.
   */
  siteId?: Reference<Site>;
}

/**
 * Numbers that agents can choose when they call or ask somebody. A desktop profile has one address book. Its entries
 * are left to the people who keep it up to date, unless they are stated.
 */
export type AddressBookArgs = OrganizationAddressBookArgs | SiteAddressBookArgs;

/** Options of a address book: Pulumi's, and those that say what is ours. */
export type AddressBookOptions = EntityOptions<KeyOf<AddressBookArgs>, "addressBookEntries">;

/** What finds a address book: exact values, of which exactly one must have all. */
export interface AddressBookQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "addressBook",
  title: "address book",
  className: "AddressBook",
  outputs: ["name", "parentType"],
  optional: ["description", "siteId", "addressBookEntries"],
  query: ["name"],
};

/**
 * Numbers that agents can choose when they call or ask somebody. A desktop profile has one address book. Its entries
 * are left to the people who keep it up to date, unless they are stated.
 * @example
 * new wxcc.AddressBook("sales", { name: "Sales" });
 */
export class AddressBook extends Entity<"addressBook"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Who can use it: all sites, or one. */
  declare readonly parentType: pulumi.Output<"ORGANIZATION" | "SITE">;

  /** The site that can use it. A SITE book needs it. */
  declare readonly siteId: pulumi.Output<string | undefined>;

  /** The numbers. Each that differs is written by itself. */
  declare readonly addressBookEntries: pulumi.Output<AddressBookEntrie[] | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the address book is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: AddressBookArgs, options?: AddressBookOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a address book that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.AddressBook.find("found", { name: "…" });
   */
  static find(name: string, query: AddressBookQuery, options?: LookUpOptions): AddressBook {
    return new AddressBook(name, lookUp("find", query), options);
  }

  /** Looks up a address book that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): AddressBook {
    return new AddressBook(name, lookUp("get", { id }), options);
  }
}

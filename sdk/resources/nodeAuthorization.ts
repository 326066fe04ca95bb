// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { complete, registered, registration } from "../registration.js";

/**
 * Who authorised a node of Webex Connect, and when. A person does it once in Assets > Integrations, and no API shows
 * it; it ends, and with it every flow that uses the node, when that person's password, role or licence changes. So
 * this declares it, and each preview checks that the person still is, has the licence, and is an administrator. Use an
 * account that serves nothing else. Deleting the resource leaves the authorisation.
 */
export interface NodeAuthorizationArgs {
  /**
   * The node, as Webex Connect names it.
   * One of `Webex CC Task`, `Webex CC Engage`.
   * Fixed: a change replaces the node authorization.
   */
  node: pulumi.Input<"Webex CC Task" | "Webex CC Engage">;
  /**
   * Who authorised it: the e-mail address in Control Hub.
   * An e-mail address.
   */
  owner: pulumi.Input<string>;
  /**
   * The day: YYYY-MM-DD. Webex Connect shows it beside the node.
   * A day: YYYY-MM-DD.
   */
  authorizedOn: pulumi.Input<string>;
}

/** Options of a node authorization: Pulumi's, and those that say what is ours. */
export type NodeAuthorizationOptions = EntityOptions<keyof NodeAuthorizationArgs>;

const facts: KindFacts = {
  kind: "nodeAuthorization",
  title: "node authorization",
  className: "NodeAuthorization",
  outputs: ["node", "owner", "authorizedOn"],
  optional: [],
  query: ["node"],
};

/**
 * Who authorised a node of Webex Connect, and when. A person does it once in Assets > Integrations, and no API shows
 * it; it ends, and with it every flow that uses the node, when that person's password, role or licence changes. So
 * this declares it, and each preview checks that the person still is, has the licence, and is an administrator. Use an
 * account that serves nothing else. Deleting the resource leaves the authorisation.
 * @example
 * new wxcc.NodeAuthorization("sales", {
 *   node: "Webex CC Task",
 *   owner: "agent1@example.com",
 *   authorizedOn: "2026-01-31",
 * });
 */
export class NodeAuthorization extends Entity<"nodeAuthorization"> {
  /** The node, as Webex Connect names it. */
  declare readonly node: pulumi.Output<"Webex CC Task" | "Webex CC Engage">;

  /** Who authorised it: the e-mail address in Control Hub. */
  declare readonly owner: pulumi.Output<string>;

  /** The day: YYYY-MM-DD. Webex Connect shows it beside the node. */
  declare readonly authorizedOn: pulumi.Output<string>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the node authorization is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: NodeAuthorizationArgs, options?: NodeAuthorizationOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId = this.node as pulumi.Output<string>;
    complete(this, facts);
  }
}

// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/**
 * Time-outs and switches of the Agent Desktop for the whole tenant, redirection on no answer (RONA) among them. A
 * tenant has exactly one: it is adopted, only what is stated is changed, and deleting the resource leaves it as it is.
 */
export interface TenantConfigurationArgs {
  /**
   * Seconds in which an agent answers a call (Control Hub takes 1 to 120); then it returns to the queue and the
   * agent's state is RONA.
   * 1 to 120.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutRonaTelephonySeconds?: pulumi.Input<number>;
  /**
   * Seconds in which an agent answers a live chat; then it returns to the queue and the agent's state is RONA.
   * 1 to 6,000.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutRonaChatSeconds?: pulumi.Input<number>;
  /**
   * Seconds in which an agent answers an e-mail; then it returns to the queue and the agent's state is RONA.
   * 1 to 6,000.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutRonaEmailSeconds?: pulumi.Input<number>;
  /**
   * Seconds in which an agent answers a social contact (SMS, Messenger, WhatsApp, Apple Messages for Business); then
   * it returns to the queue and the agent's state is RONA.
   * 1 to 6,000.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutRonaSocialSeconds?: pulumi.Input<number>;
  /**
   * Seconds in which an agent answers a work item; only where the tenant has work items; then it returns to the queue
   * and the agent's state is RONA.
   * 1 to 6,000.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutRonaWorkItemSeconds?: pulumi.Input<number>;
  /**
   * After so long, wrap-up ends by itself. Milliseconds, inferred: the API publishes no unit, its examples are 30000
   * and 60000.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  autoWrapUpInterval?: pulumi.Input<number>;
  /**
   * So long an agent whose connection broke may come back. Milliseconds, inferred: the API publishes no unit, its
   * examples are 30000 and 60000.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  lostConnectionRecoveryTimeout?: pulumi.Input<number>;
  /**
   * Whether agents may end a call.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  endCallEnabled?: pulumi.Input<boolean>;
  /**
   * Whether agents may end a consultation.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  endConsultEnabled?: pulumi.Input<boolean>;
  /**
   * Whether agents log in with their default dial number only.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  forceDefaultDn?: pulumi.Input<boolean>;
  /**
   * Whether agents see the privacy shield.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  privacyShieldVisible?: pulumi.Input<boolean>;
  /**
   * Whether idle agents are logged out.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutDesktopInactivityEnabled?: pulumi.Input<boolean>;
  /**
   * Minutes until an idle agent is logged out.
   * 1 to 10,000.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timeoutDesktopInactivityMins?: pulumi.Input<number>;
}

/** Options of a tenant configuration: Pulumi's, and those that say what is ours. */
export type TenantConfigurationOptions = EntityOptions<keyof TenantConfigurationArgs>;

const facts: KindFacts = {
  kind: "tenantConfiguration",
  title: "tenant configuration",
  className: "TenantConfiguration",
  outputs: [],
  optional: [
    "timeoutRonaTelephonySeconds",
    "timeoutRonaChatSeconds",
    "timeoutRonaEmailSeconds",
    "timeoutRonaSocialSeconds",
    "timeoutRonaWorkItemSeconds",
    "autoWrapUpInterval",
    "lostConnectionRecoveryTimeout",
    "endCallEnabled",
    "endConsultEnabled",
    "forceDefaultDn",
    "privacyShieldVisible",
    "timeoutDesktopInactivityEnabled",
    "timeoutDesktopInactivityMins",
  ],
  query: [],
};

/**
 * Time-outs and switches of the Agent Desktop for the whole tenant, redirection on no answer (RONA) among them. A
 * tenant has exactly one: it is adopted, only what is stated is changed, and deleting the resource leaves it as it is.
 * @example
 * new wxcc.TenantConfiguration("sales", {  });
 */
export class TenantConfiguration extends Entity<"tenantConfiguration"> {
  /**
   * Seconds in which an agent answers a call (Control Hub takes 1 to 120); then it returns to the queue and the
   * agent's state is RONA.
   */
  declare readonly timeoutRonaTelephonySeconds: pulumi.Output<number | undefined>;

  /** Seconds in which an agent answers a live chat; then it returns to the queue and the agent's state is RONA. */
  declare readonly timeoutRonaChatSeconds: pulumi.Output<number | undefined>;

  /** Seconds in which an agent answers an e-mail; then it returns to the queue and the agent's state is RONA. */
  declare readonly timeoutRonaEmailSeconds: pulumi.Output<number | undefined>;

  /**
   * Seconds in which an agent answers a social contact (SMS, Messenger, WhatsApp, Apple Messages for Business); then
   * it returns to the queue and the agent's state is RONA.
   */
  declare readonly timeoutRonaSocialSeconds: pulumi.Output<number | undefined>;

  /**
   * Seconds in which an agent answers a work item; only where the tenant has work items; then it returns to the queue
   * and the agent's state is RONA.
   */
  declare readonly timeoutRonaWorkItemSeconds: pulumi.Output<number | undefined>;

  /**
   * After so long, wrap-up ends by itself. Milliseconds, inferred: the API publishes no unit, its examples are 30000
   * and 60000.
   */
  declare readonly autoWrapUpInterval: pulumi.Output<number | undefined>;

  /**
   * So long an agent whose connection broke may come back. Milliseconds, inferred: the API publishes no unit, its
   * examples are 30000 and 60000.
   */
  declare readonly lostConnectionRecoveryTimeout: pulumi.Output<number | undefined>;

  /** Whether agents may end a call. */
  declare readonly endCallEnabled: pulumi.Output<boolean | undefined>;

  /** Whether agents may end a consultation. */
  declare readonly endConsultEnabled: pulumi.Output<boolean | undefined>;

  /** Whether agents log in with their default dial number only. */
  declare readonly forceDefaultDn: pulumi.Output<boolean | undefined>;

  /** Whether agents see the privacy shield. */
  declare readonly privacyShieldVisible: pulumi.Output<boolean | undefined>;

  /** Whether idle agents are logged out. */
  declare readonly timeoutDesktopInactivityEnabled: pulumi.Output<boolean | undefined>;

  /** Minutes until an idle agent is logged out. */
  declare readonly timeoutDesktopInactivityMins: pulumi.Output<number | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the tenant configuration is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: TenantConfigurationArgs, options?: TenantConfigurationOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /** Looks up the tenant configuration, of which every tenant has exactly one, without managing it. */
  static find(name: string, options?: LookUpOptions): TenantConfiguration {
    return new TenantConfiguration(name, lookUp("find", {}), options);
  }
}

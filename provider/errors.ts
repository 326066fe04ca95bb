/** Which entity an error is about. */
export interface Subject {
  /** The kind's title: `queue`. */
  title: string;
  name?: string | undefined;
  id?: string | undefined;
}

export interface ErrorDetails {
  subject?: Subject | undefined;
  /** Webex's tracking id, for a support case. */
  trackingId?: string | undefined;
  /** What the server said, without secrets. */
  reason?: string | undefined;
}

/** Names come from tenants and programs: no terminal obeys them, and no line gets endless. */
const harmless = (name: string) => {
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "·");
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
};

const called = ({ title, name, id }: Subject) =>
  [title, name === undefined ? "" : `"${harmless(name)}"`, id === undefined || id === name ? "" : `(${id})`]
    .filter(Boolean)
    .join(" ");

/**
 * Something that went wrong, with what to do about it. Its text is: what happened to which entity and why; the advice;
 * the tracking id. There is no stack: users see these.
 */
export abstract class WxccError extends Error {
  readonly subject: Subject | undefined;
  readonly trackingId: string | undefined;
  readonly reason: string | undefined;
  /** What the user can do next. */
  abstract readonly todo: string;

  constructor(
    readonly happened: string,
    details: ErrorDetails = {},
  ) {
    super(happened);
    this.name = new.target.name;
    this.subject = details.subject;
    this.trackingId = details.trackingId;
    this.reason = details.reason;
  }

  /** The whole text, as shown to users. */
  describe(): string {
    const what = [this.subject && called(this.subject), this.happened].filter(Boolean).join(" ");
    const why = this.reason ? `: ${this.reason}` : "";
    return [
      `${this.name}: ${what}${why}`,
      `  ${this.todo}`,
      this.trackingId && `  Webex tracking id ${this.trackingId}`,
    ]
      .filter(Boolean)
      .join("\n");
  }

  /** The same facts as data. */
  toJSON() {
    const { name, subject, happened, reason, todo, trackingId } = this;
    return { name, subject, happened, reason, todo, trackingId };
  }
}

/** The token is missing, expired or wrong. */
export class Unauthorized extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string }) {
    super(happened, details);
    this.todo =
      details?.todo ??
      "Set WXCC_ACCESS_TOKEN, or WXCC_CLIENT_ID, WXCC_CLIENT_SECRET and WXCC_REFRESH_TOKEN, in the environment of this " +
        "command; or log in (npx wxcc login) and name the login with WXCC_TENANT or wxcc:tenant.";
  }
}

/** The token is valid but may not do this. */
export class Forbidden extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string | undefined }) {
    super(happened, details);
    this.todo =
      details?.todo ??
      "The token needs the scope cjp:config_write to change and cjp:config_read to read, and its user profile the permission for this kind.";
  }
}

/** The token belongs to another organization than the stack expects. */
export class WrongTenant extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string }) {
    super(happened, details);
    this.todo =
      details?.todo ??
      "Use a token of the expected organization, or correct wxcc:expectedOrgId. Nothing was read or changed.";
  }
}

/** The stack's connection settings cannot be used. */
export class InvalidConfiguration extends WxccError {
  constructor(
    happened: string,
    readonly todo: string,
  ) {
    super(happened);
  }
}

/** What is declared cannot be deployed. */
export class InvalidDesiredState extends WxccError {
  constructor(
    happened: string,
    readonly todo: string,
    details?: ErrorDetails,
  ) {
    super(happened, details);
  }
}

/** The entity is not in the tenant. */
export class NotFound extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string }) {
    super(happened, details);
    this.todo = details?.todo ?? "Check the name or the id; if somebody deleted it, run pulumi up to create it again.";
  }
}

/** More than one entity answers to a name. */
export class Ambiguous extends WxccError {
  readonly todo = "State more fields in the query, or use get with the id.";
}

/** An entity with the same natural key exists and is not ours. */
export class Conflict extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string | undefined }) {
    super(happened, details);
    this.todo =
      details?.todo ?? "Choose another name, or take the existing entity over with { adopt: true } on the resource.";
  }
}

/** Somebody has the entity open elsewhere, so that it is not written. */
export class Locked extends WxccError {
  constructor(
    happened: string,
    readonly todo: string,
    details?: ErrorDetails,
  ) {
    super(happened, details);
  }
}

/** A delete that the tenant refuses because others refer to the entity. */
export class StillReferenced extends WxccError {
  readonly todo = "Remove the reference from them first, or keep it with { retainOnDelete: true }.";
}

/** The tenant still refuses after the longest wait that we allow. */
export class RateLimited extends WxccError {
  readonly todo = "Wait a minute and run it again; lower wxcc:requestsPerMinute where others use the same client id.";
}

/** The tenant refused what we sent. */
export class Refused extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string | undefined }) {
    super(happened, details);
    this.todo =
      details?.todo ?? "Correct the value in the program. If the value is right, report it with the tracking id.";
  }
}

/** The server answered success and kept something else. */
export class SilentlyIgnored extends WxccError {
  readonly todo = "Remove the field from the program, or set it where the server allows it (often Control Hub).";
}

/** A guard rail of the stack is in the way. */
export class GuardRail extends WxccError {
  constructor(
    happened: string,
    readonly todo: string,
    details?: ErrorDetails,
  ) {
    super(happened, details);
  }
}

/** No usable answer: the host cannot be reached, or answers with errors. */
export class Unavailable extends WxccError {
  readonly todo: string;
  constructor(happened: string, details?: ErrorDetails & { todo?: string | undefined }) {
    super(happened, details);
    this.todo =
      details?.todo ?? "Check wxcc:dataCenter or wxcc:baseUrl, the network and status.webex.com; then run it again.";
  }
}

/** A write whose answer was lost: it may or may not have happened. */
export class Unknown extends WxccError {
  readonly todo =
    "Run it again: a create is on record before it is sent, so the next run looks for the entity first and makes no second one.";
}

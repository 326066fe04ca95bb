import { Unavailable } from "../errors.js";
import { parseObject, trackingIdOf } from "../tenant/answers.js";
import { organizationId } from "../tenant/connection.js";
import type { Api, Call } from "../tenant/host.js";
import { unavailable } from "./access.js";

/** Whom a token belongs to. */
export interface Me {
  id: string;
  email: string | undefined;
  displayName: string | undefined;
  /** The organization's UUID, as Webex Contact Center writes it. */
  orgId: string | undefined;
  roles: readonly string[];
}

/** What a token says of itself. One request each; nothing is kept. */
export interface Identity {
  /**
   * Who it is; a service app is a person of its own kind.
   * @throws Forbidden when the token has no scope for people
   */
  me(): Promise<Me>;
  /** When it expires, in milliseconds since 1970; any token may ask. */
  expiresAt(): Promise<number>;
}

const textIn = (value: unknown) => (typeof value === "string" && value ? value : undefined);
const textsIn = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** Questions about the token that these requests are made with. */
export function identity(http: Api): Identity {
  async function ask(path: string, title: string) {
    const call: Call = { method: "GET", path, subject: { title } };
    const answer = await http.ask(call);
    if (answer.status !== 200) throw http.refusal(call, answer);
    const unusable = () =>
      new Unavailable("was not read: the answer does not tell it", {
        subject: call.subject,
        trackingId: trackingIdOf(answer),
        todo: unavailable.controlHub,
      });
    const body = parseObject(answer.body);
    if (!body) throw unusable();
    return { body, unusable };
  }

  return {
    async me() {
      const { body, unusable } = await ask("people/me", "owner of the token");
      const id = textIn(body.id);
      if (id === undefined) throw unusable();
      const org = textIn(body.orgId);
      return {
        id,
        email: textsIn(body.emails)[0],
        displayName: textIn(body.displayName),
        orgId: org === undefined ? undefined : organizationId(org),
        roles: textsIn(body.roles),
      };
    },
    async expiresAt() {
      const { body, unusable } = await ask("authorizations/tokenExpiry", "expiry of the token");
      if (typeof body.exp === "number" && body.exp > 0) return body.exp;
      throw unusable();
    },
  };
}

import type { Connection } from "../tenant/connection.js";
import type { Session } from "../tenant/credentials.js";
import { logged, type Surroundings } from "../tenant/host.js";
import { codeOf, type HttpAnswer } from "../tenant/transport.js";

/** An answer, or the network's code for why there is none. */
export type Heard = (HttpAnswer & { host: string }) | { lost: string; host: string };

/** What can be asked with one token. Each is one request: a diagnosis does not wait and does not try again. */
export interface Questions {
  expiry(): Promise<Heard>;
  sites(): Promise<Heard>;
  me(): Promise<Heard>;
  user(ciUserId: string): Promise<Heard>;
  profile(id: string): Promise<Heard>;
  /** Not published, and held back early: asked last, and its refusal says nothing. */
  organization(): Promise<Heard>;
}

export function questions(to: Connection, { token, orgId }: Session, surroundings: Surroundings): Questions {
  const send = logged(surroundings.transport, to.debug, surroundings);
  const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
  async function ask(base: string, path: string): Promise<Heard> {
    const url = `${base}/${path}`;
    const { host } = new URL(url);
    try {
      return { ...(await send({ method: "GET", url, headers })), host };
    } catch (error) {
      return { lost: codeOf(error), host };
    }
  }
  const own = `organization/${encodeURIComponent(orgId)}`;
  return {
    expiry: () => ask(to.controlHub.url, "authorizations/tokenExpiry"),
    me: () => ask(to.controlHub.url, "people/me"),
    sites: () => ask(to.baseUrl, `${own}/v2/site?page=0&pageSize=1`),
    user: id => ask(to.baseUrl, `${own}/v2/user/by-ci-user-id/${encodeURIComponent(id)}`),
    profile: id => ask(to.baseUrl, `${own}/v3/user-profile/${encodeURIComponent(id)}`),
    organization: () => ask(to.baseUrl, own),
  };
}

import { Unavailable } from "../errors.js";
import { parseObject, reasonIn } from "./answers.js";
import { reachAdvice } from "./reach.js";
import type { Redact } from "./redaction.js";
import { LostAnswer } from "./retry.js";
import type { HttpAnswer, HttpRequest } from "./transport.js";

/** What the token address gives; times in milliseconds since 1970, where it tells them. */
export interface Grant {
  accessToken: string;
  accessExpires?: number | undefined;
  /** Absent: the one that was sent stays the right one. */
  refreshToken?: string;
  refreshExpires?: number | undefined;
}

/** The token address says no, and perhaps why. */
export class Denied extends Error {
  constructor(readonly reason: string | undefined) {
    super(reason);
  }
}

export type Ask = (request: HttpRequest) => Promise<HttpAnswer>;

const timeIn = (name: string, seconds: unknown, now: number) =>
  Number(seconds) > 0 ? { [name]: now + Number(seconds) * 1_000 } : {};

/**
 * One request to the token address.
 *
 * @throws Denied when it refuses; Unavailable when it does not answer, or without a token
 */
export async function requestGrant(
  ask: Ask,
  url: string,
  form: Readonly<Record<string, string>>,
  now: number,
  redact: Redact,
): Promise<Grant> {
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  const body = new URLSearchParams(form).toString();
  const answer = await ask({ method: "POST", url, headers, body }).catch((lost: unknown) => {
    if (!(lost instanceof LostAnswer)) throw lost;
    throw new Unavailable(`the token address did not answer (${lost.code})`, { todo: reachAdvice(lost.code) });
  });
  const said = parseObject(answer.body);
  if (answer.status === 400 || answer.status === 401 || answer.status === 403) throw new Denied(reasonIn(said, redact));
  if (answer.status !== 200 || typeof said?.access_token !== "string")
    throw new Unavailable(`the token address answered ${answer.status} without a token`);
  return {
    accessToken: said.access_token,
    ...timeIn("accessExpires", said.expires_in, now),
    ...(typeof said.refresh_token === "string" ? { refreshToken: said.refresh_token } : {}),
    ...timeIn("refreshExpires", said.refresh_token_expires_in, now),
  };
}

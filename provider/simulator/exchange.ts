/** A request as the simulated tenant sees it; header names are lower case. */
export interface SimRequest {
  method: string;
  /** With the query string, as on the request line. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

export interface SimResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What the request log keeps: never a header or a body. */
export interface LoggedRequest {
  method: string;
  path: string;
  status: number;
  /** The rule that refused it, if one did. */
  rule?: string;
}

export const json = (status: number, body: unknown): SimResponse => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

export const empty = (status: number, headers: Readonly<Record<string, string>> = {}): SimResponse => ({
  status,
  headers,
  body: "",
});

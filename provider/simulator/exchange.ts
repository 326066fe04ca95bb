/** A request as the simulated tenant sees it; header names are lower case. */
export interface SimRequest {
  method: string;
  /** With the query string, as on the request line. */
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Of a multipart form, each character is a byte. */
  body?: string;
}

export interface SimResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** The body is no text: each of its characters is a byte. */
  bytes?: true;
}

/** What the request log keeps: never a header or a body. */
export interface LoggedRequest {
  method: string;
  path: string;
  status: number;
  /** The rule that refused it, if one did. */
  rule?: string;
  /** What a bulk request did: `CREATE`, `UPDATE` or `DELETE` for each item that was not refused. */
  done?: readonly string[];
}

function doneIn(body: string): readonly string[] {
  const { items } = JSON.parse(body) as { items: readonly { status: number; operationType?: string }[] };
  return items.flatMap(({ status, operationType }) => (status < 300 ? (operationType ?? []) : []));
}

/** What the log keeps of one exchange. @param rule the one that refused it */
export const logged = ({ method, path }: SimRequest, { status, body }: SimResponse, rule?: string): LoggedRequest => ({
  method,
  path,
  status,
  ...(rule === undefined ? {} : { rule }),
  ...(status === 207 ? { done: doneIn(body) } : {}),
});

/** Whether a request is a form of several parts. */
export const isForm = (headers: SimRequest["headers"]) =>
  /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");

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
